"""Words that a report used last of something else than an event, and takes up again: "the attack", told of a network."""

from __future__ import annotations

from rawi.events.page import Page
from rawi.events.trigger.found import Found
from rawi.events.trigger.rules import Rules, Words
from rawi.lexicon import Hit

RIGHT = 4
"""Words behind a trigger that its conditions look at."""


def resumes(page: Page, found: Found, turned: set[str]) -> bool:
    """ "The attack", where the report told of a cyber attack last by that word: it tells of that one still."""
    return found.hit.entry.id in turned and not found.hit.suffix and page.definite(found.first)


def turn(page: Page, rules: Rules, hit: Hit, turned: set[str], *, taken: bool) -> None:
    """Keep in `turned` the nouns that the report used last of something else, as the words behind them showed."""
    if not rules.trigger.anaphor or rules.blocked.right.none or page.definite(hit.first):
        return
    after = hit.last + 1
    if taken:
        turned.discard(hit.entry.id)
    elif among(page.bares(after, after + RIGHT), rules.blocked.right):
        turned.add(hit.entry.id)


def among(beside: list[str], words: Words) -> bool:
    """True where one of the words or phrases stands in the stretch beside the trigger."""
    if not words.single.isdisjoint(beside):
        return True
    if not words.several:
        return False
    text = f" {' '.join(beside)} "
    return any(phrase in text for phrase in words.several)
