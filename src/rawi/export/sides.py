"""The two sides of an ACLED row: their names as ACLED writes them, who is beside them, their interaction codes."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from rawi.export.accounts import Happening
from rawi.export.actors import FORCES, Actor, doers, sufferers
from rawi.export.happened import Country, countries

CROWDS = {"Protests": ("Protesters", 6), "Riots": ("Rioters", 5)}
"""What ACLED calls the first side of a demonstration, and its code."""
_VIOLENT = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
_INTER = {"rebel": 2, "militia": 3, "armed": 3, "identity_militia": 4, "civilian": 7, "international": 8}
_CLASSES = {"woman": "Women", "journalist": "Journalists", "medic": "Health Workers"}
"""Civilians whom ACLED names beside a side (ACLED codebook, associated actors)."""
_UNIDENTIFIED = "Unidentified Armed Group"


class Side(Struct, frozen=True):
    """A side: its first actor, the others with `;` between them, ACLED's code. All None where nobody is told."""

    name: str | None = None
    beside: str | None = None
    inter: int | None = None


def sides(happening: Happening, country: Country) -> tuple[Side, Side]:
    """Actor 1 and actor 2. In violence against civilians actor 2 is who it was done to. What the clearest account
    leaves open is taken from the next that tells it; nobody stands on both sides."""
    row = happening.clearest
    rows = [row, *(one for one in happening.accounts if one is not row)]
    kind = row.event.acled.event_type if row.event.acled else ""
    first = next(filter(None, (_told(doers(one), kind, country) for one in rows)), [])
    second = next(filter(None, (_told(sufferers(one), kind, country) for one in rows)), [])
    names = {name for name, _ in first}
    one, two = _side(first), _side([actor for actor in second if actor[0] not in names])
    if kind in CROWDS:
        word, code = CROWDS[kind]
        named = [name for name, inter in first if inter != 7]
        return Side(_of(word, country), "; ".join(named) or None, code), two
    unknown = _of(_UNIDENTIFIED, country)
    if kind in _VIOLENT and not any(one.event.actors for one in rows) and two.name != unknown:
        one = Side(unknown, None, 3)
    return one, two


def interaction(one: Side, two: Side) -> str | None:
    """The two codes without order, the lower first; 0 stands for no second side. None where a side is there and its
    code isn't known."""
    if any(side.name is not None and side.inter is None for side in (one, two)):
        return None
    low, high = sorted((one.inter or 0, two.inter or 0))
    if not high:
        return None
    return f"{high}0" if low == 0 else f"{low}{high}"


def _told(told: Sequence[Actor], kind: str, country: Country) -> list[tuple[str, int | None]]:
    """(name, code) of the actors that have a name in ACLED, each once."""
    found: dict[str, int | None] = {}
    for actor in told:
        for name, code in _named(actor, kind, country):
            found.setdefault(name, code)
    return list(found.items())


def _named(actor: Actor, kind: str, country: Country) -> list[tuple[str, int | None]]:
    home = countries().get(actor.country or "", country)
    if actor.kind == "civilian":
        beside = _CLASSES.get(actor.people or "")
        return [(_of("Civilians", home), 7), *([(_of(beside, home), 7)] if beside else [])]
    if actor.kind == "armed":
        return [(_of(_UNIDENTIFIED, country), 3)]
    if actor.state:
        forces = "Military Forces" if kind in _VIOLENT else "Government"
        return [(f"{forces} of {actor.name}", _inter(actor, country))]
    return [(actor.name, _inter(actor, country))] if actor.name else []


def _inter(actor: Actor, country: Country) -> int | None:
    """ACLED's interaction code of an actor; a state's force abroad is external."""
    if actor.kind in FORCES:
        return 8 if actor.country not in (None, country.alpha2) else 1
    return _INTER.get(actor.kind or "")


def _side(told: Sequence[tuple[str, int | None]]) -> Side:
    if not told:
        return Side()
    return Side(told[0][0], "; ".join(name for name, _ in told[1:]) or None, told[0][1])


def _of(word: str, country: Country) -> str:
    return f"{word} ({country.name or country.alpha2})"
