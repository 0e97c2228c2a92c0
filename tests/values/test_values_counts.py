"""How many of what, in the ways that reports write it: figures, words, ranges, money, measures, vague counts."""

from __future__ import annotations

import pytest

from values.sentences import amount, bounds, quantity, readings, said

RANGES = [
    ("نزح ما بين 20 و30 ألف شخص", 20_000, 30_000, "person"),
    ("نزح 20 إلى 30 ألف شخص", 20_000, 30_000, "person"),
    ("نزح 20 ألفا إلى 30 ألفا", 20_000, 30_000, "person"),
    ("نزحت من 20 إلى 30 ألف أسرة", 20_000, 30_000, "item"),
    ("قتل 20 - 30 مسلحا", 20, 30, "person"),
    ("قتل 20-30 مسلحا", 20, 30, "person"),
    ("قتل بين عشرة إلى عشرين مسلحا", 10, 20, "person"),
    ("قتل بين 10 أو 20 مسلحا", 10, 20, "person"),
    ("قتل بين عشرة وعشرين مسلحا", 10, 20, "person"),
    ("وصلت من خمس لعشر دبابات", 5, 10, "vehicle"),
    ("وصل من عشرة لعشرين مسلحا", 10, 20, "person"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), RANGES)
def test_the_two_ends_of_a_range(text: str, low: int, high: int, unit: str) -> None:
    value = quantity(text)
    assert (value.low, value.high, value.bound, value.unit) == (low, high, "between", unit)


WRITTEN = [
    ("وصل أحد عشر جنديا", 11),
    ("وصل اثنا عشر جنديا", 12),
    ("وصل ثلاثة عشر جنديا", 13),
    ("وصل واحد وعشرون جنديا", 21),
    ("وصل مئتا جندي", 200),
    ("لقي مئتي جندي", 200),
    ("وصل مئة وخمسة وعشرون جنديا", 125),
    ("وصل خمسة وعشرون ومئة جندي", 125),
    ("وصل ألفا جندي", 2_000),
    ("لقي ألفي جندي", 2_000),
    ("وصل ألفان وثلاثمئة جندي", 2_300),
    ("وصل عشرة آلاف جندي", 10_000),
    ("وصل مئة ألف جندي", 100_000),
    ("وصل مليونا جندي", 2_000_000),
    ("وصل 1.500 جندي", 1_500),
    ("وصل 1500 جندي", 1_500),
    ("وصل 1,500 جندي", 1_500),
    ("وصل 12,5 ألف جندي", 12_500),
    ("وصل صفر جنود", 0),
    ("وصل جنديان", 2),
    ("لقي جنديين", 2),
    ("لقي جنديا واحدا", 1),
]


@pytest.mark.parametrize(("text", "value"), WRITTEN)
def test_a_number_of_soldiers(text: str, value: int) -> None:
    found = amount(text)
    assert found == (value, "person", "جندي")
    assert type(found[0]) is int


VAGUE = [
    ("عشرات", 20, 99),
    ("مئات", 100, 999),
    ("آلاف", 1_000, 9_999),
    ("عشرات الآلاف من", 20_000, 99_999),
    ("مئات الآلاف من", 100_000, 999_999),
    ("ملايين", 1_000_000, 9_999_999),
    ("بضعة آلاف من", 3_000, 9_999),
    ("بضع عشرات من", 30, 99),
    ("عدة مئات من", 300, 999),
    ("عدد من", 3, 9),
]


@pytest.mark.parametrize(("words", "low", "high"), VAGUE)
def test_a_vague_count_has_its_bounds_and_its_words(words: str, low: int, high: int) -> None:
    value = quantity(f"وصل {words} النازحين إلى المخيم")
    assert (value.low, value.high, value.bound, value.approximate) == (low, high, "vague", True)
    assert (value.unit, value.of) == ("person", "نازح")
    assert value.words in (words, words.removesuffix(" من"))


MONEY = [
    ("خصص المجلس 1.500 دولار", 1.5, "USD"),
    ("خصص المجلس مليونا ونصف المليون دولار", 1_500_000, "USD"),
    ("خصص المجلس نصف مليون دولار", 500_000, "USD"),
    ("خصص المجلس ربع مليار دينار عراقي", 250_000_000, "IQD"),
    ("خصص المجلس 3 مليارات و200 مليون ليرة سورية", 3_200_000_000, "SYP"),
    ("خصص المجلس $20 مليون", 20_000_000, "USD"),
    ("خصص المجلس 20$ فقط", 20, "USD"),
    ("خصص المجلس 50 يورو و20 سنتا", 50.2, "EUR"),
    ("صرف له المجلس خمسين سنتا", 0.5, "USD"),
    ("بلغ العجز ثلاثة فاصلة خمسة مليون دولار", 3_500_000, "USD"),
    ("بلغت الكلفة 1 200 500.75 دولار", 1_200_500.75, "USD"),
]


