"""What the field's formats share: which events become rows, who took part, what the toll is, where and when."""

from __future__ import annotations

import csv as library
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from importlib.resources import files

from msgspec import Struct

from rawi.codebook import Codebook, builtin
from rawi.export.lookup import Lookup
from rawi.model import Entity, Event, Figure, Group, Nationality, Place, Record

REAL = frozenset({"actual", "ongoing"})
"""Only what happened becomes a row: nothing planned, thwarted, refused, feared, denied or contested."""
CIVILIANS = frozenset({"civilian", "child", "woman", "journalist", "medic", "worker", "family", "person"})
FORCES = frozenset({"state_force", "government", "police", "military"})


class Country(Struct, frozen=True):
    """A country as the field's tables write it: ISO 3166-1 alpha-2 and numeric, English name, ACLED's region."""

    alpha2: str
    numeric: str
    name: str
    region: str


class Row(Struct, frozen=True):
    """An event that becomes a row, with the record that it is in. `start` and `end` are its days."""

    look: Lookup
    event: Event
    start: date
    end: date
    entities: Mapping[str, Entity]

    @property
    def days(self) -> int:
        return (self.end - self.start).days


def happened(records: Iterable[Record], book: Codebook | None = None) -> Iterator[Row]:
    """The events that happened and have a day, a week, a month …: no states, no history that a report only recalls.

    An event without a date gives no row: the day of publication never stands in for it.
    """
    types = (book or builtin()).types
    for record in records:
        look = Lookup(record)
        entities = {entity.id: entity for entity in record.entities}
        for event in record.events:
            kind = types.get(event.type)
            if event.status not in REAL or event.background or (kind is not None and kind.state):
                continue
            days = _days(event)
            if days is not None:
                yield Row(look, event, *days, entities)


def _days(event: Event) -> tuple[date, date] | None:
    if event.date.start is None or event.date.end is None:
        return None
    try:
        return date.fromisoformat(event.date.start), date.fromisoformat(event.date.end)
    except ValueError:
        return None


@cache
def countries() -> dict[str, Country]:
    """The countries of `export/countries.tsv` by ISO 3166-1 alpha-2."""
    text = files("rawi.export").joinpath("countries.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return {row["alpha2"]: Country(**row) for row in library.DictReader(lines, delimiter="\t")}


def place_of(row: Row) -> Place | None:
    """Where it happened: the event's place, never a place that it went to or came from before one that it was at."""
    mention = row.look.mentions.get(row.event.place or "")
    return mention if isinstance(mention, Place) else None


def country_of(row: Row) -> Country | None:
    """The country of its place; one that the table doesn't know has only its code."""
    place = place_of(row)
    code = place.value.country if place is not None else None
    return None if code is None else countries().get(code, Country(code, "", "", ""))


def entity_of(row: Row, mention: str) -> Entity | None:
    found = row.look.mentions.get(mention)
    return row.entities.get(found.entity or "") if found is not None else None


def name_of(row: Row, mention: str) -> str:
    """The name of an actor: English where it is known, else its own."""
    entity = entity_of(row, mention)
    return (entity.name_en or entity.name) if entity is not None else row.look.text(mention)


def nation_of(row: Row, mention: str) -> str | None:
    """The country of an actor: its entity's, or its adjective's."""
    entity, found = entity_of(row, mention), row.look.mentions.get(mention)
    if entity is not None and entity.country:
        return entity.country
    if isinstance(found, Nationality):
        return found.value.country
    return found.value.nationality if isinstance(found, Group) else None


def type_of(row: Row, mention: str) -> str | None:
    """The type of an actor: its entity's; people of a civilian class are civilians."""
    entity, found = entity_of(row, mention), row.look.mentions.get(mention)
    if entity is not None and entity.type:
        return entity.type
    if isinstance(found, Group) and found.value.victim_class in CIVILIANS:
        return "civilian"
    return None


def tolls(row: Row, measure: str = "killed") -> list[Figure]:
    """The event's figures of that measure that are no part of another. A combined toll is never one of the killed."""
    ids = set(row.event.figures)
    found = [one for one in row.look.record.figures if one.id in ids and one.measure == measure]
    held = {one.id for one in found}
    return [one for one in found if one.part_of not in held]


def totals(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Figures that count the same people, side by side; counts of different classes add up only without a total."""
    whole = [one for one in figures if one.subject.class_ in (None, "person")]
    if whole or not figures:
        return [whole] if whole else []
    classes: dict[str | None, list[Figure]] = {}
    for one in figures:
        classes.setdefault(one.subject.class_, []).append(one)
    return list(classes.values())


def bounds(figure: Figure) -> tuple[int, int]:
    """The least and the most that the figure says; an open side is as far as the other."""
    low, high = figure.low, figure.high
    least = low if low is not None else 0.0
    most = high if high is not None else low
    return int(least), int(most if most is not None else least)


def origin_of(row: Row, claims: Iterable[str]) -> str | None:
    """The last link of the chain, or the outlet itself."""
    chain = row.look.chain(claims).split(" ← ")
    return chain[-1] if chain[-1] != "?" else None


def quote_of(row: Row) -> str:
    """The sentence that tells of it, on one line."""
    return " ".join((row.look.sentence(row.event.trigger.start) or "").split())
