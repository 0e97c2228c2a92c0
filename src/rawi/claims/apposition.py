"""What goes on naming a speaker behind a comma: a name, an office, a rank, what a body is called besides."""

from __future__ import annotations

from typing import Final

from rawi.claims.page import Page
from rawi.claims.words import best, definite, head, is_masdar, plural_head, verbal

_FACTIONS: Final = frozenset({"armed_group", "organization"})
_ASIDE: Final = 9
_NAME: Final = 5


def apposition(page: Page, at: int, stop: int) -> bool:
    """True where what follows a comma goes on naming the speaker: a name, an office, "one of", "who"."""
    if at >= stop or at in page.times or ("adverb" in page.marks[at]):
        return False
    held = page.acting(at)
    if held is not None and held.kind == "person":
        return True
    known = head(page.fold(at))
    if (known is None and _rank(page, at)) or _what_it_is(page, at, stop):
        return True
    office = known is not None and known.rank is not None and not best(page.fold(at)).proclitic
    office = office and not (plural_head(page.fold(at)) and best(page.fold(at)).article)
    if _name_aside(page, at, stop):
        return True
    before = page.acting(at - 2)
    calling = known is not None and known.rank == "calling" and plural_head(page.fold(at))
    if before is not None and before.kind == "person" and calling:
        return False  # "the minister, X, (warned) the inhabitants of"
    return office or ("appositive" in page.marks[at] and not _doing(page, at))


def _doing(page: Page, at: int) -> bool:
    """True for "while he …", which tells what somebody did as he spoke, not who he is."""
    return "but_pronoun" in page.marks[at] and verbal(page.fold(at + 1))


def _name_aside(page: Page, at: int, stop: int) -> bool:
    """True for a name that no list has, between commas behind an office and its body ("the envoy to the union, X,")."""
    close = page.next_comma(at, min(stop, at + _NAME))
    if close >= stop or not page.is_comma(close) or not (definite(page.fold(at - 2)) or at - 2 in page.ends):
        return False
    plain = all(
        page.tokens[index].kind == "word"
        and not page.marks[index]
        and index not in page.verbs
        and index not in page.times
        and not definite(page.fold(index))
        and head(page.fold(index)) is None
        and not is_masdar(page.fold(index))
        for index in range(at, close)
    )
    return plain and _holds_office(page, at - 2)


def _holds_office(page: Page, at: int) -> bool:
    """True where an office stands in the words before, up to a sign."""
    for index in range(at, max(-1, at - _ASIDE), -1):
        if page.is_punct(index):
            return False
        known = head(page.fold(index))
        if known is not None and known.rank == "office":
            return True
    return False


def _rank(page: Page, at: int) -> bool:
    """True for a word with the article that no list has, right before somebody's name: his rank or title."""
    held = page.acting(at + 1)
    named = held is not None and held.kind == "person" and page.starts_mention(at + 1)
    return named and best(page.fold(at)).article and not best(page.fold(at)).proclitic


def _what_it_is(page: Page, at: int, stop: int) -> bool:
    """True for what a body is called besides its name, between commas ("«X», the strongest faction there,")."""
    known, body = head(page.fold(at)), page.acting(at - 2)
    named = at - 2 in page.quote_ends or (body is not None and body.kind == "organization")
    if not named or known is None or known.key not in _FACTIONS or not best(page.fold(at)).article:
        return False
    close = page.next_comma(at, min(stop, at + _ASIDE))
    return page.is_comma(close) and not any(index in page.verbs for index in range(at, close))
