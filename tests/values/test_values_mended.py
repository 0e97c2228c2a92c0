"""Readings that were wrong once, each with what stands beside it and must stay as it is."""

from __future__ import annotations

import pytest

from values.sentences import amount, quantity, readings, said, span, time


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("خسر المخيم ثلاثة أرباع سكانه", "3/4"),
        ("خسر المخيم ثلاثة أخماس سكانه", "3/5"),
        ("نزح ثلاثة أرباع سكان المخيم", "3/4"),
        ("دمر القصف ثلثي مباني الحي", "2/3"),
    ],
)
def test_a_share_behind_a_place_is_no_name_of_it(text: str, share: str) -> None:
    top, bottom = map(int, share.split("/"))
    value = quantity(text)
    assert (value.fraction, value.unit) == (share, "percent")
    assert value.low == pytest.approx(100 * top / bottom, abs=0.001)


def test_a_number_that_names_a_camp_stays_a_name() -> None:
    assert readings("وصلت القافلة إلى المخيم ثلاثة في الضاحية") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("بلغ الوزن مئة إلا ربعا", 75),
        ("بلغ الطول خمسة إلا ثلثا", 4.6667),
        ("بلغ الطول خمسة إلا ثلثين", 4.3333),
        ("بلغ الطول خمسة إلا ربع", 4.75),
    ],
)
def test_less_a_quarter_takes_one_quarter_away(text: str, value: float) -> None:
    assert amount(text)[0] == value


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("قطعت القافلة كيلومترا ونصفا", 1.5, "km"),
        ("قطعت القافلة كيلومترا ونصف الكيلومتر", 1.5, "km"),
        ("قطعت القافلة كيلومترا وثلثي الكيلومتر", 1.6667, "km"),
        ("بلغ وزن الشحنة طنا وربعا", 1.25, "t"),
        ("خصص المجلس مليونا ونصفا", 1_500_000, None),
        ("خصص المجلس خمسة ملايين ونصفا", 5_500_000, None),
    ],
)
def test_a_measure_and_a_half_as_an_object(text: str, value: float, unit: str | None) -> None:
    assert amount(text)[:2] == (value, unit)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("تعود المدرسة إلى التسعينيات في البلدة", "199X"),
        ("بنيت المدرسة في الثمانينيات بالبلدة", "198X"),
        ("بنيت المدرسة في ستينات القرن الماضي", "196X"),
    ],
)
def test_a_decade_with_its_place_behind_it(text: str, edtf: str) -> None:
    assert time(text).edtf == edtf


