"""What a phrase hangs on: its preposition, its conjunct, the noun whose genitive it is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rawi.arabic import fold
from rawi.events.phrase.over import Hung, against, over
from rawi.events.phrase.shape import Phrase
from rawi.model import AnyMention, Group

if TYPE_CHECKING:
    from rawi.events.page import Page

_REACH = 4
_CONJUNCT = 6
_QUOTES = frozenset('"«“‘(#')


def begin(page: Page, mention: AnyMention) -> int:
    """Where the mention begins in the text: of counted people, where their count does."""
    if not isinstance(mention, Group) or mention.value.count is None:
        return mention.start
    count = page.mentions.get(mention.value.count)
    return mention.start if count is None else min(mention.start, count.start)


@lru_cache(maxsize=1 << 10)
def _folded(clitic: str) -> str:
    return fold(clitic)


def hung(page: Page, mention: AnyMention, first: int, last: int, previous: Phrase | None) -> Phrase:
    """The mention in tokens first..last as a phrase, behind the `previous` one of the page."""
    token, conjunctions = page.doc.tokens[first], page.words.letters["conjunctions"]
    start = begin(page, mention)
    clitic = _folded(page.doc.text[token.start : start]) if token.start < start else ""
    prep = clitic.lstrip(conjunctions)[:1]
    joined = clitic != "" and clitic[0] in conjunctions
    found = None if joined else _lent(page, first)
    if found is None and prep in page.words.clitics:
        found = against(page, first, prep), joined, first
    if found is None and previous is not None:
        found = _of_previous(page, mention, first, previous, joined=joined)
    floor = max(page.sentence(first).first, first - _REACH - 1)
    floor = floor if previous is None else max(floor, previous.last + 1)
    if found is None and not joined:
        found = _leftwards(page, first, floor)
    joined = joined or any(page.glosses[at].opens for at in range(floor, first))
    if found is None and joined and previous is not None:
        found = _conjunct(page, mention, first, previous)
    prep, joined, told_at = found or ("", joined, floor - 1)
    return Phrase(mention, first, last, prep, joined=joined, over=told_at)


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
