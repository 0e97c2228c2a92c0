"""The order of a case: reports by (published, id), whenever they came in."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from rawi.model import Member

Place = tuple[str, str]
"""When a report was published, and its id."""


class Order:
    """The reports of a case in order, and their things in theirs."""

    def __init__(self) -> None:
        self.reports: list[str] = []
        self._places: dict[str, Place] = {}

    def place(self, report: str) -> Place:
        """What sorts a report among the others."""
        return self._places[report]

    def add(self, reports: Iterable[tuple[str, str | None]]) -> None:
        """Take in (report, published), none of them known."""
        fresh = [(published or "", report) for report, published in reports]
        self._places.update((place[1], place) for place in fresh)
        if len(fresh) * 8 > len(self.reports):
            self.reports = sorted([*self.reports, *(report for _, report in fresh)], key=self.place)
        else:
            for place in fresh:
                insort(self.reports, place[1], key=self.place)

    def insert(self, members: list[Member], block: Sequence[Member]) -> None:
        """Put one report's members among those of others, where they have none of it yet."""
        if not members or self._places[members[-1][0]] < self._places[block[0][0]]:
            members.extend(block)
            return
        at = bisect_left(members, self._places[block[0][0]], key=lambda member: self._places[member[0]])
        members[at:at] = block

    def remove(self, members: list[Member], report: str) -> None:
        """Take one report's members out."""
        at = bisect_left(members, self._places[report], key=lambda member: self._places[member[0]])
        stop = at
        while stop < len(members) and members[stop][0] == report:
            stop += 1
        del members[at:stop]
