"""All reuse in a case: between reports, and within one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from rawi.model import Passage, Record, Reuse
from rawi.reconcile.calendar import day
from rawi.reconcile.reuse.alignment import Aligned, align
from rawi.reconcile.reuse.pages import Page, Text, Vocabulary
from rawi.reconcile.reuse.passage import (
    POSSIBLE,
    SAME_SHARE,
    SENTENCE,
    SENTENCE_SHARE,
    in_common,
    reuse,
    similarity,
)
from rawi.reconcile.reuse.regions import Anchors, regions
from rawi.reconcile.reuse.sheet import Sheet
from rawi.reconcile.reuse.shingles import candidates, runs_of_five
from rawi.reconcile.reuse.variants import Side, variants

OWN = 5
"""Reports of one outlet, over OWN_DAYS or more, that carry a run of words which makes it the outlet's own line."""
OWN_DAYS = 5
HEAD, TAIL = 20, 40
"""Words at the ends of a report where an outlet's own lines stand."""
SEEDS = 2
"""Shared runs of stems that make a region worth aligning; a pair's best region always is."""
WEAK = frozenset({"possible", "boilerplate"})
FEW = 5
"""Weak passages that are listed for a report: they join nothing, and a case has far more of them than copies."""
REPEATED = 12
"""Words that make a passage which one report carries twice worth showing."""


def sides(records: Sequence[Record]) -> dict[str, Side]:
    """Each report's words and what its record says of them, by id, over one vocabulary."""
    vocabulary = Vocabulary()
    return {record.report.id: Side(Page(record.report.text, vocabulary), Sheet(record)) for record in records}


def find(records: Sequence[Record], read: Mapping[str, Side] | None = None) -> tuple[Reuse, ...]:
    """Reuse between and within records, in the order of the records and their text. `read`: their `sides`.

    Near-linear in the words of the case: shingles with capped postings, then an alignment for each pair that shares
    enough of them.
    """
    held = read or sides(records)
    ordered = [held[record.report.id] for record in records]
    pages = [side.page for side in ordered]
    recurring = _recurring(records, pages)
    found = [repeated for side in ordered for repeated in repeats(side)]
    latest: tuple[int, Text, Anchors] | None = None
    for i, j in candidates(pages, [day(record.report.published) for record in records]):
        if latest is None or latest[0] != i:
            text = Text(pages[i])
            latest = (i, text, Anchors(text))
        found += between(ordered[i], ordered[j], latest[1:], recurring)
    place = {record.report.id: number for number, record in enumerate(records)}
    return tuple(
        sorted(
            _kept(found), key=lambda one: (place[one.a.report], place[one.b.report], one.a.start, one.b.start)
        )
    )


def between(
    a: Side, b: Side, anchored: tuple[Text, Anchors], recurring: Mapping[str, frozenset[int]]
) -> list[Reuse]:
    """The passages that two reports share; a weak one only where there is no other. `anchored` is a's."""
    one, other = a.sheet.record.report.outlet, b.sheet.record.report.outlet
    lines = recurring.get(one, frozenset()) if one is not None and one == other else frozenset()
    left, right = anchored[0], Text(b.page)
    found = regions(anchored[1].seeds(right))
    best = max((region.seeds for region in found), default=0)
    aligned = [align(left, right, region) for region in found if region.seeds >= min(best, SEEDS)]
    alike = similarity(a, b, sum(in_common(a, b, one) for one in aligned if one.telling >= POSSIBLE))
    aligned.sort(key=lambda one: (-one.words, one.b))
    recurs = _share_of(a.page, lines)
    passages: list[Reuse] = []
    for match in aligned:
        if match.telling >= SENTENCE or not passages:
            passage = reuse(a, b, match, alike=alike, recurs=recurs)
            passages += [passage] if passage is not None else []
    return [passage for passage in passages if passage.kind not in WEAK] or passages[:1]


def _kept(found: Sequence[Reuse]) -> list[Reuse]:
    """All but the weak ones that are among the best FEW of neither of their reports."""
    by_report: dict[str, list[Reuse]] = defaultdict(list)
    for one in found:
        if one.kind in WEAK:
            by_report[one.a.report].append(one)
            by_report[one.b.report].append(one)
    best = {
        (one.kind, one.a, one.b)
        for weak in by_report.values()
        for one in sorted(weak, key=lambda one: (-one.similarity, one.a.report, one.b.report))[:FEW]
    }
    return [one for one in found if one.kind not in WEAK or (one.kind, one.a, one.b) in best]


def repeats(side: Side) -> Iterator[Reuse]:
    """Passages that one report carries twice: a is the earlier place."""
    page = side.page
    runs = runs_of_five(page)
    if len(runs) - len(set(runs)) < REPEATED - 8:
        return
    text = Text(page)
    seeds = [seed for seed in Anchors(text).seeds(text) if seed[3] <= seed[0]]
    for region in regions(seeds):
        if region.a1 > region.b0:
            continue
        aligned = align(text, text, region)
        if aligned.words >= REPEATED and aligned.ordered >= SENTENCE_SHARE and aligned.a[1] <= aligned.b[0]:
            yield Reuse(
                a=Passage(side.sheet.record.report.id, *page.span(*aligned.a)),
                b=Passage(side.sheet.record.report.id, *page.span(*aligned.b)),
                kind="same" if aligned.ordered >= SAME_SHARE else "edited",
                similarity=similarity(side, side, in_common(side, side, aligned)),
                variants=variants(side, side, aligned),
            )


def _recurring(records: Sequence[Record], pages: Sequence[Page]) -> Mapping[str, frozenset[int]]:
    """By outlet, runs of five words at the ends of its reports that recur over days: its own lines."""
    by_outlet: dict[str, list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        if record.report.outlet is not None:
            by_outlet[record.report.outlet].append(number)
    found = {}
    for outlet, numbers in by_outlet.items():
        if len(numbers) >= OWN:
            found[outlet] = _lines([(day(records[n].report.published), pages[n]) for n in numbers])
    return found


def _lines(dated: Sequence[tuple[int | None, Page]]) -> frozenset[int]:
    counts: Counter[int] = Counter()
    for _, page in dated:
        counts.update(_ends(page))
    often = {run for run, count in counts.items() if count >= OWN}
    spread: dict[int, tuple[int, int]] = {}
    for at, page in dated:
        if at is None:
            continue
        for run in _ends(page) & often:
            first, last = spread.get(run, (at, at))
            spread[run] = min(first, at), max(last, at)
    return frozenset(run for run, (first, last) in spread.items() if last - first >= OWN_DAYS)


def _ends(page: Page) -> set[int]:
    if len(page) <= HEAD + TAIL:
        return set(runs_of_five(page))
    return {*runs_of_five(page, 0, HEAD), *runs_of_five(page, len(page) - TAIL)}


def _share_of(page: Page, lines: frozenset[int]) -> Callable[[Aligned], float]:
    """How much of a passage on `page` an outlet's own lines cover, 0–1."""

    def share(aligned: Aligned) -> float:
        if not lines:
            return 0.0
        runs = runs_of_five(page, *aligned.a)
        return sum(run in lines for run in runs) / max(len(runs), 1)

    return share
