"""How many fell, by which a report that tells of them again is known."""

from __future__ import annotations

from rawi.events.draft import Draft
from rawi.events.merge.camp import camp
from rawi.events.page import Page
from rawi.model import Group, Quantity

_COMMON = 2
"""The greatest toll that two happenings have by chance."""


def same_fallen(page: Page, earlier: Draft, outcome: Draft) -> bool:
    """The same number fell, and nothing tells that they were the other side's."""
    tolls = _tolls(page, outcome)
    if not tolls or tolls != _tolls(page, earlier):
        return False
    one, two = camp(page, earlier.held("target")), camp(page, outcome.held("target"))
    return one is None or two is None or one == two


def _tolls(page: Page, outcome: Draft) -> set[object]:
    """The counts of the fallen, each group's by itself; one or two, or a vague number, tells nothing."""
    found: set[object] = set()
    for phrase in outcome.held("target"):
        mention = phrase.mention
        counted = page.mentions.get(mention.value.count or "") if isinstance(mention, Group) else None
        if isinstance(counted, Quantity) and counted.value.bound != "vague":
            low = counted.value.low
            if low is not None and low > _COMMON:
                found.add(low)
    return found
