"""Ties: words between two names that say how the first lies to the second."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from rawi.arabic import Document, clitics
from rawi.names.places.match import Match
from rawi.names.places.part import part
from rawi.names.places.words import words

TieKind = Literal["within", "near", "list"]
REACH = 7
"""How many tokens may stand between two names that are tied."""


class Tie(NamedTuple):
    """The match at `first` lies within, near or beside the one at `second` (indices of matches)."""

    first: int
    second: int
    kind: TieKind


def _between(doc: Document, match: Match, following: Match) -> TieKind | None:
    """Every word between must be one of place; which they are decides the kind."""
    kind: TieKind | None = None
    folds = doc.folds
    letters = folds[following.first][: following.cut]
    for index in range(match.last + 1, following.first):
        shown = part(folds[index])
        if shown.bearing:
            kind = "near"
        elif shown.near and kind != "within":
            kind = kind or "near"
        elif shown.within:
            kind = kind or "within"
        elif folds[index] in words().cores:
            kind = kind or "near"  # "X amid Y": it lies somewhere in Y
        elif shown.feature or shown.locative:
            kind = kind or ("within" if folds[index].startswith(clitics().prepositions[0]) else None)
        elif not (
            shown.kilometre or folds[index] in words().tie_marks or shown.nationality or _number(doc, index)
        ):
            return None
    if kind is None and letters.endswith(clitics().prepositions[0]):
        return "within"
    return kind


def _number(doc: Document, index: int) -> bool:
    return doc.tokens[index].kind == "number"


def _adjacent(match: Match, following: Match) -> bool:
    """Two names with nothing between them: a list whose comma is missing."""
    return following.first == match.last + 1 and not following.cut and match.accepted is following.accepted


def ties(doc: Document, matches: Sequence[Match], chained: Sequence[bool]) -> list[Tie]:
    """The ties between neighbours in one sentence. `chained[i]`: match i is joined to the one before it."""
    found: list[Tie] = []
    for match, following in pairwise(matches):
        if match.sentence != following.sentence or following.first - match.last - 1 > REACH:
            continue
        if chained[following.index] or _adjacent(match, following):
            found.append(Tie(match.index, following.index, "list"))
        elif kind := _between(doc, match, following):
            found.append(Tie(match.index, following.index, kind))
    return found
