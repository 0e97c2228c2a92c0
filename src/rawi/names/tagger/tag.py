"""Names that the trained model sees in a document, and how sure it is of any stretch of tokens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from rawi.arabic import Document
from rawi.names.tagger.clues import Clues
from rawi.names.tagger.decode import OUTSIDE, Decoder
from rawi.names.tagger.weights import LABELS, SCALE, unpack, weights

Kind = Literal["person", "place", "organization"]
_LABEL: dict[Kind, str] = {"person": "PER", "place": "LOC", "organization": "ORG"}
_KIND: dict[str, Kind] = {label: kind for kind, label in _LABEL.items()}


class Tagged(NamedTuple):
    """Tokens first..last as one name."""

    kind: Kind
    first: int
    last: int


class Sight(NamedTuple):
    """`names` in the order of the text, no two on one token; `scores` has a packed vector for each token."""

    names: list[Tagged]
    scores: list[int]
    model: Decoder

    def margin(self, kind: Kind, first: int, last: int) -> float:
        """How much likelier a name of that kind on these tokens is than none: a difference of logarithms."""
        moves, begin = self.model.moves, LABELS.index(f"B-{_LABEL[kind]}")
        path = [OUTSIDE, begin, *[begin + 1] * (last - first), OUTSIDE]
        score = sum(
            unpack(self.scores[token])[label]
            for token, label in zip(range(first, last + 1), path[1:], strict=False)
        )
        for before, after in pairwise(path):
            score += moves[before][after] - moves[OUTSIDE][OUTSIDE]
        return score / SCALE


@cache
def decoder() -> Decoder:
    """A decoder with the shipped model, loaded at the first call."""
    return Decoder(weights())


def tag(doc: Document, clues: Clues, using: Decoder | None = None) -> Sight:
    """The names of a document; none runs over a sentence's end."""
    model = using or decoder()
    folds = [token.fold for token in doc.tokens]
    sight = Sight([], [], model)
    for sentence in doc.sentences:
        scores = model.scores(folds[sentence.first : sentence.stop], clues, sentence.first)
        sight.scores.extend(scores)
        sight.names.extend(spans(model.labels(scores), sentence.first))
    return sight


def spans(labels: Sequence[int], first: int) -> list[Tagged]:
    """Names from labels; `first` is the index of the token with the first label."""
    found: list[Tagged] = []
    at, stop = 0, len(labels)
    while at < stop:
        label = labels[at]
        end = at + 1
        if label != OUTSIDE:
            while end < stop and labels[end] != OUTSIDE and LABELS[labels[end]][0] == "I":
                end += 1
            found.append(Tagged(_KIND[LABELS[label][2:]], first + at, first + end - 1))
        at = end
    return found