@pytest.mark.parametrize("text", ["رجل في الثلاثينيات من العمر", "امرأة في الأربعينيات من عمرها"])
def test_the_decade_of_a_life_is_none_of_a_century(text: str) -> None:
    assert readings(text) == []


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("استمر الاجتماع ثلاث ساعات إلا ثلثا", "PT2.667H"),
        ("استمر الاجتماع ساعة إلا ربعا", "PT0.75H"),
        ("استمر الاجتماع ساعة إلا الربع", "PT0.75H"),
        ("استمر الاجتماع ساعتين وربعا", "PT2.25H"),
        ("استمر الاجتماع ساعة وثلثا", "PT1.333H"),
        ("استمر الاجتماع ساعة وثلثي الساعة", "PT1.667H"),
    ],
)
def test_less_a_quarter_of_an_hour(text: str, duration: str) -> None:
    assert time(text).duration == duration


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("وقع الهجوم عند منتصف الليل من مساء أمس", "2019-02-20T00:00"),
        ("وقع الهجوم عند منتصف الليل الساعة الثانية عشرة", "2019-02-21T00:00"),
        ("وقع الهجوم عند منتصف النهار الساعة الثانية عشرة", "2019-02-21T12:00"),
        ("وقع الهجوم الساعة 00:00 مساء", "2019-02-21T00:00"),
        ("وقع الهجوم الساعة الثانية عشرة ليلا", "2019-02-21T00:00"),
        ("وقع الهجوم الساعة الثانية عشرة فجرا", "2019-02-21T00:00"),
        ("وقع الهجوم الساعة 12 صباحا", "2019-02-21T00:00"),
        ("وقع الهجوم الساعة 12:30 صباح الأربعاء", "2019-02-20T00:30"),
        ("وقع الهجوم الساعة الثانية عشرة والنصف ظهرا", "2019-02-21T12:30"),
        ("وقع الهجوم الساعة الواحدة ظهرا", "2019-02-21T13:00"),
        ("وقع الهجوم الساعة الثالثة ليلا", "2019-02-21T03:00"),
        ("وقع الهجوم الساعة العاشرة ليلا", "2019-02-21T22:00"),
    ],
)
def test_midnight_is_no_noon(text: str, hour: str) -> None:
    assert span(text)[:2] == (hour, hour)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("امتدت الحملة من 20 ديسمبر إلى 10 يناير 2018", "2017-12-20", "2018-01-10"),
        ("امتدت الحملة من ديسمبر إلى يناير 2018", "2017-12-01", "2018-01-31"),
        ("امتدت الحملة بين ديسمبر ويناير 2018", "2017-12-01", "2018-01-31"),
        ("امتدت الحملة بين 28 ديسمبر و3 يناير 2018", "2017-12-28", "2018-01-03"),
        ("امتدت الحملة من مارس إلى يونيو 2018", "2018-03-01", "2018-06-30"),
        ("امتدت الحملة من 3 إلى 10 مارس 2018", "2018-03-03", "2018-03-10"),
        ("امتدت الحملة من 20 ديسمبر إلى 10 يناير", "2018-12-20", "2019-01-10"),
        ("امتدت الحملة من 20 ديسمبر 2016 إلى 10 يناير 2018", "2016-12-20", "2018-01-10"),
    ],
)
def test_a_range_over_the_turn_of_the_year(text: str, start: str, end: str) -> None:
    assert span(text) == (start, end, "span")
    assert len(said(text)) == 1


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("يتوقف القصف من الآن حتى الأحد", "2019-02-24"),
        ("يتوقف القصف من اليوم إلى الأحد", "2019-02-24"),
        ("يتوقف القصف من اليوم إلى الأحد المقبل", "2019-02-24"),
        ("يتوقف القصف من الآن وحتى نهاية الشهر", "2019-02-28"),
        ("يتوقف القصف من الآن حتى يناير", "2020-01-31"),
    ],
)
def test_from_now_leads_ahead(text: str, end: str) -> None:
    assert span(text) == ("2019-02-21", end, "span")


@pytest.mark.parametrize("text", ["وصلت .5,000 متر", "وصلت .5.000.1 متر", "نحو .7,5 في المئة", ".1,000 قتيل"])
def test_a_point_before_digits_with_signs_of_their_own_is_no_decimal(text: str) -> None:
    assert [m for m in readings(text) if m.text.startswith(".")] == []


def test_a_point_before_plain_digits_is_a_decimal() -> None:
    assert amount("بلغت النسبة .5 في المئة") == (0.5, "percent", None)


@pytest.mark.parametrize("day", ["0001-01-01", "0001-01-01T00:30:00", "9999-12-31", "9999-12-31T23:30:00"])
@pytest.mark.parametrize(
    "text",
    [
        "قصفت البلدة خلال الساعات الماضية",
        "يصل الوفد في الأيام المقبلة",
        "قصفت البلدة أمس",
        "يصل الوفد غدا",
        "قصفت البلدة قبل يومين",
        "يصل الوفد بعد عشرين عاما",
        "قصفت البلدة الأسبوع الماضي",
        "يصل الوفد الشهر المقبل",
        "قصفت البلدة من الأربعاء إلى الثلاثاء",
        "عشية عيد الفطر وصل الوفد",
        "يصل الوفد العام المقبل",
        "قصفت البلدة في القرن الماضي",
        "قصفت البلدة الصيف الماضي",
        "قصفت البلدة من التاسعة مساء حتى السادسة صباح اليوم",
    ],
)
def test_at_the_ends_of_the_calendar_nothing_fails(text: str, day: str) -> None:
    for found in readings(text, day):
        assert found.text in text
