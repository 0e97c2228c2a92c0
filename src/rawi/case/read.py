"""Reports into a case: each once, whole or not at all, in the order of their sources, whatever happens to the others."""

from __future__ import annotations

import re
import time
from collections.abc import Generator, Iterable, Iterator
from functools import partial
from typing import Literal

from msgspec import Struct

from rawi.case.decisions import Decisions
from rawi.case.reading import WAIT, TooLong, attempt_filed, limited
from rawi.case.workers import Workers
from rawi.codebook import Codebook
from rawi.model import Report
from rawi.sources import Failure
from rawi.store import Attachment, Failed, Filed, Outcome, Store

ROW = re.compile(r"#\d+(?::.*)?$", re.DOTALL)
"""What sources add to a file's name for one of its rows."""
BATCH = 16
"""Reports that are written in one transaction at most; what a killed read loses it reads again."""
PAUSE = 0.5
"""Seconds after which a smaller batch is written too."""
Todo = Literal["fail", "known", "read", "again"]


class Step(Struct, frozen=True):
    """What became of one input; `failure` where it could not be read."""

    source: str
    outcome: Outcome | Literal["failed"]
    failure: Failed | None = None


class ReadSummary(Struct, frozen=True, kw_only=True):
    """What a read did. `reread`: known reports read again under newer rules. `sightings`: met at a new source.
    `notes`: what was passed over or mended in inputs that were read."""

    read: int = 0
    reread: int = 0
    known: int = 0
    sightings: int = 0
    failures: tuple[Failed, ...] = ()
    notes: tuple[Failed, ...] = ()


class Task(Struct, frozen=True):
    """An input and what is to be done with it. "again": it is in this same read already; `renew`: the case holds it."""

    item: Report | Failure
    todo: Todo
    renew: bool = False


Results = Generator[tuple[Task, Filed | Failure | None], None, None]


class Reading:
    """Takes reports into a store. `book`, `rules`: the codebook and the version under which they are read."""

    def __init__(self, store: Store, *, book: Codebook, rules: str):
        self._store, self._rules = store, rules
        self._work = partial(_work, book, rules)
        self._stale = {ROW.sub("", failed.source) for failed in store.failures()}
        self._counts = dict.fromkeys(("read", "reread", "known", "sighting"), 0)
        self._failures: list[Failed] = []
        self._open: set[str] = set()
        self._refused: dict[str, Failure] = {}
        self._decisions = Decisions(store)
        self._batch: list[Filed] = []
        self._attachments: list[Attachment] = []
        self._written = time.monotonic()

    def run(
        self, items: Iterable[Report | Failure], *, jobs: int = 1, timeout: float | None = None
    ) -> Iterator[Step]:
        """Take every item, one step each. What was read is kept even where this breaks off.

        `jobs`: processes that read; the result is the same for any number. `timeout`: seconds for one report.
        Raises CaseError, without which nothing can go on, and DataError.
        """
        results = self._alone(items, timeout) if jobs == 1 else self._shared(items, jobs, timeout)
        try:
            for task, result in results:
                yield self._settle(task, result)
        finally:
            results.close()
            self._flush()

    def summary(self) -> ReadSummary:
        """What was done so far."""
        return ReadSummary(
            read=self._counts["read"],
            reread=self._counts["reread"],
            known=self._counts["known"],
            sightings=self._counts["sighting"],
            failures=tuple(one for one in self._failures if not one.note),
            notes=tuple(one for one in self._failures if one.note),
        )

    def _alone(self, items: Iterable[Report | Failure], timeout: float | None) -> Results:
        for task in map(self._task, items):
            try:
                with limited(timeout):
                    result = self._work(task) if task.todo == "read" else None
            except TooLong as error:
                result = Failure(source=_source(task), message=str(error), hint=WAIT)
            yield task, result

    def _shared(self, items: Iterable[Report | Failure], jobs: int, timeout: float | None) -> Results:
        with Workers(self._work, count=jobs, timeout=timeout, name=_source, idle=_nothing) as workers:
            yield from workers.run(map(self._task, items))

    def _task(self, item: Report | Failure) -> Task:
        if isinstance(item, Failure):
            return Task(item, "fail")
        if item.id in self._open:
            return Task(item, "again")
        standing = self._store.standing(item)
        if standing.rules == self._rules:
            return Task(item, "known")
        self._open.add(item.id)
        return Task(item, "read", standing.rules is not None)

    def _settle(self, task: Task, result: Filed | Failure | None) -> Step:
        item = task.item
        self._forget(ROW.sub("", _source(task)))
        if isinstance(item, Failure):
            return self._fail(item)
        if task.todo == "again":
            return self._settle_again(item)
        if isinstance(result, Failure):
            self._open.discard(item.id)
            self._refused[item.id] = result
            return self._fail(result)
        if isinstance(result, Filed):
            self._keep(result, renew=task.renew)
            return self._count(item, "reread" if task.renew else "read")
        return self._meet(item)

    def _settle_again(self, item: Report) -> Step:
        """A report that came twice in one read: by now the first is in the case, or could not be read."""
        if item.id in self._refused:
            first = self._refused[item.id]
            return self._fail(Failure(source=item.source or item.id, message=first.message, hint=first.hint))
        return self._meet(item)

    def _meet(self, item: Report) -> Step:
        """A report that the case holds. What was read before it is written first: rows lie in the order of inputs."""
        self._flush()
        if self._store.standing(item).sighted:
            return self._count(item, "known")
        self._store.sight(item)
        return self._count(item, "sighting")

    def _keep(self, filed: Filed, *, renew: bool) -> None:
        if renew:
            filed, attachments = self._decisions.renewed(filed)
            self._attachments += attachments
        self._batch.append(filed)
        if len(self._batch) >= BATCH or time.monotonic() - self._written > PAUSE:
            self._flush()

    def _flush(self) -> None:
        batch, attachments = self._batch, self._attachments
        self._batch, self._attachments = [], []
        if batch:
            self._store.write(batch, attachments)
            self._open.difference_update(one.report.id for one in batch)
        self._written = time.monotonic()

    def _count(self, item: Report, outcome: Outcome) -> Step:
        self._counts[outcome] += 1
        return Step(item.source or "-", outcome)

    def _fail(self, failure: Failure) -> Step:
        failed = Failed(
            source=failure.source,
            place=failure.place,
            message=failure.message,
            hint=failure.hint,
            note=failure.note,
        )
        self._store.fail(ROW.sub("", failure.source), failed)
        self._failures.append(failed)
        return Step(failure.source, "failed", failed)

    def _forget(self, source: str) -> None:
        """An input that is tried again loses what was said of it before, once."""
        if source in self._stale:
            self._store.forget_failures(source)
            self._stale.discard(source)


def _work(book: Codebook, rules: str, task: Task) -> Filed | Failure:
    assert isinstance(task.item, Report)
    return attempt_filed(task.item, book, rules=rules)


def _nothing(task: Task) -> bool:
    return task.todo != "read"


def _source(task: Task) -> str:
    return task.item.source or "-"
