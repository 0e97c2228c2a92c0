"""Bodies whose name several countries have ("the national army"): told apart by the country that a report is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from rawi.lexicon import load
from rawi.model import Nationality, Place
from rawi.names.bodies.plain import plain_name

AHEAD = 3
"""How many times as often as any other country that has such a body its own must be named."""


def lands(places: Iterable[Place], nations: Iterable[Nationality]) -> Counter[str]:
    """How often the report names each country, its places and its people."""
    named = [place.value.country for place in places if place.value.country]
    return Counter([*named, *(nation.value.country for nation in nations)])


def at_home(name: str, named: Mapping[str, int]) -> str | None:
    """The body of the lexicon that bears the plain name in the country of the report; None where that isn't clear."""
    bearers = _bearers().get(name)
    if bearers is None:
        return None
    counts: Counter[str] = Counter()
    for country, body in bearers.items():
        counts[body] += named.get(country, 0)
    ranked = sorted(((count, body) for body, count in counts.items()), reverse=True)
    best, rest = ranked[0], sum(count for count, _ in ranked[1:])
    return best[1] if best[0] > 0 and best[0] >= AHEAD * rest else None


@cache
def _bearers() -> dict[str, dict[str, str]]:
    """Each such name, plain, to the bodies that bear it at home, by country."""
    found: dict[str, dict[str, str]] = {}
    for entry in load("names/lexicon").entries.values():
        for name in entry.attrs.get("home", ()):
            for country in entry.attrs.get("home_in", [entry.attrs.get("country")]):
                found.setdefault(plain_name(name), {})[str(country)] = entry.id
    return found
