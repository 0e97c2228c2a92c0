"""Where in a document a value may begin: one look at each word, a closer one where its hits are in doubt."""

from __future__ import annotations

from itertools import compress
from typing import Final

from rawi.values.sign import (
    AHEAD,
    CARDINAL,
    CASUALTY,
    CORE,
    DOUBTFUL,
    LEADS,
    LEANS,
    MANY,
    NOUN,
    NUMBER,
    OPENS,
    SINGLE,
    SURE,
)
from rawi.values.tape import Tape
from rawi.values.word import Word

_OBJECT_WITHIN: Final = 8
_BEGINS: Final = OPENS | SURE | NUMBER
_TELLS: Final = CARDINAL | CORE | AHEAD
_WAKES: Final = _BEGINS | _TELLS | CASUALTY | LEANS
_LOOKS: Final = _WAKES | LEADS
_FATHA: Final = "\u064e"


def wake(tape: Tape) -> list[int]:
    """Indices of tokens where a value can begin, in order. Sets the tape's words of time and its `plans`."""
    vowelled = _vowelled(tape)
    many = MANY if vowelled else 0
    behind, begin, words = tape.begin - _OBJECT_WITHIN, tape.begin, tape.words
    anchors: list[int] = []
    for index in compress(range(begin, tape.end), words):
        word = words[index - begin]
        assert word is not None
        signs = word.signs
        near = NOUN if index - behind < _OBJECT_WITHIN else 0
        if not signs & (_LOOKS | near | many):
            continue
        after = index + 1
        if signs & (LEADS | DOUBTFUL) and _doubted(tape, word, after, near | many):
            signs, after = _looked(tape, index, signs & NUMBER)
        if signs & _TELLS:
            _tell(tape, index, signs, anchors)
        if (
            signs & _BEGINS
            or (signs & many and index in vowelled)
            or (signs & LEANS and _supported(tape, after))
            or (signs & near and (signs & SINGLE or index == behind))
        ):
            anchors.append(index)
        if signs & CASUALTY:
            behind = after
    return anchors


def _vowelled(tape: Tape) -> set[int]:
    """Tokens at which a noun may stand whose last word has the vowel sign of a dual."""
    found: set[int] = set()
    if tape.begin < tape.end:
        text, (start, end) = tape.doc.text, tape.doc.span(tape.begin, tape.end - 1)
        while (start := text.find(_FATHA, start, end)) >= 0:
            last = tape.doc.token_at(start)
            found.update(range(last - _LONGEST_NOUN, last + 1))
            start += 1
    return found


_LONGEST_NOUN: Final = 3


def _doubted(tape: Tape, word: Word, after: int, near: int) -> bool:
    """True where a phrase of the word may stand there, or its letters may exclude what would wake it."""
    if word.phrases and after < tape.end and tape.folds[after] in word.phrases:
        return True
    return bool(word.signs & DOUBTFUL and word.signs & (_WAKES | near))


def _supported(tape: Tape, after: int) -> bool:
    """True where a word of values, or the article, stands behind a word that is no value without one."""
    if after >= tape.end:
        return False
    return tape.words[after - tape.begin] is not None or tape.folds[after] in tape.particles["article"]


def _looked(tape: Tape, index: int, signs: int) -> tuple[int, int]:
    """The signs of the hits at a token, with those given, and the token behind the shortest casualty word."""
    after = index + 1
    for sense, hit in tape.senses(index):
        signs |= sense.signs
        if sense.kind == "casualty":
            after = hit.last + 1
    return signs & ~(DOUBTFUL | LEADS), after


def _tell(tape: Tape, index: int, signs: int, anchors: list[int]) -> None:
    if signs & CARDINAL and tape.kinds(index - 1) and anchors[-1:] != [index - 1]:
        anchors.append(index - 1)
    if signs & CORE:
        tape.core.append(index)
    if signs & AHEAD:
        tape.plans = True
