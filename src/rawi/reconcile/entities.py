"""Persons, organizations and groups that several reports mention: one by lexicon key or by whole name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rawi.model import Member, SharedEntity, identify
from rawi.reconcile.gist import Gist, Who
from rawi.reconcile.judged import Judged
from rawi.reconcile.order import Order, Place
from rawi.reconcile.sets import Sets

REASONS = {"key": "the same entry of the lexicon", "name": "the same name"}

Sign = tuple[str, ...]
"""What entities are one by: (sign,), or (report, entity) where nothing makes it one with another."""


class Known:
    """Each report's entities, and what they are across reports. An entity's id comes from its sign, so that no report
    that comes later changes it."""

    def __init__(self, gists: Sequence[Gist], judged: Judged, order: Order):
        self._gists = {gist.report: gist for gist in gists}
        self._order = order
        self._sets: Sets[Sign] = Sets()
        self._judged: set[Member] = set()
        self._at: tuple[str, dict[str, Who]] = ("", {})
        self._members: dict[Sign, list[Member]] = defaultdict(list)
        self._names: dict[Sign, tuple[tuple[int, Place], str]] = {}
        self._rows: dict[Sign, tuple[tuple[Place, int], SharedEntity]] = {}
        self._judge(judged)
        self._enter(gists)

    def add(self, gists: Sequence[Gist]) -> None:
        """More reports, of which no judgement says anything."""
        self._gists.update((gist.report, gist) for gist in gists)
        self._at = "", {}
        self._enter(gists)

    def _enter(self, gists: Iterable[Gist]) -> None:
        touched: dict[Sign, None] = {}
        for gist in gists:
            fresh: dict[Sign, list[Member]] = {}
            for who in gist.whos:
                if who.sign is not None or self._judged:
                    thing = self._thing(gist.report, who)
                    fresh.setdefault(thing, []).append((gist.report, who.id))
                    self._call(thing, gist, who)
            for thing, members in fresh.items():
                self._order.insert(self._members[thing], members)
            touched.update(dict.fromkeys(fresh))
        for thing in touched:
            held = self._members[thing]
            if held[0][0] != held[-1][0]:
                self._rows[thing] = self._first(held[0]), self._row(thing, held)

    def _call(self, thing: Sign, gist: Gist, who: Who) -> None:
        """The longest name, of equals the first, is the thing's."""
        known = self._names.get(thing)
        mine = (-len(who.name), self._order.place(gist.report))
        if known is None or mine < known[0]:
            self._names[thing] = mine, who.name

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
        return tuple(row for _, row in sorted(self._rows.values(), key=lambda pair: pair[0]))

    def rows(self) -> dict[str, SharedEntity]:
        """The same by id, as they stand."""
        return {row.id: row for _, row in self._rows.values()}

    def _first(self, member: Member) -> tuple[Place, int]:
        report, entity = member
        whos = self._gists[report].whos
        return self._order.place(report), next(n for n, who in enumerate(whos) if who.id == entity)

    def _row(self, thing: Sign, held: Sequence[Member]) -> SharedEntity:
        return SharedEntity(
            id=_identity(thing),
            name=self._names[thing][1],
            members=tuple(held),
            reasons=self._reasons(thing, held),
        )

    def _reasons(self, thing: Sign, held: Sequence[Member]) -> tuple[str, ...]:
        """Why they are one, in alphabetical order."""
        found = set(self._sets.reasons(thing))
        unjudged = [member for member in held if member not in self._judged] if self._judged else held
        for report, entity in unjudged[:1] if len(unjudged) > 1 else ():
            who = self._who(report, entity)
            if who is not None and who.sign is not None:
                found.add(REASONS[who.sign.partition("\t")[0]])
        return tuple(sorted(found))


@lru_cache(maxsize=50_000)
def _identity(thing: Sign) -> str:
    return identify("E", *thing)
