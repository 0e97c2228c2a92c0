"""A filter as the case's rows can answer it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import islice

import msgspec

from rawi.case.filter import Filter
from rawi.case.views import CaseView
from rawi.case.views.book import Key
from rawi.case.views.claims import spans as claim_spans
from rawi.case.views.figures import evidence
from rawi.case.views.selection import Selection, bears_name
from rawi.case.words import Pattern, match
from rawi.model import Comparison, Record, Reuse
from rawi.store import Layer, Store, Thing

CHUNK = 50
"""Records that are held at a time while the reports are gone through that name what is asked about."""


def publishers(store: Store, outlet: str | None) -> tuple[str, ...] | None:
    """The names of outlets that bear the asked one; None for all. Raises UsageError where no word is asked for."""
    if outlet is None:
        return None
    pattern = Pattern(outlet)
    return tuple(name for name in store.lookup.publishers() if bears_name(outlet, pattern, name))


def place(asked: str | None) -> Callable[[str], bool] | None:
    """Tells whether one of an event's places, a line for each name and a tab before a country's code, is the asked."""
    if asked is None:
        return None
    pattern, country = Pattern(asked), f"\t{asked.lower()}"

    @lru_cache(maxsize=1 << 14)
    def fits(line: str) -> bool:
        return line.lower() == country if line.startswith("\t") else pattern.within(line)

    return lambda lines: any(map(fits, lines.split("\n")))


class About:
    """The things of a case that are about what a filter names, under any of its names.

    `fetch` gives a record of a layer; only the reports that hold the words or a name are looked at, a few at a time.
    """

    def __init__(
        self, store: Store, about: str, *, layer: Layer, groups: Layer, fetch: Callable[[str], Record]
    ):
        self._store, self._groups, self._fetch = store, groups, fetch
        self._wanted = Filter(about=about)
        words = match(about)
        self._reports = self._store.lookup.reports(words, f"names : ({words})")
        self._layer = layer

    def keys(self, thing: Thing) -> frozenset[Key]:
        """(report, id) of the events, figures or claims."""
        return frozenset(
            (record.report.id, item)
            for book, selection in self._selections()
            for record in book.records
            for item in _about(book, selection, record, thing)
        )

    def reuse(self) -> frozenset[Key]:
        """(id, "") of the shared passages of which a side is about it."""
        found = set()
        for book, selection in self._selections():
            for record in book.records:
                report = record.report.id
                for identity, body in self._store.groups.touching(self._groups, "reuse", report):
                    made = _reuse(body)
                    sides = [(one.start, one.end) for one in (made.a, made.b) if one.report == report]
                    if selection.about(record, *sides):
                        found.add((identity, ""))
        return frozenset(found)

    def books(self) -> Iterator[CaseView]:
        """The records that may be about it, in the order of records, a few at a time."""
        also = {report for report, _ in self.entities}
        yield from self._chunks(self._reports if also <= set(self._reports) else self._in_order(also))

    def _selections(self) -> Iterator[tuple[CaseView, Selection]]:
        for book in self.books():
            yield book, Selection(book, self._wanted, entities=self.entities)

    def _in_order(self, also: set[str]) -> Iterator[str]:
        known = also | set(self._reports)
        return (report for report in self._store.reports() if report in known)

    @cached_property
    def entities(self) -> frozenset[Key]:
        """Entities that bear the name in any report, with all that the comparison joins to them."""
        bearing: set[Key] = set()
        for book in self._chunks(self._reports):
            bearing |= Selection(book, self._wanted).bearing()
        return self._store.listing.joined(self._groups, "entities", bearing)

    def _chunks(self, reports: Iterable[str]) -> Iterator[CaseView]:
        source = iter(reports)
        while chunk := list(islice(source, CHUNK)):
            yield CaseView(map(self._fetch, chunk), Comparison())


def _about(book: CaseView, selection: Selection, record: Record, thing: Thing) -> Iterator[str]:
    if thing == "events":
        yield from (one.id for one in record.events if selection.about(record, *book.spans(record, one)))
    elif thing == "figures":
        yield from (one.id for one in record.figures if selection.about(record, *evidence(book, record, one)))
    else:
        yield from (one.id for one in record.claims if selection.about(record, *claim_spans(one)))


def _reuse(body: bytes) -> Reuse:
    return msgspec.json.decode(body, type=Reuse)
