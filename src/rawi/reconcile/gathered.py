"""Incidents: what the events that were grouped together stand for, kept as reports come in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rawi.model import Incident, Link, Member, Reuse, identify
from rawi.reconcile.account import Account
from rawi.reconcile.calendar import iso
from rawi.reconcile.entities import Known
from rawi.reconcile.gist import Gist
from rawi.reconcile.happening import accounts
from rawi.reconcile.incidents import Cluster, Grouping
from rawi.reconcile.judged import Judged
from rawi.reconcile.order import Order, Place
from rawi.reconcile.origins import Origins

Spot = tuple[Place, int]
"""Where an event stands in a case: its report's place and its number there."""


class Incidents:
    """The incidents of a case. `counted`: as for `Grouping`."""

    def __init__(
        self, counted: tuple[Mapping[str, int], int], judged: Judged, order: Order, gists: Mapping[str, Gist]
    ):
        self._order, self._gists, self._judged = order, gists, judged
        self._counted = counted
        self._grouping: Grouping | None = None
        self._numbers: dict[str, list[int]] = {}
        self._spots: list[Spot] = []
        self._rows: dict[int, Incident] = {}
        self._of: dict[int, int] = {}

    def update(
        self,
        reports: Iterable[str],
        known: Known,
        origins: Origins,
        copied: Mapping[str, Sequence[Reuse]],
    ) -> tuple[set[str], set[str]]:
        """Take in the events of reports that are new, or that other reports say something else of now. Gives the
        reports that have an event whose incident has another id than before, and the ids of incidents that were
        written."""
        fresh: list[tuple[Spot, Account]] = []
        changed: list[tuple[int, Account]] = []
        for report in sorted(reports, key=self._order.place):
            told = accounts(self._gists[report], known, origins, copied.get(report, ()))
            held = self._numbers.get(report)
            if held is None:
                count = len(self._spots)
                self._numbers[report] = list(range(count, count + len(told)))
                spots = [(self._order.place(report), number) for number in range(len(told))]
                self._spots += spots
                fresh += zip(spots, told, strict=True)
            else:
                assert self._grouping is not None
                mine = zip(held, told, strict=True)
                changed += [(number, one) for number, one in mine if one != self._grouping.accounts[number]]
        if self._grouping is None:
            self._grouping = Grouping(self._counted, *self._pairs())
        return self._write(self._grouping.add(fresh, changed), self._grouping)

    def _pairs(self) -> tuple[list[tuple[Spot, Spot]], list[tuple[Spot, Spot]]]:
        """What people judged of events, as far as their reports are here; of others it is known when they come."""
        return self._spotted(self._judged.together), self._spotted(self._judged.apart)

    def _spotted(self, pairs: Iterable[tuple[Member, Member]]) -> list[tuple[Spot, Spot]]:
        found = []
        for a, b in pairs:
            one, other = self._spot(a), self._spot(b)
            if one is not None and other is not None:
                found.append((one, other))
        return found

    def _spot(self, member: Member) -> Spot | None:
        gist = self._gists.get(member[0])
        events = gist.events if gist is not None else ()
        number = next((n for n, told in enumerate(events) if told.account.id == member[1]), None)
        return None if number is None else (self._order.place(member[0]), number)

    def _write(self, numbers: set[int], grouping: Grouping) -> tuple[set[str], set[str]]:
        was = {number: self._id(number) for number in numbers}
        for first in {self._of[number] for number in numbers if number in self._of}:
            del self._rows[first]
        for cluster in {id(one): one for one in map(grouping.cluster, sorted(numbers))}.values():
            first = cluster.members[0]
            self._rows[first] = self._incident(cluster, grouping)
            self._of.update(dict.fromkeys(cluster.members, first))
        now = {number: self._id(number) for number in numbers}
        moved = {self._spots[number][0][1] for number in numbers if now[number] != was[number]}
        return moved, {identity for identity in now.values() if identity is not None}

    def _id(self, number: int) -> str | None:
        row = self._rows.get(self._of.get(number, -1))
        return row.id if row is not None else None

    def all(self) -> tuple[Incident, ...]:
        """Incidents in the order of their first accounts."""
        return tuple(self._rows[number] for number in sorted(self._rows, key=self._spots.__getitem__))

    def rows(self) -> dict[str, Incident]:
        """The same by id, as they stand."""
        return {row.id: row for row in self._rows.values()}

    def of(self, report: str) -> dict[str, str]:
        """By a report's event, the id of its incident."""
        events = self._gists[report].events
        return {
            told.account.id: self._rows[self._of[number]].id
            for told, number in zip(events, self._numbers[report], strict=True)
        }

    def _incident(self, cluster: Cluster, grouping: Grouping) -> Incident:
        """The type that most tell (the first of equals), the narrowest date, the place of the most precise."""
        accounts = [grouping.accounts[number] for number in cluster.members]
        types = [account.type or "" for account in accounts]
        dated = [
            (account.days[1] - account.days[0], *account.days)
            for number, account in zip(cluster.members, accounts, strict=True)
            if account.days is not None and self._is_dated(number)
        ]
        placed = [
            (account.at is None, account.precision or 9, n)
            for n, account in enumerate(accounts)
            if account.place
        ]
        narrowest = min(dated, default=None)
        return Incident(
            id=identify("i", accounts[0].report, accounts[0].id),
            members=tuple((account.report, account.id) for account in accounts),
            type=max(dict.fromkeys(types), key=types.count),
            date=(iso(narrowest[1]), iso(narrowest[2])) if narrowest else None,
            place=accounts[min(placed)[2]].place if placed else None,
            links=tuple(_links(cluster, grouping.accounts)),
        )

    def _is_dated(self, number: int) -> bool:
        (_, report), event = self._spots[number]
        return self._gists[report].events[event].dated


def _links(cluster: Cluster, accounts: Sequence[Account]) -> Iterable[Link]:
    for one in cluster.decisions:
        a, b = accounts[one.a], accounts[one.b]
        yield Link(
            a=(a.report, a.id), b=(b.report, b.id), verdict=one.verdict, score=one.score, reasons=one.reasons
        )
