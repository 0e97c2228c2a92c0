"""Strict scores: a name counts only with the right kind on the right tokens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from names.corpus import KINDS, Labelled
from rawi.names import read
from rawi.names.ruled import Ruled, by_rule

Span = tuple[int, int, str]
MENTIONS = {"person": "PER", "place": "LOC", "organization": "ORG"}


class Score(NamedTuple):
    """F1, precision and recall, 0 to 1."""

    f1: float
    precision: float
    recall: float


def spans(labels: Sequence[str]) -> set[Span]:
    """(first, last, kind) of the names in a row of BIO labels; an inside without its beginning begins a name."""
    found: set[Span] = set()
    start: int | None = None
    for at, label in enumerate([*labels, "O"]):
        if start is not None and (label[0] != "I" or label[2:] != labels[start][2:]):
            found.add((start, at - 1, labels[start][2:]))
            start = None
        if start is None and label != "O":
            start = at
    return found


def scores(pairs: Iterable[tuple[set[Span], set[Span]]]) -> dict[str, Score]:
    """By kind and over all, from pairs of (right, found)."""
    right, found, asked = Counter[str](), Counter[str](), Counter[str]()
    for gold, mine in pairs:
        for counter, these in ((right, gold & mine), (found, mine), (asked, gold)):
            counter.update(kind for _, _, kind in these)
            counter["all"] += len(these)
    return {kind: _score(right[kind], found[kind], asked[kind]) for kind in (*KINDS, "all")}


def _score(right: int, found: int, asked: int) -> Score:
    precision, recall = right / found if found else 0.0, right / asked if asked else 0.0
    both = precision + recall
    return Score(2 * precision * recall / both if both else 0.0, precision, recall)


def joined(one: Labelled) -> set[Span]:
    """What the room as a whole finds, in the tokens that each mention touches."""
    found: set[Span] = set()
    for mention in read(one.doc).mentions:
        kind = MENTIONS.get(mention.kind)
        if kind and (mention.kind != "organization" or mention.value.named):
            found.add((*one.doc.tokens_in(mention.span), kind))
    return found


def ruled(one: Labelled) -> set[Span]:
    """What lexicons and rules find without the tagger."""
    result: Ruled = by_rule(one.doc)
    found = {(body.first, body.last, "ORG") for body in result.bodies if not body.common and not body.head}
    found |= {(person.first, person.last, "PER") for person in result.people}
    return found | {(*one.doc.tokens_in(place.span), "LOC") for place in result.places}
