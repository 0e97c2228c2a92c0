"""What one token can be beside a name of a place: a kind of place, a compass word, a preposition, the head of a name."""

from __future__ import annotations

from functools import cache, lru_cache

from rawi.arabic import clitics
from rawi.names.places.words import Feature, bare, cuts, lookup, words


class Part:
    """One folded token as evidence sees it, whatever conjunction or preposition is written before it.

    `feature`: the kind that it names, `plain`: with nothing written before it but "of"; `bearing`: its compass point;
    `adjectival`: a compass word that may describe a noun before it; `nationality`: the country of the adjective that
    the whole token is; `called`: what is named after places that it doesn't lie in; `several`: a plural ("quarters of"); `listing`: one behind which names stand in a list.
    """

    def __init__(self, feature: Feature | None, bearing: str | None, nationality: str | None):
        self.feature, self.bearing, self.nationality = feature, bearing, nationality
        self.plain = self.adjectival = self.naming = self.several = self.listing = False
        self.locative = self.preposition = self.barring = self.called = False
        self.near = self.within = self.kilometre = False


NOTHING = Part(None, None, None)
"""A token that says nothing of the name beside it, as most do."""


@cache
def _telling() -> frozenset[str]:
    """Every word that `part` knows, without what may be written before it."""
    known = words()
    return frozenset().union(
        known.features, known.directions, known.adjectival, known.nationalities, known.locative, known.preposition,
        known.institution, known.person, known.heads, known.called, known.near, known.within, known.kilometre, known.naming,
    )  # fmt: skip


@lru_cache(maxsize=1 << 15)
def part(folded: str) -> Part:
    """What the token is; every test of the words beside a name asks here."""
    telling, both = _telling(), cuts(folded)
    if len(both) == 1 and folded not in telling and bare(folded) not in telling:
        return NOTHING
    rests = {rest for _, rest in both}
    if rests.isdisjoint(telling) and telling.isdisjoint(map(bare, rests)):
        return NOTHING
    known = words()
    bares = {bare(rest) for rest in rests}
    feature = _feature(folded)
    bearing = next((known.directions[one] for one in sorted(bares) if one in known.directions), None)
    found = Part(feature, bearing, known.nationalities.get(folded))
    found.plain = feature is not None and _plain(folded)
    found.naming = feature is not None and not rests.isdisjoint(known.naming)
    found.listing = feature is not None and not rests.isdisjoint(known.listing)
    found.several = feature is not None and not rests.isdisjoint(known.several)
    found.adjectival = bare(folded) != folded and bare(folded) in known.adjectival
    found.locative = not rests.isdisjoint(known.locative)
    found.preposition = not rests.isdisjoint(known.preposition)
    found.barring = not rests.isdisjoint(known.institution | known.person | known.heads)
    found.called = not rests.isdisjoint(known.called)
    found.near = not rests.isdisjoint(known.near)
    found.within = not rests.isdisjoint(known.within)
    found.kilometre = folded in known.kilometre
    return found


def beside(folded: str) -> bool:
    """True for an adjective of nearness or belonging before "to" ("adjacent to"): nobody is told anything."""
    shown = part(folded)
    return shown.near or (shown.within and bare(folded) != folded)


def _plain(folded: str) -> bool:
    """Nothing before it, but for the "of" that follows a definite noun ("the north of the city")."""
    known, of = words().features, clitics().prepositions[1]
    return folded in known or bare(folded) in known or (folded[:1] == of and folded[1:] in known)


def _feature(folded: str) -> Feature | None:
    """The kind of place that a token names; "the capital" keeps its article before a name."""
    known = words().features
    found = lookup(folded, known)
    if found is not None:
        return found
    definite = (known.get(bare(rest)) for _, rest in cuts(folded) if bare(rest) != rest)
    return next((one for one in definite if one is not None and one.id == "capital"), None)
