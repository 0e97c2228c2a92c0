"""What one token can be beside a name of a place: a kind of place, a compass word, a preposition, the head of a name."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from rawi.arabic import clitics
from rawi.names.places.words import Feature, bare, cuts, lookup, words


class Part(NamedTuple):
    """One folded token as evidence sees it, whatever conjunction or preposition is written before it.

    `feature`: the kind that it names, `plain`: with nothing written before it but "of"; `bearing`: its compass point;
    `adjectival`: a compass word that may describe a noun before it; `nationality`: the country of the adjective that
    the whole token is; `called`: what is named after places that it doesn't lie in; `several`: a plural ("quarters of").
    """

    feature: Feature | None
    plain: bool
    bearing: str | None
    adjectival: bool
    nationality: str | None
    locative: bool
    preposition: bool
    barring: bool
    called: bool
    near: bool
    within: bool
    kilometre: bool
    naming: bool
    several: bool


NOTHING = Part(None, False, None, False, None, *[False] * 9)
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
    return Part(
        feature=feature,
        plain=feature is not None and _plain(folded),
        bearing=next((known.directions[one] for one in sorted(bares) if one in known.directions), None),
        adjectival=bare(folded) != folded and bare(folded) in known.adjectival,
        nationality=known.nationalities.get(folded),
        locative=not rests.isdisjoint(known.locative),
        preposition=not rests.isdisjoint(known.preposition),
        barring=not (
            rests.isdisjoint(known.institution)
            and rests.isdisjoint(known.person)
            and rests.isdisjoint(known.heads)
        ),
        called=not rests.isdisjoint(known.called),
        near=not rests.isdisjoint(known.near),
        within=not rests.isdisjoint(known.within),
        kilometre=folded in known.kilometre,
        naming=feature is not None and not rests.isdisjoint(known.naming),
        several=feature is not None and not rests.isdisjoint(known.several),
    )


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
