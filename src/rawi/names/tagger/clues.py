"""What a token's surroundings show: what the lexicon finds there, and what the rules take it for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rawi.model import Place
from rawi.names.found import Found, FoundOrganization, FoundPerson
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
        shown = found.setdefault(first, [])
        for name in dict.fromkeys(_hit(hit.entry.id, hit.entry.attrs) for hit in hits):
            shown.append(name)
        last = hits[0].last
        for token in range(first + 1, last + 1):
            found.setdefault(token, []).append(f"hi={hits[0].entry.id.partition('.')[0]}")
    for body in bodies:
        kind = "head" if body.head else "common" if body.common else "organization"
        _rule(found, body, kind)
    for person in people:
        _rule(found, person, "person")
    for place in places:
        first, last = reading.doc.tokens_in(place.span)
        _span(found, first, last, "place", f"{place.rule}:{place.value.feature}")
    return found


def _hit(entry: str, attrs: dict[str, object]) -> str:
    kind, _, name = entry.partition(".")
    if kind == "head":
        return f"h=head:{name}"
    flags = [flag for flag in _FLAGS if attrs.get(flag)]
    return f"h={kind}:{'+'.join(flags)}" if flags else f"h={kind}"


def _rule(found: Clues, one: Found, kind: str) -> None:
    _span(found, one.first, one.last, kind, one.rule)


def _span(found: Clues, first: int, last: int, kind: str, rule: str) -> None:
    for token in range(first, last + 1):
        begins = "B" if token == first else "I"
        size = min(last - first + 1, 4)
        found.setdefault(token, []).extend((f"r={begins}-{kind}", f"R={begins}-{rule}:{size}"))
        if token == last:
            found[token].append(f"e={kind}")
