"""The likeliest labels of a document's tokens: Viterbi's search in each sentence, where a name is possible."""

from __future__ import annotations

from rawi.arabic import Numbered
from rawi.names.tagger.clues import Clues
from rawi.names.tagger.scores import Bounds, Scorer, Scores
from rawi.names.tagger.weights import FIELDS, LABELS, SCALE, Weights

BEAM = 6 * SCALE
"""How far behind no name a path may lie that ends here, and still be followed."""
LEAST = 0
"""A name begins only where a beginning scores as much as O: what labels earn behind each other speaks for O."""
OUTSIDE = FIELDS
_BEGINNINGS = tuple(at for at, label in enumerate(LABELS) if label[0] == "B")
"""Their labels are even; the inside of the same kind follows each."""
_NEVER = -(1 << 40)
_SIZE = 3
"""Bits of a label, in the number that keeps the label before each: a label at `_SIZE` times the label behind it."""
_MASK = (1 << _SIZE) - 1
_FROM_OUTSIDE = sum(OUTSIDE << _SIZE * label for label in range(FIELDS + 1))


class Decoder:
    """Weights with what was worked out of words and clues so far."""

    def __init__(self, weights: Weights):
        self.moves = weights.moves
        self._ends = tuple(line[OUTSIDE] for line in weights.moves)
        self._least = tuple(self._needed(label) for label in range(FIELDS))
        self._scorer = Scorer(weights, LEAST, self._least)

    def _needed(self, label: int) -> int:
        """What a beginning must score for a path on which a name begins there to be followed beyond its token."""
        if label not in _BEGINNINGS:
            return 0
        behind = 2 * self._ends[OUTSIDE] - self.moves[OUTSIDE][label] - self._ends[label]
        return max(LEAST, behind - BEAM)

    def scores(self, text: Numbered, bounds: Bounds, clues: Clues) -> Scores:
        """What speaks for each label at each token. `bounds` are the sentences, [first, stop) each."""
        return self._scorer.scores(text, bounds, clues)

    def labels(self, scores: Scores, bounds: Bounds) -> list[int]:
        """The best path: an index of LABELS for each token, OUTSIDE for none."""
        found = [OUTSIDE] * len(scores.opens)
        behind, at, stop = 0, 0, 0
        for start in scores.starts:
            if start < behind:
                continue
            while start >= stop:
                stop = bounds[at][1]
                at += 1
            behind = self._follow(scores, start, stop, found)
        return found

    def _follow(self, scores: Scores, first: int, stop: int, found: list[int]) -> int:
        """Search from a token where a name may begin until no path but the one outside is left; the token behind."""
        fields, opens = scores.fields, scores.opens
        paths = self._first(fields, FIELDS * first)
        back: list[int] = [_FROM_OUTSIDE]
        at = first + 1
        while at < stop and len(paths) > 1:
            if opens[at] or len(paths) > 2:
                paths, came = self._step(paths, fields, FIELDS * at, opens[at])
            else:
                paths, came = self._stay(paths, fields, FIELDS * at)
            back.append(came)
            at += 1
        label = max(paths, key=paths.__getitem__)
        for came in reversed(back):
            at -= 1
            found[at] = label
            label = came >> _SIZE * label & _MASK
        return first + len(back)

    def _first(self, own: list[int], at: int) -> dict[int, int]:
        """The paths behind the token at which the search begins, whose numbers are at `own[at]` and on."""
        after, paths = self.moves[OUTSIDE], {OUTSIDE: self._ends[OUTSIDE]}
        for label in _BEGINNINGS:
            if own[at + label] >= self._least[label]:
                paths[label] = after[label] + own[at + label]
        return paths

    def _stay(self, paths: dict[int, int], own: list[int], at: int) -> tuple[dict[int, int], int]:
        """`_step` where one name is open and none begins: it goes on or has ended."""
        ends = self._ends
        (_, outside), (label, score) = paths.items()
        out, over = outside + ends[OUTSIDE], score + ends[label]
        inside = label | 1
        on = score + self.moves[label][inside] + own[at + inside]
        source = OUTSIDE
        if over > out:
            out, source = over, label
        came = source << _SIZE * OUTSIDE | label << _SIZE * inside
        if on + ends[inside] < out + ends[OUTSIDE] - BEAM:
            return {OUTSIDE: out}, came
        return {OUTSIDE: out, inside: on}, came

    def _step(
        self, paths: dict[int, int], own: list[int], at: int, opens: bool
    ) -> tuple[dict[int, int], int]:
        """The best path to each label that is worth following, and the label before each."""
        moves, ends = self.moves, self._ends
        reached: dict[int, int] = {OUTSIDE: _NEVER}
        source, came = OUTSIDE, 0
        for before, score in paths.items():
            there = score + ends[before]
            if there > reached[OUTSIDE]:
                reached[OUTSIDE], source = there, before
            if before != OUTSIDE:
                inside = before | 1
                there = score + moves[before][inside] + own[at + inside]
                if there > reached.get(inside, _NEVER):
                    reached[inside] = there
                    came = came & ~(_MASK << _SIZE * inside) | before << _SIZE * inside
        came |= source << _SIZE * OUTSIDE
        if opens:
            came |= self._begin(paths, own, at, reached)
        if len(reached) > 1:
            least = reached[OUTSIDE] + ends[OUTSIDE] - BEAM
            for label in [label for label, score in reached.items() if score + ends[label] < least]:
                del reached[label]
        return reached, came

    def _begin(self, paths: dict[int, int], own: list[int], at: int, reached: dict[int, int]) -> int:
        """Add the paths on which a name begins here; the label before each."""
        moves, came = self.moves, 0
        for label in _BEGINNINGS:
            if own[at + label] < LEAST:
                continue
            best, source = _NEVER, OUTSIDE
            for before, score in paths.items():
                there = score + moves[before][label]
                if there > best:
                    best, source = there, before
            reached[label] = best + own[at + label]
            came |= source << _SIZE * label
        return came
