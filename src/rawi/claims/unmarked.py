"""Content that no word opens: "an official told the agency the bridge has fallen"."""

from __future__ import annotations

from typing import Final

from rawi.claims.media import relays_in, told
from rawi.claims.opening import Opening
from rawi.claims.page import Page
from rawi.claims.phrase import past_when
from rawi.claims.told_whom import can_speak
from rawi.claims.words import best, definite, nisba, verbal

_REACH: Final = 20
_LEAST: Final = 4


def unmarked(page: Page, first: int, limit: int) -> Opening | None:
    """Content right behind the medium that was told, where a verb with its subject begins there; else None."""
    relays = relays_in(page, first, min(limit, first + _REACH))
    if not relays or relays[0][0] == first or not told(page, relays[0][0]):
        return None
    at = past_when(page, relays[-1][1], limit)
    clause = verbal(page.fold(at)) or page.marks[at] & {"negates", "will", "was"} or _verb_like(page, at)
    return Opening(at, at, None, "unmarked") if clause and at + _LEAST <= limit else None


def _verb_like(page: Page, at: int) -> bool:
    """True for a bare word of no list before a definite noun or a name: verb and subject."""
    word = page.fold(at)
    bare = not page.marks[at] and not best(word).proclitic and not definite(word) and not nisba(word)
    if not bare or page.tokens[at].kind != "word" or at in page.times or can_speak(page, at):
        return False
    return definite(page.fold(at + 1)) or can_speak(page, at + 1)
