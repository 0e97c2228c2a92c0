"""What kind of reuse a passage is, how much it proves, and which way the text went."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from rawi.model import Passage, Reuse, ReuseKind
from rawi.reconcile.calendar import day
from rawi.reconcile.reuse.alignment import ORDERED, Aligned, Block
from rawi.reconcile.reuse.sheet import Sheet, plain
from rawi.reconcile.reuse.variants import Side, template, variants

COPIED, COPIED_SHARE = 15, 0.4
"""Uncommon words in common, and their share of the longer passage, from which a text is copied: at these bench/reuse
gives 1, 1, 1, .93 by level and calls .15 of pairs with different credits copies; 12 gives .20, 18 loses edited ones."""
SENTENCE, SENTENCE_SHARE = 8, 0.7
"""The same for a short passage that holds a whole sentence of both reports."""
POSSIBLE, POSSIBLE_SHARE = 3, 0.2
"""The least that is listed at all, for a person to look at; it joins nothing."""
SIMILAR = 3
"""Uncommon words in common from which a stretch counts for how alike two reports are."""
SAME_SHARE = 0.92
QUOTED_SHARE = 0.7
FRAME_SHARE = 0.5
RECURS = 0.6
SHRINK = 50
"""Words added to the shorter report (50–500 tried: AUC .874–.866 on same against different credits)."""

Direction = Literal["a_to_b", "b_to_a"]


def reuse(
    a: Side, b: Side, aligned: Aligned, *, alike: float, recurs: Callable[[Aligned], float]
) -> Reuse | None:
    """The passage as reuse; None where it is too short to prove anything. `alike`: the reports' similarity;
    `recurs`: how much of the passage is an outlet's own recurring text, 0–1."""
    kind = _kind(a, b, aligned, recurs)
    if kind is None:
        return None
    left, right = a.page.span(*aligned.a), b.page.span(*aligned.b)
    return Reuse(
        a=Passage(a.sheet.report, *left),
        b=Passage(b.sheet.report, *right),
        kind=kind,
        similarity=alike,
        agreement=agreement(aligned),
        direction=direction(a, b, aligned),
        variants=variants(a, b, aligned) if aligned.ordered >= ORDERED else (),
    )


def _kind(a: Side, b: Side, aligned: Aligned, recurs: Callable[[Aligned], float]) -> ReuseKind | None:
    if aligned.telling < POSSIBLE or aligned.share < POSSIBLE_SHARE:
        return None
    if min(_framed(a, aligned.a), _framed(b, aligned.b)) >= FRAME_SHARE or recurs(aligned) >= RECURS:
        return "boilerplate"
    if _quoted_share(a, b, aligned) >= QUOTED_SHARE:
        return "quoted"
    long = aligned.telling >= COPIED and aligned.share >= COPIED_SHARE
    short = aligned.telling >= SENTENCE and aligned.ordered >= SENTENCE_SHARE and _sentence(a, b, aligned)
    if not long and not short:
        return "possible" if worth(a, b, aligned) else None
    if template(a, b, aligned):
        return "formula"
    return "same" if aligned.ordered >= SAME_SHARE else "edited"


def agreement(aligned: Aligned) -> float:
    """What share of the longer passage's words are the same in both and in one order, 0–1."""
    return round(aligned.ordered, 4)


def worth(a: Side, b: Side, aligned: Aligned) -> bool:
    """Would somebody look at a passage that proves nothing? Not at a name with its post, nor at a line of headline:
    one uncommon word in common must be more than a name and who says it."""
    if any(at[1] <= side.headline_end for side, at in ((a, aligned.a), (b, aligned.b))):
        return False
    common = a.page.vocabulary.common
    return any(
        not common[a.page.words[place]] and not a.names(place)
        for block in aligned.blocks
        if block.equal
        for place in range(block.a0, block.a1)
    )


