"""What the rules find in a document, each kind outside the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rawi.arabic import Document
from rawi.model import Place, Quantity, Time
from rawi.names import again, organizations, people
from rawi.names.extent import Ground
from rawi.names.found import Found, FoundOrganization, FoundPerson
from rawi.names.namesake import memorials
from rawi.names.places.find import find as find_places
from rawi.names.places.led import of_its_kind
from rawi.names.reading import Reading


class Ruled(NamedTuple):
    """A reading with its organizations, full and short names of people, and places."""

    reading: Reading
    bodies: list[FoundOrganization]
    people: list[FoundPerson]
    places: list[Place]


def by_rule(doc: Document, values: Sequence[Quantity | Time] = ()) -> Ruled:
    """Names by lexicon and rule alone."""
    reading = Reading(doc, values)
    bodies = [one for one in organizations.find(reading) if not _of_place(doc, one)]
    places = list(find_places(doc, [one.span for one in bodies if one.head is None]))
    ground = Ground(reading, tokens(b for b in bodies if b.head is None), tokens_of(doc, places))
    called = {token for tokens_of_it in memorials(reading) for token in tokens_of_it}
    full = _not_called(people.find(reading, ground), called)
    short = _not_called(again.find(reading, ground, full), called)
    everyone = sorted([*full, *short], key=lambda one: one.start)
    held = tokens(everyone)
    return Ruled(reading, _outside(bodies, held), everyone, _places_outside(doc, places, held))


def _of_place(doc: Document, one: FoundOrganization) -> bool:
    """True for a district that reads like a directorate, and for a town that shares its name with a body."""
    district = one.rule == "organization.of" and of_its_kind(doc, one.first)
    return district or of_its_kind(doc, one.first - 1, one.last)


def _not_called(found: list[FoundPerson], called: set[int]) -> list[FoundPerson]:
    """People but for those after whom something is called."""
    return [one for one in found if one.first not in called]


def _outside(bodies: list[FoundOrganization], held: set[int]) -> list[FoundOrganization]:
    """Organizations that aren't part of a person's name ("al-Houthi" behind "Abdulmalik")."""
    return [one for one in bodies if held.isdisjoint(range(one.first, one.last + 1))]


def _places_outside(doc: Document, places: list[Place], held: set[int]) -> list[Place]:
    return [place for place in places if held.isdisjoint(tokens_of(doc, [place]))]


def tokens(found: Iterable[Found]) -> set[int]:
    """Indices of all their tokens."""
    return {token for one in found for token in range(one.first, one.last + 1)}


def tokens_of(doc: Document, places: Iterable[Place]) -> set[int]:
    """Indices of all the places' tokens."""
    held: set[int] = set()
    for place in places:
        first, last = doc.tokens_in(place.span)
        held.update(range(first, last + 1))
    return held
