"""What a blast was near to, where nobody is told to have fallen in it."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import beyond, give, near
from rawi.events.roles.own import NEAR, is_doer, right

_LOOKED_AT = 3
"""Phrases behind a blast."""
_UNNAMED = ("place.facility", "weapon.vehicle")


def beside(page: Page, drafts: Sequence[Draft]) -> None:
    """ "A bomb went off near a patrol": of a deed that hits what stands before it, and of which no target is told, the
    people or the unnamed thing that it was near to."""
    before = page.words.letters["before"]
    for draft in drafts:
        if "target" not in draft.roles and draft.found.frame.get(before) == "target":
            phrase = next((p for p in right(page, draft)[:_LOOKED_AT] if _hit(page, draft, p)), None)
            give(page, draft, "target", [phrase] if phrase is not None else [])


def _hit(page: Page, draft: Draft, phrase: Phrase) -> bool:
    first = draft.found.last + 1
    if phrase.joined or phrase.first - first >= NEAR or not near(page, phrase.first):
        return False
    what = phrase.kind == "group" or phrase.mention.rule in _UNNAMED or is_doer(page, draft, [phrase])
    return what and not beyond(page, first, phrase.first)
