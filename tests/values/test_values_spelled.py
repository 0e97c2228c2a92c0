"""Numbers spelled by the rules of grammar, each read back: both genders, both cases, both ways to write a hundred."""

from __future__ import annotations

import pytest

from values.sentences import quantity

UNITS = {
    # number: (before a masculine noun, before a feminine one)
    1: ("واحد", "واحدة"),
    2: ("اثنان", "اثنتان"),
    3: ("ثلاثة", "ثلاث"),
    4: ("أربعة", "أربع"),
    5: ("خمسة", "خمس"),
    6: ("ستة", "ست"),
    7: ("سبعة", "سبع"),
    8: ("ثمانية", "ثماني"),
    9: ("تسعة", "تسع"),
    10: ("عشرة", "عشر"),
}
TEENS = {
    11: ("أحد عشر", "إحدى عشرة"),
    12: ("اثنا عشر", "اثنتا عشرة"),
    13: ("ثلاثة عشر", "ثلاث عشرة"),
    14: ("أربعة عشر", "أربع عشرة"),
    15: ("خمسة عشر", "خمس عشرة"),
    16: ("ستة عشر", "ست عشرة"),
    17: ("سبعة عشر", "سبع عشرة"),
    18: ("ثمانية عشر", "ثماني عشرة"),
    19: ("تسعة عشر", "تسع عشرة"),
}
TENS = {
    # number: (nominative, the other cases)
    20: ("عشرون", "عشرين"),
    30: ("ثلاثون", "ثلاثين"),
    40: ("أربعون", "أربعين"),
    50: ("خمسون", "خمسين"),
    60: ("ستون", "ستين"),
    70: ("سبعون", "سبعين"),
    80: ("ثمانون", "ثمانين"),
    90: ("تسعون", "تسعين"),
}
HUNDREDS = {
    # number: (the modern way, the older one)
    100: ("مئة", "مائة"),
    200: ("مئتان", "مائتان"),
    300: ("ثلاثمئة", "ثلاثمائة"),
    400: ("أربعمئة", "أربعمائة"),
    500: ("خمسمئة", "خمسمائة"),
    600: ("ستمئة", "ستمائة"),
    700: ("سبعمئة", "سبعمائة"),
    800: ("ثمانمئة", "ثمانمائة"),
    900: ("تسعمئة", "تسعمائة"),
}
JOINED, FREE = " و", " و "


def below_hundred(number: int, gender: int, case: int, link: str) -> str:
    if number <= 10:
        return UNITS[number][gender]
    if number < 20:
        return TEENS[number][gender]
    tens, unit = TENS[number - number % 10][case], number % 10
    return UNITS[unit][gender] + link + tens if unit else tens


def spelled(number: int, gender: int = 0, case: int = 0, old: int = 0, link: str = JOINED) -> str:
    """A number below a million; `gender` 1 is feminine, `case` 1 oblique, `old` 1 the older spelling."""
    pieces = []
    thousands, rest = divmod(number, 1000)
    if thousands:
        pieces.append(thousand(thousands, case, old, link))
    if rest >= 100:
        pieces.append(HUNDREDS[rest - rest % 100][old])
    if rest % 100:
        pieces.append(below_hundred(rest % 100, gender, case, link))
    return link.join(pieces)


def thousand(count: int, case: int, old: int, link: str) -> str:
    if count == 1:
        return "ألف"
    if count == 2:
        return "ألفين" if case else "ألفان"
    words = spelled(count, 0, case, old, link)
    if 3 <= count % 100 <= 10:
        return f"{words} آلاف"
    return f"{words} ألفا" if 11 <= count % 100 <= 99 else f"{words} ألف"


def value(words: str) -> float | None:
    found = quantity(words)
    assert found.low == found.high
    return found.low


@pytest.mark.parametrize("gender", [0, 1])
@pytest.mark.parametrize("number", range(2, 100))
def test_below_a_hundred_in_each_gender(number: int, gender: int) -> None:
    assert value(spelled(number, gender)) == number


@pytest.mark.parametrize("number", range(20, 100, 3))
def test_the_oblique_case_and_a_free_conjunction(number: int) -> None:
    assert value(spelled(number, case=1)) == number
    assert value(spelled(number, case=1, link=FREE)) == number


@pytest.mark.parametrize("number", range(100, 1000, 7))
def test_hundreds_in_both_spellings(number: int) -> None:
    assert value(spelled(number)) == number
    assert value(spelled(number, old=1, case=1)) == number


@pytest.mark.parametrize("number", range(1000, 1_000_000, 4_567))
def test_thousands(number: int) -> None:
    assert value(spelled(number)) == number
    assert value(spelled(number, gender=1, case=1, old=1)) == number


@pytest.mark.parametrize("number", range(103, 1_000_000, 9_973))
def test_without_hamza_and_with_the_ending_written_as_h(number: int) -> None:
    words = spelled(number)
    for mark, plain in (("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ة", "ه")):
        words = words.replace(mark, plain)
    assert value(words) == number


@pytest.mark.parametrize(
    ("words", "scale"),
    [("مليون", 10**6), ("مليونا", 10**6), ("مليار", 10**9), ("بليون", 10**9), ("تريليون", 10**12)],
)
@pytest.mark.parametrize("count", [11, 25, 99])
def test_scales_behind_words_and_figures(count: int, words: str, scale: int) -> None:
    assert value(f"{spelled(count)} {words}") == count * scale
    assert value(f"{count} {words}") == count * scale
    assert value(f"{count}.5 {words}") == (count + 0.5) * scale


@pytest.mark.parametrize("number", [0, 7, 42, 999, 1_234, 56_789, 1_234_567])
def test_figures_of_every_tradition(number: int) -> None:
    eastern = str.maketrans("0123456789,", "٠١٢٣٤٥٦٧٨٩٬")
    persian = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
    assert value(str(number)) == number
    assert value(f"{number:,}") == number
    assert value(f"{number:,}".translate(eastern)) == number
    assert value(str(number).translate(persian)) == number
    assert value(f"{number:,}".replace(",", "،")) == number
