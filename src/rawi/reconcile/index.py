"""A case as reports come in: each changes what it can change, and the result is that of comparing all at once."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from msgspec import Struct
from msgspec.structs import replace

from rawi.model import Comparison, Judgement, Record, Reuse
from rawi.reconcile.counts import counts
from rawi.reconcile.entities import Known
from rawi.reconcile.evidence import named_among
from rawi.reconcile.figures import subjects
from rawi.reconcile.gathered import incidents
from rawi.reconcile.gist import Gist, gist
from rawi.reconcile.happening import Accounts
from rawi.reconcile.incidents import Memory, group
from rawi.reconcile.judged import Judged
from rawi.reconcile.origins import Origins
from rawi.reconcile.reuse import Caps, Library, filed
from rawi.reconcile.stories import Desk, Told, copies, told


class Changes(Struct, frozen=True, kw_only=True):
    """What a new report changed. `made`: rows that are new or differ from before; `gone`: ids of stories, entities,
    incidents, subjects and origins that no longer are, and `redirects`: (such an id, the one that it went into);
    `reuse_gone`: passages that are listed no more."""

    made: Comparison = Comparison()
    gone: tuple[str, ...] = ()
    redirects: tuple[tuple[str, str], ...] = ()
    reuse_gone: tuple[Reuse, ...] = ()


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
        self._desk = Desk()
        self._told: dict[str, Told] = {}
        self._accounts = Accounts()
        self._memory: Memory | None = None
        with _uncollected():
            for record in records:
                self._shelve(record)
            self._library.settle(counting=caps is None)
            self.caps = self._library.caps if caps is not None else self._with_names()
            self.comparison = self._settled()

    def add(self, record: Record) -> Changes:
        """Take one more report in. O(its words) for its text; a report in the middle moves the stories after it."""
        if not self._is_newer(record):
            return Changes()
        with _uncollected():
            self._gists[record.report.id] = gist(_without(record, self._judged))
            self._library.add(record)
            self._memory = self._memory or Memory()
            old, self.comparison = self.comparison, self._settled()
            return changes(old, self.comparison)

    def _shelve(self, record: Record) -> None:
        if self._is_newer(record):
            self._library.shelve(record)
            self._gists[record.report.id] = gist(_without(record, self._judged))

    def _is_newer(self, record: Record) -> bool:
        """False for a report that a person rejected, and for one that is known from an earlier source: of two
        sightings of one report that of the first counts."""
        report = record.report.id
        if (report, report) in self._judged.rejected:
            return False
        return report not in self._gists or filed(record) <= self._library.side(report).sheet.filed

    def _with_names(self) -> Caps:
        found = [told.account for one in self._gists.values() for told in one.events]
        return replace(self._library.caps, named=named_among(found), accounts=len(found))

    def _settled(self) -> Comparison:
        judged = self._judged
        ordered = sorted(self._gists.values(), key=_dated)
        reuse = tuple(one for one in self._library.reuse() if judged.stands(one))
        known = Known(ordered, judged)
        origins = Origins(ordered, reuse, known, judged)
        accounts = self._accounts.of(ordered, known, origins, reuse)
        same, different = judged.among([(account.report, account.id) for account, _ in accounts])
        grouping = group(
            [account for account, _ in accounts],
            same=same,
            different=different,
            counted=(self.caps.named, self.caps.accounts),
            memory=self._memory,
        )
        gathered = incidents(accounts, grouping)
        incident_of = {member: incident.id for incident in gathered for member in incident.members}
        compared = subjects(ordered, known, origins, incident_of, judged)
        self._seat(ordered, reuse)
        return Comparison(
            reuse=reuse,
            stories=self._desk.stories(),
            entities=known.shared(),
            incidents=gathered,
            subjects=compared,
            origins=origins.all(),
            counts=counts(ordered, origins, compared, gathered),
        )

    def _seat(self, ordered: Sequence[Gist], reuse: Iterable[Reuse]) -> None:
        for one in ordered:
            if one.report not in self._told:
                page = self._library.side(one.report).page
                self._told[one.report] = told(one.report, one.published, page, self.caps)
        seats = [self._told[one.report] for one in ordered]
        self._desk.seat(seats, copies(reuse), *self._judged.reports())


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


def changes(old: Comparison, new: Comparison) -> Changes:
    """What differs between two states of a case."""
    # Most passages are the very same objects; the others are compared by what they say.
    before, after = {id(one) for one in old.reuse}, {id(one) for one in new.reuse}
    fresh = [one for one in new.reuse if id(one) not in before]
    lost_reuse = [one for one in old.reuse if id(one) not in after]
    made: dict[str, tuple[object, ...]] = {"reuse": tuple(one for one in fresh if one not in lost_reuse)}
    gone: list[str] = []
    redirects: list[tuple[str, str]] = []
    for field in ("stories", "entities", "incidents", "subjects", "origins"):
        rows, were = _by_id(getattr(new, field)), _by_id(getattr(old, field))
        made[field] = tuple(row for name, row in rows.items() if were.get(name) != row)
        lost = [name for name in were if name not in rows]
        gone += lost
        redirects += _redirected(lost, were, rows)
    held = {count.of: count for count in old.counts}
    made["counts"] = tuple(count for count in new.counts if held.get(count.of) != count)
    return Changes(
        made=Comparison(**made),  # type: ignore[arg-type]
        gone=tuple(gone),
        redirects=tuple(redirects),
        reuse_gone=tuple(one for one in lost_reuse if one not in fresh),
    )


def _by_id(rows: Iterable[object]) -> dict[str, object]:
    return {str(getattr(row, "id", "")): row for row in rows}


def _redirected(
    lost: Sequence[str], were: Mapping[str, object], rows: Mapping[str, object]
) -> list[tuple[str, str]]:
    """Where the first member of each lost row is now."""
    if not lost:
        return []
    holds = {member: name for name, row in list(rows.items())[::-1] for member in _members(row)}
    found = [(name, holds.get(next(iter(_members(were[name])), None))) for name in lost]
    return [(name, now) for name, now in found if now is not None]


def _members(row: object) -> Sequence[object]:
    for field in ("members", "reports", "claims"):
        if hasattr(row, field):
            return tuple(getattr(row, field))
    return tuple((value.report, value.figure) for value in getattr(row, "values", ()))


def _dated(one: Gist) -> tuple[str, str]:
    return one.published or "", one.report


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
