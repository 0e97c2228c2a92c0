"""A case as reports come in: each changes what it can change, and the result is that of comparing all at once."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from msgspec.structs import replace

from rawi.model import ComparedSubject, Comparison, Count, Judgement, Record, Reuse
from rawi.reconcile.changes import Changes, State, changes
from rawi.reconcile.counts import Counts
from rawi.reconcile.entities import Known
from rawi.reconcile.evidence import named_among
from rawi.reconcile.figures import Subjects
from rawi.reconcile.gathered import Incidents
from rawi.reconcile.gist import Gist, gist
from rawi.reconcile.judged import Judged
from rawi.reconcile.order import Order
from rawi.reconcile.origins import Origins
from rawi.reconcile.reuse import Caps, Library, filed
from rawi.reconcile.stories import Bonds, Desk, Told, told
from rawi.reconcile.wiring import COPIED


class Index:
    """What holds between the reports of a case, by one version of its counts.

    `caps` are counted over `records` where they aren't given. The result is the same for any order of coming; a
    report that comes again replaces its earlier reading.
    """

    def __init__(
        self,
        records: Iterable[Record] = (),
        judgements: Iterable[Judgement] = (),
        *,
        caps: Caps | None = None,
    ):
        self._judged = Judged.of(judgements)
        self._gists: dict[str, Gist] = {}
        self._library = Library(caps or Caps())
        self._told: dict[str, Told] = {}
        self._before: State | None = None
        with _uncollected():
            for record in records:
                if self._is_newer(record):
                    self._library.shelve(record)
                    self._gists[record.report.id] = gist(_without(record, self._judged))
            self._library.settle(counting=caps is None)
            self.caps = self._library.caps if caps is not None else self._with_names()
            self._begin()

    def add(self, *records: Record) -> Changes:
        """Take more reports in: O(their words), and what they are near to. Where one comes again in another reading,
        or a person judged something of one, all but the shared text is looked at anew; one in the middle moves the
        stories after it."""
        fresh: dict[str, Gist] = {}
        anew = False
        with _uncollected():
            before = self._before or self._state()
            self._before = None
            for record in filter(self._is_newer, records):
                report = record.report.id
                anew = anew or report in self._gists or self._judged.concerns(report)
                self._gists[report] = fresh[report] = gist(_without(record, self._judged))
                self._library.add(record)
            if not fresh:
                self._before = before
                return Changes()
            if anew or not self._take(list(fresh.values())):
                self._begin()
            self._before = after = self._state()
            return changes(before, after)

    def __contains__(self, report: str) -> bool:
        return report in self._gists

    def __len__(self) -> int:
        return len(self._gists)

    @property
    def comparison(self) -> Comparison:
        """What holds between the reports, everything in its order."""
        subjects, incidents = self._subjects.all(), self._incidents.all()
        return Comparison(
            reuse=tuple(self._standing(self._library.reuse())),
            stories=self._desk.stories(),
            entities=self._known.shared(),
            incidents=incidents,
            subjects=subjects,
            origins=self._origins.all(),
            counts=tuple(
                self._counted[one] for one in (*(s.id for s in subjects), *(i.id for i in incidents))
            ),
        )

    def _is_newer(self, record: Record) -> bool:
        """False for a report that a person rejected, and for one that is known from an earlier source: of two
        sightings of one report that of the first counts."""
        report = record.report.id
        if (report, report) in self._judged.rejected:
            return False
        return report not in self._gists or filed(record) <= self._library.filed(report)

    def _with_names(self) -> Caps:
        found = [told.account for one in self._gists.values() for told in one.events]
        return replace(self._library.caps, named=named_among(found), accounts=len(found))

    def _begin(self) -> None:
        """Everything but the shared text, from what is kept of the reports."""
        gists, judged = self._gists, self._judged
        self._order = Order()
        self._order.add((one.report, one.published) for one in gists.values())
        self._copied: dict[str, list[Reuse]] = {}
        ordered = [gists[one] for one in self._order.reports]
        self._known = Known(ordered, judged, self._order)
        self._origins = Origins(self._known, judged, self._order)
        self._incidents = Incidents((self.caps.named, self.caps.accounts), judged, self._order, gists)
        self._subjects = Subjects(gists, judged, self._order)
        self._counted: dict[str, Count] = {}
        self._desk = Desk()
        self._read(ordered)

    def _take(self, fresh: Sequence[Gist]) -> bool:
        """More reports; False where only beginning anew can say what they change."""
        self._order.add((one.report, one.published) for one in fresh)
        self._known.add(fresh)
        return self._read(fresh)

    def _read(self, fresh: Sequence[Gist]) -> bool:
        around = {one.report for one in fresh}
        around |= {
            side.report
            for one in fresh
            for held in self._library.listing.of(one.report)
            for side in (held.a, held.b)
        }
        for report in around:
            found = self._library.listing.of(report)
            self._copied[report] = [one for one in found if one.kind in COPIED and self._judged.stands(one)]
        dirty = self._origins.add(fresh, self._copied)
        if dirty is None:
            return False
        dirty |= around
        moved, written = self._incidents.update(dirty, self._known, self._origins, self._copied)
        dirty |= moved
        written.update(one for report in dirty for one in self._incidents.of(report).values())
        self._count(written, self._subjects.update(dirty, self._known, self._origins, self._incidents))
        self._seat(fresh)
        return True

    def _count(self, incidents: Iterable[str], subjects: Iterable[str]) -> None:
        """Count anew what stands behind incidents and subjects, and drop the counts of those that are no more."""
        counts = Counts(self._gists, self._origins)
        rows: dict[str, ComparedSubject] = self._subjects.rows()
        happenings = self._incidents.rows()
        found = {of: one for of, one in self._counted.items() if of in rows or of in happenings}
        found.update((one, counts.count(rows[one])) for one in subjects)
        found.update((one, counts.count(happenings[one])) for one in incidents)
        self._counted = found

    def _seat(self, fresh: Iterable[Gist]) -> None:
        for one in fresh:
            page = self._library.side(one.report).page
            self._told[one.report] = told(one.report, one.published, page, self.caps)
        seats = [self._told[report] for report in self._order.reports]
        self._desk.seat(seats, Bonds(self._copied), *self._judged.reports())

    def _standing(self, found: Iterable[Reuse]) -> Iterable[Reuse]:
        """The passages of which nobody said that they are none."""
        judged = self._judged
        return filter(judged.stands, found) if judged.apart or judged.passages else found

    def _state(self) -> State:
        """Everything by its id."""
        listed = self._library.listing.listed()
        return State(
            {id(one): one for one in self._standing(listed)},
            {
                "stories": {one.id: one for one in self._desk.stories()},
                "entities": self._known.rows(),
                "incidents": self._incidents.rows(),
                "subjects": self._subjects.rows(),
                "origins": self._origins.rows(),
            },
            self._counted,
        )


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the garbage collector, which would look through millions of things again and again: none of what is made
    here refers back to itself."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


def _without(record: Record, judged: Judged) -> Record:
    """The record without events, figures and claims that a person rejected."""
    report = record.report.id
    gone = {item for rejected, item in judged.rejected if rejected == report}
    if not gone:
        return record
    return replace(
        record,
        claims=tuple(claim for claim in record.claims if claim.id not in gone),
        events=tuple(event for event in record.events if event.id not in gone),
        figures=tuple(figure for figure in record.figures if figure.id not in gone),
    )
