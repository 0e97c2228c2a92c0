"""Reports into a case: each once, in a transaction of its own, whatever happens to the others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Literal

from msgspec import Struct

from rawi.case.words import index_text
from rawi.model import Record, Report
from rawi.sources import Failure
from rawi.store import Failed, IndexText, Outcome, Store

ROW = re.compile(r"#\d+(?::.*)?$", re.DOTALL)
"""What sources add to a file's name for one of its rows."""


class Step(Struct, frozen=True):
    """What became of one input; `failure` where it could not be read."""

    source: str
    outcome: Outcome | Literal["failed"]
    failure: Failed | None = None


class ReadSummary(Struct, frozen=True, kw_only=True):
    """What a read did. `reread`: known reports read again under newer rules. `sightings`: met at a new source."""

    read: int = 0
    reread: int = 0
    known: int = 0
    sightings: int = 0
    failures: tuple[Failed, ...] = ()


class Reading:
    """Takes reports one at a time into a store. `reader` makes the record or says why there is none."""

    def __init__(self, store: Store, reader: Callable[[Report], Record | Failure], *, rules: str):
        self._store, self._reader, self._rules = store, reader, rules
        self._stale = {ROW.sub("", failed.source) for failed in store.failures()}
        self._counts = dict.fromkeys(("read", "reread", "known", "sighting"), 0)
        self._failures: list[Failed] = []

    def take(self, item: Report | Failure) -> Step:
        """Keep one report or one failure. Raises CaseError alone: without the case nothing can go on."""
        source = item.source or "-"
        self._forget(ROW.sub("", source))
        if isinstance(item, Failure):
            return self._fail(item)
        outcome = self._keep(item)
        if isinstance(outcome, Failure):
            return self._fail(outcome)
        self._counts[outcome] += 1
        return Step(source, outcome)

    def summary(self) -> ReadSummary:
        """What was done so far."""
        return ReadSummary(
            read=self._counts["read"],
            reread=self._counts["reread"],
            known=self._counts["known"],
            sightings=self._counts["sighting"],
            failures=tuple(self._failures),
        )

    def _keep(self, report: Report) -> Outcome | Failure:
        standing = self._store.standing(report)
        if standing.rules == self._rules:
            if standing.sighted:
                return "known"
            self._store.sight(report)
            return "sighting"
        record = self._reader(report)
        if isinstance(record, Failure):
            return record
        self._store.write(record, rules=self._rules, index=indexed(report))
        return "read" if standing.rules is None else "reread"

    def _fail(self, failure: Failure) -> Step:
        failed = Failed(
            source=failure.source, place=failure.place, message=failure.message, hint=failure.hint
        )
        self._store.fail(ROW.sub("", failure.source), failed)
        self._failures.append(failed)
        return Step(failure.source, "failed", failed)

    def _forget(self, source: str) -> None:
        """An input that is tried again loses what was said of it before, once."""
        if source in self._stale:
            self._store.forget_failures(source)
            self._stale.discard(source)


def take_all(
    reading: Reading, items: Iterable[Report | Failure], progress: Callable[[Step], None] | None
) -> ReadSummary:
    """Take every item, telling `progress` after each."""
    for item in items:
        step = reading.take(item)
        if progress is not None:
            progress(step)
    return reading.summary()


def indexed(report: Report) -> IndexText:
    """The words by which search finds the report: outlet, title and text."""
    lines = (report.outlet, report.title, report.text)
    return index_text("\n".join(line for line in lines if line))
