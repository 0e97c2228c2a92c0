"""Whether a later attribution ends what an earlier one says, or stands in it."""

from __future__ import annotations

from typing import Final

from rawi.claims.cues import joined_to
from rawi.claims.frame import Frame
from rawi.claims.page import Page
from rawi.claims.phrase import Range
from rawi.claims.taken_up import RULE
from rawi.claims.words import verbal

NARROW: Final = ("_object", "_preposition")
"""How the rules end whose content is a bare object or hangs on a preposition."""
_NEAR: Final = 24


def holder(page: Page, frame: Frame) -> int | None:
    """The end of the nearest quotation around the cue."""
    return next((close for mark, close in page.around.get(frame.first, ())), None)


def ends(page: Page, frame: Frame, later: Frame) -> bool:
    """True where a later attribution ends this one's content rather than stands in it."""
    if holder(page, later) != holder(page, frame) and holder(page, later) is not None:
        return False
    if later.kind == "noun" or later.hit is None or later.nested:
        return False
    if later.kind == "source" and frame.opens is not None:
        it = "that" in page.marks[frame.opens]  # "that it, by the counts of X, …"
        if later.start == frame.opens + it:
            return False
    if later.kind in ("participle", "source") or later.rule == RULE:
        return True
    if ("relative" in page.marks[later.start - 1]) or ("relative" in page.marks[later.first - 1]):
        return False
    return (
        joined_to(later.hit)
        or ("turns" in page.marks[later.start])
        or ("turns" in page.marks[later.start + 1])
        or (page.is_comma(later.start - 1) and not _scene(page, frame, later.start))
    )


def _scene(page: Page, frame: Frame, stop: int) -> bool:
    """True where all that was said so far is when or where ("that, after the talks in Geneva, X announced …")."""
    if frame.opens is None or frame.kind != "verb" or stop - frame.opens > _NEAR:
        return False
    first = frame.opens + ("that" in page.marks[frame.opens])
    if not (page.marks[first] & {"adjunct", "preposition", "passing"} or first in page.times):
        return False
    return not any(at in page.verbs or verbal(page.fold(at)) for at in range(first + 1, stop))


def tidy(page: Page, first: int, stop: int) -> Range:
    first, stop = page.trim(first, stop)
    while stop > first and page.marks[stop - 1] & {"turns"} and page.is_comma(stop - 2):
        first, stop = page.trim(first, stop - 1)
    return first, stop
