"""Aims: "to" before a verbal noun, unless the words before it tell a fact."""

from __future__ import annotations

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.trigger import Found

_TOLD = 3
"""Words behind a deed among which a relative tells which one it is."""


def is_purpose(page: Page, draft: Draft) -> bool:
    """ "To" before a bare verbal noun: an aim, unless the words before it tell a fact."""
    found = draft.found
    letters = page.words.letters
    nominal = found.form.kind in ("masdar", "form") and letters["to"] in found.hit.proclitic
    if not nominal or page.definite(found.first):
        return False
    if found.kind.cause and _this_one(page, found):
        return False
    if found.kind.family == "talks" and page.has(found.first - 1, page.words.pact):
        return False  # "an accord for a ceasefire" is one
    return not tells_fact(page, found.first)


def _this_one(page: Page, found: Found) -> bool:
    """ "Condemned [to] the horrible attack that …": behind "to" and the article written as one, with what tells which."""
    merged = found.hit.start - page.doc.starts[found.first] > len(found.hit.proclitic)
    stop = page.sentence(found.last).stop
    described = any(page.definite(at) for at in range(found.first + 1, min(found.last + 2, stop)))
    behind = range(found.last + 1, min(found.last + _TOLD, stop))
    return merged and (described or any(page.has(at, page.words.relative) for at in behind))


def tells_fact(page: Page, token: int) -> bool:
    """True where the words before a verbal noun with "to" tell a fact, and no aim."""
    before = range(max(page.sentence(token).first, token - 6), token)
    return any(page.has(at, page.words.no_purpose) or page.has(at, page.words.against) for at in before)
