"""People, groups, organizations, places and things of one report, found and joined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rawi.arabic import Document
from rawi.model import AnyMention, Entity, Place, Quantity, Time
from rawi.names import again, groups, organizations, people, things, titles
from rawi.names.extent import Ground
from rawi.names.found import Found, FoundOrganization, FoundPerson
from rawi.names.link import Joined, join
from rawi.names.places import find as find_places
from rawi.names.reading import Reading
from rawi.names.tagger.clues import Clues, clues


class Names(NamedTuple):
    """Mentions of every kind but quantity and time, sorted by start, and what they refer to."""

    mentions: tuple[AnyMention, ...]
    entities: tuple[Entity, ...]


def read(doc: Document, values: Sequence[Quantity | Time] = ()) -> Names:
    """Find and join the names of a report. `values` are its quantities and times: a group takes its count from them."""
    ruled = by_rule(doc, values)
    reading, bodies, everyone, places = ruled
    owners = titles.Owners(everyone, bodies, _tokens_of(doc, places))
    roles = titles.attach(reading, owners)
    crowd = groups.find(reading, owners, roles)
    named = _tokens([*bodies, *everyone])
    joined: Joined = join(reading, bodies, everyone, roles, crowd, places)
    mentions = [*joined.mentions, *things.find(reading, named)]
    return Names(tuple(sorted(mentions, key=lambda m: (m.start, -m.end, m.kind))), joined.entities)


class Ruled(NamedTuple):
    """What the rules find: organizations, full and short names of people, places."""

    reading: Reading
    bodies: list[FoundOrganization]
    people: list[FoundPerson]
    places: list[Place]

    def clues(self) -> Clues:
        return clues(*self)


def by_rule(doc: Document, values: Sequence[Quantity | Time] = ()) -> Ruled:
    reading = Reading(doc, values)
    bodies = organizations.find(reading)
    places = list(find_places(doc, [one.span for one in bodies if one.head is None]))
    everyone = _people(reading, bodies, places)
    return Ruled(reading, _outside(bodies, everyone), everyone, _outside_people(doc, places, everyone))


def _people(reading: Reading, bodies: list[FoundOrganization], places: list[Place]) -> list[FoundPerson]:
    ground = Ground(reading, _tokens([b for b in bodies if b.head is None]), _tokens_of(reading.doc, places))
    full = people.find(reading, ground)
    short = again.find(reading, ground, full)
    return sorted([*full, *short], key=lambda one: one.start)


def _outside(bodies: list[FoundOrganization], everyone: list[FoundPerson]) -> list[FoundOrganization]:
    """Organizations that aren't part of a person's name ("al-Houthi" behind "Abdulmalik")."""
    held = _tokens(everyone)
    return [one for one in bodies if held.isdisjoint(range(one.first, one.last + 1))]


def _outside_people(doc: Document, places: list[Place], everyone: list[FoundPerson]) -> list[Place]:
    held = _tokens(everyone)
    return [place for place in places if held.isdisjoint(_tokens_of(doc, [place]))]


def _tokens(found: Sequence[Found]) -> set[int]:
    return {token for one in found for token in range(one.first, one.last + 1)}


def _tokens_of(doc: Document, places: Sequence[Place]) -> set[int]:
    held: set[int] = set()
    for place in places:
        first, last = doc.tokens_in(place.span)
        held.update(range(first, last + 1))
    return held
