"""Doers that the sentence names only later."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rawi.events.draft import Draft
from rawi.events.implicit.own import take
from rawi.events.page import Page
from rawi.model import EventPlace

_LATER = 15
_MOVES = "movement"
"""Whoever flees or leaves after a deed didn't do it."""


def look_ahead(page: Page, drafts: Sequence[Draft]) -> None:
    """ "The arrest of … during an operation that the army launched": the doer of what it happened in."""
    for draft, later in pairwise(drafts):
        if draft.sentence != later.sentence or "agent" in draft.roles or "agent" not in later.roles:
            continue
        gap = range(draft.found.last + 1, later.found.first)
        passive = draft.found.finite and draft.found.form.voice == "active"
        if (
            len(gap) > _LATER
            or passive
            or draft.found.kind.outcome
            or draft.found.kind.family == _MOVES
            or "agent" not in draft.found.frame.values()
        ):
            continue
        means = any(page.has(at, page.words.during) for at in gap) or _inside(page, gap)
        if means and "agent" not in later.implicit and not draft.found.kind.state:
            take(draft, later.held("agent"))
            if not draft.places:
                draft.places = [EventPlace(p.mention, p.role, "carried") for p in later.places]


def _inside(page: Page, gap: range) -> bool:
    """ "Reinforcements arrived, in a campaign of …": the later word stands right behind "in"."""
    return bool(gap) and page.folds[gap[-1]] == page.words.letters["at"]
