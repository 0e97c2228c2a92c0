"""How an event stands by its own words: actual, ongoing, planned, requested, thwarted, refused, denied, feared,
conditional; and whether it is background."""

from __future__ import annotations

from typing import cast

from rawi.arabic import splits
from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.status.purpose import is_purpose, tells_fact
from rawi.events.trigger import FINITE
from rawi.events.words import asked, words
from rawi.lexicon import Hit
from rawi.model import Status


def judge(page: Page, draft: Draft) -> None:
    """Set the draft's status and background from its own words."""
    told = (
        draft.found.trigger.status
        or _by_verb(page, draft)
        or _by_governor(page, draft)
        or _by_purpose(page, draft)
    )
    draft.status = told or ("ongoing" if _lasts(draft) else "actual")
    draft.background = _background(page, draft) or draft.found.trigger.background
    condition = range(draft.clause.first, draft.found.first)
    supposed = any(page.has(at, page.words.condition) for at in condition) or _would_have(page, draft)
    supposed = supposed or page.folds[draft.found.first - 1] in page.words.any
    if draft.status == "actual" and supposed:
        draft.status = "conditional"


def _would_have(page: Page, draft: Draft) -> bool:
    """ "The raids would have brought more", "the attack, if it comes": of an event that is their subject."""
    if draft.found.finite:
        return False
    first, stop = draft.found.last + 1, page.sentence(draft.found.first).stop
    if first < stop and page.has(first, page.words.condition):
        return True
    behind = range(first, min(first + 4, stop - 1))
    return any(page.folds[at] in page.words.was and _coming(page, at + 1) for at in behind)


def _coming(page: Page, token: int) -> bool:
    """True for a verb with the letter of the future before it."""
    will = page.words.letters["will"]
    return page.folds[token].startswith(will) and any(
        split.proclitic == will for split in splits(page.folds[token])
    )


def _lasts(draft: Draft) -> bool:
    """A state that no verb of the past tells: people are held, a town is under siege."""
    return draft.found.kind.state and draft.found.form.kind != "past"


def _by_verb(page: Page, draft: Draft) -> str | None:
    """Negation, future and mood of a finite verb."""
    found = draft.found
    letters = page.words.letters
    if not found.finite:
        return None
    before = page.folds[found.first - 1] if found.first > page.sentence(found.first).first else ""
    bare = page.bare(found.first - 1) if before else ""
    if letters["will"] in found.hit.proclitic or bare in page.words.future:
        would = range(max(draft.clause.first, found.first - 4), found.first)
        return "conditional" if any(page.has(at, page.words.was) for at in would) else "planned"
    if bare in page.words.negation:
        return "denied"
    if found.form.kind != "present":
        return None
    if letters["to"] in found.hit.proclitic:
        return "planned"
    if bare in page.words.may:
        return "conditional"
    if bare in page.words.plain_that and page.has(found.first - 2, page.words.own_means):
        return None
    if bare in page.words.plain_that:
        return _by_governor(page, draft) or "planned"
    return _by_governor(page, draft) or (None if _headline(page, draft) else "ongoing")


def _headline(page: Page, draft: Draft) -> bool:
    """A headline tells what has happened in the present; a state goes on all the same."""
    return page.doc.sentences[draft.sentence].zone == "headline" and not draft.found.kind.state


def _by_governor(page: Page, draft: Draft) -> str | None:
    """What the nearest governor says that says anything."""
    letters = words().letters
    for hit in draft.governed:
        attrs, present = hit.entry.attrs, hit.form.kind == "present"
        if _negated(page, hit):
            return str(attrs.get("negated", "denied"))
        if "status" in attrs and not _measured(page, hit):
            return str(attrs["status"])
        if present and "still" in attrs:
            return str(attrs["still"])
        if attrs["part"] not in ("doer", "opener"):
            continue
        # A past takes no "to": what reads as one is the verbal noun that is written the same.
        aim = hit.form.kind in ("masdar", "past") and letters["to"] in hit.proclitic
        if aim and not tells_fact(page, hit.first):
            return "planned"
        if not present:
            continue
        if page.bare(hit.first - 1) in page.words.may:
            return "conditional"
        ahead = page.words.that | page.words.future
        if {letters["will"], letters["to"]} & set(hit.proclitic) or page.folds[hit.first - 1] in ahead:
            return "planned"
        if attrs["part"] == "doer" or "present" in attrs:
            return "ongoing"
    return None


def _negated(page: Page, hit: Hit) -> bool:
    """ "Did not carry out", "was unable to": of a finite verb that lends a subject, or that says how it is then."""
    part = hit.entry.attrs["part"]
    if hit.form.kind not in FINITE or not ("negated" in hit.entry.attrs or part in ("doer", "opener")):
        return False
    return hit.first > page.sentence(hit.first).first and page.has(hit.first - 1, page.words.surely_not)


def _measured(page: Page, hit: Hit) -> bool:
    """True for what went on for a stated time ("it lasted two hours"): it is over."""
    if hit.form.kind != "past" or hit.last + 1 >= len(page.folds):
        return False
    stop = min(hit.last + 4, page.sentence(hit.last).stop)
    behind = page.times_in(page.doc.span(hit.last + 1, stop - 1)) if hit.last + 1 < stop else []
    return any(time.value.duration and not time.value.start for time in behind)


def _by_purpose(page: Page, draft: Draft) -> str | None:
    return "planned" if is_purpose(page, draft) else None


def _background(page: Page, draft: Draft) -> bool:
    found = draft.found
    floor = page.sentence(found.first).first
    led = {asked(hit.entry.id).via for hit in draft.governed}
    if any(h.entry.attrs["part"] == "background" and h.form.text not in led for h in draft.governed):
        return True
    start = [page.bare(at) for at in range(floor, min(floor + 2, found.first))]
    if any(word in page.words.aside for word in start):
        return True
    if found.finite and found.form.kind == "past":
        near = [page.bare(at) for at in range(max(floor, found.first - 6), found.first)]
        return any(word in page.words.was for word in near)
    return False


def as_status(word: str) -> Status:
    """The status as the model's closed list types it."""
    return cast("Status", word)
