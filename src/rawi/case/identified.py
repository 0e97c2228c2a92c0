"""The things of a case by their ids: those of records, and those that stand between reports."""

from __future__ import annotations

from rawi.case.explain import Derivation, derive
from rawi.case.holdings import Holdings, held
from rawi.case.joined import Joined, derive_joined, from_row, members
from rawi.case.locate import Found, everything, only
from rawi.errors import UsageError
from rawi.model import Record
from rawi.store import Store


class Identified:
    """Finds what an id, or the beginning of one, stands for. Raises UsageError where it begins several."""

    def __init__(self, store: Store, holdings: Holdings):
        self._store, self._holdings = store, holdings

    def explain(self, identity: str) -> Derivation:
        """How the thing came about."""
        found = self.located(identity)
        if found is not None:
            return derive(found)
        return derive_joined(self._joined(identity), self._record)

    def located(self, identity: str) -> Found | None:
        """The thing of a record; None for what isn't of one."""
        if not identity.isalnum():
            return None
        holding = self._store.holding(identity)
        return only(identity, (found for record in holding for found in everything(record)))

    def objects(self, identity: str) -> list[Found]:
        """The thing of a record, or all that was joined into what the id stands for."""
        found = self.located(identity)
        if found is not None:
            return [found]
        return [self._member(*member) for member in members(self._joined(identity))]

    def _record(self, report: str) -> Record:
        return held(self._store, report)

    def _joined(self, identity: str) -> Joined:
        row = self._store.groups.named(self._holdings.groups("decided"), identity)
        if row is None:
            raise UsageError(f"nothing in this case has the id {identity!r}", hint="ids stand in `rawi show`")
        return from_row(*row)

    def _member(self, report: str, kind: str, item: str) -> Found:
        things = everything(self._record(report))
        return next(one for one in things if one.kind == kind and one.item.id == item)
