"""What the field's formats share: which events become rows, what the toll is, where and when."""

from __future__ import annotations

import csv as library
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from msgspec import Struct

from rawi.codebook import EventType, builtin
from rawi.export.lookup import Lookup
from rawi.model import Event, Place, Record

REAL = frozenset({"actual", "ongoing"})
"""Only what happened becomes a row: nothing planned, thwarted, refused, feared, denied or contested."""
CIVILIANS = frozenset({"civilian", "child", "woman", "journalist", "medic", "worker", "family"})
Types = Mapping[str, EventType]


class Country(Struct, frozen=True):
    """A country as the field's tables write it: ISO 3166-1 alpha-2 and numeric, English name, ACLED's region."""

    alpha2: str
    numeric: str
    name: str
    region: str


class Row(Struct, frozen=True):
    """One report's account of something that happened, with the record that it is in. `when`: its first and last
    possible day; None where the report doesn't say."""

    look: Lookup
    event: Event
    when: tuple[date, date] | None

    @property
    def start(self) -> date:
        assert self.when is not None
        return self.when[0]

    @property
    def end(self) -> date:
        assert self.when is not None
        return self.when[1]

    @property
    def days(self) -> int:
        return (self.end - self.start).days


def happened(records: Iterable[Record], types: Types | None = None, *, sure: bool = False) -> Iterator[Row]:
    """The events that happened: no states, no history that a report only recalls, nothing that was only planned.

    `types`: what the events' types are (the built-in ones without it); a type that isn't there is no state. `sure`:
    only what was read with high confidence.
    """
    known = builtin().types if types is None else types
    for record in records:
        look = Lookup(record)
        for event in record.events:
            kind = known.get(event.type)
            if sure and event.confidence == "low":
                continue
            if event.status in REAL and not event.background and not (kind is not None and kind.state):
                yield Row(look, event, _days(event))


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


def origin_of(row: Row, claims: Iterable[str]) -> str | None:
    """The last link of the chain, or the outlet itself."""
    chain = row.look.chain(claims).split(" ← ")
    return chain[-1] if chain[-1] != "?" else None


def quote_of(row: Row) -> str:
    """The sentence that tells of it, on one line."""
    return " ".join((row.look.sentence(row.event.trigger.start) or "").split())