@pytest.mark.parametrize(("text", "value", "unit"), MONEY)
def test_money(text: str, value: float, unit: str) -> None:
    assert amount(text) == (value, unit, None)


MEASURES = [
    ("قطعت القافلة كيلومترين ونصف الكيلومتر", 2.5, "km"),
    ("مساحة المخيم 5 كيلومترات مربعة", 5, "km2"),
    ("بلغ وزن الشحنة طنين ونصف الطن", 2.5, "t"),
    ("بلغ وزن الشحنة 500 كيلوغرام", 500, "kg"),
    ("بلغت الحرارة عشر درجات تحت الصفر", -10, "degree"),
    ("انخفضت النسبة 2.5 بالمئة", 2.5, "percent"),
    ("انخفضت النسبة 2،5 في المائة", 2.5, "percent"),
    ("بلغت النسبة 4 فاصلة 25 في المئة", 4.25, "percent"),
    ("بلغت النسبة ستة فاصلة سبعة في المئة", 6.7, "percent"),
    ("بلغت حصتها 20 بالألف", 2, "percent"),
    ("بلغت حصتها ستة بالألف", 0.6, "percent"),
    ("نجا واحد من كل خمسة أطفال", 20, "percent"),
]


@pytest.mark.parametrize(("text", "value", "unit"), MEASURES)
def test_measures(text: str, value: float, unit: str) -> None:
    assert amount(text)[:2] == (value, unit)


SHARES = [
    ("نزح ثلث سكان البلدة", "1/3", 33.3333),
    ("نزح ثلثا سكان البلدة", "2/3", 66.6667),
    ("نزح نصف سكان البلدة", "1/2", 50),
    ("نزح أربعة أخماس سكان البلدة", "4/5", 80),
    ("نزح خُمس سكان البلدة", "1/5", 20),
]


@pytest.mark.parametrize(("text", "fraction", "percent"), SHARES)
def test_a_share_of_them(text: str, fraction: str, percent: float) -> None:
    value = quantity(text)
    assert (value.fraction, value.low, value.unit) == (fraction, percent, "percent")


HEDGED = [
    ("أصيب أكثر من عشرين شخصا", 20, None, "more_than"),
    ("أصيب ما لا يقل عن 12 شخصا", 12, None, "at_least"),
    ("أصيب 12 شخصا على الأقل", 12, None, "at_least"),
    ("أصيب زهاء خمسين شخصا", 50, 50, "about"),
    ("أصيب أقل من خمسين شخصا", None, 50, "less_than"),
    ("أصيب خمسون شخصا على الأكثر", None, 50, "at_most"),
]


@pytest.mark.parametrize(("text", "low", "high", "bound"), HEDGED)
def test_a_hedge_leaves_open_what_it_does_not_say(text: str, low: int, high: int, bound: str) -> None:
    assert bounds(text) == (low, high, bound)


PARTED = [
    ("قتل 3 من أصل 10", ["3", "10"]),
    ("أسقطت ثلاثة من الصواريخ السبعة", ["ثلاثة", "الصواريخ السبعة"]),
    ("نزح ستة ملايين ومليون نازح", ["ستة ملايين", "مليون نازح"]),
    ("أصيب ما لا يقل عن 12 شخصا بينهم 3 أطفال", ["ما لا يقل عن 12 شخصا", "3 أطفال"]),
    ("قتل أربعة من هؤلاء المقاتلين", ["أربعة من هؤلاء المقاتلين"]),
]


@pytest.mark.parametrize(("text", "words"), PARTED)
def test_two_figures_stay_two(text: str, words: list[str]) -> None:
    assert said(text) == words


NONE = [
    "انسحبت الكتيبة 12",
    "انسحب اللواء الثالث",
    "انسحبت الفرقة 25",
    "صدر القرار 2254",
    "خالف المادة 5",
    "رقم الهاتف 0999123456",
    "لم يقتل أحد",
    "قدم بعض الجنود",
    "نظم سوق المقاتلين الشعبي",
]


@pytest.mark.parametrize("text", NONE)
def test_what_counts_nothing(text: str) -> None:
    assert readings(text) == []
