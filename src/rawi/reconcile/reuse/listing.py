"""The passages of a case that are listed: all that prove something, and for each report the best few of the others."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Sequence

from rawi.model import Reuse
from rawi.reconcile.reuse.sheet import Filed

WEAK = frozenset({"possible", "boilerplate"})
FEW = 5
"""Weak passages that are listed for a report: they join nothing, and a case has far more of them than copies."""


class Listing:
    """Passages as they are found. `filed`: what a report is filed under. A report keeps its FEW best weak passages
    and lists these; one that is among the best of neither of its reports isn't listed."""

    def __init__(self, filed: Callable[[str], Filed]):
        self._filed = filed
        self._strong: dict[str, list[Reuse]] = {}
        self._repeats: dict[str, list[Reuse]] = {}
        self._weak: dict[str, list[Reuse]] = {}
        self._listed: dict[int, Reuse] = {}

    def repeat(self, report: str, found: Sequence[Reuse]) -> None:
        """What a report carries twice, in place of what was known."""
        for one in self._repeats.pop(report, ()):
            del self._listed[id(one)]
        if found:
            self._repeats[report] = list(found)
            self._listed.update((id(one), one) for one in found)

    def share(self, found: Iterable[Reuse]) -> None:
        """What two reports share."""
        for one in found:
            held = self._weak if one.kind in WEAK else self._strong
            for side in _sides(one):
                insort(held.setdefault(side, []), one, key=_worth)
            if one.kind in WEAK:
                self._refresh(_sides(one))
            else:
                self._listed[id(one)] = one

    def forget(self, report: str) -> None:
        """Drop what a report shares with others."""
        for held in (self._strong, self._weak):
            for one in held.pop(report, []):
                self._listed.pop(id(one), None)
                (other,) = (side for side in _sides(one) if side != report)
                held[other] = [each for each in held[other] if each is not one]
                self._refresh((other,))

    def _refresh(self, reports: Iterable[str]) -> None:
        """List the best few of reports, and no more what fell out of them."""
        for report in reports:
            for place, one in enumerate(self._weak.get(report, ())[: FEW + 1]):
                if place < FEW or any(each is one for side in _sides(one) for each in self._weak[side][:FEW]):
                    self._listed[id(one)] = one
                else:
                    self._listed.pop(id(one), None)

    def of(self, report: str) -> list[Reuse]:
        """What proves something and has a side in the report, as it was found."""
        return self._strong.get(report, [])

    def listed(self) -> Iterable[Reuse]:
        """All that is listed, as it was found."""
        return self._listed.values()

    def all(self) -> tuple[Reuse, ...]:
        """All that is listed, in the order of filing and of the text."""
        reports = {side for one in self._listed.values() for side in _sides(one)}
        place = {report: number for number, report in enumerate(sorted(reports, key=self._filed))}
        return tuple(
            sorted(
                self._listed.values(),
                key=lambda one: (place[one.a.report], place[one.b.report], one.a.start, one.b.start),
            )
        )


def _sides(one: Reuse) -> tuple[str, str]:
    return one.a.report, one.b.report


def _worth(one: Reuse) -> tuple[float, str, str, int, int]:
    return -one.similarity, one.a.report, one.b.report, one.a.start, one.b.start
