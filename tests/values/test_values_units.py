"""What is counted: people by what they are, money by its nation, measures, and who counts without a number."""

from __future__ import annotations

import pytest

from rawi.model import Quantity
from values.sentences import amount, quantity, readings, said

PEOPLE = [
    ("خمسة جنود", 5, "جندي"),
    ("5 من الجنود", 5, "جندي"),
    ("12 جنديا", 12, "جندي"),
    ("12 مقاتلا", 12, "مقاتل"),
    ("مئة مقاتل", 100, "مقاتل"),
    ("سبع نساء", 7, "امرأة"),
    ("9 أطفال", 9, "طفل"),
    ("أربعة مدنيين", 4, "مدني"),
    ("15 صحافيا", 15, "صحافي"),
    ("6 انغماسيين", 6, "انغماسي"),
    ("11 مستفيدا", 11, "مستفيد"),
    ("عشرة من القيادات", 10, "قيادي"),
    ("ثلاثة من رجال الأمن", 3, "رجل أمن"),
]


@pytest.mark.parametrize(("phrase", "low", "of"), PEOPLE)
def test_people_by_what_they_are(phrase: str, low: float, of: str) -> None:
    assert amount(f"وصل {phrase} إلى البلدة") == (low, "person", of)


NATIONS = [
    ("12 سوريا", 12, "سوري"),
    ("12 سورياً", 12, "سوري"),
    ("أحد عشر تركيا", 11, "تركي"),
    ("20 ليبيا", 20, "ليبي"),
    ("99 روسيا", 99, "روسي"),
    ("ثلاثة عراقيين", 3, "عراقي"),
    ("100 سوري", 100, "سوري"),
    ("40 إيرانيا", 40, "إيراني"),
]


@pytest.mark.parametrize(("phrase", "low", "of"), NATIONS)
def test_a_nationality_behind_its_number_is_people(phrase: str, low: float, of: str) -> None:
    assert amount(f"اعتقل الجيش {phrase} قرب الحدود") == (low, "person", of)


@pytest.mark.parametrize("text", ["قصفت 5 سوريا", "وصلت 100 ليبيا", "في 7 تركيا"])
def test_a_country_behind_a_number_that_cannot_count_it_is_none(text: str) -> None:
    assert all(m.value.of is None for m in readings(text) if isinstance(m, Quantity))


DUALS = [
    ("قتل جنديان", 2, "جندي"),
    ("اعتقلوا جنديين", 2, "جندي"),
    ("جنديين اثنين", 2, "جندي"),
    ("جنديان اثنان", 2, "جندي"),
    ("دمرت دبابتين", 2, "دبابة"),
    ("سيطروا على قريتين", 2, "قرية"),
    ("في مديريتين جنوبيتين", 2, "مديرية"),
    ("أطلقوا صاروخين", 2, "صاروخ"),
    ("شنوا غارتين", 2, "غارة"),
]


@pytest.mark.parametrize(("text", "low", "of"), DUALS)
def test_duals_count_two(text: str, low: float, of: str) -> None:
    value = quantity(text)
    assert (value.low, value.high, value.of) == (low, low, of)


SINGULARS = [
    "أسفر عن مقتل شخص",
    "أسفر عن مقتل شخص واحد",
    "أصيب جندي في القصف",
    "اعتقال ناشط في البلدة",
    "عثروا على جثة مجهولة",
    "مقتل أحد أفراد الدورية",
]


@pytest.mark.parametrize("text", SINGULARS)
def test_a_counted_singular_is_one(text: str) -> None:
    value = quantity(text)
    assert (value.low, value.high, value.unit) == (1, 1, "person")


NOT_ONE = [
    "لم يصب أحد من أفراد أسرته",
    "قال أحد السكان",
    "مقتل قائد الكتيبة",
    "مقتل الجندي",
    "وصل شخص إلى البلدة",
    "الفوضى التي تغرق ليبيا",
    "قتل في سوريا",
    "من أسر سودانية عريقة",
    "مركزي",
    "صاروخي",
]


@pytest.mark.parametrize("text", NOT_ONE)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert said(text) == []


BARE = [
    ("أدى إلى مقتل 12 وجرح 7", [12, 7]),
    ("مقتل 5 في قرى الريف", [5]),
    ("ارتفع عدد القتلى إلى 30", [30]),
    ("عشرات أصيبوا بجروح", [20]),
    ("نحو ألفين خرجوا من الحي", [2000]),
    ("المئات ممن حوصروا", [100]),
    ("بينهم 4 من البلدة", [4]),
]


@pytest.mark.parametrize(("text", "lows"), BARE)
def test_bare_numbers_count_people_where_the_words_around_say_so(text: str, lows: list[float]) -> None:
    found = [m.value for m in readings(text) if isinstance(m, Quantity)]
    assert [(value.low, value.unit) for value in found] == [(low, "person") for low in lows]


def test_a_share_of_people_stays_a_percentage() -> None:
    value = quantity("نزح أكثر من نصف السكان")
    assert (value.low, value.high, value.unit, value.bound) == (50, None, "percent", "more_than")


