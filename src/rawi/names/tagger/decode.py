"""The likeliest labels of a sentence: scores of its tokens, then Viterbi's search where a name is possible."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rawi.names.tagger.attributes import AFTER, BEFORE, attributes
from rawi.names.tagger.clues import Clues
from rawi.names.tagger.weights import BITS, FIELDS, HALF, LABELS, NOTHING, SCALE, Vectors, Weights, pack, unpack

SAFE = 7 * SCALE
"""How far below O every label must stand for a token to be passed over (about one in a thousand)."""
_FLOOR = pack([SAFE] * FIELDS) + sum(HALF << (BITS * field) for field in range(FIELDS))
_MASK = sum(HALF << (BITS * field) for field in range(FIELDS))
OUTSIDE = FIELDS


class Decoder:
    """Weights with a memory of words and clues already looked up."""

    def __init__(self, weights: Weights):
        self.moves = weights.moves
        self._before = {
            label: tuple((b, row[label]) for b, row in enumerate(self.moves) if row[label] is not None)
            for label in range(FIELDS + 1)
        }

        @lru_cache(maxsize=1 << 14)
        def word(folded: str) -> Vectors:
            return weights.total(attributes(folded).own)

        @lru_cache(maxsize=1 << 12)
        def clue(shown: tuple[str, ...]) -> Vectors:
            return weights.total(shown)

        self._word, self._clue = word, clue

    def scores(self, folds: Sequence[str], clues: Clues, first: int) -> list[int]:
        """A packed vector for each token of a sentence whose first token has the index `first`."""
        seen = [NOTHING, self._word(BEFORE), *map(self._word, folds), self._word(AFTER), NOTHING]
        totals = [
            a[0] + b[1] + c[2] + d[3] + e[4]
            for a, b, c, d, e in zip(seen, seen[1:], seen[2:], seen[3:], seen[4:], strict=False)
        ]
        stop = len(totals)
        for at in range(stop):
            shown = clues.get(first + at)
            if shown:
                vectors = self._clue(tuple(shown))
                for offset in range(max(-2, at - stop + 1), min(2, at) + 1):
                    totals[at - offset] += vectors[offset + 2]
        return totals

    def labels(self, totals: Sequence[int]) -> list[int]:
        """The best path: an index of LABELS for each token, OUTSIDE for none."""
        found = [OUTSIDE] * len(totals)
        at, stop = 0, len(totals)
        while at < stop:
            if not (totals[at] + _FLOOR) & _MASK:
                at += 1
                continue
            end = at + 1
            while end < stop and (totals[end] + _FLOOR) & _MASK:
                end += 1
            found[at:end] = self._search(totals[at:end], begins=at == 0, ends=end == stop)
            at = end
        return found

    def _search(self, totals: Sequence[int], *, begins: bool, ends: bool) -> list[int]:
        """Viterbi over tokens between two that are surely outside, or the sentence's edges."""
        rows = [(*unpack(total), 0) for total in totals]
        start = [0 if begins else self.moves[OUTSIDE][label] for label in range(FIELDS + 1)]
        best: list[int | None] = [
            None if LABELS[label : label + 1] and LABELS[label][0] == "I" else _sum(start[label], rows[0][label])
            for label in range(FIELDS + 1)
        ]
        back: list[list[int]] = []
        for row in rows[1:]:
            best, came = self._step(best, row)
            back.append(came)
        if not ends:
            best = [_sum(score, self.moves[label][OUTSIDE]) for label, score in enumerate(best)]
        label = max(range(FIELDS + 1), key=lambda one: -(1 << 40) if best[one] is None else best[one] or 0)
        path = [label]
        for came in reversed(back):
            label = came[label]
            path.append(label)
        return path[::-1]

    def _step(self, best: list[int | None], row: tuple[int, ...]) -> tuple[list[int | None], list[int]]:
        scores: list[int | None] = []
        came: list[int] = []
        for label, own in enumerate(row):
            top, source = None, 0
            for before, move in self._before[label]:
                reached = best[before]
                if reached is not None and move is not None and (top is None or reached + move > top):
                    top, source = reached + move, before
            scores.append(_sum(top, own))
            came.append(source)
        return scores, came


def _sum(a: int | None, b: int | None) -> int | None:
    return None if a is None or b is None else a + b
