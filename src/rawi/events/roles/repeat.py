"""Doers told again by the trigger's own word ("the protesters" behind "thousands of Jordanians")."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.trigger import Found

_FAMILY = "protest"


def unrepeated(page: Page, drafts: Sequence[Draft]) -> None:
    """Take back from each event the doers that only take up those told before; the first stay, and so do all conjuncts
    and all who are counted."""
    for draft in drafts:
        agents = draft.held("agent")
        if len(agents) < 2 or agents[0].kind != "group":
            continue
        # "And the protesters raised …": a verb that only tells more of it has them right behind.
        own = {(one.first, one.last + int(_goes_on(one))) for one in draft.triggers}
        kept = [agents[0], *(p for p in agents[1:] if not _takes_up(page, own, p))]
        if len(kept) < len(agents):
            draft.roles["agent"] = kept


def _goes_on(found: Found) -> bool:
    """A verb that tells what protesters do next has them right behind."""
    return found.trigger.detail or (found.finite and found.kind.family == _FAMILY)


def _takes_up(page: Page, own: set[tuple[int, int]], phrase: Phrase) -> bool:
    """A bare definite noun that is itself a trigger of the event, or the subject of one that tells more of it."""
    inside = any(first <= phrase.first and phrase.last <= last for first, last in own)
    article = page.words.letters["article"]
    bare = phrase.first == phrase.last and page.bare(phrase.first).startswith(article)
    return inside and bare and phrase.kind == "group" and not (phrase.joined or phrase.prep)
