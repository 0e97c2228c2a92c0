"""What holds between the reports of a case, kept in its file; while the case is open, new reports are taken into it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from msgspec import Struct

from rawi.case.grouping import grouped, regrouped, reuse_id
from rawi.case.rules import comparing_rules
from rawi.model import Comparison, Judgement, Record
from rawi.store import Layer, Store

if TYPE_CHECKING:
    from rawi.reconcile import Changes, Index

SMALL = 200
"""Reports up to which a case is compared anew at each change: that takes a second or two, and all is counted afresh."""
GROWN = 1.1
"""From so many times the reports that were counted for it, a case is compared anew, by counts of its own."""

Records = Callable[[Layer], Iterator[Record]]
Fetch = Callable[[Layer], Callable[[str], Record]]


class Held(Struct):
    """An index with what it was made from, and the stamp of the rows that it gave."""

    index: Index
    judgements: tuple[Judgement, ...]
    readings: dict[str, str]
    counted: int
    stamp: str


class Compared:
    """Keeps the rows between reports. `records`, `fetch`: all records of a layer, and what gives one by its id."""

    def __init__(self, store: Store, records: Records, fetch: Fetch):
        self._store, self._records, self._fetch = store, records, fetch
        self._held: dict[Layer, Held] = {}
        self._lock = Lock()

    def stamp(self) -> str:
        """From what rows are made that are up to date."""
        return f"{self._store.revision()}/{comparing_rules()}"

    def fit(self, layer: Layer, judgements: Sequence[Judgement]) -> Layer:
        """The layer of the rows, which are made where they are missing or out of date. Without decisions both layers
        are one."""
        kept: Layer = layer if judgements else "decided"
        with self._lock:
            stamp = self.stamp()
            if self._store.groups.stamp(kept) != stamp:
                judged = tuple(judgements) if kept == "decided" else ()
                if not self._go_on(kept, stamp, judged):
                    self._begin(kept, stamp, judged)
        return kept

    def recount(self, layer: Layer, judgements: Sequence[Judgement]) -> None:
        """Compare all reports anew, by counts of their own: what is common in the case is counted over all of it."""
        kept: Layer = layer if judgements else "decided"
        with self._lock:
            self._begin(kept, self.stamp(), tuple(judgements) if kept == "decided" else ())

    def _begin(self, kept: Layer, stamp: str, judgements: tuple[Judgement, ...]) -> None:
        # Imported when it is called: looking into a case that is compared already must not wait for it.
        from rawi import reconcile

        self._held.pop(kept, None)
        readings = dict(self._store.readings())
        if len(readings) <= SMALL:
            made = reconcile.compare(self._records(kept), judgements)
        else:
            index = reconcile.Index(self._records(kept), judgements)
            self._held[kept] = Held(index, judgements, readings, len(index), stamp)
            made = index.comparison
        self._store.groups.keep(stamp, kept, grouped(self._records(kept), made))

    def _go_on(self, kept: Layer, stamp: str, judgements: tuple[Judgement, ...]) -> bool:
        """Take the new reports into what is held; False where it isn't, or more than reports came to it."""
        held = self._held.get(kept)
        readings = dict(self._store.readings())
        if held is None or held.judgements != judgements or not held.readings.items() <= readings.items():
            return False
        fresh = [report for report in readings if report not in held.readings]
        if len(readings) > GROWN * held.counted or self._store.groups.stamp(kept) != held.stamp:
            return False
        changed = held.index.add(*map(self._fetch(kept), fresh))
        if any(report not in held.index for report in fresh):
            return False
        held.readings, held.stamp = readings, stamp
        return self._write(kept, held, changed)

    def _write(self, kept: Layer, held: Held, changed: Changes) -> bool:
        made, comparison = changed.made, held.index.comparison
        told = {report: None for incident in made.incidents for report, _ in incident.members}
        groups = list(regrouped(map(self._fetch(kept), told), made))
        return self._store.groups.change(held.stamp, kept, groups, _order(comparison))


def _order(comparison: Comparison) -> Mapping[str, Sequence[str]]:
    """The ids of all groups of each kind, in order."""
    found: dict[str, list[str]] = {"reuse": [reuse_id(one) for one in comparison.reuse]}
    found["counts"] = [one.of for one in comparison.counts]
    rows: dict[str, Iterable[str]] = {
        "incidents": (one.id for one in comparison.incidents),
        "subjects": (one.id for one in comparison.subjects),
        "origins": (one.id for one in comparison.origins),
        "stories": (one.id for one in comparison.stories),
        "entities": (one.id for one in comparison.entities),
    }
    return found | {kind: list(ids) for kind, ids in rows.items()}
