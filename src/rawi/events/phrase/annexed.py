"""What a phrase is to the noun right before it: part of those counted, whose force, kin or men they are."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rawi.arabic import fold
from rawi.events.phrase.shape import Phrase
from rawi.model import AnyMention, Group

if TYPE_CHECKING:
    from rawi.events.page import Page


@lru_cache(maxsize=1 << 12)
def folded(written: str) -> str:
    """The folded form of a clitic or of a word for people, as they are met again and again."""
    return fold(written)


def partitive(page: Page, previous: Phrase, first: int) -> bool:
    """ "Eleven gunmen of the rebels": both are those whom the sentence is about."""
    mention = previous.mention
    if not isinstance(mention, Group) or mention.value.count is None:
        return False
    # "Five Britons from the centre": who is told by nation alone was only there.
    there = mention.rule == "group.count" and mention.value.nationality
    return not there and page.folds[first - 1] == page.words.letters["from"]


def crew(page: Page, previous: Phrase, mention: AnyMention) -> bool:
    """ "The coalition's aircraft and artillery": whose they are, right behind a bare noun for what strikes."""
    if mention.kind != "organization" or previous.first != previous.last:
        return False
    noun = page.bare(previous.last)
    return noun in page.words.forces and not noun.startswith(page.words.article)


def theirs(page: Page, phrase: Phrase, mention: AnyMention) -> bool:
    """ "The president's wife", "the president's men": a bare noun for kin, or a plural that has no ending to lose."""
    if phrase.kind != "group" or phrase.first != phrase.last:
        return False
    text = folded(phrase.mention.text)
    if text in page.words.kin:
        return True
    led = mention.kind in ("role", "person") and isinstance(phrase.mention, Group)
    return led and _broken_plural(page, phrase.mention, text)


def _broken_plural(page: Page, mention: AnyMention, text: str) -> bool:
    """True for a plural such as "elements", without the article or a count."""
    if not isinstance(mention, Group) or mention.value.count or mention.value.noun is None:
        return False
    one = folded(mention.value.noun)
    plain = not text.startswith(page.words.article) and not page.words.is_plural(text)
    return plain and mention.rule == "group.noun" and not text.startswith(one)


def construct(page: Page, phrase: Phrase) -> bool:
    """ "Fighters of": a plural that has lost its ending before what it is annexed to."""
    if phrase.kind != "group" or phrase.first != phrase.last:
        return False
    word = page.folds[phrase.last]
    return word.endswith(page.words.construct) and not word.startswith(page.words.article)
