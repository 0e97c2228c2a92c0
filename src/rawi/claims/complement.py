"""What stands as a bare object of a cue, over the adjuncts that may part it from the subject."""

from __future__ import annotations

from typing import Final

from rawi.claims.bracket import lam_name
from rawi.claims.media import medium, medium_end, told
from rawi.claims.opening import Opening
from rawi.claims.page import Page
from rawi.claims.phrase import noun_phrase
from rawi.claims.words import best, definite, ending, head, head_cut, is_masdar

_NO_OBJECT: Final = frozenset(
    {"adjunct", "preposition", "turns", "was", "that", "then", "negates", "relative", "resumes", "transmits"}
)


def object_after(page: Page, first: int, stop: int, *, single: bool, masdar: bool) -> Opening | None:
    """A bare object behind the subject (or at `first`, where a verbal noun stands there)."""
    if first >= stop:
        return None
    at = (
        first
        if is_masdar(page.fold(first)) and not page.acting(first)
        else noun_phrase(page, first, stop, single=single)
    )
    at = _past_aside(page, past_adjuncts(page, at, stop), stop)
    if at >= stop or (page.is_punct(at) and at not in page.quotes):
        return None
    if (masdar and not is_masdar(page.fold(at))) or (page.marks[at] & _NO_OBJECT and len(page.fold(at)) > 2):
        return None
    quote = at if at in page.quotes else None
    return Opening(at, at + (quote is not None), quote, "object")


def _past_aside(page: Page, at: int, stop: int) -> int:
    """Over what a body is besides its name, between commas, where a deed follows ("X, the local branch of Y, announced")."""
    if at >= stop or not page.is_comma(at - 1) or not definite(page.fold(at)) or is_masdar(page.fold(at)):
        return at
    close = page.next_comma(at, stop)
    return close + 1 if close + 1 < stop and is_masdar(page.fold(close + 1)) else at


def past_adjuncts(page: Page, at: int, stop: int) -> int:
    """Over what may stand before an object: "on Sunday", "in a statement", "in an interview with X", "during …"."""
    while at < stop:
        after = _past_adjunct(page, at, stop)
        if after <= at:
            break
        at = after
    return at


def _past_adjunct(page: Page, at: int, stop: int) -> int:
    if page.is_comma(at) or ("adverb" in page.marks[at]) or at in page.times:
        return at + 1
    named = lam_name(page, at, stop)
    if named:
        return named
    setting = page.fold(at) in ending("prep_in") and (
        ("setting" in page.marks[at + 1]) or at + 1 in page.times
    )
    if setting or (("passing" in page.marks[at]) and at + 1 < stop and not page.is_punct(at + 1)):
        comma = page.next_comma(at + 1, stop)
        end = at + 2 if _bare_paper(page, at + 1) else noun_phrase(page, at + 1, comma)
        aside = page.is_comma(at - 1) and comma < stop and not is_masdar(page.fold(end))
        if page.fold(end) in ending("talk_with") and end + 1 < comma and medium(page, end + 1):
            return medium_end(page, end + 1, comma)
        if (
            "airs" in page.marks[end]
            and end + 1 < comma
            and "this" in page.marks[_aired(page, end + 1, comma)]
        ):
            return _aired(page, end + 1, comma)
        return comma if aside or page.marks[end] & {"transmits", "relative"} else end
    if told(page, at):
        return medium_end(page, at, stop)
    if page.fold(at) in ending("prep_on") and _posted_on(page, at):
        end = medium_end(page, at + 1, stop)
        return end + ("belongs" in page.marks[end])
    if at in page.citing:
        return page.next_comma(at, stop) if page.is_comma(at - 1) else _past_source(page, at, stop)
    return at


def _bare_paper(page: Page, at: int) -> bool:
    """True for "(in) a statement" before a definite noun that nobody is called by: what is spoken of, not whose it is."""
    bare = "said_in" in page.marks[at] and not definite(page.fold(at)) and not best(page.fold(at)).suffix
    return (
        bare
        and best(page.fold(at + 1)).article
        and page.acting(at + 1) is None
        and head(page.fold(at + 1)) is None
    )


def _posted_on(page: Page, at: int) -> bool:
    """True for "on a site", "on its page" behind what was put out there."""
    known, before = head(page.fold(at + 1)), head(page.fold(at - 1))
    put_out = before is not None and before.document
    cut = head_cut(page.fold(at + 1))
    own = cut is not None and cut.suffix in ending("pronoun")
    return (put_out or own) and known is not None and (known.media or known.key == "social")


def _aired(page: Page, at: int, stop: int) -> int:
    """Behind the medium by way of which it was said."""
    close = page.quotes.get(at, stop)
    return close + 1 if close < stop else medium_end(page, at, stop)


def _past_source(page: Page, at: int, stop: int) -> int:
    """Over "citing X" without commas."""
    behind = at + 1 + (page.fold(at + 1) in ending("prep_about"))
    return noun_phrase(page, behind, stop) if behind < stop and not page.is_punct(behind) else at
