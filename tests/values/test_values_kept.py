"""What the code of values keeps to: whole numbers stay whole, in a compiled build too; readings don't depend on company."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from rawi.arabic import read_document
from rawi.model import Quantity
from rawi.values import read
from values.sentences import DAY, quantity, readings

ROOM = Path(str(files("rawi.values")))
FLOAT = re.compile(r"(?<!int \| )\bfloat\b(?!\()")


@pytest.mark.parametrize(
    "path", sorted(ROOM.rglob("*.py")), ids=lambda path: path.relative_to(ROOM).as_posix()
)
def test_what_counts_is_said_to_be_whole_or_not(path: Path) -> None:
    """Compiled, an int that is said to be a `float` becomes one: `5` would be written `5.0`."""
    assert FLOAT.findall(path.read_text(encoding="utf-8")) == []


WHOLE = [
    ("5 جنود", 5), ("خمسة جنود", 5), ("1,400 جندي", 1400), ("1.5 مليون جندي", 1_500_000), ("نصف مليون جندي", 500_000),
    ("ألفان وخمسمئة جندي", 2500), ("مليون ونصف المليون دولار", 1_500_000), ("12.0 طنا", 12), ("جنديان", 2),
    ("عشرات الجنود", 20), ("مليارا دولار", 2_000_000_000), ("ثلاثة أرباع المليون دولار", 750_000), ("نصف السكان", 50),
]  # fmt: skip


@pytest.mark.parametrize(("text", "low"), WHOLE)
def test_a_whole_number_is_an_int(text: str, low: int) -> None:
    value = quantity(text)
    assert value.low == low
    assert type(value.low) is int
    assert type(value.high) is int


@pytest.mark.parametrize(
    ("text", "low"), [("2.5 طن", 2.5), ("ثلاثة أمتار ونصف", 3.5), ("0.75 في المئة", 0.75)]
)
def test_what_is_not_whole_is_a_float(text: str, low: float) -> None:
    value = quantity(text)
    assert (value.low, value.high) == (low, low)
    assert type(value.low) is float


SENTENCES = [
    "قتل خمسة جنود في 3 آذار 2018",
    "وصلت ثلاث نازحات أمس",
    "دفعوا 2.5 مليون دولار خلال الأشهر الستة الماضية",
    "أصيب نحو 40 مدنيا فجر الثلاثاء",
    "دمرت عربتان مدرعتان قبل يومين",
    "ارتفعت النسبة إلى 14% في عام 2015",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_is_read_alike_alone_and_among_others(text: str) -> None:
    alone = [(m.text, m.rule, m.value) for m in readings(text)]
    before = "هذه جملة لا عدد فيها.\n\n"
    for whole in (before + text, text + ".\n\n" + before, before + text + ".\n\n" + SENTENCES[0]):
        at = whole.index(text)
        found = [m for m in readings(whole) if at <= m.start < at + len(text)]
        assert [(m.text, m.rule, m.value) for m in found] == alone


@pytest.mark.parametrize("text", SENTENCES)
def test_spans_hold_and_ids_are_of_the_report(text: str) -> None:
    first = read(read_document(text, report_id="r1"), published=DAY)
    second = read(read_document(text, report_id="r2"), published=DAY)
    assert [text[m.start : m.end] for m in first] == [m.text for m in first]
    assert len({m.id for m in (*first, *second)}) == len(first) + len(second)


def test_many_values_in_one_endless_line_are_each_found() -> None:
    text = " ".join(f"قتل {number} جنديا في {number % 28 + 1} آذار 2018 ثم" for number in range(11, 400))
    found = read(read_document(text), published=DAY)
    counts = [m.value.low for m in found if isinstance(m, Quantity)]
    assert counts == list(range(11, 400))
    assert len(found) == 2 * len(counts)


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "؟", "«»", "٪", "-", "/", "ـــ", "\u200f", "و", "ال", "٫", "َ"]
)
def test_next_to_nothing_has_no_value(text: str) -> None:
    assert readings(text) == []
    assert readings(text, None) == []
