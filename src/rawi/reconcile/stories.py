"""Stories as reports come in: each joins the living story that it resembles most, or opens one."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import log, sqrt

from msgspec import Struct

from rawi.model import Reuse, Story, identify
from rawi.reconcile.calendar import day
from rawi.reconcile.reuse import Caps, Page
from rawi.reconcile.reuse.caps import about

ALIVE_DAYS = 5
"""Days after its last report in which a story takes in another (Miranda and others 2018: three Gaussians of 3 days)."""
TERMS = 30
ALIKE = 0.3
"""Cosine of terms from which a report joins a story."""
FLOOR = 40
"""Added to the number of reports, so that in a small case a word that all of them have still counts."""
CROWD = 300
SURE = 0.99
"""Keeps sums of squares that rounding lets fall short of ALIKE from being taken for less."""
CARRIED = 0.5
"""Share of the shorter report that two must have in common for a copied passage to make them one story."""


class Told(Struct, frozen=True, gc=False):
    """A report with its day and the terms that say what it is about, of length 1."""

    report: str
    at: int | None
    terms: array[int]
    weights: array[float]


def told(report: str, published: str | None, page: Page, caps: Caps) -> Told:
    """The telling stems of a report's head with tf·idf weights, the heaviest TERMS."""
    spelled, total = page.vocabulary.spelled, caps.reports + FLOOR
    weights = {
        term: (1 + log(count)) * log(total / caps.spread.get(spelled[term], 1))
        for term, count in about(page).items()
    }
    kept = sorted(weights.items(), key=lambda pair: (-pair[1], spelled[pair[0]]))[:TERMS]
    length = sqrt(sum(weight * weight for _, weight in kept)) or 1.0
    return Told(
        report,
        day(published),
        array("i", [term for term, _ in kept]),
        array("d", [weight / length for _, weight in kept]),
    )


class Bonds:
    """By report, those that carry enough of its text to be the same story. `copied`: its copied passages."""

    def __init__(self, copied: Mapping[str, Sequence[Reuse]]):
        self._copied = copied

    def of(self, report: str) -> Iterable[str]:
        """The others."""
        for one in self._copied.get(report, ()):
            if one.similarity >= CARRIED:
                yield one.b.report if one.a.report == report else one.a.report


Pairs = Mapping[str, Collection[str]]
"""By report, others."""


class Desk:
    """The living stories: the sum of their reports' terms, and postings from terms to stories."""

    def __init__(self) -> None:
        self._clear()

    def _clear(self) -> None:
        self._seated: list[Told] = []
        self._reports: list[list[str]] = []
        self._rows: list[Story | None] = []
        self._of: dict[str, int] = {}
        self._terms: list[dict[int, float]] = []
        self._squares: list[float] = []
        self._last: list[int] = []
        self._postings: dict[int, list[int]] = defaultdict(list)
        self._today = 0

    def seat(self, reports: Sequence[Told], copied: Bonds, together: Pairs, apart: Pairs) -> None:
        """Put reports, in the order of (published, id), into their stories; those seated before in the same order
        keep their places. `together` and `apart`: what people judged of two reports; together wins."""
        stands = 0
        while stands < min(len(self._seated), len(reports)) and self._seated[stands] is reports[stands]:
            stands += 1
        if stands < len(self._seated):
            before = [self._of[one.report] for one in reports[:stands]]
            self._clear()
            for one, story in zip(reports, before, strict=False):
                self._put(one, story)
        for one in reports[stands:]:
            self._put(one, self._story(one, copied, together, apart))

    def stories(self) -> tuple[Story, ...]:
        """Stories in the order of their first reports."""
        for number, row in enumerate(self._rows):
            if row is None:
                reports = self._reports[number]
                self._rows[number] = Story(identify("s", reports[0]), tuple(reports))
        return tuple(row for row in self._rows if row is not None)

    def _story(self, one: Told, copied: Bonds, together: Pairs, apart: Pairs) -> int:
        """The story that a report belongs to; the next number for a new one."""
        today = max(self._today, one.at or 0)
        judged = sorted(self._of[other] for other in together.get(one.report, ()) if other in self._of)
        barred = {self._of[other] for other in apart.get(one.report, ()) if other in self._of}
        carried = sorted({self._of[other] for other in copied.of(one.report) if other in self._of} - barred)
        if judged or carried:
            return (judged or carried)[0]
        likest = self._likest(one, today, barred)
        return len(self._reports) if likest is None else likest

    def _put(self, one: Told, story: int) -> None:
        self._today = max(self._today, one.at or 0)
        if story == len(self._reports):
            self._reports.append([])
            self._rows.append(None)
            self._terms.append({})
            self._squares.append(0.0)
            self._last.append(self._today)
        elif self._last[story] + ALIVE_DAYS < self._today:
            self._revive(story)
        self._seated.append(one)
        self._reports[story].append(one.report)
        self._rows[story] = None
        self._of[one.report] = story
        self._last[story] = self._today
        held = self._terms[story]
        for term, weight in zip(one.terms, one.weights, strict=True):
            if term not in held:
                self._postings[term].append(story)
            before = held.get(term, 0.0)
            held[term] = before + weight
            self._squares[story] += weight * (weight + 2 * before)

    def _revive(self, story: int) -> None:
        """A story that was closed takes in a copy: it may have fallen out of the postings, and comes in anew."""
        for term in self._terms[story]:
            posted = self._postings[term]
            if story in posted:
                posted.remove(story)
            posted.append(story)

    def _likest(self, one: Told, today: int, barred: Collection[int]) -> int | None:
        """The story that a report resembles most, if any does enough. Stories that have only its widespread terms,
        which together are too light for that, aren't looked for under these."""
        dots: dict[int, float] = defaultdict(float)
        for term, weight, light in self._by_spread(one, today):
            if light:
                for story in dots:
                    held = self._terms[story].get(term)
                    if held is not None:
                        dots[story] += weight * held
            else:
                for story in self._postings.get(term, ())[-CROWD:]:
                    dots[story] += weight * self._terms[story][term]
        scored = [
            (dot / (sqrt(self._squares[story]) or 1.0), -story)
            for story, dot in dots.items()
            if dot > 0 and story not in barred
        ]
        best = max(scored, default=(0.0, 0))
        return -best[1] if best[0] >= ALIKE else None

    def _by_spread(self, one: Told, today: int) -> list[tuple[int, float, bool]]:
        """Terms with their weights, those of fewest living stories first; True for the last ones, which are too light
        to make a story alike: a cosine is no more than the length of what is compared."""
        found = []
        for term, weight in zip(one.terms, one.weights, strict=True):
            posted = self._postings.get(term)
            if posted:
                posted[:] = [story for story in posted if self._last[story] + ALIVE_DAYS >= today]
            found.append((len(posted or ()), term, weight))
        found.sort()
        left, out = sum(weight * weight for _, _, weight in found), []
        for _, term, weight in found:
            out.append((term, weight, left < ALIKE * ALIKE * SURE))
            left -= weight * weight
        return out
