"""The likeliest labels of a sentence: scores of its tokens, then Viterbi's search where a name is possible."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from rawi.names.tagger.attributes import AFTER, BEFORE, attributes, pair
from rawi.names.tagger.clues import Clues
from rawi.names.tagger.weights import (
    BIAS,
    BITS,
    FIELDS,
    HALF,
    LABELS,
    NOTHING,
    OWN,
    SCALE,
    Vectors,
    Weights,
    pack,
)

BEAM = 6 * SCALE
"""How far behind no name a path may lie that ends here, and still be followed."""
LEAST = 0
"""A name begins only where a beginning scores as much as O: what labels earn behind each other speaks for O."""
OUTSIDE = FIELDS
_BEGINNINGS = tuple(at for at, label in enumerate(LABELS) if label[0] == "B")
"""Their labels are even; the inside of the same kind follows each."""
_BITS = pack([HALF if label[0] == "B" else 0 for label in LABELS])
_LEAST = pack([LEAST if label[0] == "B" else 0 for label in LABELS])
"""Less `_LEAST`, with `BIAS`, one of `_BITS` is set where a name may begin."""
_FIELD = (1 << BITS) - 1
_NEVER = -(1 << 40)


class Decoder:
    """Weights with a memory of words, pairs of words and clues already looked up."""

    def __init__(self, weights: Weights):
        self.moves = weights.moves
        self._ends = tuple(line[OUTSIDE] for line in weights.moves)
        self._floor = BIAS - pack([self._least(label) for label in range(FIELDS)])

        @lru_cache(maxsize=1 << 16)
        def word(folded: str) -> tuple[Vectors, str]:
            shown = attributes(folded)
            return weights.total(shown.own), shown.shape

        @lru_cache(maxsize=1 << 14)
        def side_by_side(shape: str, following: str) -> tuple[int, int]:
            found = weights.of(pair(shape, following))
            return found[OWN], found[OWN - 1]

        @lru_cache(maxsize=1 << 12)
        def clue(shown: tuple[str, ...]) -> Vectors:
            return weights.total(shown)

        self._word, self._pair, self._clue = word, side_by_side, clue

    def _least(self, label: int) -> int:
        """What a beginning must score for a path on which a name begins there to be followed beyond its token."""
        if label not in _BEGINNINGS:
            return 0
        behind = 2 * self._ends[OUTSIDE] - self.moves[OUTSIDE][label] - self._ends[label]
        return max(LEAST, behind - BEAM)

    def scores(self, folds: Sequence[str], clues: Clues, first: int) -> list[int]:
        """A packed vector for each token of a sentence whose first token has the index `first`."""
        known = [self._word(BEFORE), *map(self._word, folds), self._word(AFTER)]
        seen = [NOTHING, *[vectors for vectors, _ in known], NOTHING]
        pairs = [self._pair(one[1], other[1]) for one, other in pairwise(known)]
        totals = [
            a[0] + b[1] + c[2] + d[3] + e[4] + before[1] + after[0]
            for a, b, c, d, e, before, after in zip(
                seen, seen[1:], seen[2:], seen[3:], seen[4:], pairs, pairs[1:], strict=False
            )
        ]
        padded = [0, 0, *totals, 0, 0]
        self._add(padded, clues, first - OWN)
        return padded[OWN:-OWN]

    def _add(self, totals: list[int], clues: Clues, first: int) -> None:
        """What clues say of the tokens at which they stand and of those about them, two more at either end."""
        for at in range(OWN, len(totals) - OWN):
            shown = clues.get(first + at)
            if shown:
                a, b, c, d, e = self._clue(tuple(shown))
                totals[at + 2] += a
                totals[at + 1] += b
                totals[at] += c
                totals[at - 1] += d
                totals[at - 2] += e

    def labels(self, totals: Sequence[int]) -> list[int]:
        """The best path: an index of LABELS for each token, OUTSIDE for none."""
        found = [OUTSIDE] * len(totals)
        floor, behind = self._floor, 0
        for at, total in enumerate(totals):
            if (total + floor) & _BITS and at >= behind:
                behind = self._follow(totals, at, found)
        return found

    def _follow(self, totals: Sequence[int], first: int, found: list[int]) -> int:
        """Search from a token where a name may begin until no path but the one outside is left; the token behind."""
        paths = {OUTSIDE: 0}
        back: list[dict[int, int]] = []
        at, stop = first, len(totals)
        while at < stop and (at == first or len(paths) > 1):
            paths, came = self._step(paths, totals[at] + BIAS)
            back.append(came)
            at += 1
        label = max(paths, key=paths.__getitem__)
        for came in reversed(back):
            at -= 1
            found[at] = label
            label = came[label]
        return first + len(back)

    def _step(self, paths: dict[int, int], total: int) -> tuple[dict[int, int], dict[int, int]]:
        """The best path to each label that is worth following, with the label before. `total` has `BIAS` added."""
        moves, ends = self.moves, self._ends
        reached: dict[int, int] = {OUTSIDE: _NEVER}
        came: dict[int, int] = {}
        for before, score in paths.items():
            there = score + ends[before]
            if there > reached[OUTSIDE]:
                reached[OUTSIDE], came[OUTSIDE] = there, before
            if before != OUTSIDE:
                inside = before | 1
                there = score + moves[before][inside] + (total >> BITS * inside & _FIELD) - HALF
                if there > reached.get(inside, _NEVER):
                    reached[inside], came[inside] = there, before
        if (total - _LEAST) & _BITS:
            self._begin(paths, total, reached, came)
        if len(reached) == 1:
            return reached, came
        least = reached[OUTSIDE] + ends[OUTSIDE] - BEAM
        for label in [label for label, score in reached.items() if score + ends[label] < least]:
            del reached[label]
        return reached, came

    def _begin(
        self, paths: dict[int, int], total: int, reached: dict[int, int], came: dict[int, int]
    ) -> None:
        """Add the paths on which a name begins here."""
        moves = self.moves
        for label in _BEGINNINGS:
            own = (total >> BITS * label & _FIELD) - HALF
            if own >= LEAST:
                best, source = _NEVER, OUTSIDE
                for before, score in paths.items():
                    there = score + moves[before][label]
                    if there > best:
                        best, source = there, before
                reached[label], came[label] = best + own, source
