"""Who took part in an event, under the names and kinds that the field's tables use."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from rawi.export.happened import CIVILIANS, Row
from rawi.model import Entity, Group, Nationality, Person

FORCES = frozenset({"state_force", "government", "police", "military"})
_THINGS = frozenset({"weapon", "place", "document", "quantity", "time"})
_BY_CLASS = {"soldier": "state_force", "police": "state_force", "fighter": "armed"}


class Actor(Struct, frozen=True):
    """One who took part. `name`: English where it is known, else the report's; None for people of whom only a count
    or a common noun is told. `kind`: state_force, rebel, civilian …, `armed` for gunmen of no known group; None where
    it isn't known. `country`: ISO 3166-1 alpha-2. `people`: the class of civilians."""

    name: str | None
    kind: str | None
    country: str | None = None
    sector: str | None = None
    people: str | None = None


def actors(row: Row, mentions: Iterable[str]) -> list[Actor]:
    """The actors that these mentions stand for, each once; what is no actor (weapons, places, papers) is left out."""
    found = (row.look.mentions.get(one) for one in mentions)
    return list(dict.fromkeys(actor(row, one.id) for one in found if one and one.kind not in _THINGS))


def actor(row: Row, mention: str) -> Actor:
    """What is known of an actor. A unit, and a person with a post, act for their organization: unnamed people of a
    group are the group. Civilians have no name."""
    found, entity = row.look.mentions.get(mention), row.look.entity(mention)
    people = found.value.victim_class if isinstance(found, Group) else None
    if people in CIVILIANS or (entity is not None and entity.type == "civilian"):
        return Actor(None, "civilian", _nation(row, mention, entity), entity and entity.sector, people)
    whole = _whole(row, mention)
    if whole is not None:
        return _named(whole)
    kind = entity.type if entity is not None else _BY_CLASS.get(people or "")
    sector = entity.sector if entity is not None else None
    if people == "fighter" or sector == "UAF":
        return Actor(None, "armed", _nation(row, mention, entity), sector)
    if isinstance(found, Group) and kind is None:
        return Actor(None, None, _nation(row, mention, entity), sector)
    if isinstance(found, Person) and kind is None and not (found.value.post or found.value.titles):
        # A private person, as far as the report tells.
        return Actor(None, None, _nation(row, mention, entity), sector)
    name = (entity.name_en or entity.name) if entity is not None else row.look.text(mention)
    return Actor(name, kind, _nation(row, mention, entity), sector)


def _whole(row: Row, mention: str) -> Entity | None:
    """The organization of which a unit, unnamed people or the holder of a post are part."""
    found = row.look.mentions.get(mention)
    if isinstance(found, Group):
        return row.look.entities.get(found.value.unit_of or "")
    if isinstance(found, Person) and found.value.organization:
        return row.look.entity(found.value.organization)
    return None


def _named(entity: Entity) -> Actor:
    return Actor(entity.name_en or entity.name, entity.type, entity.country, entity.sector)


def _nation(row: Row, mention: str, entity: Entity | None) -> str | None:
    """The country of an actor: its entity's, or its adjective's."""
    found = row.look.mentions.get(mention)
    if entity is not None and entity.country:
        return entity.country
    if isinstance(found, Nationality):
        return found.value.country
    return found.value.nationality if isinstance(found, Group | Person) else None
