"""Counts that go on from the one before: parts of it, and others of its list."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.figures.made import Counted
from rawi.events.figures.measure import LEFT
from rawi.events.figures.reading import Reading
from rawi.events.page import Page
from rawi.model import Quantity

_THINGS = ("weapons", "vehicles", "events", "money")
_JOINED, _ADDED = 5, 12
"""Words between two counts of one list: joined by "and", and where "besides", "against" stands right before the second."""
_NEAR = 8
"""Words between a count and one "of them" behind it."""


def listed(page: Page, before: Counted, quantity: Quantity, first: int) -> bool:
    """People counted on in one list: "800 …, besides 1500 children and 700 wives"."""
    previous = page.mentions[before.figure.mention]
    _, last = page.tokens(previous)
    added = page.folds[first - 1] in page.words.adding or page.folds[first - 2] in page.words.adding
    reach = _ADDED if added else _JOINED
    near = 0 < first - last <= reach and page.sentence(last).index == page.sentence(first).index
    joined = any(
        page.folds[at][:1] in page.words.letters["conjunctions"] for at in range(last + 1, first + 1)
    )
    adds = any(page.folds[at] in page.words.adding for at in range(last + 1, first))
    return (
        near and quantity.value.unit == "person" and (joined or adds) and before.figure.measure not in _THINGS
    )


def parent_of(page: Page, first: int, found: Sequence[Counted], sentence: int) -> Counted | None:
    """The figure that this count is a part of: "among them" before it, or a conjunct of such a part."""
    if not found:
        return None
    previous = page.mentions[found[-1].figure.mention]
    _, last = page.tokens(previous)
    if page.sentence(last).index != sentence or first - last > 30:
        return None
    begin = max(last + 1, first - 4)
    if any(page.phrase_at(at, page.words.part) for at in range(begin, first)):
        return found[-1]
    part = found[-1].figure.part_of
    joined = page.folds[first][:1] == page.words.letters["conjunctions"][0] and first - last <= 2
    if part and joined:
        return next((c for c in found[-LEFT:] if c.figure.id == part), None)
    return None


def of_those(
    page: Page, first: int, last: int, found: Sequence[Counted], reading: Reading | None
) -> Counted | None:
    """ "20 were hurt, three of them badly": the count before, where nothing else is said of these ("50 attacked, and
    three of them were killed")."""
    if not found or not any(page.phrase_at(at, page.words.part) for at in (last, last + 1)):
        return None
    before = found[-1]
    _, end = page.tokens(page.mentions[before.figure.mention])
    near = page.sentence(end).index == page.sentence(first).index and 0 < first - end <= _NEAR
    same = reading is None or reading.measure == before.figure.measure
    return before if near and same else None
