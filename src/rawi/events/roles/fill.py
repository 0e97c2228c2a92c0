"""Roles from Arabic syntax: what a trigger's frame makes of the phrases of its clause."""

from __future__ import annotations

from rawi.events.draft import Draft
from rawi.events.marks import within_marks
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import (
    acts,
    chain,
    counted,
    give,
)
from rawi.events.roles import light
from rawi.events.roles.noun import noun
from rawi.events.roles.objects import aimed_at
from rawi.events.roles.own import NEAR, right
from rawi.events.roles.preposition import prepositions
from rawi.events.roles.verb import verb

_SELF = 6
_THEY = 2
"""Words from "the dead" to who they were: none, or "they" between."""


def fill(page: Page, draft: Draft, before: Draft | None = None) -> None:
    """Fill the draft's roles from its own clause. `before`: the draft of the trigger before it."""
    frame = draft.found.frame
    _within(page, draft, frame)
    told = _by_agent_phrase(page, draft)
    if draft.found.finite:
        verb(page, draft, frame, passive=told or draft.found.form.voice == "passive")
        light.fill(page, draft)
    else:
        light.fill(page, draft)
        noun(page, draft, frame, strikes=_strikes(draft, before))
    prepositions(page, draft, frame)
    aimed_at(page, draft)


def _strikes(draft: Draft, before: Draft | None) -> bool:
    """ "A shell killed two children": the subject of a verb of killing, right behind it."""
    if before is None or not (before.found.finite and before.found.kind.outcome):
        return False
    return before.found.last == draft.found.first - 1 and not draft.found.hit.proclitic


def _within(page: Page, draft: Draft, frame: dict[str, str]) -> None:
    """What a set phrase holds ("the removal of mines") by the frame's `within`; people whom the trigger itself names
    ("the protesters", "a suicide bomber") are its subject, the fallen its object."""
    found = draft.found
    phrases = page.phrases_in(max(found.first - _SELF, 0), found.last + 1)
    held = [p for p in phrases if p.last >= found.first]
    if "within" in frame and held:
        give(page, draft, frame["within"], chain([held[0], *right(page, draft)], 0))
    elif held and held[0].kind == "group" and (found.form.kind == "noun" or found.kind.outcome):
        fallen = found.kind.outcome and not acts(page, held[0])
        told = _who_they_were(page, draft) if fallen else []
        give(page, draft, frame.get("object" if fallen else "subject", "none"), told or held[:1])
    elif held and held[0].mention.rule == "group.force" and held[0].first > found.first:
        give(page, draft, frame.get("subject", "none"), held[:1])  # "a tank opened fire", told by both words


def _who_they_were(page: Page, draft: Draft) -> list[Phrase]:
    """ "The dead were five gunmen": those whom a count behind the definite noun tells to be the fallen."""
    phrases = right(page, draft)
    if not phrases or not page.definite(draft.found.first):
        return []
    bare = not (phrases[0].prep or phrases[0].joined) and counted(phrases[0])
    begin = page.count_over(phrases[0].first)
    first = phrases[0].first if begin is None else begin
    return chain(phrases, 0) if bare and first - draft.found.last <= _THEY else []


def _by_agent_phrase(page: Page, draft: Draft) -> bool:
    """ "by", "at the hands of": whoever follows did it. True where it is there."""
    at = within_marks(page.marks.agents, draft.found.last + 1, draft.clause.until)
    if at is None or at - draft.found.last - page.mentions_between(draft.found.last + 1, at) > NEAR:
        return False
    length = page.phrase_at(at, page.words.agent)
    near = page.phrases_in(at, min(at + length + 4, draft.clause.stop))
    if near:
        give(page, draft, "agent", chain(near, 0))
    return "agent" in draft.roles
