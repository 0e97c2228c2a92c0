"""Hedges and ranges: the bounds that the words give, and hedge words that are none."""

from __future__ import annotations

import pytest

from values.sentences import bounds, quantity, readings, said

MORE = [
    "أكثر من", "ما يزيد على", "ما يزيد عن", "ما يفوق", "ما يتجاوز", "ما يربو على", "فوق", "تجاوز", "أزيد من",
]  # fmt: skip
LEAST = ["ما لا يقل عن", "لا يقل عن", "لا أقل من"]
LESS = ["أقل من", "دون", "ما دون", "أقل بقليل من"]
MOST = ["ما يصل إلى", "ما لا يزيد على", "لا يتجاوز", "على الأكثر", "بحد أقصى"]
ABOUT = ["نحو", "حوالي", "زهاء", "قرابة", "ما يقارب", "ما يقرب من", "ما يناهز", "في حدود", "بنحو"]


@pytest.mark.parametrize("hedge", MORE)
def test_more_than_has_a_low_alone(hedge: str) -> None:
    assert bounds(f"أسر الجيش {hedge} 40 مسلحا") == (40, None, "more_than")


@pytest.mark.parametrize("hedge", LEAST)
def test_at_least_has_a_low_alone(hedge: str) -> None:
    assert bounds(f"أسر الجيش {hedge} 40 مسلحا") == (40, None, "at_least")


@pytest.mark.parametrize("hedge", LESS)
def test_less_than_has_a_high_alone(hedge: str) -> None:
    assert bounds(f"أسر الجيش {hedge} 40 مسلحا") == (None, 40, "less_than")


@pytest.mark.parametrize("hedge", MOST)
def test_at_most_has_a_high_alone(hedge: str) -> None:
    assert bounds(f"أسر الجيش {hedge} 40 مسلحا") == (None, 40, "at_most")


@pytest.mark.parametrize("hedge", ABOUT)
def test_about_is_approximate_with_both_ends(hedge: str) -> None:
    value = quantity(f"أسر الجيش {hedge} 40 مسلحا")
    assert (value.low, value.high, value.bound, value.approximate) == (40, 40, "about", True)
    assert value.words is not None and value.words in hedge


BEHIND = [
    ("40 مسلحا على الأقل", (40, None, "at_least")),
    ("40 مسلحا، على الأقل", (40, None, "at_least")),
    ("40 مسلحا كحد أدنى", (40, None, "at_least")),
    ("40 مسلحا أو أكثر", (40, None, "at_least")),
    ("40 مسلحا على الأكثر", (None, 40, "at_most")),
    ("40 مسلحا كحد أقصى", (None, 40, "at_most")),
    ("40 مسلحا تقريبا", (40, 40, "about")),
    ("نحو 40 مسلحا على الأقل", (40, None, "at_least")),
    ("40 مسلحا أجنبيا على الأقل", (40, None, "at_least")),
    ("40 مسلحا عراقيا، على الأقل", (40, None, "at_least")),
    ("طفلتين على الأقل", (2, None, "at_least")),
    ("مسلحا على الأقل", (1, None, "at_least")),
]


@pytest.mark.parametrize(("phrase", "expected"), BEHIND)
def test_hedges_stand_behind_too(phrase: str, expected: tuple[float | None, float | None, str]) -> None:
    assert bounds(f"أسر الجيش {phrase} قرب البلدة") == expected


DOUBLE = [
    ("ما لا يقل عن نحو 40 مسلحا", (40, None, "at_least")),
    ("نحو أكثر من 40 مسلحا", (40, None, "more_than")),
    ("أكثر من من 40 مسلحا", (40, None, "more_than")),
]


@pytest.mark.parametrize(("phrase", "expected"), DOUBLE)
def test_of_two_hedges_the_firmer_decides(
    phrase: str, expected: tuple[float | None, float | None, str]
) -> None:
    assert bounds(f"أسر الجيش {phrase}") == expected


RANGES = [
    ("بين 20 و30 جريحا", 20, 30),
    ("ما بين 20 و30 جريحا", 20, 30),
    ("من 20 إلى 30 جريحا", 20, 30),
    ("20 إلى 30 جريحا", 20, 30),
    ("20 حتى 30 جريحا", 20, 30),
    ("20-30 جريحا", 20, 30),
    ("20 - 30 جريحا", 20, 30),
    ("20- 30 جريحا", 20, 30),
    ("ثلاثة أو أربعة جرحى", 3, 4),
    ("ثلاثة إلى خمسة جرحى", 3, 5),
    ("بين عشرين وثلاثين جريحا", 20, 30),
    ("5 إلى 7 آلاف جريح", 5000, 7000),
    ("بين 5 و7 آلاف جريح", 5000, 7000),
    ("من خمسة إلى سبعة آلاف جريح", 5000, 7000),
    ("بين مليون ومليوني جريح", 1000000, 2000000),
    ("بين 900 ألف ومليون جريح", 900000, 1000000),
]


