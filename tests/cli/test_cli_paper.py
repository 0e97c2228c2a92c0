"""Lines on paper: cut where words end, isolated, safe to print."""

import pytest

from rawi.case.views import Tally, Told
from rawi.cli.sheets.paper import clean, excerpt, fit, mixed
from rawi.cli.sheets.wording import chain, counted, date, number

FSI, PDI = "\u2068", "\u2069"


def test_lines_are_cut_at_spaces_by_width() -> None:
    text = "قُتِلَ ثلاثة مدنيين في القصف"
    lines = list(fit(text, 12))
    assert " ".join(lines) == text
    assert len(lines) == 3


def test_a_long_word_stands_alone() -> None:
    assert list(fit("ا " + "ب" * 30 + " ج", 10)) == ["ا", "ب" * 30, "ج"]


def test_marks_that_reorder_are_taken_out() -> None:
    assert clean("أ\u202eب\u2067ج\u200f د\n\tه") == "أبج د ه"


def test_control_characters_are_shown_as_such() -> None:
    assert clean("أ\x1b[31mب") == "أ\ufffd[31mب"


def test_arabic_among_our_words_is_isolated() -> None:
    assert mixed("one origin because تنظيم داعش is one") == f"one origin because {FSI}تنظيم داعش{PDI} is one"
    assert mixed("no arabic") == "no arabic"


def test_our_words_stand_outside_the_isolates() -> None:
    assert mixed("of نص, words نص آخر") == f"of {FSI}نص{PDI}, words {FSI}نص آخر{PDI}"


@pytest.mark.parametrize("at", [0, 250, 590])
def test_an_excerpt_keeps_the_words_it_is_about(at: int) -> None:
    words = ["كلمة"] * 120
    words[at // 5] = "الهدف"
    text = " ".join(words)
    start = text.index("الهدف")
    cut = excerpt(text, start, start + 5, 100)
    assert "الهدف" in cut
    assert len(cut) <= 110
    assert set(cut.split()) <= {"كلمة", "الهدف", "…"}


def test_a_short_text_is_not_cut() -> None:
    assert excerpt("نص قصير", 0, 2) == "نص قصير"


def test_a_chain_marks_guesses_and_the_unnamed() -> None:
    links = (Told(name="a.txt", guessed=True), Told(name="مصدر أمني", named=False))
    assert chain(links) == f"[{FSI}a.txt{PDI}] ← {FSI}مصدر أمني{PDI}*"


@pytest.mark.parametrize(
    ("tally", "told"),
    [
        (Tally(1, 1, 1, 1), "1 report, 1 outlet, 1 origin"),
        (Tally(7, 5, 1, 2), "7 reports, 5 outlets, 1 origin for sure, 2 at most"),
    ],
)
def test_counts_in_words(tally: Tally, told: str) -> None:
    assert counted(tally) == told


def test_numbers_and_dates_in_words() -> None:
    assert [number(n) for n in (12, 37000.0, 33.33, 5e8, 1234567, None)] == [
        "12",
        "37,000",
        "33.33",
        "500 million",
        "1,234,567",
        "?",
    ]
    assert date(("2021-03-01", "2021-03-31")) == "2021-03-01 – 2021-03-31"
    assert date(None) == "no date"
