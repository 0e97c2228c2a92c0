"""What a phrase hangs on: its preposition, its conjunct, the noun whose genitive it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rawi.events.phrase.annexed import construct, crew, folded, partitive, theirs
from rawi.events.phrase.over import Hung, against, over
from rawi.events.phrase.shape import Phrase
from rawi.model import AnyMention, Group

if TYPE_CHECKING:
    from rawi.events.page import Page

_REACH = 4
_CONJUNCT = 6
_QUOTES = frozenset('"«“‘(#')
_OPENING = frozenset('"«“')
"""Quotation marks that stand before a name: behind one that ends, no search goes on past the phrase inside."""


def hung(
    page: Page, mention: AnyMention, first: int, last: int, start: int, previous: Phrase | None
) -> Phrase:
    """The mention in tokens first..last, which begins at the raw offset `start`, as a phrase behind the `previous` one
    of the page."""
    token = page.doc.starts[first]
    clitic = folded(page.doc.text[token:start]) if token < start else ""
    joined = clitic != "" and clitic[0] in page.words.conjunctions
    found = _at_once(page, mention, first, clitic, previous, joined=joined)
    if found is None:
        floor = max(page.sentence(first).first, first - _REACH - 1)
        floor = floor if previous is None else max(floor, previous.last + 1)
        begin = _apposed(page, first, floor) if mention.kind == "place" else first
        found = None if joined else _leftwards(page, begin, floor)
        if found is None:
            joined = joined or _opened(page, floor, first)
            found = _conjunct(page, mention, first, previous) if joined and previous is not None else None
            found = found or ("", joined, floor - 1)
    return Phrase(mention, first, last, found[0], joined=found[1], over=found[2])


def _at_once(
    page: Page, mention: AnyMention, first: int, clitic: str, previous: Phrase | None, *, joined: bool
) -> Hung | None:
    """What the words right before the phrase say of it, or what is written onto it."""
    found = None if joined else _lent(page, first)
    if found is None and clitic:
        prep = clitic.lstrip(page.words.conjunctions)[:1]
        if prep == page.words.letters["to"] and not joined and mention.kind == "group":
            found = _gathered(page, first)
            if found is not None:
                return found
        found = (against(page, first, prep), joined, first) if prep in page.words.clitics else None
    if found is None and previous is not None and previous.last >= first - 2:
        found = _of_previous(page, mention, first, previous, joined=joined)
    return found


def _gathered(page: Page, first: int) -> Hung | None:
    """ "On a crowd of civilians": what stands over the crowd stands over those who make it up."""
    if first == 0:
        return None
    word = page.bare(first - 1)
    if word in page.words.gatherings:
        floor = max(page.sentence(first).first, first - _REACH)
        return _leftwards(page, first - 1, floor) or ("", False, first - 2)
    clitic = word[:1]
    return (
        (clitic, False, first - 1)
        if clitic in page.words.clitics and word[1:] in page.words.gatherings
        else None
    )


def _opened(page: Page, first: int, stop: int) -> bool:
    """True where a token of [first, stop) begins with "and" as the head of a conjunct does."""
    return any(page.glosses[at].opens for at in range(first, stop))


def _of_previous(
    page: Page, mention: AnyMention, first: int, previous: Phrase, *, joined: bool
) -> Hung | None:
    """What is part of the phrase before it, or annexed to it."""
    if previous.last == first - 2:
        return _part(page, mention, first, previous) if partitive(page, previous, first) else None
    if previous.last != first - 1:
        return None
    if crew(page, previous, mention) or (not joined and theirs(page, previous, mention)):
        return page.words.genitive, False, previous.last
    if not joined and construct(page, previous):
        return previous.prep or page.words.genitive, False, previous.over
    return None


def _part(page: Page, mention: AnyMention, first: int, previous: Phrase) -> Hung:
    """What stands behind "of": people from Afrin are no part of it, nor prisoners of those who held them."""
    held = isinstance(previous.mention, Group) and previous.mention.value.victim_class == "prisoner"
    if mention.kind == "place" or held:
        return page.words.letters["from"], False, first - 1
    return previous.prep, True, previous.over


def _apposed(page: Page, first: int, floor: int) -> int:
    """Where "the capital" ends before a comma, for the capital's name behind it ("in the Iraqi capital, Baghdad"); else
    the token itself."""
    if first - 2 <= floor or page.folds[first - 1] not in page.words.commas:
        return first
    near = range(first - 2, max(floor, first - 4) - 1, -1)
    return (
        first - 1
        if any(page.bare(at).lstrip(page.words.proclitics) in page.words.capital for at in near)
        else first
    )


def _leftwards(page: Page, first: int, floor: int) -> Hung | None:
    """The first word to the left that says what it hangs on."""
    at = first - 1
    if at >= floor and page.folds[at] in _QUOTES:
        at -= 1
    while at >= floor:
        if page.folds[at] in _OPENING:
            at -= 1
            continue
        found = over(page, at, floor)
        if found is not None and not page.is_time_part(at):
            return found
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
    if not page.glosses[at].lends:
        return None
    return (page.words.backed if page.has(at, page.words.backs) else page.words.lent), False, at
