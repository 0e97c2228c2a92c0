"""Ties: words between two names that say how the first lies to the second."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from rawi.arabic import Document, clitics
from rawi.names.places.evidence import bare_direction, feature_of
from rawi.names.places.match import Match
from rawi.names.places.words import among, words

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
    known, kind = words(), None
    letters = doc.tokens[following.first].fold[: following.cut]
    for index in range(match.last + 1, following.first):
        token = doc.tokens[index]
        if bare_direction(token) is not None:
            kind = "near"
        elif among(token.fold, known.near) and kind != "within":
            kind = kind or "near"
        elif among(token.fold, known.within):
            kind = kind or "within"
        elif feature_of(token) is not None or among(token.fold, known.locative):
            kind = kind or ("within" if _prepositional(doc, index) else None)
        elif token.kind == "number" or token.fold in known.kilometre or token.fold in "()،,-" :
            continue
        elif token.fold not in known.nationalities:
            return None
    if kind is None and letters.endswith(clitics().prepositions[0]):
        return "within"
    return kind  # type: ignore[return-value]


def _prepositional(doc: Document, index: int) -> bool:
    letters = doc.tokens[index].fold
    return any(letters.startswith(one) for one in clitics().prepositions[:1]) and feature_of(doc.tokens[index]) is not None


def ties(doc: Document, matches: Sequence[Match], chained: Sequence[bool]) -> list[Tie]:
    """The ties between neighbours; lists hand their last member's tie on to the members before it."""
    found: list[Tie] = []
    for match, following in zip(matches, matches[1:], strict=False):
        if match.sentence != following.sentence or following.first - match.last - 1 > REACH:
            continue
        if chained[following.index]:
            found.append(Tie(match.index, following.index, "list"))
        elif kind := _between(doc, match, following):
            found.append(Tie(match.index, following.index, kind))
    return found