KINDS = [
    ("دمرت 3 دبابات", "vehicle", "دبابة"),
    ("أحرقوا ثلاثة أطقم", "vehicle", "طقم"),
    ("وصلت 10 بواخر", "vehicle", "باخرة"),
    ("نهبوا 9 قوافل", "vehicle", "قافلة"),
    ("سيطروا على 4 قرى", "place", "قرية"),
    ("في عشر مديريات", "place", "مديرية"),
    ("هاجموا 5 سفارات", "place", "سفارة"),
    ("شنوا 125 هجمة", "event", "هجمة"),
    ("وقعت 3 انفجارات", "event", "انفجار"),
    ("أطلقوا 7 صواريخ", "item", "صاروخ"),
    ("زرعوا 30 لغما", "item", "لغم"),
    ("وصلت 56 شحنة", "item", "شحنة"),
]


@pytest.mark.parametrize(("text", "unit", "of"), KINDS)
def test_things_are_counted_by_kind(text: str, unit: str, of: str) -> None:
    value = quantity(text)
    assert (value.unit, value.of) == (unit, of)


LEADING = [
    ("الصواريخ السبعة", 7, 7, "item", "quantity.item"),
    ("القرى الثلاث", 3, 3, "place", "quantity.place"),
    ("الجنود الخمسة", 5, 5, "person", "quantity.people"),
    ("مناطق عدة", 3, 9, "place", "quantity.place"),
    ("غارات عدة", 3, 9, "event", "quantity.event"),
]


@pytest.mark.parametrize(("phrase", "low", "high", "unit", "rule"), LEADING)
def test_the_counted_noun_may_lead(phrase: str, low: float, high: float, unit: str, rule: str) -> None:
    (found,) = readings(f"استهدفت {phrase} أمام البلدة")
    assert isinstance(found, Quantity)
    assert (found.text, found.value.low, found.value.high, found.value.unit) == (phrase, low, high, unit)
    assert found.rule == rule


MONEY = [
    ("5 دنانير عراقية", 5, "IQD"), ("5 دنانير كويتية", 5, "KWD"), ("5 دنانير أردنية", 5, "JOD"), ("5 دنانير ليبية", 5, "LYD"),
    ("5 دنانير تونسية", 5, "TND"), ("5 دنانير جزائرية", 5, "DZD"), ("5 دنانير بحرينية", 5, "BHD"), ("20 ريالا سعوديا", 20, "SAR"),
    ("20 ريالا يمنيا", 20, "YER"), ("20 ريالا قطريا", 20, "QAR"), ("20 ريالا عمانيا", 20, "OMR"), ("20 ريالا إيرانيا", 20, "IRR"),
    ("20 درهما إماراتيا", 20, "AED"), ("20 درهما مغربيا", 20, "MAD"), ("30 ليرة سورية", 30, "SYP"), ("30 ليرة لبنانية", 30, "LBP"),
    ("30 ليرة تركية", 30, "TRY"), ("12 جنيها مصريا", 12, "EGP"), ("12 جنيها سودانيا", 12, "SDG"), ("12 جنيها إسترلينيا", 12, "GBP"),
    ("12 يورو", 12, "EUR"), ("12 دولارا", 12, "USD"), ("12 دولارا أميركيا", 12, "USD"), ("12 دولارا كنديا", 12, "CAD"),
    ("12 شيكلا", 12, "ILS"), ("12 روبلا", 12, "RUB"), ("12 فرنكا سويسريا", 12, "CHF"), ("12 يوانا", 12, "CNY"),
    ("$12", 12, "USD"), ("12$", 12, "USD"), ("€12", 12, "EUR"), ("£12", 12, "GBP"), ("12 مليون دولار", 12000000, "USD"),
    ("مليار و270 مليون دولار", 1270000000, "USD"), ("نصف مليار يورو", 500000000, "EUR"), ("ألف دولار", 1000, "USD"),
    ("3 دولارات و20 سنتا", 3.2, "USD"),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "low", "code"), MONEY)
def test_money_has_its_iso_code(phrase: str, low: float, code: str) -> None:
    assert amount(f"دفعوا {phrase} عن كل عائلة")[:2] == (low, code)


def test_a_currency_of_many_nations_has_no_code_without_one() -> None:
    assert amount("دفع 300 ريال") == (300, None, "ريال")


MEASURES = [
    ("20 كيلومترا", 20, "km"), ("20 كيلو مترا", 20, "km"), ("20 كلم", 20, "km"), ("20 كم", 20, "km"), ("300 متر", 300, "m"),
    ("10 أميال", 16.0934, "km"), ("12 كيلومترا مربعا", 12, "km2"), ("30 مترا مربعا", 30, "m2"), ("50 هكتارا", 0.5, "km2"),
    ("20 دونما", 0.02, "km2"), ("80 كيلوغراما", 80, "kg"), ("80 كغ", 80, "kg"), ("5 أطنان", 5, "t"), ("500 غرام", 0.5, "kg"),
    ("40 لترا", 40, "l"), ("122 ملم", 122, "mm"), ("122 مليمترا", 122, "mm"), ("30 سنتيمترا", 0.3, "m"), ("5 أقدام", 1.524, "m"),
    ("45 درجة", 45, "degree"), ("39 درجة مئوية", 39, "celsius"), ("200 ميغاواط", 200, "MW"),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "low", "unit"), MEASURES)
def test_measures_in_one_unit_each(phrase: str, low: float, unit: str) -> None:
    assert amount(f"بلغ {phrase} في المنطقة")[:2] == (low, unit)


@pytest.mark.parametrize(
    "text", ["تبعد القرية كيلو مترات عن الحدود", "كم عدد القرى", "أمتار قليلة", "كيلو مترات"]
)
def test_units_without_a_number_are_no_measure(text: str) -> None:
    assert said(text) == []
