"""Verbs of saying in a relative clause on what is spoken of rather than on who speaks ("sites that, it said, are …")."""

from __future__ import annotations

from typing import Final

from rawi.claims.page import Page
from rawi.claims.words import best, ending, head
from rawi.lexicon import Hit

_BARE: Final = 2


def resumed_by(page: Page, hit: Hit) -> bool:
    """True where "that" behind the verb carries the pronoun which takes up what is spoken of."""
    at = hit.last + 1
    word = page.fold(at)
    return "that" in page.marks[at] and len(word) > _BARE and word.endswith(ending("pronoun"))


def mute(page: Page, at: int) -> bool:
    """True for a word of the text that names nobody who could speak."""
    return page.tokens[at].kind == "word" and page.acting(at) is None and head(page.fold(at)) is None


def of_things(page: Page, hit: Hit) -> bool:
    """True for an indefinite thing right before "X said that it …": whoever spoke last says so of it."""
    at = hit.first - 1
    if at < 0 or hit.form.kind != "past" or not resumed_by(page, hit) or not mute(page, at):
        return False
    plain = not page.marks[at] and at not in page.times and at not in page.verbs and at not in page.media
    return plain and not best(page.fold(at)).article
