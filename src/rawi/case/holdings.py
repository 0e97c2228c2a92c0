"""What a case holds on disk, brought up to date before it is asked: records, and what joins them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from rawi.case.compared import Compared
from rawi.case.decisions import Decisions
from rawi.case.doctor import refill, reshape
from rawi.case.filter import Filter
from rawi.case.narrow import narrowed
from rawi.case.pages import Pages, View, ViewName
from rawi.case.project import shape
from rawi.case.views import Mark
from rawi.case.views.book import Key
from rawi.errors import UsageError
from rawi.model import Comparison, Incident, Record
from rawi.store import BITS, Entry, Layer, Store


class Holdings:
    """The records of a case in two layers: the machine's own, and as the decisions make them."""

    def __init__(self, store: Store, decisions: Decisions):
        self._store, self._decisions = store, decisions
        self.compared = Compared(store, self.records, self.fetcher)

    def fit(self) -> None:
        """Bring rows and words up to this version, where another made them."""
        if self._store.lookup.shape() != shape():
            refill(self._store)
        if not self._store.has_shape(shape()):
            reshape(self._store, self._decisions)

    def groups(self, layer: Layer) -> Layer:
        """The layer of the rows between reports, brought up to date."""
        return self.compared.fit(layer, self._decisions.judgements())

    def recount(self) -> None:
        """Compare the reports as a whole, by new counts."""
        self.compared.recount("decided", self._decisions.judgements())

    def is_compared(self) -> bool:
        """True where what the case keeps between reports, if anything, is up to date."""
        stamps = {self._store.groups.stamp(layer) for layer in BITS}
        return stamps <= {None, self.compared.stamp()}

    def decider(self, layer: Layer) -> Callable[[Record], Record]:
        """What makes of a machine's record one of the layer."""
        return self._decisions.decider() if layer == "decided" else _same

    def fetcher(self, layer: Layer) -> Callable[[str], Record]:
        """What gives a record of the layer by its report's id."""
        apply = self.decider(layer)
        return lambda report: apply(held(self._store, report))

    def records(self, layer: Layer) -> Iterator[Record]:
        """All records of a layer by (published, id)."""
        return map(self.decider(layer), self._store.records())

    def wanted(self, wanted: Filter, layer: Layer) -> Iterator[Record]:
        """The records that a filter takes, cut to the asked events and figures."""
        self.fit()
        groups, fetch = self.groups(layer), self.fetcher(layer)
        return narrowed(self._store, wanted, layer=layer, groups=groups, fetch=fetch)

    def comparison(self, layer: Layer) -> Comparison:
        """What holds between the reports of a layer."""
        kept = self.groups(layer)
        parts: dict[str, list[bytes]] = {}
        for kind, body in self._store.groups.bodies(kept):
            parts.setdefault(kind, []).append(body)
        joined = [f'"{kind}":[{b",".join(bodies).decode()}]' for kind, bodies in parts.items()]
        return msgspec.json.decode(f"{{{','.join(joined)}}}", type=Comparison)

    def joined(self, layer: Layer) -> Callable[[str, str], tuple[str, int] | None]:
        """What says of a report's event to which incident it belongs, and how many accounts that has."""
        kept = self.groups(layer)

        def found(report: str, event: str) -> tuple[str, int] | None:
            bodies = self._store.groups.holding(kept, "incidents", [(report, event)])
            made = [msgspec.json.decode(body, type=Incident) for body in bodies.values()]
            return (made[0].id, len(made[0].members)) if made else None

        return found

    def rows(self, name: ViewName, wanted: Filter, view: View) -> Iterator[Any]:
        """The rows of a view, as they are taken."""
        self.fit()
        layer: Layer = "decided" if view == "decided" else "machine"
        # Claims stand in records alone: who asks for them need not wait for a comparison.
        groups = layer if name == "claims" and not wanted.about else self.groups(layer)
        marks = self._marks if view != "machine" else lambda _: {}
        pages = Pages(self._store, layer=layer, groups=groups, fetch=self.fetcher(layer), marks=marks)
        return pages.rows(name, wanted)

    def _marks(self, report: str) -> dict[Key, tuple[Mark, ...]]:
        entries = dict(enumerate(self._decisions.entries(), 1))
        found: dict[Key, tuple[Mark, ...]] = {}
        for one in self._store.journal.on(report):
            if one.item is not None and entries[one.entry].in_force:
                key = (report, one.item)
                found[key] = (*found.get(key, ()), _mark(entries[one.entry]))
        return found


def held(store: Store, report: str) -> Record:
    """The machine's record of a report. Raises UsageError where the case has none."""
    record = store.record(report)
    if record is None:
        raise UsageError(f"the case holds no report {report!r}", hint="`rawi show sources` lists reports")
    return record


def _same(record: Record) -> Record:
    return record


def _mark(entry: Entry) -> Mark:
    return Mark(
        id=entry.id,
        op=entry.op,
        author=entry.author,
        time=entry.time,
        reason=entry.reason,
        changes={one.field: one.value for one in entry.changes},
    )
