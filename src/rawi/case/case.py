"""A case: reports under study in one file, and everything that can be asked of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from rawi.case.explain import Derivation, derive
from rawi.case.filter import Filter
from rawi.case.joined import derive_joined, joined, members
from rawi.case.locate import Found, anchor, everything, only
from rawi.case.narrow import narrowed
from rawi.case.read import Reading, ReadSummary, Step, take_all
from rawi.case.reading import attempt
from rawi.case.rules import comparing_rules, rules
from rawi.case.views import CaseView, Quote
from rawi.case.words import Pattern, match
from rawi.errors import CaseError, UsageError
from rawi.model import Anchor, Comparison, Judgement, Operation, Record, identify
from rawi.sources import Options
from rawi.sources import read as read_sources
from rawi.store import Failed, Store


class SearchHit(msgspec.Struct, frozen=True, kw_only=True):
    """A report that a search found, with the first sentence that holds a searched word."""

    report: str
    outlet: str
    published: str | None
    title: str | None
    quote: Quote | None


class Case:
    """One case file. A context manager; `close` gives the file back.

    `create`: make the file where there is none. `patience`: seconds to wait for another program that writes.
    Every method raises CaseError where the file is missing, foreign, locked, damaged or of a newer Rawi.
    """

    def __init__(self, path: str | Path, *, create: bool = True, patience: float = 5.0):
        self.path = Path(path)
        self._store = Store(self.path, create=create, patience=patience)

    def close(self) -> None:
        """Give the file back."""
        self._store.close()

    def __enter__(self) -> Case:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- reading

    def read(
        self,
        paths: Sequence[str | Path],
        *,
        options: Options | None = None,
        progress: Callable[[Step], None] | None = None,
    ) -> ReadSummary:
        """Read every report under `paths` (files, folders, "-") that the case doesn't hold yet.

        A report is kept as soon as it is read: an interrupted or killed read resumes by running it again. What
        can't be read is in the summary's `failures`, and in `failures()` until it is tried again.
        """
        reading = Reading(self._store, attempt, rules=rules())
        return take_all(reading, read_sources(paths, options=options), progress)

    def failures(self) -> tuple[Failed, ...]:
        """What could not be read when it was last tried."""
        return self._store.failures()

    # --- what it holds

    def count(self) -> int:
        """How many reports."""
        return self._store.count()

    def records(self, wanted: Filter | None = None) -> Iterator[Record]:
        """Records by (published, id); with a filter, those that it takes, cut to the asked events and figures."""
        if wanted is None:
            return self._store.records()
        return narrowed(self.view(), wanted)

    def record(self, report: str) -> Record:
        """The record of one report by its id. Raises UsageError where there is none."""
        record = self._store.record(report)
        if record is None:
            raise UsageError(f"the case holds no report {report!r}", hint="`rawi show sources` lists reports")
        return record

    def sources(self, report: str) -> tuple[str, ...]:
        """Where a report was met, first to last."""
        return self._store.sources(report)

    def comparison(self) -> Comparison:
        """What holds between the reports, with the decisions in force."""
        return self._kept(self._stamp()) or self._compare(self._stamp(), tuple(self._store.records()))

    def view(self) -> CaseView:
        """Records and comparison as rows: incidents, claims, figures, sources, copies, timeline."""
        stamp = self._stamp()
        records = tuple(self._store.records())
        if self._stamp() != stamp:
            # Another program wrote meanwhile: these records are whole, but belong to no revision.
            return CaseView(records, _compared(records, self._in_force()))
        return CaseView(records, self._kept(stamp) or self._compare(stamp, records))

    def _stamp(self) -> str:
        return f"{self._store.revision()}/{comparing_rules()}"

    def _kept(self, stamp: str) -> Comparison | None:
        rows = self._store.derived(stamp)
        if rows is None:
            return None
        parts = [f'"{kind}":[{b",".join(bodies).decode()}]' for kind, bodies in rows.items()]
        return msgspec.json.decode(f"{{{','.join(parts)}}}", type=Comparison)

    def _compare(self, stamp: str, records: tuple[Record, ...]) -> Comparison:
        made = _compared(records, self._in_force())
        kinds = {kind: map(msgspec.json.encode, getattr(made, kind)) for kind in made.__struct_fields__}
        # Only a copy for next time: who may read the case but not write to it still gets an answer.
        with suppress(CaseError):
            self._store.derive(stamp, kinds)
        return made

    # --- asking

    def explain(self, identity: str) -> Derivation:
        """How the thing with this id came about, down to words and rules. The beginning of an id is enough.

        Raises UsageError where nothing, or more than one thing, is meant.
        """
        found = self._locate(identity)
        if found is not None:
            return derive(found)
        group = joined(self.comparison(), identity)
        if group is None:
            raise UsageError(f"nothing in this case has the id {identity!r}", hint="ids stand in `rawi show`")
        return derive_joined(group, self.record)

    def search(self, query: str, *, limit: int = 20) -> tuple[SearchHit, ...]:
        """Reports with every word of the query in any spelling and with attached particles, best first."""
        patterns = [Pattern(word) for word in query.split()]
        hits = self._store.search(match(query), limit=limit)
        return tuple(_shown(self.record(hit.report), patterns) for hit in hits)

    def _locate(self, identity: str) -> Found | None:
        if not identity.isalnum():
            return None
        holding = self._store.holding(identity)
        return only(identity, (found for record in holding for found in everything(record)))

    # --- deciding

    def judge(
        self,
        op: Operation,
        ids: Sequence[str],
        *,
        author: str,
        reason: str | None = None,
        replaces: str | None = None,
    ) -> Judgement:
        """Keep a decision on the things with these ids; `replaces`: an earlier one that it retires.

        The decision holds on to the words, not the ids. Raises UsageError for an id that nothing has.
        """
        anchors = tuple(one for identity in ids for one in self._anchors(identity))
        earlier = self.judgements()
        if replaces is not None and replaces not in {one.id for one in earlier}:
            raise UsageError(f"there is no decision {replaces!r} to replace")
        time = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        made = Judgement(
            id=identify("j", len(earlier), time, op, author, *(one.id for one in anchors)),
            op=op,
            objects=anchors,
            author=author,
            time=time,
            reason=reason,
        )
        self._store.judge(made, replaces=replaces)
        return made

    def judgements(self) -> tuple[Judgement, ...]:
        """Every decision, retired ones too, in the order of making."""
        return self._store.judgements()

    def _in_force(self) -> tuple[Judgement, ...]:
        return tuple(one for one in self.judgements() if one.retired_by is None)

    def _anchors(self, identity: str) -> tuple[Anchor, ...]:
        found = self._locate(identity)
        if found is not None:
            return (anchor(found),)
        group = joined(self.comparison(), identity)
        if group is None:
            raise UsageError(f"nothing in this case has the id {identity!r}", hint="ids stand in `rawi show`")
        return tuple(anchor(self._member(*member)) for member in members(group))

    def _member(self, report: str, kind: str, item: str) -> Found:
        return next(
            one for one in everything(self.record(report)) if one.kind == kind and one.item.id == item
        )


def _compared(records: tuple[Record, ...], judgements: tuple[Judgement, ...]) -> Comparison:
    # Imported when it is called: looking into a case that is compared already must not wait for it.
    from rawi import reconcile

    return reconcile.compare(records, judgements)


def _shown(record: Record, patterns: list[Pattern]) -> SearchHit:
    book = CaseView((record,), Comparison())
    spans = sorted(span for pattern in patterns for span in pattern.spans(record.report.text))
    return SearchHit(
        report=record.report.id,
        outlet=book.outlet(record),
        published=record.report.published,
        title=record.report.title,
        quote=book.sentence(record, spans[0]) if spans else None,
    )
