"""Where a passage begins and ends for a reader: with its sentence, not in a headline, clear of other passages."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from rawi.reconcile.reuse.alignment import Aligned, Block, compared
from rawi.reconcile.reuse.regions import Region
from rawi.reconcile.reuse.variants import Side

EDGE = 3
"""Words that a sentence may have before or after what two reports share of it, and that then count as changed."""
MOST = 0.6
"""Share of a sentence on both sides that must be shared for its ends to belong to the passage."""

Words = tuple[int, int]


def completed(a: Side, b: Side, aligned: Aligned) -> Aligned:
    """The passage with the few words that are missing to the bounds of its first and last sentences: the word that
    was changed is often the first ("confirmed" for "thought it likely")."""
    (a0, a1), (b0, b1) = aligned.a, aligned.b
    blocks = list(aligned.blocks)
    head = _missing_before(a, aligned.a), _missing_before(b, aligned.b)
    if _few(head):
        blocks = [*_edge(a, b, (a0 - head[0], a0), (b0 - head[1], b0)), *blocks]
    tail = _missing_after(a, aligned.a), _missing_after(b, aligned.b)
    if _few(tail):
        blocks += _edge(a, b, (a1, a1 + tail[0]), (b1, b1 + tail[1]))
    if len(blocks) == len(aligned.blocks):
        return aligned
    left, right = (blocks[0].a0, blocks[-1].a1), (blocks[0].b0, blocks[-1].b1)
    longer = replace(aligned, a=left, b=right, blocks=tuple(blocks))
    return replace(longer, ordered=longer.words / max(left[1] - left[0], right[1] - right[0]))


def _edge(a: Side, b: Side, left: Words, right: Words) -> list[Block]:
    """What differs there, and what doesn't."""
    return compared(_stems(a, left), _stems(b, right), left[0], right[0])


def _stems(side: Side, at: Words) -> list[int]:
    stem_of = side.page.vocabulary.stem_of
    return [stem_of[word] for word in side.page.words[at[0] : at[1]]]


def _few(missing: Words) -> bool:
    return min(missing) >= 0 and 0 < max(missing) <= EDGE


def _missing_before(side: Side, at: Words) -> int:
    """Words from the beginning of the sentence to the passage; -1 where the passage holds too little of it."""
    first, stop = _sentence(side, at[0])
    return at[0] - first if min(at[1], stop) - at[0] >= MOST * (stop - first) else -1


def _missing_after(side: Side, at: Words) -> int:
    first, stop = _sentence(side, at[1] - 1)
    return stop - at[1] if at[1] - max(at[0], first) >= MOST * (stop - first) else -1


def _sentence(side: Side, word: int) -> Words:
    """The words of the sentence that a word stands in."""
    page, bounds = side.page, side.sheet.sentences
    index = bisect_right(bounds, page.starts[word])
    if index & 1 == 0:
        # Behind the end of one sentence and before the beginning of the next.
        return word, word + 1
    return bisect_left(page.starts, bounds[index - 1]), bisect_left(page.starts, bounds[index])


def clear(a: Side, b: Side, region: Region, taken: Sequence[Aligned]) -> Region:
    """The region without its headline, where it goes on below that, and without what other passages hold."""
    a0, b0 = _below(a, region.a0, region.a1), _below(b, region.b0, region.b1)
    a1, b1 = region.a1, region.b1
    for one in taken:
        a0, a1 = _without(a0, a1, one.a)
        b0, b1 = _without(b0, b1, one.b)
    return Region(a0, a1, b0, b1, region.seeds)


def _below(side: Side, first: int, stop: int) -> int:
    end = side.headline_end
    return min(max(first, end), stop) if first < end < stop else first


def _without(first: int, stop: int, taken: Words) -> Words:
    """What is left of a stretch at the one end that something else doesn't hold."""
    if taken[1] <= first or stop <= taken[0]:
        return first, stop
    before, after = max(0, taken[0] - first), max(0, stop - taken[1])
    return (first, taken[0]) if before >= after else (taken[1], stop)
