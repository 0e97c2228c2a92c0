"""Two of a thing by its ending alone: counted once, however it is described, joined or owned."""

from __future__ import annotations

import pytest

from rawi.model import Quantity
from values.sentences import quantity, readings, said

DESCRIBED = [
    # (sentence, the dual that counts)
    ("دمر الجيش عربتين مدرعتين", "عربتين"),
    ("أسقط الدفاع طائرتين مسيرتين", "طائرتين"),
    ("أقلع سرب وطائرتان مروحيتان", "طائرتان"),
    ("قال مصدران دبلوماسيان", "مصدران"),
    ("قال مسؤولان عسكريان", "مسؤولان"),
    ("يتقاسم فصيلان إسلاميان البلدة", "فصيلان"),
    ("قتل انتحاريان آخران", "انتحاريان"),
    ("فر زورقان آخران من المرفأ", "زورقان"),
    ("أصيب جنديان أجنبيان", "جنديان"),
    ("اختطف ناشطان صحفيان", "ناشطان"),
    ("عاد القائدان العسكريان", "القائدان"),
]


@pytest.mark.parametrize(("text", "words"), DESCRIBED)
def test_a_dual_behind_a_dual_describes_it(text: str, words: str) -> None:
    (found,) = [m for m in readings(text) if isinstance(m, Quantity)]
    assert (found.text, found.value.low, found.value.high) == (words, 2, 2)


JOINED = [
    ("قتل جنديان وشرطيان", ["جنديان", "شرطيان"]),
    ("قتل جنديان و شرطيان", ["جنديان", "شرطيان"]),
    ("أصيب طفلان وامرأتان ورجلان", ["طفلان", "امرأتان", "رجلان"]),
    ("دمروا دبابتين، عربتين", ["دبابتين", "عربتين"]),
    ("دمروا دبابتين وعربتين مدرعتين وطائرتين مسيرتين", ["دبابتين", "عربتين", "طائرتين"]),
    ("أصيب شرطيان اثنان وطفلتان اثنتان", ["شرطيان اثنان", "طفلتان اثنتان"]),
]


@pytest.mark.parametrize(("text", "words"), JOINED)
def test_duals_that_are_joined_count_each(text: str, words: list[str]) -> None:
    assert said(text) == words
    assert all(isinstance(m, Quantity) and m.value.low == 2 for m in readings(text))


NOUNS = [
    ("شخصان", "شخصين", "person"),
    ("امرأتان", "امرأتين", "person"),
    ("طفلان", "طفلين", "person"),
    ("جنديان", "جنديين", "person"),
    ("ضابطان", "ضابطين", "person"),
    ("سيارتان", "سيارتين", "vehicle"),
    ("دبابتان", "دبابتين", "vehicle"),
    ("قريتان", "قريتين", "place"),
    ("مدينتان", "مدينتين", "place"),
    ("غارتان", "غارتين", "event"),
    ("هجومان", "هجومين", "event"),
    ("صاروخان", "صاروخين", "item"),
    ("قذيفتان", "قذيفتين", "item"),
]


@pytest.mark.parametrize(("nominative", "oblique", "unit"), NOUNS)
def test_both_cases_with_and_without_what_is_written_before(nominative: str, oblique: str, unit: str) -> None:
    for text in (
        f"هنا {nominative}",
        f"رأى {oblique}",
        f"رأى {oblique} هناك",
        f"مع {oblique}",
        f"و{nominative} هناك",
    ):
        value = quantity(text)
        assert (value.low, value.high, value.bound, value.unit) == (2, 2, "exact", unit), text


@pytest.mark.parametrize(
    "text",
    [
        "زار البلدين العضوين",
        "التقى الطرفان",
        "عبر الحدود بين البلدين",
        "في البحرين",
        "قال حسنين",
        "اجتمع الجانبان",
        "مرتين",
        "على اليدين",
    ],
)
def test_duals_that_count_no_people(text: str) -> None:
    assert [m.text for m in readings(text) if isinstance(m, Quantity) and m.value.unit == "person"] == []


def test_the_described_dual_keeps_its_hedge_and_its_neighbours() -> None:
    text = "قتل ثلاثة جنود ودمرت عربتان مدرعتان وأصيب نحو 12 مدنيا"
    assert said(text) == ["ثلاثة جنود", "عربتان", "نحو 12 مدنيا"]


@pytest.mark.parametrize("text", ["هاجم متمردو طالبان البلدة", "قالت طالبان إنها انسحبت", "سافر مام طالباني"])
def test_a_movement_is_no_two_students(text: str) -> None:
    assert readings(text) == []


def test_students_are_counted_all_the_same() -> None:
    assert said("أصيب طالب في المدرسة وثلاثة طلاب") == ["طالب", "ثلاثة طلاب"]
