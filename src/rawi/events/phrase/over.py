"""What a word says of the phrase behind it: a preposition over it, another phrase that it is joined to, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rawi.events.page import Page

Hung = tuple[str, bool, int]
"""The preposition ("" for none), whether it is a conjunct, and the token that tells."""

_ASIDE = ("punct", "latin")
_AMOUNT = 3
"""How many words an amount may take before "of": "large quantities of"."""


def over(page: Page, at: int, floor: int) -> Hung | None:
    """(preposition, conjunct, token) where the token ends the search to the left; None where it is a plain word."""
    gloss = page.glosses[at]
    if not gloss.leads:
        return ("", False, at) if _aside(page, at) else None
    word, bare, table = page.folds[at], gloss.bare, page.words
    for form in (word, bare):
        if form in table.prepositions:
            return _outer(page, at, table.prepositions[form], joined=form != word, floor=floor)
    if bare[:1] in table.clitics and bare[1:] in table.heads:
        return bare[0], bare != word, at
    if word in table.against or bare in table.against:
        return table.opposed, bare != word, at
    clause = word in table.that or word in table.relative or word in table.clause or bare in table.clause
    return ("", False, at) if clause or _aside(page, at) else None


def _aside(page: Page, at: int) -> bool:
    """True for a sign, a foreign word or one of a claim's cue."""
    return at in page.cues or page.kind(at) in _ASIDE


def _outer(page: Page, at: int, name: str, *, joined: bool, floor: int) -> Hung | None:
    """The preposition that counts: the one over "the edge of", over "large quantities of", "in protest at"."""
    words = page.words
    if name == words.opposed or at == 0 or joined:
        return name, joined, at
    before = page.folds[at - 1]
    if before in words.plain_prepositions and page.folds[at] not in words.plain_prepositions:
        return words.prepositions[before], False, at - 1
    if name == words.prepositions[words.letters["from"]]:
        amount = _amount(page, at)
        if amount is not None:
            return _before(page, amount, floor)
    return against(page, at, name), joined, at


def _before(page: Page, at: int, floor: int) -> Hung:
    """What stands over an amount that begins there."""
    word = page.bare(at)
    clitic = word[:1]
    if word not in page.words.amounts and clitic in page.words.clitics and word[1:] in page.words.amounts:
        return clitic, False, at
    found = over(page, at - 1, floor) if at > 0 else None
    return found or ("", False, at - 1)


def _amount(page: Page, at: int) -> int | None:
    """Where an amount begins that ends right before the token."""
    for back in range(1, _AMOUNT + 1):
        if at - back < 0:
            return None
        word = page.bare(at - back)
        if word in page.words.amounts or (word[:1] in page.words.clitics and word[1:] in page.words.amounts):
            return at - back
    return page.count_over(at)


def against(page: Page, at: int, name: str) -> str:
    """ "In protest at", "in condemnation of": what follows is what the deed is against."""
    before = at - 1
    opposed = before >= 0 and page.has(before, page.words.against)
    return page.words.opposed if opposed else name
