"""Where a second participant sets in behind a whole first one ("X accused Y")."""

from __future__ import annotations

from typing import Final

from rawi.claims.page import Page
from rawi.claims.words import best, definite, ending, head, nisba

BREAKS: Final = frozenset(
    {"joins", "turns", "that", "and_that", "then", "negates", "adverb", "his_words", "coda", "hedges"}
)
"""Classes of words that end a phrase."""
_PARTIES: Final = frozenset({"armed_group", "force", "government"})


def other(page: Page, at: int) -> bool:
    """True where a second participant sets in right behind a whole first one."""
    fold = page.fold(at)
    cut = best(fold)
    if cut.proclitic and (cut.proclitic[0] in ending("and") or cut.proclitic.endswith(ending("for"))):
        return False
    if fold.endswith(ending("abstract")) and not definite(fold) and _whole(page, at):
        return True
    before = page.acting(at - 1)
    named = before is not None and before.kind == "person" and page.ends[at - 1] == at - 1
    if nisba(fold) and definite(fold) and not page.starts_mention(at) and not named:
        return False
    if ("of_rank" in page.marks[at]) and head(page.fold(at - 1)) is not None:
        return False
    office = head(fold)
    if office is not None and office.key in _PARTIES and not cut.article and not cut.proclitic:
        return True
    if named and office is not None and office.rank is not None and not definite(fold):
        return False
    held = page.acting(at)
    if held is not None and held.kind == "person" and page.starts_mention(at) and _titled(page, at):
        return False
    return page.starts_mention(at) or definite(fold)


def _whole(page: Page, at: int) -> bool:
    """True behind a definite noun, whose adjectives are definite too: "identity" there is no adjective of it."""
    return definite(page.fold(at - 1)) and page.acting(at) is None and head(page.fold(at)) is None


def _titled(page: Page, at: int) -> bool:
    """True where a title or an office stands right before a name, over its adjectives and what it is over."""
    for index in range(at - 1, max(-1, at - 6), -1):
        known = head(page.fold(index))
        if known is not None and known.rank is not None:
            return True
        if page.is_punct(index) or page.marks[index] & BREAKS:
            return False
    return False
