"""Where a value may begin, what a word may be, and what reading costs as texts grow."""

from __future__ import annotations

import time as clock

import pytest

from rawi.arabic import read_document
from rawi.values import read
from rawi.values.sign import OPENS, SURE
from rawi.values.tape import Tape
from rawi.values.wake import wake
from rawi.values.words import known
from values.sentences import said

IDLE = "قال المتحدث باسم المجلس إن الجميع يعرفون ما جرى في تلك الناحية"


def anchors(text: str) -> list[str]:
    doc = read_document(text)
    return [doc.tokens[index].fold for index in wake(Tape(doc))]


def test_a_text_without_values_wakes_nothing() -> None:
    assert anchors(IDLE) == []


@pytest.mark.parametrize(
    ("text", "woken"),
    [
        ("جرح 7 جنود", ["7"]),
        ("رأى جنديين هناك", ["جنديين"]),
        ("وصل يوم الاثنين", ["يوم", "الاثنين"]),
        ("حدث ذلك قبل انصرافهم", []),
        ("حدث ذلك بعد وصولهم", []),
        ("حدث ذلك نحو الغرب", []),
        ("قال هذا مرارا", []),
    ],
)
def test_only_what_can_be_a_value_wakes(text: str, woken: list[str]) -> None:
    assert anchors(text) == woken


def test_words_that_lean_need_a_word_of_values_behind_them() -> None:
    assert "قبل" in anchors("حدث ذلك قبل يومين")
    assert "نحو" in anchors("وصل نحو 20 مقاتلا")
    assert "قبل" not in anchors("حدث ذلك قبل وصولهم")


def test_the_tape_keeps_words_of_time_and_plans() -> None:
    doc = read_document("سيصل الوفد صباح الجمعة")
    tape = Tape(doc)
    wake(tape)
    assert tape.plans
    assert [doc.tokens[index].fold for index in tape.core] == ["صباح", "الجمعه"]


def test_an_idle_word_is_known_as_nothing() -> None:
    assert known()["المتحدثون"] is None or not known()["المتحدثون"].signs & OPENS  # type: ignore[union-attr]
    assert known()["خربشطك"] is None


def test_a_number_keeps_its_digits_unless_it_is_too_long() -> None:
    word, long = known()["1,400"], known()["1" * 30]
    assert word is not None and word.digits == "1,400"
    assert long is not None and long.digits is None


@pytest.mark.parametrize(
    ("fold", "sure"),
    [
        ("جنديين", True),
        ("طفلتي", True),
        ("الانساني", False),
        ("صوتي", False),
        ("كيلومترين", True),
        ("لم", False),
    ],
)
def test_duals_and_units_that_count_wherever_they_stand(fold: str, sure: bool) -> None:
    word = known()[fold]
    assert word is not None
    assert bool(word.signs & SURE) is sure


def test_a_vowel_sign_wakes_only_the_word_that_it_stands_on() -> None:
    assert said("رأى مسلحَين هناك") == ["مسلحَين"]
    assert said("قَتل الحارس. رأى مسلحين هناك") == said("قتل الحارس. رأى مسلحين هناك")


def spent(text: str) -> float:
    doc = read_document(text)
    read(doc, published="2019-02-21")
    runs = []
    for _ in range(3):
        start = clock.process_time()
        read(doc, published="2019-02-21")
        runs.append(clock.process_time() - start)
    return min(runs)


@pytest.mark.parametrize("mark", ["", "\u064e"])
@pytest.mark.parametrize("end", ["\n\n", " ", ".\n"])
def test_ten_times_the_text_takes_about_ten_times_as_long(mark: str, end: str) -> None:
    piece = f"قَتل{mark} الحارس 12 مسلحا صباح الخميس قرب الجسر الشمالي للمدينة القديمة{end}"
    assert spent(piece * 2_000) < 25 * spent(piece * 200) + 0.05


def test_a_paragraph_cut_into_stretches_reads_like_its_sentences() -> None:
    piece = "جرح 7 جنود صباح الخميس في 26. تموز. "
    one, many = said(piece.strip()), said(piece * 3_000)
    assert many == one * 3_000
