"""The views of a case on disk: the same rows as `CaseView` gives, a page at a time, in memory that does not grow."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, Literal

import msgspec
from msgspec.structs import replace

from rawi.case.asking import About, place, publishers
from rawi.case.filter import Filter
from rawi.case.views import CaseView, ClaimRow, CopyRow, IncidentRow, Mark, SourceRow, SubjectRow, TimelineRow
from rawi.case.views import claims as claim_rows
from rawi.case.views import copies as copy_rows
from rawi.case.views import figures as figure_rows
from rawi.case.views import incidents as incident_rows
from rawi.case.views import sources as source_rows
from rawi.case.views.book import Key
from rawi.model import (
    ComparedSubject,
    Comparison,
    Count,
    Incident,
    Origin,
    Record,
    Reuse,
    SharedEntity,
    SubjectValue,
)
from rawi.store import Asked, Layer, Row, Store, Thing

View = Literal["machine", "decided", "both"]
"""What to show: the machine's output, the same as decided by people, or the machine's with the decisions beside it."""
ViewName = Literal["incidents", "timeline", "figures", "claims", "sources", "copies"]
PAGE = 50
"""Rows that are made at a time."""
KEPT = 256
"""Records that are held for the rows to come."""
AnyRow = IncidentRow | TimelineRow | SubjectRow | ClaimRow | SourceRow | CopyRow


class Pages:
    """The rows of one layer of a case.

    `layer`: of the records. `groups`: of what joins them. `fetch`: gives a record of the layer by the report's id.
    `marks`: the decisions to show beside a report's things.
    """

    def __init__(
        self,
        store: Store,
        *,
        layer: Layer,
        groups: Layer,
        fetch: Callable[[str], Record],
        marks: Callable[[str], dict[Key, tuple[Mark, ...]]],
    ):
        self._store, self._layer, self._groups, self._marks = store, layer, groups, marks
        self._fetch = lru_cache(maxsize=KEPT)(fetch)

    def rows(self, name: ViewName, wanted: Filter) -> Iterator[Any]:
        """The asked rows of a view in its order, made as they are taken."""
        page = getattr(self, f"_{name}_page")
        asked = self._asked(wanted, THINGS[name])
        offset, left = wanted.offset, wanted.limit
        while left is None or left > 0:
            size = PAGE if left is None else min(PAGE, left)
            found = page(wanted, asked, size, offset)
            yield from found
            if len(found) < size:
                return
            offset += size
            left = None if left is None else left - size

    def _asked(self, wanted: Filter, thing: Thing | None) -> Asked:
        only = None
        if wanted.about is not None:
            about = About(
                self._store, wanted.about, layer=self._layer, groups=self._groups, fetch=self._fetch
            )
            only = about.reuse() if thing is None else about.keys(thing)
        return Asked(
            layer=self._layer,
            groups=self._groups,
            publishers=publishers(self._store, wanted.outlet),
            since=wanted.since,
            until=wanted.until,
            type=wanted.type,
            place=place(wanted.place),
            only=only,
        )

    # --- a page of each view

    def _claims_page(self, _: Filter, asked: Asked, limit: int, offset: int) -> list[ClaimRow]:
        keys = self._store.listing.things("claims", asked, limit=limit, offset=offset)
        return self._claims(keys)

    def _claims(self, keys: Iterable[Key]) -> list[ClaimRow]:
        keys = list(keys)
        book = self._book({report for report, _ in keys}, Comparison())
        return [claim_rows.row(book, book.by_id[key[0]], book.claims_by_id[key]) for key in keys]

    def _figures_page(self, _: Filter, asked: Asked, limit: int, offset: int) -> list[SubjectRow]:
        rows = self._store.listing.groups(
            "subjects", "figures", asked, order="subjects", limit=limit, offset=offset
        )
        reports = {report for row in rows for report, _ in row.members}
        subjects = {row.id: self._subject(row) for row in rows}
        book = self._compared_book(
            reports, subjects=tuple(filter(None, subjects.values())), counted=list(subjects)
        )
        return [
            figure_rows.row(book, subjects[row.id] or _alone(book, row.members[0]), list(row.members))
            for row in rows
        ]

    @staticmethod
    def _subject(row: Row) -> ComparedSubject | None:
        return None if row.body is None else msgspec.json.decode(row.body, type=ComparedSubject)

    def _incidents_page(
        self, _: Filter, asked: Asked, limit: int, offset: int, order: str = "incidents"
    ) -> list[IncidentRow]:
        rows = self._store.listing.groups(
            "incidents", "events", asked, order=order, limit=limit, offset=offset
        )
        found = [msgspec.json.decode(row.body, type=Incident) if row.body else row for row in rows]
        reports = {report for one in found for report, _ in one.members}
        told = self._book(reports, Comparison())
        events = {key for one in found for key in one.members}
        figures = [
            key for key, one in told.figures_by_id.items() if (key[0], one.subject.event or "") in events
        ]
        bodies = self._store.groups.holding(self._groups, "subjects", figures).values()
        subjects = tuple(msgspec.json.decode(body, type=ComparedSubject) for body in bodies)
        reports |= {value.report for one in subjects for value in one.values}
        counted = [*(one.id for one in subjects), *(row.id for row in rows)]
        book = self._compared_book(reports, subjects=subjects, counted=counted)
        by_event = incident_rows.subjects_by_event(book)
        return [incident_rows.row(book, _incident(book, one), by_event) for one in found]

    def _timeline_page(self, wanted: Filter, asked: Asked, limit: int, offset: int) -> list[TimelineRow]:
        found = self._incidents_page(wanted, asked, limit, offset, order="timeline")
        dated = [(row.date or (None, None), row) for row in found]
        return [TimelineRow(start=date[0], end=date[1], incident=row) for date, row in dated]

    def _copies_page(self, _: Filter, asked: Asked, limit: int, offset: int) -> list[CopyRow]:
        bodies = self._store.listing.reuse(asked, limit=limit, offset=offset)
        found = [msgspec.json.decode(body, type=Reuse) for body in bodies]
        book = self._book({side.report for one in found for side in (one.a, one.b)}, Comparison())
        return [copy_rows.row(book, one) for one in found]

    def _sources_page(self, wanted: Filter, asked: Asked, limit: int, offset: int) -> list[SourceRow]:
        """Outlets, and where they end origins: one list, as long as both."""
        telling = not (wanted.about is None and wanted.type is None and wanted.place is None)
        listing = self._store.listing
        outlets = listing.outlets(asked, telling=telling, limit=limit, offset=offset)
        found = [self._outlet(name, claims, asked, telling) for name, claims in outlets]
        if len(found) == limit:
            return found
        past = 0 if found or not offset else max(0, offset - self._outlet_count(asked, telling))
        origins = listing.groups(
            "origins", "claims", asked, order="origins", limit=limit - len(found), offset=past
        )
        return found + [self._origin(row) for row in origins]

    def _outlet_count(self, asked: Asked, telling: bool) -> int:
        return len(self._store.listing.outlets(asked, telling=telling, limit=-1, offset=0))

    def _outlet(self, name: str, claims: int, asked: Asked, telling: bool) -> SourceRow:
        reports = self._store.listing.published(name, asked, telling=telling)
        first = self._store.report(reports[0])
        return SourceRow(
            id=reports[0],
            kind="outlet",
            name=name,
            role="outlet",
            named=first is not None and first.outlet is not None,
            claims=claims,
            reports=reports,
            outlets=(name,),
            chains=(),
            merged_because=(),
        )

    def _origin(self, row: Row) -> SourceRow:
        made = msgspec.json.decode(row.body, type=Origin) if row.body else None
        asked = frozenset(row.members)
        members = [key for key in made.claims if key in asked] if made else list(asked)
        told: list[ClaimRow] = []
        for first in range(0, len(members), PAGE):
            # What is said isn't shown here, and could be all that the outlets of a big case wrote.
            told += [replace(one, content=None) for one in self._claims(members[first : first + PAGE])]
        return source_rows.origin(
            row.id, made.name if made else None, tuple(told), made.merged_because if made else ()
        )

    # --- the few records that a page needs, as a book

    def _book(self, reports: Iterable[str], comparison: Comparison) -> CaseView:
        wanted = sorted(reports)
        marks = {key: found for report in wanted for key, found in self._marks(report).items()}
        return CaseView(map(self._fetch, wanted), comparison, marks=marks)

    def _compared_book(
        self, reports: set[str], *, subjects: tuple[ComparedSubject, ...], counted: list[str]
    ) -> CaseView:
        named = {value.origin for one in subjects for value in one.values if value.origin}
        origins = self._named("origins", named, Origin)
        # An origin without a name is called by the last link of its first claim's chain.
        reports = reports | {one.claims[0][0] for one in origins if not one.name}
        entities = {
            one
            for report in reports
            for _, one in self._store.groups.touching(self._groups, "entities", report)
        }
        return self._book(
            reports,
            Comparison(
                subjects=subjects,
                origins=origins,
                entities=tuple(msgspec.json.decode(one, type=SharedEntity) for one in sorted(entities)),
                counts=tuple(
                    msgspec.json.decode(one, type=Count)
                    for one in self._store.groups.counts(self._groups, counted)
                ),
            ),
        )

    def _named(self, kind: str, ids: Iterable[str], struct: type[Origin]) -> tuple[Origin, ...]:
        found = (self._store.groups.named(self._groups, one) for one in sorted(ids))
        return tuple(
            msgspec.json.decode(one[1], type=struct) for one in found if one is not None and one[0] == kind
        )


def _alone(book: CaseView, key: Key) -> ComparedSubject:
    figure = book.figures_by_id[key]
    return ComparedSubject(
        id=figure.id, measure=figure.measure, class_=figure.subject.class_, values=(SubjectValue(*key),)
    )


def _incident(book: CaseView, one: Incident | Row) -> Incident:
    if isinstance(one, Incident):
        return one
    (key,) = one.members
    return Incident(id=one.id, members=(key,), type=book.events[key].type)


THINGS: dict[ViewName, Thing | None] = {
    "incidents": "events",
    "timeline": "events",
    "figures": "figures",
    "claims": "claims",
    "sources": "claims",
    "copies": None,
}
"""By which things a view's rows are asked for; copies go by the reports themselves."""
