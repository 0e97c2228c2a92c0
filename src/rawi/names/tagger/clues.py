"""What a token's surroundings show: what the lexicon finds there, and what the rules take it for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from rawi.lexicon import load
from rawi.model import Place
from rawi.names.found import FoundOrganization, FoundPerson
from rawi.names.reading import Reading

_FLAGS = ("post", "rank", "honor", "office", "kin", "role", "person")

Clues = dict[int, list[str]]


def clues(
    reading: Reading,
    bodies: Iterable[FoundOrganization],
    people: Iterable[FoundPerson],
    places: Sequence[Place],
) -> Clues:
    """Attributes by token, for those tokens that have any."""
    found: Clues = {}
    for first, hits in reading.at.items():
        names = [_hit(hit.entry.id) for hit in hits]
        _tell(found, first, names if len(names) == 1 else dict.fromkeys(names))
        for token in range(first + 1, hits[0].last + 1):
            _tell(found, token, _inside(hits[0].entry.id))
    for body in bodies:
        kind = "head" if body.head else "common" if body.common else "organization"
        _span(found, body.first, body.last, kind, body.rule)
    for person in people:
        _span(found, person.first, person.last, "person", person.rule)
    for place in places:
        first, last = reading.doc.tokens_in(place.span)
        _span(found, first, last, "place", f"{place.rule}:{place.value.feature}")
    return found


def _tell(found: Clues, token: int, shown: Iterable[str]) -> None:
    if token in found:
        found[token].extend(shown)
    else:
        found[token] = list(shown)


@cache
def _inside(entry: str) -> tuple[str]:
    return (f"hi={entry.partition('.')[0]}",)


@cache
def _hit(entry: str) -> str:
    """The entry's kind with what tells entries of a kind apart: a head by its name, a title by its flags."""
    kind, _, name = entry.partition(".")
    if kind == "head":
        return f"h=head:{name}"
    attrs = load("names/lexicon").entries[entry].attrs
    flags = [flag for flag in _FLAGS if attrs.get(flag)]
    return f"h={kind}:{'+'.join(flags)}" if flags else f"h={kind}"


def _span(found: Clues, first: int, last: int, kind: str, rule: str) -> None:
    size = min(last - first + 1, 4)
    for token in range(first, last + 1):
        shown = _shown("B" if token == first else "I", kind, rule, size, ends=token == last)
        _tell(found, token, shown)


@cache
def _shown(begins: str, kind: str, rule: str, size: int, *, ends: bool) -> tuple[str, ...]:
    shown = (f"r={begins}-{kind}", f"R={begins}-{rule}:{size}")
    return (*shown, f"e={kind}") if ends else shown
