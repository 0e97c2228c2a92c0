"""Persons, organizations and groups that several reports mention: one by lexicon key or by whole name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rawi.arabic import words
from rawi.model import Entity, Member, Record, SharedEntity, identify
from rawi.reconcile.judged import Judged
from rawi.reconcile.sets import Sets

KINDS = frozenset({"person", "organization", "group"})


class Known:
    """Each report's entities, and what they are across reports."""

    def __init__(self, records: Sequence[Record], judged: Judged):
        self._sets: Sets[Member] = Sets()
        self._entity: dict[Member, Entity] = {}
        self._ids: dict[Member, str] = {}
        for record in records:
            for entity in record.entities:
                self._entity[record.report.id, entity.id] = entity
                self._sets.add((record.report.id, entity.id))
        self._judge(judged)
        first: dict[tuple[str, ...], Member] = {}
        for member, entity in self._entity.items():
            for sign, reason in signs_of(entity):
                other = first.setdefault(sign, member)
                if other != member:
                    self._sets.join(other, member, reason)

    def _judge(self, judged: Judged) -> None:
        """What people said goes first: what they joined is one, and what they parted stays apart."""
        for a, b in judged.together:
            if a in self._entity and b in self._entity:
                self._sets.join(a, b, "judged the same")
        for a, b in judged.apart:
            if a in self._entity and b in self._entity:
                self._sets.bar(a, b)

    def id(self, report: str, entity: str | None) -> str | None:
        """The id across reports of one report's entity; None where the report has no such entity."""
        member = (report, entity or "")
        if member not in self._entity:
            return None
        root = self._sets.find(member)
        known = self._ids.get(root)
        if known is None:
            known = self._ids[root] = identify("E", *root)
        return known

    def name(self, report: str, entity: str | None) -> str | None:
        """The entity's name in the report."""
        found = self._entity.get((report, entity or ""))
        return found.name if found else None

    def shared(self) -> tuple[SharedEntity, ...]:
        """Those that two reports or more mention, in the order of the reports."""
        found = []
        for root, members in self._sets.all().items():
            if len({report for report, _ in members}) > 1:
                found.append(
                    SharedEntity(
                        id=identify("E", *root),
                        name=self._name([self._entity[member] for member in members]),
                        members=tuple(members),
                        reasons=self._sets.reasons(root),
                    )
                )
        return tuple(found)

    @staticmethod
    def _name(entities: Sequence[Entity]) -> str:
        """The longest name, the first of equals."""
        return max((entity.name for entity in entities), key=len)


@lru_cache(maxsize=50_000)
def _spelled(name: str) -> tuple[str, ...]:
    return tuple(words(name)[0])


def signs_of(entity: Entity) -> list[tuple[tuple[str, ...], str]]:
    """What makes entities of two reports one, with its name. A person's single name isn't enough."""
    if entity.kind not in KINDS:
        return []
    if entity.key:
        return [(("key", entity.key), "the same entry of the lexicon")]
    spelled = _spelled(entity.name)
    if entity.kind == "group" or (entity.kind == "person" and len(spelled) < 2) or not spelled:
        return []
    return [(("name", entity.kind, *spelled), "the same name")]
