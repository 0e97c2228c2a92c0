"""The passages that two reports share, and those that one report carries twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rawi.model import Passage, Reuse, overlap
from rawi.reconcile.reuse.alignment import Aligned, align
from rawi.reconcile.reuse.bounds import clear, completed
from rawi.reconcile.reuse.caps import Lines
from rawi.reconcile.reuse.listing import WEAK
from rawi.reconcile.reuse.pages import Page, Text
from rawi.reconcile.reuse.passage import (
    SAME_SHARE,
    SENTENCE,
    SENTENCE_SHARE,
    SIMILAR,
    agreement,
    in_common,
    reuse,
    similarity,
)
from rawi.reconcile.reuse.regions import regions, repeated, seeds
from rawi.reconcile.reuse.shingles import runs_of_five
from rawi.reconcile.reuse.variants import Side, variants

SEEDS = 2
"""Shared runs of stems that make a region worth aligning; a pair's best region always is."""
REPEATED = 12
"""Words that make a passage which one report carries twice worth showing."""


def between(a: Side, b: Side, text: Text, other: Text, lines: Lines) -> list[Reuse]:
    """The passages that two reports share; a weak one only where there is no other.

    `text` is a's, `other` b's, and `lines` the outlets' own recurring ones.
    """
    found = regions(seeds(text, other))
    best = max((region.seeds for region in found), default=0)
    matched = [(align(text, other, region), region) for region in found if region.seeds >= min(best, SEEDS)]
    alike = similarity(a, b, sum(in_common(a, b, one) for one, _ in matched if one.telling >= SIMILAR))
    matched.sort(key=lambda pair: (-pair[0].words, pair[0].b))
    recurs = _share_of(a.page, _own_lines(a, b, lines))
    passages: list[Reuse] = []
    taken: list[Aligned] = []
    for match, region in matched:
        if match.telling < SENTENCE and passages:
            continue
        free = clear(a, b, region, taken)
        if free != region and min(free.a1 - free.a0, free.b1 - free.b0) > 0:
            match = align(text, other, free)
        match = completed(a, b, match)
        passage = reuse(a, b, match, alike=alike, recurs=recurs)
        if passage is not None and not _over(match, taken):
            passages.append(passage)
            taken.append(match)
    return [passage for passage in passages if passage.kind not in WEAK] or passages[:1]


def _over(match: Aligned, taken: Sequence[Aligned]) -> bool:
    """Is most of it another passage's?"""
    return any(
        2 * overlap(match.a, one.a) > match.a[1] - match.a[0]
        or 2 * overlap(match.b, one.b) > match.b[1] - match.b[0]
        for one in taken
    )


def _own_lines(a: Side, b: Side, lines: Lines) -> frozenset[int]:
    one, other = a.sheet.outlet, b.sheet.outlet
    return lines.get(one, frozenset()) if one is not None and one == other else frozenset()


def _share_of(page: Page, lines: frozenset[int]) -> Callable[[Aligned], float]:
    """How much of a passage on `page` an outlet's own lines cover, 0–1."""

    def share(aligned: Aligned) -> float:
        if not lines:
            return 0.0
        runs = runs_of_five(page, *aligned.a)
        return sum(run in lines for run in runs) / max(len(runs), 1)

    return share


def repeats(side: Side) -> Iterator[Reuse]:
    """Passages that one report carries twice: a is the earlier place."""
    page = side.page
    runs = runs_of_five(page)
    if len(runs) - len(set(runs)) < REPEATED - 8:
        return
    text = Text(page)
    for region in regions(repeated(text)):
        if region.a1 > region.b0:
            continue
        aligned = align(text, text, region)
        if aligned.words >= REPEATED and aligned.ordered >= SENTENCE_SHARE and aligned.a[1] <= aligned.b[0]:
            yield Reuse(
                a=Passage(side.sheet.report, *page.span(*aligned.a)),
                b=Passage(side.sheet.report, *page.span(*aligned.b)),
                kind="same" if aligned.ordered >= SAME_SHARE else "edited",
                similarity=similarity(side, side, in_common(side, side, aligned)),
                agreement=agreement(aligned),
                variants=variants(side, side, aligned),
            )
