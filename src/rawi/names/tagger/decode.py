"""The likeliest labels of a sentence: scores of its tokens, then Viterbi's search where a name is possible."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rawi.lexicon import Memory
from rawi.names.tagger.attributes import AFTER, BEFORE, pair
from rawi.names.tagger.clues import Clues
from rawi.names.tagger.rows import Rows
from rawi.names.tagger.weights import (
    BIAS,
    BITS,
    FIELDS,
    HALF,
    LABELS,
    SCALE,
    WIDTH,
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
_FIELD, _VECTOR = (1 << BITS) - 1, (1 << WIDTH) - 1
_NEVER = -(1 << 40)
_FROM_OUTSIDE = dict.fromkeys(range(FIELDS + 1), OUTSIDE)


class Decoder:
    """Weights with a memory of words, pairs of words and clues already looked up."""

    def __init__(self, weights: Weights):
        self.moves = weights.moves
        self._ends = tuple(line[OUTSIDE] for line in weights.moves)
        self._least = tuple(self._needed(label) for label in range(FIELDS))
        self._floor = BIAS - pack(self._least)
        rows = Rows(weights)

        def word(folded: str) -> tuple[int, str]:
            row, shape = rows.of(folded)
            return row + BIAS, shape

        self._words = Memory(word, 1 << 16)
        self._pairs = Memory[tuple[str, str], int](lambda two: weights.rows.get(pair(*two), 0), 1 << 14)
        self._clues = Memory[tuple[str, ...], int](weights.total, 1 << 12)

    def _needed(self, label: int) -> int:
        """What a beginning must score for a path on which a name begins there to be followed beyond its token."""
        if label not in _BEGINNINGS:
            return 0
        behind = 2 * self._ends[OUTSIDE] - self.moves[OUTSIDE][label] - self._ends[label]
        return max(LEAST, behind - BEAM)

    def scores(self, folds: Sequence[str], clues: Clues, first: int) -> list[int]:
        """A packed vector for each token of a sentence whose first token has the index `first`.

        Read from the last token to the first. `sums` is what the words read so far say of the token two behind the
        one at hand, in its lowest bits, and of those before that; a word's row has `BIAS` added to its lowest vector.
        """
        words, pairs, told = self._words, self._pairs, self._clues
        sums, following = words[AFTER]
        found: list[int] = []
        for at in range(len(folds) - 1, -1, -1):
            row, shape = words[folds[at]]
            sums = (sums >> WIDTH) + row + pairs[shape, following]
            shown = clues.get(first + at)
            if shown:
                sums += told[tuple(shown)]
            found.append((sums & _VECTOR) - BIAS)
            following = shape
        row, shape = words[BEFORE]
        sums = (sums >> WIDTH) + row + pairs[shape, following]
        found += (sums & _VECTOR) - BIAS, ((sums >> WIDTH) + BIAS & _VECTOR) - BIAS
        return found[: -len(folds) - 1 : -1]

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
        paths = self._first(totals[first] + BIAS)
        back: list[Mapping[int, int]] = [_FROM_OUTSIDE]
        at, stop = first + 1, len(totals)
        while at < stop and len(paths) > 1:
            total = totals[at] + BIAS
            alone = len(paths) == 2 and not (total - _LEAST) & _BITS
            paths, came = self._stay(paths, total) if alone else self._step(paths, total)
            back.append(came)
            at += 1
        label = max(paths, key=paths.__getitem__)
        for came in reversed(back):
            at -= 1
            found[at] = label
            label = came[label]
        return first + len(back)

    def _first(self, total: int) -> dict[int, int]:
        """The paths behind the token at which the search begins. `total` has `BIAS` added."""
        after, paths = self.moves[OUTSIDE], {OUTSIDE: self._ends[OUTSIDE]}
        for label in _BEGINNINGS:
            own = (total >> BITS * label & _FIELD) - HALF
            if own >= self._least[label]:
                paths[label] = after[label] + own
        return paths

    def _stay(self, paths: dict[int, int], total: int) -> tuple[dict[int, int], Mapping[int, int]]:
        """`_step` where one name is open and none begins: it goes on or has ended."""
        ends = self._ends
        (_, outside), (label, score) = paths.items()
        out, over = outside + ends[OUTSIDE], score + ends[label]
        inside = label | 1
        on = score + self.moves[label][inside] + (total >> BITS * inside & _FIELD) - HALF
        source = OUTSIDE
        if over > out:
            out, source = over, label
        if on + ends[inside] < out + ends[OUTSIDE] - BEAM:
            return {OUTSIDE: out}, {OUTSIDE: source}
        return {OUTSIDE: out, inside: on}, {OUTSIDE: source, inside: label}

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
