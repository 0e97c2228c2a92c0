"""Scores of a document's tokens: what every word and clue says of the labels around it, added up.

The words of all sentences stand in one column, each sentence between what stands for its beginning and its end and
one empty line, so that what reaches two words beyond a sentence reaches nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rawi.arabic import Numbered
from rawi.names.tagger.attributes import AFTER, BEFORE, GAP
from rawi.names.tagger.clues import Clues
from rawi.names.tagger.lines import Lines
from rawi.names.tagger.rows import Numbers, Rows, WordRows
from rawi.names.tagger.weights import FIELDS, OFFSETS, Weights

_CLUES = 1 << 12
"""How many clues' rows are kept at hand."""
_AROUND = BEFORE, AFTER, GAP
"""Lines of the column that belong to a sentence and hold none of its tokens."""
_BEGINNINGS = range(0, FIELDS, 2)
"""The labels with which a name begins."""
Bounds = Sequence[tuple[int, int]]
Lined = NDArray[np.intp]


class Scores(NamedTuple):
    """Six numbers for each token, in the order of LABELS, one token's behind another's; at which tokens a name may
    open; and at which a search for one begins.
    """

    fields: list[int]
    opens: list[bool]
    starts: list[int]


class Scorer:
    """`least`: what a beginning must score to open a name, by label, and `needed` for a search to begin there."""

    def __init__(self, weights: Weights, least: int, needed: Sequence[int]):
        self._least, self._needed = least, [needed[at] for at in _BEGINNINGS]
        self._words = WordRows(weights, Lines(weights).of, _AROUND)
        self._clues = Rows[tuple[str, ...]](weights, weights.ids, _CLUES)

    def scores(self, text: Numbered, bounds: Bounds, clues: Clues) -> Scores:
        """Of a text whose sentences are [first, stop) one behind the other and leave none out."""
        if not text.numbers:
            return Scores([], [], [])
        column, lines = _laid_out(text.numbers, np.array([stop for _, stop in bounds]))
        return self._judged(self._added(self._said(text, column, lines, clues)).take(lines, axis=0))

    def _said(self, text: Numbered, column: Lined, lines: Lined, clues: Clues) -> Numbers:
        """What each line says: an array of (lines, OFFSETS * FIELDS)."""
        said = self._words.of(text, column)
        if clues:
            said[lines.take(list(clues))] += self._clues.of([tuple(one) for one in clues.values()])
        return said

    @staticmethod
    def _added(said: Numbers) -> Numbers:
        """What all lines say of each: (lines, FIELDS). The first vector is for the token two behind, and so on."""
        parts = said.reshape(-1, OFFSETS, FIELDS)
        scores = parts[:, 2].copy()
        scores[2:] += parts[:-2, 0]
        scores[1:] += parts[:-1, 1]
        scores[:-1] += parts[1:, 3]
        scores[:-2] += parts[2:, 4]
        return scores

    def _judged(self, scores: Numbers) -> Scores:
        # One kind after the other: numpy takes four times as long for the greatest of each three.
        (a, b, c), (x, y, z) = (scores[:, at] for at in _BEGINNINGS), self._needed
        starts = np.flatnonzero((a >= x) | (b >= y) | (c >= z)).tolist()
        opens = (np.maximum(np.maximum(a, b), c) >= self._least).tolist()
        return Scores(scores.ravel().tolist(), opens, starts)


def _laid_out(numbers: Sequence[int], stops: Lined) -> tuple[Lined, Lined]:
    """The column, as `WordRows.of` takes it, and the line in it of each token."""
    before, after, gap = range(len(_AROUND))
    more = np.arange(len(stops)) * len(_AROUND)
    lines = np.repeat(more + 1, np.diff(stops, prepend=0)) + np.arange(len(numbers))
    column = np.full(len(numbers) + len(stops) * len(_AROUND), before, dtype=np.intp)
    column[lines] = np.fromiter(numbers, dtype=np.intp, count=len(numbers)) + len(_AROUND)
    column[stops + more + 1], column[stops + more + 2] = after, gap
    return column, lines
