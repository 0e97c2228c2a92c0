"""Money: every currency that a nationality tells apart, signs on either side, scales, small change, ranges."""

from __future__ import annotations

import pytest

from values.sentences import bounds, quantity, said

CURRENCIES = [
    ("دولار", "USD"), ("دولارا أميركيا", "USD"), ("دولار أمريكي", "USD"), ("يورو", "EUR"), ("جنيه مصري", "EGP"),
    ("جنيه إسترليني", "GBP"), ("ليرة سورية", "SYP"), ("ليرة لبنانية", "LBP"), ("ليرة تركية", "TRY"), ("دينار عراقي", "IQD"),
    ("دينار كويتي", "KWD"), ("دينار أردني", "JOD"), ("دينار ليبي", "LYD"), ("دينار تونسي", "TND"), ("دينار جزائري", "DZD"),
    ("دينار بحريني", "BHD"), ("ريال سعودي", "SAR"), ("ريال يمني", "YER"), ("ريال قطري", "QAR"), ("ريال عماني", "OMR"),
    ("ريال إيراني", "IRR"), ("درهم إماراتي", "AED"), ("درهم مغربي", "MAD"), ("روبل", "RUB"), ("شيكل", "ILS"), ("جنيه سوداني", "SDG"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "code"), CURRENCIES)
def test_a_currency_and_its_code(words: str, code: str) -> None:
    for number, low in (("مئة", 100), ("500", 500), ("3 ملايين", 3_000_000), ("ألفي", 2000)):
        value = quantity(f"دفعوا {number} {words} للمهربين")
        assert (value.low, value.high, value.unit) == (low, low, code), number


@pytest.mark.parametrize(("sign", "code"), [("$", "USD"), ("€", "EUR"), ("£", "GBP")])
@pytest.mark.parametrize(("digits", "low"), [("20", 20), ("1,500", 1500), ("2.5", 2.5), ("٢٠", 20)])
def test_signs_stand_on_either_side(sign: str, code: str, digits: str, low: float) -> None:
    for text in (f"{sign}{digits}", f"{digits}{sign}", f"{digits} {sign}"):
        value = quantity(f"دفعوا {text} للمهربين")
        assert (value.low, value.unit) == (low, code), text
        assert said(f"دفعوا {text} للمهربين") == [text]


@pytest.mark.parametrize(
    ("text", "expected", "unit"),
    [
        ("أكثر من مليوني دولار", (2_000_000, None, "more_than"), "USD"),
        ("ما لا يقل عن 30 ألف يورو", (30_000, None, "at_least"), "EUR"),
        ("نحو مليار ونصف المليار دولار", (1_500_000_000, 1_500_000_000, "about"), "USD"),
        ("بين 5 و6 ملايين دولار", (5_000_000, 6_000_000, "between"), "USD"),
        ("من 100 إلى 200 دولار", (100, 200, "between"), "USD"),
        ("ما يصل إلى 200 مليون دينار عراقي", (None, 200_000_000, "at_most"), "IQD"),
        ("ملايين الدولارات", (1_000_000, 9_999_999, "vague"), "USD"),
        ("آلاف الليرات السورية", (1000, 9999, "vague"), "SYP"),
        ("أقل من دولارين", (None, 2, "less_than"), "USD"),
    ],
)
def test_hedged_and_ranged_money(
    text: str, expected: tuple[float | None, float | None, str], unit: str
) -> None:
    assert bounds(f"دفعوا {text} للمهربين") == expected
    assert quantity(f"دفعوا {text} للمهربين").unit == unit


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("دفعوا دولارين للمهربين", "دولارين", "USD"),
        ("دفعوا ليرتين سوريتين للمهربين", "ليرتين سوريتين", "SYP"),
        ("سعره ديناران أردنيان هنا", "ديناران أردنيان", "JOD"),
        ("سعره ريالان يمنيان هنا", "ريالان يمنيان", "YER"),
        ("سعره درهمان اثنان هنا", "درهمان اثنان", None),
        ("سعره جنيهان هنا", "جنيهان", None),
    ],
)
def test_two_of_a_currency_by_its_ending_alone(text: str, words: str, code: str | None) -> None:
    value = quantity(text)
    assert (value.low, value.high, value.unit) == (2, 2, code)
    assert said(text) == [words]
    assert (value.of is None) == (code is not None)


@pytest.mark.parametrize(
    "text",
    ["ارتفع الدولار", "هبطت الليرة السورية", "سوق العملة", "بالدولار الأميركي", "البنك المركزي", "يورونيوز"],
)
def test_a_currency_without_a_number_is_no_amount(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("دفعوا ألف دولار و200 يورو", ["ألف دولار", "200 يورو"]),
        ("دفعوا 500 دولار عن كل شخص", ["500 دولار"]),
        ("قيمتها مليون دولار (950 ألف يورو)", ["مليون دولار", "950 ألف يورو"]),
        ("دفع 30 مهاجرا 600 ألف دولار", ["30 مهاجرا", "600 ألف دولار"]),
    ],
)
def test_two_sums_are_two(text: str, words: list[str]) -> None:
    assert said(text) == words
