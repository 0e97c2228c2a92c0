"""Stories as reports come in: each joins the living story that it resembles most, or opens one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log, sqrt

from rawi.model import Record, Reuse, Story, identify
from rawi.reconcile.calendar import day
from rawi.reconcile.origins import COPIED
from rawi.reconcile.reuse.pages import Page
from rawi.reconcile.reuse.variants import Side

ALIVE_DAYS = 5
"""Days after its last report in which a story takes in another (Miranda and others 2018: three Gaussians of 3 days)."""
TERMS = 30
HEAD = 250
"""Words of a report that say what it is about."""
ALIKE = 0.3
"""Cosine of terms from which a report joins a story."""
FLOOR = 40
"""Added to the number of reports, so that in a small case a word that all of them have still counts."""
CROWD = 300

Terms = Mapping[int, float]


def stories(records: Sequence[Record], read: Mapping[str, Side], reuse: Sequence[Reuse]) -> tuple[Story, ...]:
    """Stories in the order of their first reports. `records` are in the order of (published, id)."""
    weighed = _weighed([read[record.report.id].page for record in records])
    copies = _copies(reuse)
    desk = _Desk()
    for record, terms in zip(records, weighed, strict=True):
        desk.take(record.report.id, day(record.report.published), terms, copies.get(record.report.id, ()))
    return tuple(Story(identify("s", reports[0]), tuple(reports)) for reports in desk.reports)


def _copies(reuse: Sequence[Reuse]) -> Mapping[str, list[str]]:
    """By report, those that carry enough of its text to be the same story."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in reuse:
        if one.kind in COPIED and one.a.report != one.b.report and one.similarity >= 0.5:
            found[one.a.report].append(one.b.report)
            found[one.b.report].append(one.a.report)
    return found


def _weighed(pages: Sequence[Page]) -> list[Terms]:
    """The telling stems of each report's head with tf·idf weights, the heaviest TERMS, of length 1."""
    counts, spread = [], Counter[int]()
    for page in pages:
        vocabulary = page.vocabulary
        found = Counter(vocabulary.stem_of[word] for word in page.words[:HEAD] if not vocabulary.common[word])
        counts.append(found)
        spread.update(found.keys())
    total = len(pages) + FLOOR
    spelled = pages[0].vocabulary.spelled if pages else []
    return [_heaviest(found, spread, total, spelled) for found in counts]


def _heaviest(found: Counter[int], spread: Counter[int], total: int, spelled: Sequence[str]) -> Terms:
    weights = {term: (1 + log(count)) * log(total / spread[term]) for term, count in found.items()}
    kept = sorted(weights.items(), key=lambda pair: (-pair[1], spelled[pair[0]]))[:TERMS]
    length = sqrt(sum(weight * weight for _, weight in kept)) or 1.0
    return {term: weight / length for term, weight in kept}


class _Desk:
    """The living stories: the sum of their reports' terms, and postings from terms to stories."""

    def __init__(self) -> None:
        self.reports: list[list[str]] = []
        self._of: dict[str, int] = {}
        self._terms: list[dict[int, float]] = []
        self._last: list[int] = []
        self._postings: dict[int, list[int]] = defaultdict(list)
        self._today = 0

    def take(self, report: str, at: int | None, terms: Terms, copies: Sequence[str]) -> None:
        """Put a report into its story."""
        self._today = max(self._today, at or 0)
        known = sorted(self._of[one] for one in copies if one in self._of)
        story = known[0] if known else self._likest(terms)
        if story is None:
            story = len(self.reports)
            self.reports.append([])
            self._terms.append({})
            self._last.append(self._today)
        self._add(story, report, terms)

    def _add(self, story: int, report: str, terms: Terms) -> None:
        self.reports[story].append(report)
        self._of[report] = story
        self._last[story] = max(self._last[story], self._today)
        held = self._terms[story]
        for term, weight in terms.items():
            if term not in held:
                self._postings[term].append(story)
            held[term] = held.get(term, 0.0) + weight

    def _likest(self, terms: Terms) -> int | None:
        dots: dict[int, float] = defaultdict(float)
        for term, weight in terms.items():
            alive = [
                one for one in self._postings.get(term, ()) if self._last[one] + ALIVE_DAYS >= self._today
            ]
            if term in self._postings:
                self._postings[term] = alive
            for story in alive[-CROWD:]:
                dots[story] += weight * self._terms[story][term]
        scored = [(dot / self._length(story), -story) for story, dot in dots.items() if dot > 0]
        best = max(scored, default=(0.0, 0))
        return -best[1] if best[0] >= ALIKE else None

    def _length(self, story: int) -> float:
        return sqrt(sum(weight * weight for weight in self._terms[story].values())) or 1.0
