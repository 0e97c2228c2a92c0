"""Tokens that part a sentence: where clauses end, where others begin, where "by" and "among them" stand; sorted, so
that each question about a stretch is a bisection and reading stays linear in a sentence without end."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rawi.events.glossary import STOPS

if TYPE_CHECKING:
    from rawi.events.page import Page


class Marks:
    """The marks of one page, each kind as token indices in order."""

    def __init__(self, page: Page):
        table = page.words
        folds = page.folds
        near = [at for at, gloss in enumerate(page.glosses) if gloss.marks]
        clause = table.clause
        ends = [at for at in near if folds[at] in STOPS or folds[at] in clause or page.bare(at) in clause]
        # "And that …" opens a clause beside the one before it, and so ends that one.
        ends = _sorted(
            ends, (at for at in near if page.bare(at) in table.that and folds[at] not in table.that)
        )
        that = [at for at in near if folds[at] in table.that]
        self.ends = frozenset(ends)
        self.parts = [at for at in near if page.phrase_at(at, table.part)]
        self.agents = [at for at in near if page.phrase_at(at, table.agent)]
        self.that = that
        self._barriers = _sorted(
            that,
            (at for at in near if folds[at] in table.relative and not page.inside_name(at)),
            (at for at in near if page.has(at, table.result)),
            self.parts,
        )
        self._closing = _sorted(ends, page.cues)
        self._opening = _sorted(ends, page.cues, that)
        self._parting = _sorted(ends, that)

    def barred(self, first: int, stop: int) -> bool:
        """True where a relative, a result, a part or another clause begins in tokens [first, stop)."""
        return within_marks(self._barriers, first, stop) is not None

    def parted(self, first: int, stop: int) -> bool:
        """True where a clause ends or a content clause begins in tokens [first, stop)."""
        return within_marks(self._parting, first, stop) is not None

    def opening(self, at: int, floor: int) -> int:
        """Where the clause that holds the token begins, not before `floor`."""
        found = bisect_left(self._opening, at) - 1
        return max(floor, self._opening[found] + 1) if found >= 0 else floor

    def closing(self, at: int, ceiling: int) -> int:
        """Where the clause ends that goes on from the token, not beyond `ceiling`."""
        found = within_marks(self._closing, at, ceiling)
        return ceiling if found is None else found


def _sorted(*kinds: Iterable[int]) -> list[int]:
    return sorted({at for kind in kinds for at in kind})


def within_marks(marks: Sequence[int], first: int, stop: int) -> int | None:
    """The first mark in tokens [first, stop)."""
    at = bisect_left(marks, first)
    return marks[at] if at < len(marks) and marks[at] < stop else None
