"""A filter applied to the things of a case."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TypeVar

from rawi.arabic import fold
from rawi.case.filter import Filter
from rawi.case.views.book import Book
from rawi.case.words import Pattern, overlapping
from rawi.model import Event, Figure, Record, Span

Row = TypeVar("Row")


def bears_name(asked: str, pattern: Pattern, name: str) -> bool:
    """True where an outlet's name holds what is asked for, as letters or as words in any spelling."""
    return fold(asked) in fold(name) or pattern.within(name)


class Selection:
    """What of `book` a filter takes. Each test answers for one aspect, so that a view asks only what it means.

    `entities`: who is asked about, where that is known already; otherwise they are looked for in the whole book.
    """

    def __init__(self, book: Book, wanted: Filter, *, entities: frozenset[tuple[str, str]] | None = None):
        self.book, self.wanted, self._known = book, wanted, entities
        self._about = Pattern(wanted.about) if wanted.about else None
        self._outlet = Pattern(wanted.outlet) if wanted.outlet else None
        self._place = Pattern(wanted.place) if wanted.place else None
        self._spans = cache(self._find_spans)

    def report(self, record: Record) -> bool:
        """The outlet is asked for."""
        if self._outlet is None:
            return True
        return bears_name(self.wanted.outlet or "", self._outlet, self.book.outlet(record))

    def published(self, record: Record) -> bool:
        """The outlet is asked for and the day of publication lies in the asked time."""
        date = record.report.published
        return self.report(record) and self.wanted.during(date, date)

    def event(self, record: Record, event: Event) -> bool:
        """Outlet, type, place and time fit; an event without a date is taken by its report's."""
        if self.wanted.type not in (None, event.type) or not self.report(record):
            return False
        date = (event.date.start, event.date.end)
        if date == (None, None):
            date = (record.report.published, record.report.published)
        return self.wanted.during(*date) and self._at(record, event)

    def figure(self, record: Record, figure: Figure) -> bool:
        """Its event fits, or its measure is the asked type and its report fits."""
        event = self.book.events.get((record.report.id, figure.subject.event or ""))
        if event is not None and self.wanted.type in (None, event.type):
            return self.event(record, event)
        if self.wanted.type not in (None, figure.measure) or not self.report(record):
            return False
        if event is not None:
            return self._at(record, event) and self.published(record)
        return self._place is None and self.published(record)

    def about(self, record: Record, *spans: Span) -> bool:
        """What is asked about is named, under any of its names, inside one of the spans."""
        return self._about is None or overlapping(list(spans), list(self._spans(record.report.id)))

    def head(self, rows: list[Row]) -> list[Row]:
        """The first rows, as many as are wanted."""
        first, limit = self.wanted.offset, self.wanted.limit
        return rows[first : None if limit is None else first + limit]

    def _at(self, record: Record, event: Event) -> bool:
        if self._place is None:
            return True
        return any(self._names(record, place.mention) for place in event.places)

    def _names(self, record: Record, mention: str) -> bool:
        where = self.book.where(record, mention)
        if where is None or self._place is None:
            return False
        if where.country and where.country.lower() == (self.wanted.place or "").lower():
            return True
        text = self.book.mentions[record.report.id, mention].text
        return any(map(self._place.within, (text, where.name, where.name_en, where.admin1)))

    def _find_spans(self, report: str) -> tuple[Span, ...]:
        """Where the report names what is asked about: by the typed words, or by another name of the same entity."""
        assert self._about is not None
        record = self.book.by_id[report]
        spans = self._about.spans(record.report.text)
        spans += [m.span for m in record.mentions if m.entity and (report, m.entity) in self._entities]
        return tuple(sorted(spans))

    @cached_property
    def _entities(self) -> frozenset[tuple[str, str]]:
        """Entities that bear the asked name in any report, with all that the comparison joins to them."""
        if self._known is not None:
            return self._known
        named = set(self.bearing())
        for shared in self.book.comparison.entities:
            if not named.isdisjoint(shared.members):
                named.update(shared.members)
        return frozenset(named)

    def bearing(self) -> frozenset[tuple[str, str]]:
        """Entities of the book that bear the asked name."""
        return frozenset(key for key in self.book.entities if self._bears(key))

    def _bears(self, key: tuple[str, str]) -> bool:
        assert self._about is not None
        entity = self.book.entities[key]
        texts = [self.book.mentions[key[0], one].text for one in entity.mentions]
        return any(map(self._about.within, (entity.name, entity.name_en, *texts)))
