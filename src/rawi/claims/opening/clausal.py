"""Content that a complementiser, a colon or a quotation opens."""

from __future__ import annotations

from typing import Final

from rawi.claims.bracket import lam_name, past_bracket
from rawi.claims.opening.opened import Opening
from rawi.claims.page import Page
from rawi.claims.words import best, definite, ending, head

_SHORT: Final = 4
_FAR: Final = 9


def clause_opening(page: Page, first: int, stop: int, *, of: bool = True, on: bool = True) -> Opening | None:
    """A complementiser, colon or quotation that opens what is said.

    Without `of` or `on`, "of that" or "on that" is another word's.
    """
    at, spare = first, None
    signs, marks = page.signs, page.marks
    while at < stop:
        if not signs[at] and not marks[at]:
            at += 1
            continue
        close = page.quotes.get(at) if at == first or "was" not in marks[at - 1] else None
        named = lam_name(page, at - 1, stop) if close is not None else 0
        if named > at:
            at = named
            continue
        if close is not None:
            if _speaks(page, at, close, first):
                return Opening(at, at + 1, at, "quote")
            spare = spare if _cites(page, at, first) or _called(page, at, first) else at
            at = max(at + 1, min(close, stop))
        elif (
            ("that" in page.marks[at])
            and "blocks_that" not in page.marks[at - 1]
            and (of or page.fold(at - 1) not in ending("prep_of"))
            and (on or page.fold(at - 1) not in ending("prep_on"))
        ):
            return _behind(page, at, stop)
        elif page.fold(at) == "(" and _station(page, at - 1):
            at = max(at, past_bracket(page, at, stop) - 1)
        elif (
            page.fold(at) == ":"
            and page.tokens[at - 1].kind != "number"
            and "negates" not in page.marks[at - 1]
        ):
            quote = at + 1 if at + 1 in page.quotes else None
            return Opening(at, at + 1 + (quote is not None), quote, "colon")
        at += 1
    if (
        spare is not None
        and spare > first
        and "names_in_quotes" not in page.marks[spare - 1]
        and not _headed(page, spare, first)
        and _last(page, spare, stop, first)
    ):
        return Opening(spare, spare + 1, spare, "quote")
    return None


def _station(page: Page, at: int) -> bool:
    """True where a bracket behind the token holds a medium's name, whose letters may spell "that" ("the channel (NTV)")."""
    known = head(page.fold(at))
    return (known is not None and known.media) or page.fold(at) in ending("and")


def _last(page: Page, spare: int, stop: int, first: int) -> bool:
    """True where a short quotation ends its clause; far behind the cue it is no noun's genitive ("members of «X»")."""
    close, before = page.quotes[spare], spare - 1
    apart = page.is_punct(before) or page.acting(before) is not None or definite(page.fold(before))
    if spare > first + _FAR and not apart:
        return False
    return close + 1 >= stop or page.is_punct(close + 1)


def _speaks(page: Page, at: int, close: int, first: int) -> bool:
    """True where a quotation is speech, not the name of a paper."""
    inner = close - at - 1
    if page.fold(at - 1) == ":":
        return True
    if _cites(page, at, first) or _called(page, at, first):
        return False
    if at == first and inner <= _SHORT:
        if page.fold(min(close + 1, len(page.tokens))) == ":":
            return False
        return page.is_punct(min(close + 1, len(page.tokens))) and not _names(page, close + 1)
    if inner <= 2 * _SHORT and (_described(page, close + 1) or _headed(page, at, first)):
        return False
    return at == first or (
        inner > _SHORT and not (("names_in_quotes" in page.marks[at - 1]) and inner <= 2 * _SHORT)
    )


def _cites(page: Page, at: int, first: int) -> bool:
    """True for the name of a source in quotation marks behind another cue ("…, as «X» said")."""
    if at <= first or at - 1 not in page.verbs:
        return False
    return any(index in page.citing for index in range(at - _SHORT, at - 1))


def _called(page: Page, at: int, first: int) -> bool:
    """True for a name in quotation marks behind "which is called", "by the title": nothing that anybody says."""
    near = at - 1
    while near > max(first, at - _SHORT) and (
        "with_him" in page.marks[near] or page.fold(near) in ending("with") + ending("name")
    ):
        near -= 1
    return near >= first and "is_called" in page.marks[near]


def _described(page: Page, comma: int) -> bool:
    """True where a relative clause behind a comma says who the quotation names."""
    return page.is_comma(comma) and ("relative" in page.marks[comma + 1]) and len(page.fold(comma + 1)) > 3


def _headed(page: Page, at: int, first: int) -> bool:
    """True where a quotation is the name that an office or "in" goes before ("the head of the «Centre …»")."""
    known = head(page.fold(at - 1)) if at > first else None
    office = known is not None and known.role is not None and not definite(page.fold(at - 1))
    if "said_in" in page.marks[at - 1]:
        return False  # "said in a statement «…»"
    if "spelled" in page.marks[at - 1] and "spelled" in page.marks[at - 2]:
        return False  # "the channel NTV «…»", whose last letter is written like "in"
    return page.fold(at - 1) in ending("prep_in") + ending("named_by") or (
        office and not best(page.fold(at - 1)).suffix
    )


def _names(page: Page, comma: int) -> bool:
    """True where a quotation right behind the cue is the speaker's name: what is said comes after its comma."""
    if not page.is_comma(comma):
        return False
    after = comma + 1
    return (
        ("that" in page.marks[after])
        or ("adverb" in page.marks[after])
        or after in page.times
        or head(page.fold(after)) is not None
    )


def _behind(page: Page, at: int, stop: int) -> Opening:
    """Behind a complementiser; a pronoun written onto it belongs to the content, a doubled one doesn't."""
    header = at
    while at + 1 < stop and ("that" in page.marks[at + 1]) and len(page.fold(at)) == 2:
        at += 1
    pronoun = len(page.fold(at).removeprefix(ending("with")[0])) > 2
    behind = at + 1
    if behind < stop and page.fold(behind) == ":":
        behind += 1
    quote = behind if behind in page.quotes else None
    content = at if pronoun else behind + (quote is not None)
    return Opening(header, content, quote, "that")
