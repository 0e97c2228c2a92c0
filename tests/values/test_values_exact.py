"""Exact values of small sentences: each is read whole, to the number, and lies where its words do."""

import pytest

from rawi.arabic import read_document
from rawi.model import Quantity, QuantityValue, Time, TimeValue
from rawi.values import read

PUBLISHED = "2021-03-17"  # a Wednesday


def quantities(text: str) -> list[Quantity]:
    return [one for one in read(read_document(text), published=PUBLISHED) if isinstance(one, Quantity)]


def only(text: str) -> QuantityValue:
    (found,) = quantities(text)
    assert text[found.start : found.end] == found.text
    return found.value


def when(text: str, published: str | None = PUBLISHED) -> TimeValue:
    (found,) = [one for one in read(read_document(text), published=published) if isinstance(one, Time)]
    assert text[found.start : found.end] == found.text
    return found.value


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("أصيب ما بين 20 و30 عاملا في الورشة", 20, 30, "between"),
        ("وصل من 5 إلى 7 آلاف نازح", 5000, 7000, "between"),
        ("أكثر من 140 صيادا على متن القارب", 140, None, "more_than"),
        ("أقل من 40 حافلة في المرآب", None, 40, "less_than"),
        ("ما لا يقل عن 12 مزارعا", 12, None, "at_least"),
        ("نحو 300 أسرة في المخيم", 300, 300, "about"),
        ("حوالي ثلاثين معلما", 30, 30, "about"),
        ("قرابة ألفي متظاهر", 2000, 2000, "about"),
        ("خمسة وعشرون بحارا", 25, 25, "exact"),
    ],
)
def test_bounds_are_as_the_words_give_them(text: str, low: float, high: float | None, bound: str) -> None:
    value = only(text)
    assert (value.low, value.high, value.bound) == (low, high, bound)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("سقط مزارعان قرب البئر", 2, "person"),
        ("على بعد كيلومترين من الجسر", 2, "km"),
        ("٣٤٥ عاملا", 345, "person"),
        ("۱۲ عاملا", 12, "person"),
        ("بلغت النسبة ٢٫٥ في المئة", 2.5, "percent"),
        ("ارتفع السعر 12,5 بالمئة", 12.5, "percent"),
        ("خسائر قدرها 3.5 مليون دولار", 3_500_000, "USD"),
        ("منحة بقيمة مليوني يورو", 2_000_000, "EUR"),
        ("غرامة قدرها ١٬٢٠٠ ريال سعودي", 1200, "SAR"),
        ("مئة وخمسة عشر طالبا", 115, "person"),
        ("ألف وأربعمئة طالب", 1400, "person"),
        ("أحد عشر طالبا", 11, "person"),
    ],
)
def test_counts_money_and_measures(text: str, value: float, unit: str) -> None:
    found = only(text)
    assert (found.low, found.high, found.unit) == (value, value, unit)


@pytest.mark.parametrize(
    ("text", "share"),
    [("ثلث السكان", "1/3"), ("ثلاثة أرباع الحقول", "3/4"), ("نصف المحصول", "1/2"), ("ثلثا المنازل", "2/3")],
)
def test_a_share_keeps_its_fraction(text: str, share: str) -> None:
    top, bottom = map(int, share.split("/"))
    value = only(text)
    assert (value.fraction, value.unit) == (share, "percent")
    assert value.low == pytest.approx(100 * top / bottom, abs=0.01)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("في 14 شباط 2019", "2019-02-14", "2019-02-14"),
        ("يوم 3 مايو/أيار 2020", "2020-05-03", "2020-05-03"),
        ("في 2018/11/05", "2018-11-05", "2018-11-05"),
        ("في ١٤ فبراير ٢٠١٩", "2019-02-14", "2019-02-14"),
        ("في عام 2016", "2016-01-01", "2016-12-31"),
        ("أمس", "2021-03-16", "2021-03-16"),
        ("أول من أمس", "2021-03-15", "2021-03-15"),
        ("يوم الأحد الماضي", "2021-03-14", "2021-03-14"),
        ("الشهر الماضي", "2021-02-01", "2021-02-28"),
        ("العام الماضي", "2020-01-01", "2020-12-31"),
    ],
)
def test_days_months_and_years(text: str, start: str, end: str) -> None:
    value = when(f"وصلت القافلة {text} إلى البلدة")
    assert (value.start, value.end) == (start, end)


@pytest.mark.parametrize("text", ["أمس", "يوم الأحد الماضي", "الشهر الماضي"])
def test_without_the_day_of_the_report_nothing_is_made_up(text: str) -> None:
    found = read(read_document(f"وصلت القافلة {text} إلى البلدة"), published=None)
    assert all(one.value.start is None for one in found if isinstance(one, Time))


def test_a_word_is_kept_as_read_and_read_alike_again() -> None:
    text = "أكثر من 140 صيادا قرب كيلومترين من الجسر أمس"
    first = read(read_document(text, report_id="r"), published=PUBLISHED)
    assert first == read(read_document(text, report_id="r"), published=PUBLISHED)
    assert [one.start for one in first] == sorted(one.start for one in first)