def _framed(side: Side, at: tuple[int, int]) -> float:
    if not side.sheet.frame.touches(side.page.span(*at)):
        return 0.0
    inside = sum(side.page.starts[place] in side.sheet.frame for place in range(*at))
    return inside / max(at[1] - at[0], 1)


def _sentence(a: Side, b: Side, aligned: Aligned) -> bool:
    """Does the passage hold most of one sentence on each side?"""
    return _holds(a, aligned.a) and _holds(b, aligned.b)


def _holds(side: Side, at: tuple[int, int]) -> bool:
    first, last = side.page.span(*at)
    bounds = side.sheet.sentences
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        inside = min(end, last) - max(start, first)
        if inside >= 0.75 * (end - start) and end - start > 0:
            return True
    return False


def _quoted_share(a: Side, b: Side, aligned: Aligned) -> float:
    """How much of what both have in order stands in quotation on both sides."""
    if not _quotes(a, aligned.a) or not _quotes(b, aligned.b):
        return 0.0
    inside = sum(
        _both_quote(a, b, block, step)
        for block in aligned.blocks
        if block.equal
        for step in range(block.a1 - block.a0)
    )
    return inside / max(aligned.words, 1)


def in_common(a: Side, b: Side, aligned: Aligned) -> int:
    """Words in common in runs of three and more, two a run left out, as any two reports have such runs.

    Words that both reports quote don't count either: a speaker's words reach both without copying.
    """
    first, last = aligned.whole[0], aligned.whole[-1]
    quoting = _quotes(a, (first.a0, last.a1)) and _quotes(b, (first.b0, last.b1))
    found = 0
    for block in aligned.whole:
        own = block.a1 - block.a0
        if block.equal and own > 2:
            own -= sum(_both_quote(a, b, block, step) for step in range(own)) if quoting else 0
            found += max(0, own - 2)
    return found


def similarity(a: Side, b: Side, words_in_common: int) -> float:
    """What share of the shorter report two reports have in common, 0–1; SHRINK more words keep a short one from
    proving much."""
    return round(min(1.0, words_in_common / (min(len(a.page), len(b.page)) + SHRINK)), 4)


def _quotes(side: Side, at: tuple[int, int]) -> bool:
    return at[0] < at[1] and side.sheet.quoted.touches(side.page.span(*at))


def _both_quote(a: Side, b: Side, block: Block, step: int) -> bool:
    return (
        a.page.starts[block.a0 + step] in a.sheet.quoted and b.page.starts[block.b0 + step] in b.sheet.quoted
    )


def direction(a: Side, b: Side, aligned: Aligned) -> Direction | None:
    """Which report has the text from the other: by credit, then time, then which of the two is the copy's whole."""
    one, other = a.sheet, b.sheet
    if one.report == other.report:
        return None
    credits = _credits(a, other), _credits(b, one)
    if credits[0] != credits[1]:
        return "b_to_a" if credits[0] else "a_to_b"
    earlier = _earlier(one.published, other.published)
    if earlier is not None:
        return "a_to_b" if earlier else "b_to_a"
    whole = [(at[1] - at[0]) / max(len(side.page), 1) for side, at in ((a, aligned.a), (b, aligned.b))]
    if max(whole) >= 0.8 and min(whole) <= 0.5:
        return "a_to_b" if whole[0] > whole[1] else "b_to_a"
    return None


def _credits(side: Side, other: Sheet) -> bool:
    """Does a chain, byline or dateline name the other report's outlet?"""
    if other.outlet is None or other.outlet == side.sheet.outlet:
        return False
    wanted = f" {plain(other.outlet)} "
    return len(wanted) > 4 and any(wanted in name for name in side.sheet.credits)


def _earlier(one: str | None, other: str | None) -> bool | None:
    """Is the first date before the second? By clock only where both have one; None where they don't say."""
    a, b = day(one), day(other)
    if a is None or b is None or one is None or other is None:
        return None
    if a != b:
        return a < b
    if len(one) <= 10 or len(other) <= 10 or one[10:] == other[10:] or one[19:] != other[19:]:
        return None
    return one < other
