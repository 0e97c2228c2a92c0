"""How an event stands by its own words: actual, ongoing, planned, requested, thwarted, refused, denied, feared,
conditional; and whether it is background."""

from __future__ import annotations

from typing import cast

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.setting import behind_after
from rawi.events.status.behind import coming
from rawi.events.status.governed import by_governor
from rawi.events.status.purpose import is_purpose
from rawi.events.trigger import Found
from rawi.events.words import asked
from rawi.model import Status

_BACK = 12
"""Words before a means among which the verb is whose means it is."""
_MOOD = 10
"""Words before a verb among which the "that" stands whose mood it shares."""
_SAVE = 3
"""Words behind a negation among which it may be taken back."""


def judge(page: Page, draft: Draft) -> None:
    """Set the draft's status and background from its own words."""
    standing = draft.found.kind.family == "siege" and _adjective(page, draft.found)
    told = draft.found.trigger.status or _by_verb(page, draft)
    passed = draft.found.trigger.weak and draft.found.kind.outcome and behind_after(page, draft)
    told = told or (None if standing or passed else by_governor(page, draft))
    draft.status = told or _by_purpose(page, draft) or ("ongoing" if _lasts(draft) else "actual")
    draft.background = standing or _background(page, draft) or draft.found.trigger.background
    if not told and draft.status != "ongoing" and _supposed(page, draft):
        draft.status = "conditional"


def _supposed(page: Page, draft: Draft) -> bool:
    """True for what a condition in its clause, "would have" or "any" doesn't tell as a fact."""
    if _which(page, draft):
        return False
    condition = range(draft.clause.first, draft.found.first)
    if any(page.has(at, page.words.condition) for at in condition) or _would_have(page, draft):
        return True
    if not draft.found.finite and any(page.has(at, page.words.either) for at in condition):
        return True
    known = draft.found.kind.cause and page.definite(draft.found.first)
    if not known and any(_perhaps(page, at) for at in condition):
        return True
    return page.folds[draft.found.first - 1] in page.words.any


def _which(page: Page, draft: Draft) -> bool:
    """ "Whether the aircraft that struck the town were …": what tells which ones are meant in the past has happened."""
    found = draft.found
    past = found.finite and found.form.kind == "past"
    return past and page.has(found.first - 1, page.words.relative) and page.definite(found.first - 2)


def _perhaps(page: Page, token: int) -> bool:
    """ "Perhaps", but not "perhaps the most important of them is"."""
    return page.has(token, page.words.perhaps) and page.folds[token + 1] != page.words.letters["from"]


def _would_have(page: Page, draft: Draft) -> bool:
    """ "The raids would have brought more", "the attack, if it comes": of an event that is their subject."""
    if draft.found.finite:
        return False
    first, stop = draft.found.last + 1, page.sentence(draft.found.first).stop
    if first < stop and page.has(first, page.words.condition):
        return True
    behind = range(first, min(first + 4, stop - 1))
    return any(page.folds[at] in page.words.was and coming(page, at + 1) for at in behind)


def _lasts(draft: Draft) -> bool:
    """A state that no verb of the past tells: people are held, a town is under siege."""
    return draft.found.kind.state and draft.found.form.kind != "past"


def _by_verb(page: Page, draft: Draft) -> str | None:
    """Negation, future and mood of a finite verb."""
    found = draft.found
    letters = page.words.letters
    if not found.finite:
        return None
    mood = _mood(page, found)
    before = page.folds[mood] if mood >= page.sentence(found.first).first else ""
    bare = page.bare(mood) if before else ""
    if letters["will"] in found.hit.proclitic or bare in page.words.future:
        would = range(max(draft.clause.first, found.first - 4), found.first)
        return "conditional" if any(page.has(at, page.words.was) for at in would) else "planned"
    if bare in page.words.negation:
        return "actual" if _save(page, found.last + 1) else "denied"
    if found.form.kind != "present":
        return None
    if letters["to"] in found.hit.proclitic or bare in page.words.proposal or bare in page.words.so_that:
        return "planned"
    if bare in page.words.may:
        return "conditional"
    if bare in page.words.plain_that and page.has(mood - 1, page.words.own_means):
        return None
    if bare in page.words.plain_that:
        return by_governor(page, draft) or "planned"
    return by_governor(page, draft) or (None if _headline(page, draft) else "ongoing")


def _mood(page: Page, found: Found) -> int:
    """The token that governs the mood of a verb: the one before it, or the "that" before the verb that "and" joins it to,
    where its ending is one that "that" leaves ("that they find him and kill him")."""
    last = found.first - 1
    plural = found.form.number == "plural" and found.form.text.endswith(page.words.subjunctive)
    if not (plural and found.form.kind == "present" and page.joined(found.hit)):
        return last
    for at in range(last, max(page.sentence(found.first).first, last - _MOOD), -1):
        if page.bare(at) in page.words.plain_that:
            return at
    return last


def _save(page: Page, token: int) -> bool:
    """ "Killed none but one soldier": a negation that is taken back right behind."""
    behind = range(token, min(token + _SAVE, page.sentence(token - 1).stop))
    return any(page.folds[at] in page.words.save for at in behind)


def _headline(page: Page, draft: Draft) -> bool:
    """A headline tells what has happened in the present; a state goes on all the same."""
    return page.doc.sentences[draft.sentence].zone == "headline" and not draft.found.kind.state


def _by_purpose(page: Page, draft: Draft) -> str | None:
    to = page.words.letters["to"]
    if any("fact" in hit.entry.attrs or asked(hit.entry.id).via == to for hit in draft.governed):
        return None  # "were forced to flee", "came under fire": the preposition is the verb's own
    return "planned" if is_purpose(page, draft) or _means(page, draft) else None


def _means(page: Page, draft: Draft) -> bool:
    """ "Will be taught a lesson by means of operations": what is to come about by it is to come."""
    found = draft.found
    if found.finite or page.definite(found.first) or page.bare(found.first - 1) not in page.words.means:
        return False
    return any(coming(page, at) for at in range(max(draft.clause.first, found.first - _BACK), found.first))


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


def _adjective(page: Page, found: Found) -> bool:
    """ "The besieged town": a definite word right behind a definite noun or a name only says which one is meant."""
    before = found.first - 1
    behind_noun = before >= page.sentence(found.first).first and (
        page.definite(before) or before in page.named_tokens
    )
    return behind_noun and not found.finite and page.definite(found.first) and not found.hit.proclitic


def as_status(word: str) -> Status:
    """The status as the model's closed list types it."""
    return cast("Status", word)
