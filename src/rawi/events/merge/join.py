"""Mentions of one happening come together, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.draft import Draft
from rawi.events.merge.absorb import REAL, WINDOW
from rawi.events.merge.same import people_or_thing, same
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.setting import finer
from rawi.model import EventPlace, Place

_CLOSE = 120
"""Words within which one sentence goes on about those whom it named; a text without full stops is no sentence."""
_NAMED = ("organization", "person")
_ROLES = ("agent", "target", "theme", "recipient", "foiler", "backer", "instrument")


def merge(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Bring mentions of one happening together, in the order of the text."""
    kept: list[Draft] = []
    for draft in drafts:
        earlier = _earlier(page, kept, draft)
        if earlier is None:
            kept.append(draft)
        else:
            _join(page, earlier, draft)
    return kept


def _earlier(page: Page, kept: Sequence[Draft], draft: Draft) -> Draft | None:
    """The last mention of the draft's happening, one of its own type before others."""
    found: Draft | None = None
    for one in reversed(kept[-WINDOW:]):
        # What is of another type only counts as long as nothing nearer was found.
        if (found is None or one.kind == draft.kind) and same(page, one, draft):
            if one.kind == draft.kind:
                return one
            found = one
    return found


def side(drafts: Sequence[Draft]) -> None:
    """Of those who work together, whoever is named where the other side isn't is told of as doing so."""
    for draft in drafts:
        mutual = "agents" in draft.found.frame.values() and draft.found.kind.family != "talks"
        if mutual and "agent" not in draft.roles and "target" in draft.roles:
            draft.roles["agent"] = draft.roles.pop("target")


def _where(page: Page, place: EventPlace) -> str:
    mention = page.mentions[place.mention]
    return (mention.value.gazetteer_id or mention.value.name) if isinstance(mention, Place) else mention.id


def _join(page: Page, a: Draft, b: Draft) -> None:
    a.add(b.triggers)
    for role in _ROLES:
        if role not in a.roles and role in b.roles:
            a.fill(role, b.roles[role])
        elif role in b.roles:
            a.roles[role] = [_fullest(phrase, b.roles[role]) for phrase in a.roles[role]]
    more = a.sentence == b.sentence and b.found.first - a.found.last <= _CLOSE
    if more and not page.named(a.held("agent")):
        # "They launched the attack with a car that a bomber drove": who did it was told by another word.
        told = "agent" in a.roles and not b.found.finite
        a.fill("agent", [p for p in b.held("agent") if not (told and p.first == b.found.first)])
    if b.status in REAL:
        kinds = {people_or_thing(phrase) for phrase in a.held("target")}
        a.fill("target", [p for p in b.held("target") if kinds and (more or people_or_thing(p) not in kinds)])
    known = {_where(page, place) for place in a.places}
    a.places.extend(place for place in b.places if _where(page, place) not in known)
    if b.time is not None and (a.time is None or finer(b, a)):
        a.time, a.time_basis = b.time, b.time_basis
    for claim, status in b.assertions.items():
        a.assertions.setdefault(claim, status)
    a.background = a.background and b.background
    if not a.verbal:
        a.toll = a.toll or b.toll
    if b.found.kind.specific > a.found.kind.specific:
        a.found = b.found
    b.cause = a


def _fullest(phrase: Phrase, told: Sequence[Phrase]) -> Phrase:
    """Of the forms by which two mentions of a happening name one organization or person, the one of most words."""
    entity = phrase.mention.entity
    same = [p for p in told if entity and p.mention.entity == entity and p.kind == phrase.kind]
    return (
        max([phrase, *same], key=lambda p: len(p.mention.text.split())) if phrase.kind in _NAMED else phrase
    )


def owner(draft: Draft | None) -> Draft | None:
    """The draft that this one went into in the end."""
    while draft is not None and draft.cause is not None:
        draft = draft.cause
    return draft
