"""Names that the trained model sees in a document, and how sure it is of any stretch of tokens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from rawi.arabic import Document
from rawi.names.tagger.clues import Clues
from rawi.names.tagger.decode import OUTSIDE, Decoder
from rawi.names.tagger.weights import FIELDS, LABELS, SCALE, weights

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
    """`names` in the order of the text, no two on one token; `scores` is as `Scores.fields`."""

    names: list[Tagged]
    scores: list[int]
    model: Decoder

    def margin(self, kind: Kind, first: int, last: int) -> float:
        """How much likelier a name of that kind on these tokens is than none: a difference of logarithms."""
        moves, scores, begin = self.model.moves, self.scores, _BEGIN[kind]
        inside = begin + 1
        score = moves[OUTSIDE][begin] + scores[FIELDS * first + begin]
        for token in range(first + 1, last + 1):
            score += moves[begin if token == first + 1 else inside][inside] + scores[FIELDS * token + inside]
        score += moves[begin if last == first else inside][OUTSIDE]
        return (score - (last - first + 2) * moves[OUTSIDE][OUTSIDE]) / SCALE


@cache
def decoder() -> Decoder:
    """A decoder with the shipped model, loaded at the first call."""
    return Decoder(weights())


def tag(doc: Document, clues: Clues, using: Decoder | None = None) -> Sight:
    """The names of a document; none runs over a sentence's end."""
    model = using or decoder()
    bounds = [(sentence.first, sentence.stop) for sentence in doc.sentences]
    scores = model.scores(doc.numbered, bounds, clues)
    return Sight(spans(model.labels(scores, bounds)), scores.fields, model)


def spans(labels: Sequence[int]) -> list[Tagged]:
    """Names from labels, one for each token."""
    found: list[Tagged] = []
    stop = len(labels)
    for at, label in enumerate(labels):
        if label == OUTSIDE or (label & 1 and at and labels[at - 1] != OUTSIDE):
            continue
        end = at + 1
        while end < stop and labels[end] != OUTSIDE and labels[end] & 1:
            end += 1
        found.append(Tagged(_KIND[LABELS[label][2:]], at, end - 1))
    return found
