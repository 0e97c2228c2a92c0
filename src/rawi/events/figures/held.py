"""A sum that somebody was found with, told more than once: it hangs on the event that told of it first."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from msgspec.structs import replace

from rawi.events.figures.made import Counted
from rawi.events.page import Page
from rawi.model import Figure

_REACH = 8
"""Words between the word for having and the sum."""


def with_held(page: Page, found: Sequence[Counted]) -> list[Counted]:
    """Sums in somebody's hands with the event of the first that they may be: "millions", "3 million", "more than 2
    million" with the ring that was broken up are one, whatever else is told beside the last of them."""
    first: dict[str, Counted] = {}
    told = list(found)
    for at, counted in enumerate(found):
        figure = counted.figure
        if figure.measure != "money" or not _in_hands(page, figure):
            continue
        unit = figure.unit or ""
        one = first.get(unit)
        if one is not None and _meet(one.figure, figure):
            told[at] = replace(counted, draft=one.draft)
        elif one is None and counted.draft is not None:
            first[unit] = counted
    return told


def _in_hands(page: Page, figure: Figure) -> bool:
    first, _ = page.tokens(page.mentions[figure.mention])
    floor = max(page.sentence(first).first, first - _REACH)
    return any(
        page.folds[at].lstrip(page.words.proclitics) in page.words.in_hands for at in range(floor, first)
    )


def _meet(a: Figure, b: Figure) -> bool:
    """Can both numbers hold?"""
    return _low(a) <= _high(b) and _low(b) <= _high(a)


def _low(figure: Figure) -> float:
    return -inf if figure.low is None else figure.low


def _high(figure: Figure) -> float:
    return inf if figure.high is None else figure.high
