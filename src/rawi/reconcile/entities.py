"""Persons, organizations and groups that several reports mention: one by lexicon key or by whole name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from rawi.model import Member, SharedEntity, identify
from rawi.reconcile.gist import Gist, Who
from rawi.reconcile.judged import Judged
from rawi.reconcile.sets import Sets

REASONS = {"key": "the same entry of the lexicon", "name": "the same name"}

Sign = tuple[str, ...]
"""What entities are one by: (sign,), or (report, entity) where nothing makes it one with another."""


class Known:
    """Each report's entities, and what they are across reports. An entity's id comes from its sign, so that no report
    that comes later changes it."""

    def __init__(self, gists: Sequence[Gist], judged: Judged):
        self._gists = {gist.report: gist for gist in gists}
        self._sets: Sets[Sign] = Sets()
        self._judged: set[Member] = set()
        self._judge(judged)
        self._at: tuple[str, dict[str, Who]] = ("", {})

    def _judge(self, judged: Judged) -> None:
        """What people said goes first: what they joined is one, and what they parted stays apart. Whatever else has
        a sign follows what has it first among these."""
        known = (
            {(gist.report, who.id): who for gist in self._gists.values() for who in gist.whos}
            if (judged.together or judged.apart)
            else {}
        )
        for a, b in judged.together:
            if a in known and b in known:
                self._sets.join(a, b, "judged the same")
                self._judged.update((a, b))
        for a, b in judged.apart:
            if a in known and b in known:
                self._sets.bar(a, b)
                self._judged.update((a, b))
        if self._judged:
            for member, who in known.items():
                if who.sign is not None and member in self._judged:
                    self._sets.join((who.sign,), member, REASONS[who.sign.partition("\t")[0]])

    def _who(self, report: str, entity: str | None) -> Who | None:
        if self._at[0] != report:
            found = self._gists.get(report)
            self._at = report, {who.id: who for who in found.whos} if found is not None else {}
        return self._at[1].get(entity or "")

    def _thing(self, report: str, who: Who) -> Sign:
        if who.sign is None or (report, who.id) in self._judged:
            return self._sets.find((report, who.id))
        return self._sets.find((who.sign,))

    def id(self, report: str, entity: str | None) -> str | None:
        """The id across reports of one report's entity; None where the report has no such entity."""
        who = self._who(report, entity)
        return None if who is None else _identity(self._thing(report, who))

    def name(self, report: str, entity: str | None) -> str | None:
        """The entity's name in the report."""
        found = self._who(report, entity)
        return found.name if found else None

    def shared(self) -> tuple[SharedEntity, ...]:
        """Those that two reports or more mention, in the order of the reports."""
        members: dict[Sign, list[Member]] = defaultdict(list)
        names: dict[Sign, str] = {}
        for report, gist in self._gists.items():
            for who in gist.whos:
                if who.sign is None and not self._judged:
                    continue
                thing = self._thing(report, who)
                members[thing].append((report, who.id))
                if len(who.name) > len(names.get(thing, "")):
                    names[thing] = who.name
        return tuple(
            SharedEntity(
                id=_identity(thing),
                name=names[thing],
                members=tuple(held),
                reasons=self._reasons(thing, held),
            )
            for thing, held in members.items()
            if any(report != held[0][0] for report, _ in held)
        )

    def _reasons(self, thing: Sign, held: Sequence[Member]) -> tuple[str, ...]:
        """Why they are one, in alphabetical order."""
        found = set(self._sets.reasons(thing))
        unjudged = [member for member in held if member not in self._judged]
        for report, entity in unjudged[:1] if len(unjudged) > 1 else ():
            who = self._who(report, entity)
            if who is not None and who.sign is not None:
                found.add(REASONS[who.sign.partition("\t")[0]])
        return tuple(sorted(found))


@lru_cache(maxsize=50_000)
def _identity(thing: Sign) -> str:
    return identify("E", *thing)
