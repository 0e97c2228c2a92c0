"""Persons, organizations and groups that several reports mention: one by lexicon key or by whole name."""

from __future__ import annotations

from collections.abc import Sequence

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
        apart = {pair for a, b in judged.apart for pair in ((a, b), (b, a))}
        first: dict[tuple[str, ...], Member] = {}
        for record in records:
            for entity in record.entities:
                self._place((record.report.id, entity.id), entity, first, apart)
        for a, b in judged.together:
            if a in self._entity and b in self._entity:
                self._sets.join(a, b, "judged the same")

    def _place(
        self,
        member: Member,
        entity: Entity,
        first: dict[tuple[str, ...], Member],
        apart: set[tuple[Member, Member]],
    ) -> None:
        self._sets.add(member)
        self._entity[member] = entity
        for sign, reason in signs_of(entity):
            other = first.setdefault(sign, member)
            if other != member and (member, other) not in apart:
                self._sets.join(other, member, reason)

    def id(self, report: str, entity: str | None) -> str | None:
        """The id across reports of one report's entity; None where the report has no such entity."""
        member = (report, entity or "")
        return identify("E", *self._sets.find(member)) if member in self._entity else None

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


def signs_of(entity: Entity) -> list[tuple[tuple[str, ...], str]]:
    """What makes entities of two reports one, with its name. A person's single name isn't enough."""
    if entity.kind not in KINDS:
        return []
    if entity.key:
        return [(("key", entity.key), "the same entry of the lexicon")]
    spelled = words(entity.name)[0]
    if entity.kind == "group" or (entity.kind == "person" and len(spelled) < 2) or not spelled:
        return []
    return [(("name", entity.kind, *spelled), "the same name")]
