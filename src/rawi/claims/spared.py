"""Words that look like those of a closed class and are names or their letters: they keep no mark."""

from __future__ import annotations

from typing import Final

from rawi.arabic import Document, fold
from rawi.claims.words import letter
from rawi.lexicon import Hit, load

_NO_KIND: Final[frozenset[str]] = frozenset()
_ADVERB: Final = frozenset({"adverb"})


def spare_names(doc: Document, folds: list[str], marks: list[frozenset[str]]) -> None:
    """Where a text tells "on" from the name Ali by its last letter, the name is no preposition."""
    written = load("claims/endings").entries["prep_on"].lemma
    if written not in doc.text:
        return
    word, at = fold(written), -1
    for _ in range(folds.count(word)):
        at = folds.index(word, at + 1)
        if doc.text[doc.tokens[at].end - 1] == letter("ya"):
            marks[at] = _NO_KIND


def spare_later(folds: list[str], marks: list[frozenset[str]]) -> None:
    """In "later on" neither word joins a clause."""
    first, second = load("claims/endings").entries["later_on"].forms[0].text.split()
    at = -1
    for _ in range(folds.count(first)):
        at = folds.index(first, at + 1)
        if folds[at + 1] == second:
            marks[at] = marks[at + 1] = _ADVERB


def spare_letters(folds: list[str], marks: list[frozenset[str]], media: dict[int, Hit]) -> None:
    """A letter in the name of a channel ("N.T.V.", "NTV") may be spelled as "that"; before a known medium it is that."""
    word = load("claims/endings").entries["letter_n"].forms[0].text
    at = -1
    for _ in range(folds.count(word)):
        at = folds.index(word, at + 1)
        spelled = "spelled" in marks[at + 1] and "spelled" in marks[at + 2] and at + 1 not in media
        if spelled or folds[at + 1] == ".":
            marks[at] = _NO_KIND
