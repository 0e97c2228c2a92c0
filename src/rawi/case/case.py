"""A case: reports under study in one file, and everything that can be asked of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from rawi.case.asking import publishers
from rawi.case.coding import Chosen, Coding, recoded
from rawi.case.decisions import Decisions
from rawi.case.doctor import Check, Doctor
from rawi.case.explain import Derivation
from rawi.case.filter import Filter
from rawi.case.holdings import Holdings
from rawi.case.identified import Identified
from rawi.case.pages import View, ViewName
from rawi.case.query import parse
from rawi.case.read import Reading, ReadSummary, Step
from rawi.case.rules import rules
from rawi.case.searching import SearchHit, search
from rawi.case.views import CaseView
from rawi.codebook import Codebook, EventType
from rawi.errors import UsageError
from rawi.model import Comparison, Judgement, Operation, Record, Report
from rawi.sources import Failure, Options
from rawi.sources import read as read_sources
from rawi.store import Entry, Failed, Layer, Store


class Case:
    """One case file. A context manager; `close` gives the file back.

    `create`: make the file where there is none. `patience`: seconds to wait for another program that writes.
    Every method raises CaseError where the file is missing, foreign, locked, damaged or of a newer Rawi.
    """

    def __init__(self, path: str | Path, *, create: bool = True, patience: float = 5.0):
        self.path = Path(path)
        self._store = Store(self.path, create=create, patience=patience)
        self._decisions = Decisions(self._store)
        self._coding = Coding(self._store)
        self._holdings = Holdings(self._store, self._decisions)
        self._identified = Identified(self._store, self._holdings)

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
        jobs: int = 1,
        timeout: float | None = None,
        codebook: Chosen | None = None,
    ) -> ReadSummary:
        """Read every report under `paths` (files, folders, "-") that the case doesn't hold yet.

        An interrupted or killed read resumes by running it again. What can't be read is in the summary's `failures`,
        and in `failures()` until it is tried again. `jobs`: processes that read; the case is the same for any
        number. `timeout`: seconds that one report may take before it is given up and named. `codebook`: a codebook,
        its file or "builtin", which the case remembers; without it reports are read under the one that it remembers.
        What was read under another is read again where it is met. Raises DataError for a codebook that is wrong.
        """
        items = read_sources(paths, options=options)
        return self.take(items, progress=progress, jobs=jobs, timeout=timeout, codebook=codebook)

    def reread(
        self,
        *,
        codebook: Chosen | None = None,
        progress: Callable[[Step], None] | None = None,
        jobs: int = 1,
        timeout: float | None = None,
    ) -> ReadSummary:
        """Read what the case holds again, from its own texts, wherever it was read under other rules or another
        codebook. Decisions are attached anew."""
        held = filter(None, map(self._store.report, self._store.reports()))
        return self.take(held, progress=progress, jobs=jobs, timeout=timeout, codebook=codebook)

    def take(
        self,
        items: Iterable[Report | Failure],
        *,
        progress: Callable[[Step], None] | None = None,
        jobs: int = 1,
        timeout: float | None = None,
        codebook: Chosen | None = None,
    ) -> ReadSummary:
        """The same for what sources give already. It is kept when this returns."""
        if jobs < 1:
            raise UsageError("jobs must be 1 or more")
        self._holdings.fit()
        book = self._coding.use(codebook)
        reading = Reading(self._store, book=book, rules=rules(book))
        for step in reading.run(items, jobs=jobs, timeout=timeout):
            if progress is not None:
                progress(step)
        return reading.summary()

    def mended(self, source: str) -> None:
        """What was said of a source's failure holds no more: it answers again."""
        self._store.forget_failures(source)

    def failures(self) -> tuple[Failed, ...]:
        """What could not be read when it was last tried."""
        return self._store.failures()

    def doctor(self, *, repair: bool = False) -> Iterator[Check]:
        """Check the case, one thing after another; with `repair`, mend what can be."""
        return Doctor(self._store, self._decisions, fresh=self._holdings.is_compared, repair=repair).run()

    # --- what it holds

    @property
    def codebook(self) -> Codebook:
        """The codebook under which the case is read: the last that a read was given, else the built-in one."""
        return self._coding.current()

    def types(self) -> Mapping[str, EventType]:
        """What the event types of the case are, by id: those of every codebook under which it was read."""
        return self._coding.types()

    def unheard(self, kind: str) -> str | None:
        """What to say of an event type or measure that neither the case nor its codebooks have; None for others."""
        return self._coding.unheard(kind)

    def read_otherwise(self) -> tuple[str, ...]:
        """The reports, by id, that were read under another codebook than the one in use."""
        return self._coding.others()

    def count(self) -> int:
        """How many reports."""
        return self._store.count()

    def records(self, wanted: Filter | None = None, *, layer: Layer = "decided") -> Iterator[Record]:
        """Records by (published, id), a few in memory at a time; with a filter, those that it takes, cut to the asked
        events and figures. `layer`: with decisions applied, or the machine's own."""
        return self._holdings.records(layer) if wanted is None else self._holdings.wanted(wanted, layer)

    def record(self, report: str, *, layer: Layer = "machine") -> Record:
        """The record of one report by its id. Raises UsageError where there is none."""
        return self._holdings.fetcher(layer)(report)

    def sources(self, report: str) -> tuple[str, ...]:
        """Where a report was met, first to last."""
        return self._store.sources(report)

    def comparison(self, *, layer: Layer = "decided") -> Comparison:
        """What holds between the reports: with the decisions in force, or as if there were none."""
        return self._holdings.comparison(layer)

    def joined(self, layer: Layer = "decided") -> Callable[[str, str], tuple[str, int] | None]:
        """What says, of a report's event, to which incident it belongs and how many accounts that has; None where no
        other report tells of it."""
        return self._holdings.joined(layer)

    def view(self, *, layer: Layer = "decided") -> CaseView:
        """All records and the comparison in memory, as rows. `rows` does the same for a case of any size."""
        return CaseView(self.records(layer=layer), self.comparison(layer=layer))

    def rows(self, name: ViewName, wanted: Filter | None = None, *, view: View = "decided") -> Iterator[Any]:
        """The rows of a view (incidents, timeline, figures, claims, sources, copies) in its order, as they are taken.

        `view`: the machine's output; the same as decided (rejected things left out, edits applied); or both, the
        machine's rows with the decisions on each beside it. Raises UsageError for a filter that asks for no word.
        """
        return self._holdings.rows(name, wanted or Filter(), view)

    def outlets(self, name: str | None = None) -> tuple[str, ...]:
        """The outlets of the case, or those whose name holds this. Raises UsageError where `name` holds no word."""
        found = publishers(self._store, name)
        return self._store.lookup.publishers() if found is None else found

    def reconcile(self, *, recount: bool = False) -> None:
        """Compare the reports now, not when something is first asked of it.

        Reports that come to an open case are compared with what they are near to, by what was common in the case when
        it was last compared as a whole; `recount`: compare it as a whole, by new counts.
        """
        if recount:
            self._holdings.recount()
        self._holdings.groups("decided")

    # --- asking

    def explain(self, identity: str) -> Derivation:
        """How the thing with this id came about, down to words and rules. The beginning of an id is enough.

        Raises UsageError where nothing, or more than one thing, is meant.
        """
        return self._identified.explain(identity)

    def search(
        self, query: str = "", *, limit: int = 20, offset: int = 0, **fields: str | None
    ) -> tuple[SearchHit, ...]:
        """Reports that hold everything asked for, best first.

        `query`: words in any spelling and with attached particles, names in Latin letters, "phrases", and fields:
        outlet:, date: (2019-02-21, 2019-02, 2019, FROM..TO), place:, type: (of an event, or a figure's measure),
        speaker:. The same fields can be given as arguments. Raises UsageError where nothing is asked for.
        """
        asked = parse(query, **fields)
        self._holdings.fit()
        return search(self._store, asked, self.record, limit=limit, offset=offset)

    # --- deciding

    def judge(
        self,
        op: Operation,
        ids: Sequence[str],
        *,
        author: str,
        reason: str | None = None,
        changes: Mapping[str, Any] | None = None,
        replaces: str | None = None,
    ) -> Entry:
        """Keep a decision on the things with these ids; `replaces`: an earlier one that it retires.

        `changes`: for an edit, field → new value; dots go into nested objects. The decision holds on to the words,
        not the ids. With an event's type its places in ACLED and PLOVER change. Raises UsageError for an id that nothing has, and for a change that the record's schema forbids.
        """
        objects = [found for identity in ids for found in self._identified.objects(identity)]
        if op == "edit" and changes and objects:
            changes = recoded(self.types(), objects, changes)
        return self._decisions.add(
            op, objects, author=author, reason=reason, edits=changes, replaces=replaces
        )

    def undo(self, decision: str, *, author: str, reason: str | None = None) -> Entry:
        """Retire a decision; undoing that brings it back. Nothing is erased. Raises UsageError where there is none."""
        return self._decisions.undo(decision, author=author, reason=reason)

    def log(self, *, detached: bool = False) -> tuple[Entry, ...]:
        """Everything that was decided and undone, in that order; `detached`: only decisions in force that lost a
        thing that they were about."""
        return tuple(
            one for one in self._decisions.entries() if not detached or (one.in_force and one.detached)
        )

    def judgements(self) -> tuple[Judgement, ...]:
        """The decisions in force, anchored where their things stand today."""
        return self._decisions.judgements()
