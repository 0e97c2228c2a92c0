"""What a phrase hangs on: its preposition, its conjunct, the noun whose genitive it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rawi.arabic import fold
from rawi.events.phrase.shape import Phrase
from rawi.model import AnyMention, Group

if TYPE_CHECKING:
    from rawi.events.page import Page

Hung = tuple[str, bool, int]
"""The preposition ("" for none), whether it is a conjunct, and the token that tells."""

_REACH = 4
_CONJUNCT = 6
_QUOTES = frozenset('"«“‘(#')
_ASIDE = ("punct", "latin")
_AMOUNT = 3
"""How many words an amount may take before "of": "large quantities of"."""


def begin(page: Page, mention: AnyMention) -> int:
    """Where the mention begins in the text: of counted people, where their count does."""
    if not isinstance(mention, Group) or mention.value.count is None:
        return mention.start
    count = page.mentions.get(mention.value.count)
    return mention.start if count is None else min(mention.start, count.start)


def hung(page: Page, mention: AnyMention, first: int, last: int, previous: Phrase | None) -> Phrase:
    """The mention in tokens first..last as a phrase, behind the `previous` one of the page."""
    token, conjunctions = page.doc.tokens[first], page.words.letters["conjunctions"]
    start = begin(page, mention)
    clitic = fold(page.doc.text[token.start : start]) if token.start < start else ""
    prep = clitic.lstrip(conjunctions)[:1]
    joined = clitic != "" and clitic[0] in conjunctions
    found = None if joined else _lent(page, first)
    if found is None and prep in page.words.clitics:
        found = _against(page, first, prep), joined, first
    if found is None and previous is not None:
        found = _of_previous(page, mention, first, previous, joined=joined)
    floor = max(page.sentence(first).first, first - _REACH - 1)
    floor = floor if previous is None else max(floor, previous.last + 1)
    if found is None and not joined:
        found = _leftwards(page, first, floor)
    joined = joined or any(page.glosses[at].opens for at in range(floor, first))
    if found is None and joined and previous is not None:
        found = _conjunct(page, mention, first, previous)
    prep, joined, over = found or ("", joined, floor - 1)
    return Phrase(mention, first, last, prep, joined=joined, over=over)


def _of_previous(
    page: Page, mention: AnyMention, first: int, previous: Phrase, *, joined: bool
) -> Hung | None:
    """What is part of the phrase before it, or annexed to it."""
    if _partitive(page, previous, first):
        held = isinstance(previous.mention, Group) and previous.mention.value.victim_class == "prisoner"
        # People from Afrin are no part of it, nor prisoners of those who held them.
        from_there = mention.kind == "place" or held
        return (
            (page.words.letters["from"], False, first - 1)
            if from_there
            else (previous.prep, True, previous.over)
        )
    if _crew(page, previous, mention, first):
        return page.words.genitive, False, previous.last
    if not joined and previous.last == first - 1 and _construct(page, previous):
        return previous.prep or page.words.genitive, False, previous.over
    return None


def _leftwards(page: Page, first: int, floor: int) -> Hung | None:
    """The first word to the left that says what it hangs on."""
    at = first - 1
    if at >= floor and page.folds[at] in _QUOTES:
        at -= 1
    while at >= floor:
        over = _over(page, at, floor)
        if over is not None and not page.is_time_part(at):
            return over
        at -= 1
    return None


def _conjunct(page: Page, mention: AnyMention, first: int, previous: Phrase) -> Hung | None:
    """ "And" with the phrase before it; but "militants fled towards X and Sanaa": a place goes with the unknown one."""
    if mention.kind == "place" and previous.kind != "place":
        for at in range(previous.last + 1, first):
            if page.folds[at] in page.words.prepositions:
                return page.words.prepositions[page.folds[at]], True, first
    return (previous.prep, True, previous.over) if first - previous.last <= _CONJUNCT else None


def _lent(page: Page, first: int) -> Hung | None:
    """ "Backed by …", "led by …", "loyal to …": what stands for the preposition, and where."""
    at = first - 1
    if at > 0 and page.folds[at] in page.words.prepositions:
        at -= 1
    if at < 0:
        return None
    if page.has(at, page.words.backs):
        return page.words.backed, False, at
    return (page.words.lent, False, at) if page.has(at, page.words.lends) else None


def _partitive(page: Page, previous: Phrase, first: int) -> bool:
    """ "Eleven gunmen of the rebels": both are those whom the sentence is about."""
    counted = isinstance(previous.mention, Group) and previous.mention.value.count is not None
    return counted and previous.last == first - 2 and page.folds[first - 1] == page.words.letters["from"]


def _crew(page: Page, previous: Phrase, mention: AnyMention, first: int) -> bool:
    """ "The coalition's aircraft and artillery": whose they are, right behind a bare noun for what strikes."""
    bare = not page.bare(previous.last).startswith(page.words.letters["article"])
    strikes = page.bare(previous.last) in page.words.forces and previous.first == previous.last
    return mention.kind == "organization" and previous.last == first - 1 and bare and strikes


def _construct(page: Page, phrase: Phrase) -> bool:
    """ "Fighters of": a plural that has lost its ending before what it is annexed to."""
    word = page.folds[phrase.last]
    bare = not word.startswith(page.words.letters["article"])
    return (
        phrase.kind == "group"
        and phrase.first == phrase.last
        and bare
        and word.endswith(page.words.construct)
    )


def _over(page: Page, at: int, floor: int) -> Hung | None:
    """(preposition, conjunct, token) where the token ends the search to the left; None where it is a plain word."""
    word, bare, aside = page.folds[at], page.bare(at), page.kinds[at] in _ASIDE or at in page.cues
    if not page.glosses[at].leads:
        return ("", False, at) if aside else None
    for form in (word, bare):
        if form in page.words.prepositions:
            return _outer(page, at, page.words.prepositions[form], joined=form != word, floor=floor)
    if bare[:1] in page.words.clitics and bare[1:] in page.words.heads:
        return bare[0], bare != word, at
    if page.has(at, page.words.against):
        return page.words.opposed, bare != word, at
    if aside or word in page.words.that or word in page.words.relative or page.has(at, page.words.clause):
        return "", False, at
    return None


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
    return _against(page, at, name), joined, at


def _before(page: Page, at: int, floor: int) -> Hung:
    """What stands over an amount that begins there."""
    word = page.bare(at)
    clitic = word[:1]
    if word not in page.words.amounts and clitic in page.words.clitics and word[1:] in page.words.amounts:
        return clitic, False, at
    over = _over(page, at - 1, floor) if at > 0 else None
    return over or ("", False, at - 1)


def _amount(page: Page, at: int) -> int | None:
    """Where an amount begins that ends right before the token."""
    for back in range(1, _AMOUNT + 1):
        if at - back < 0:
            return None
        word = page.bare(at - back)
        if word in page.words.amounts or (word[:1] in page.words.clitics and word[1:] in page.words.amounts):
            return at - back
    return page.count_over(at)


def _against(page: Page, at: int, name: str) -> str:
    """ "In protest at", "in condemnation of": what follows is what the deed is against."""
    before = at - 1
    opposed = before >= 0 and page.has(before, page.words.against)
    return page.words.opposed if opposed else name
