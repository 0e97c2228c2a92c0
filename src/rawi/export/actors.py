"""Who took part in an event, under the names and kinds that the field's tables use."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from rawi.export.happened import CIVILIANS, Row
from rawi.model import AnyMention, Entity, Group, Nationality, Person, Place

FORCES = frozenset({"state_force", "government", "police", "military"})
_THINGS = frozenset({"weapon", "place", "document", "quantity", "time"})
_HELD = frozenset({"prisoner", "suspect"})
"""People of whom it isn't told what they are, and who are no part of the organization that holds them."""
_BY_CLASS = {"soldier": "state_force", "police": "state_force", "fighter": "armed"}


class Actor(Struct, frozen=True):
    """One who took part. `name`: English where it is known, else the report's; None for people of whom only a count
    or a common noun is told. `kind`: state_force, rebel, civilian …, `armed` for gunmen of no known group; None where
    it isn't known. `country`: ISO 3166-1 alpha-2. `people`: the class of civilians. `state`: a country that acts as a
    state, by its name."""

    name: str | None
    kind: str | None
    country: str | None = None
    sector: str | None = None
    people: str | None = None
    state: bool = False


def doers(row: Row) -> list[Actor]:
    """Who did it, each once; a country that did something is a state."""
    return _actors(row, row.event.actors, states=True)


def sufferers(row: Row) -> list[Actor]:
    """To whom it was done, each once: those who received something before those who were struck."""
    given = [one.mention for one in row.event.roles if one.role == "recipient"]
    return list(
        dict.fromkeys((*_actors(row, given, states=True), *_actors(row, row.event.targets, states=False)))
    )


def _actors(row: Row, mentions: Iterable[str], *, states: bool) -> list[Actor]:
    """The actors that these mentions stand for; what is none (weapons, papers, the place that was struck) is left
    out."""
    found = [one for one in map(row.look.mentions.get, mentions) if one is not None]
    taken = (one for one in found if one.kind not in _THINGS or (states and _country(one)))
    return list(dict.fromkeys(actor(row, one.id) for one in taken))


def _country(found: AnyMention) -> bool:
    return isinstance(found, Place) and found.value.feature == "country"


def actor(row: Row, mention: str) -> Actor:
    """What is known of an actor. A unit, and a person with a post, act for their organization: unnamed people of a
    group are the group. Civilians have no name."""
    found, entity = row.look.mentions.get(mention), row.look.entity(mention)
    if isinstance(found, Place):
        named, state = found.value.name_en or found.value.name, _country(found)
        return Actor(
            named, "government" if state else None, found.value.country, "GOV" if state else None, None, state
        )
    people = found.value.victim_class if isinstance(found, Group) else None
    whole = _whole(row, mention)
    if whole is not None and people not in CIVILIANS | _HELD:
        return Actor(whole.name_en or whole.name, whole.type, whole.country, whole.sector)
    kind = entity.type if entity is not None else _BY_CLASS.get(people or "")
    sector = entity.sector if entity is not None else None
    country = _nation(row, mention, entity)
    if people in CIVILIANS or kind == "civilian":
        return Actor(None, "civilian", country, sector, people)
    if people == "fighter" or sector == "UAF":
        return Actor(None, "armed", country, sector)
    if people in _HELD or (kind is None and _nameless(found)):
        return Actor(None, None, country, sector)
    name = (entity.name_en or entity.name) if entity is not None else row.look.text(mention)
    return Actor(name, kind, country, sector)


def _nameless(found: AnyMention | None) -> bool:
    """People of whom only a number or a common noun is told, and private persons: those without a post or a title."""
    if isinstance(found, Group):
        return found.value.count is not None or found.value.noun is None or len(found.text.split()) == 1
    return isinstance(found, Person) and not (found.value.post or found.value.titles)


def _whole(row: Row, mention: str) -> Entity | None:
    """The organization of which a unit, unnamed people or the holder of a post are part."""
    found = row.look.mentions.get(mention)
    if isinstance(found, Group):
        return row.look.entities.get(found.value.unit_of or "")
    if isinstance(found, Person) and found.value.organization:
        return row.look.entity(found.value.organization)
    return None


def _nation(row: Row, mention: str, entity: Entity | None) -> str | None:
    """The country of an actor: its entity's, or its adjective's."""
    found = row.look.mentions.get(mention)
    if entity is not None and entity.country:
        return entity.country
    if isinstance(found, Nationality):
        return found.value.country
    return found.value.nationality if isinstance(found, Group | Person) else None
