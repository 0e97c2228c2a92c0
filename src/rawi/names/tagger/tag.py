"""Names that the trained model sees in a document, and how sure it is of any stretch of tokens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from rawi.arabic import Document
from rawi.names.tagger.clues import Clues
from rawi.names.tagger.decode import OUTSIDE, Decoder
from rawi.names.tagger.weights import LABELS, SCALE, field, weights

Kind = Literal["person", "place", "organization"]
_LABEL: dict[Kind, str] = {"person": "PER", "place": "LOC", "organization": "ORG"}
_KIND: dict[str, Kind] = {label: kind for kind, label in _LABEL.items()}
_BEGIN: dict[Kind, int] = {kind: LABELS.index(f"B-{label}") for kind, label in _LABEL.items()}


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
        moves, begin = self.model.moves, _BEGIN[kind]
        inside = begin + 1
        score = moves[OUTSIDE][begin] + field(self.scores[first], begin)
        for token in range(first + 1, last + 1):
            score += moves[begin if token == first + 1 else inside][inside] + field(
                self.scores[token], inside
            )
        score += moves[begin if last == first else inside][OUTSIDE]
        return (score - (last - first + 2) * moves[OUTSIDE][OUTSIDE]) / SCALE


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
    stop = len(labels)
    for at, label in enumerate(labels):
        if label == OUTSIDE or (label & 1 and at and labels[at - 1] != OUTSIDE):
            continue
        end = at + 1
        while end < stop and labels[end] != OUTSIDE and labels[end] & 1:
            end += 1
        found.append(Tagged(_KIND[LABELS[label][2:]], first + at, first + end - 1))
    return found