@pytest.mark.parametrize(("phrase", "low", "high"), RANGES)
def test_ranges_reach_back_to_their_multiplier(phrase: str, low: float, high: float) -> None:
    value = quantity(f"سقط {phrase} في القصف")
    assert (value.low, value.high, value.bound, value.unit) == (low, high, "between", "person")


UNITS_IN_RANGES = [
    ("ارتفعت الأسعار بين 10% و15%", 10, 15, "percent"),
    ("ارتفعت الأسعار 10 إلى 15 بالمئة", 10, 15, "percent"),
    ("على عمق 10-15 كيلومترا", 10, 15, "km"),
    ("كلف بين 5 و6 ملايين دولار", 5000000, 6000000, "USD"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), UNITS_IN_RANGES)
def test_the_unit_is_said_once_or_twice(text: str, low: float, high: float, unit: str) -> None:
    value = quantity(text)
    assert (value.low, value.high, value.unit) == (low, high, unit)


def test_a_rise_and_a_score_are_two_figures() -> None:
    assert said("ارتفع العدد من 20 إلى 30") == ["20", "30"]
    assert said("انتهت المباراة 3 - 1") == ["3", "1"]


VAGUE = [
    ("عشرات القتلى", 20, 99),
    ("العشرات من القتلى", 20, 99),
    ("مئات القتلى", 100, 999),
    ("آلاف القتلى", 1000, 9999),
    ("عشرات آلاف القتلى", 20000, 99999),
    ("عشرات الآلاف من القتلى", 20000, 99999),
    ("مئات آلاف القتلى", 100000, 999999),
    ("ملايين القتلى", 1000000, 9999999),
    ("بضعة قتلى", 3, 9),
    ("عدة قتلى", 3, 9),
    ("عدد من القتلى", 3, 9),
    ("العديد من القتلى", 3, 9),
    ("بضعة آلاف من القتلى", 3000, 9999),
]


@pytest.mark.parametrize(("phrase", "low", "high"), VAGUE)
def test_vague_counts_are_ranges_that_say_so(phrase: str, low: float, high: float) -> None:
    value = quantity(f"سقط {phrase} أمس")
    assert (value.low, value.high, value.bound, value.approximate) == (low, high, "vague", True)
    assert (value.unit, value.of) == ("person", "قتيل")
    assert value.words


VAGUE_MEASURES = [
    ("على بعد عشرات الكيلومترات", 20, 99, "km"),
    ("على بعد مئات الأمتار", 100, 999, "m"),
    ("ضبطوا آلاف الأطنان", 1000, 9999, "t"),
    ("خسروا ملايين الدولارات", 1000000, 9999999, "USD"),
    ("على بعد بضعة كيلومترات", 3, 9, "km"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), VAGUE_MEASURES)
def test_vague_counts_of_units(text: str, low: float, high: float, unit: str) -> None:
    value = quantity(text)
    assert (value.low, value.high, value.unit, value.bound) == (low, high, unit, "vague")


NO_HEDGES = [
    "توجهوا نحو الحدود",
    "حوالي المدينة أسلاك",
    "دون علم السلطات",
    "انخفضت إلى تحت الصفر",
    "فوق السطح",
    "حتى الحدود",
    "أكثر من اللازم",
    "بلدة فوقا قرب النهر",
    "تحت الأرض",
]


@pytest.mark.parametrize("text", NO_HEDGES)
def test_hedge_words_elsewhere_are_no_hedges(text: str) -> None:
    assert readings(text) == []


def test_a_hedge_within_a_name_leaves_the_number_alone() -> None:
    assert bounds("في حي تحت النخيل قتل 5 أشخاص") == (5, 5, "exact")
    assert bounds("سار نحو البلدة 5 جنود") == (5, 5, "exact")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل جنديان ومواطنة على الأقل", (2, 2, "exact")),
        ("قتل جنديان هناك على الأقل", (2, 2, "exact")),
        ("قتل جنديان أمس على الأقل", (2, 2, "exact")),
    ],
)
def test_a_hedge_behind_another_word_bounds_nothing_before_it(
    text: str, expected: tuple[float, float, str]
) -> None:
    assert bounds(text) == expected
