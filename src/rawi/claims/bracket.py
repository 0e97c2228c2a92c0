"""Names in quotation marks, in brackets and behind a "to" that stands alone. Token ranges are half-open."""

from __future__ import annotations

from typing import Final

from rawi.claims.page import Page
from rawi.claims.words import ending, is_masdar, namesakes

_ADJECTIVES: Final = 3


def past_word(page: Page, at: int, stop: int) -> int:
    """Behind the word, quotation, bracket or mention that begins at `at`."""
    close = page.quotes.get(at)
    if close is not None:
        return min(close + 1, stop)
    if page.fold(at) == "(":
        return past_bracket(page, at, stop)
    if page.starts_mention(at) and page.acting(at) is not None:
        return max(at + 1, min(page.ends[at] + 1, stop))
    return at + 1


def lam_name(page: Page, at: int, stop: int) -> int:
    """Where a name behind a "to" that stands alone ends, in quotation marks, brackets or foreign letters; else 0."""
    if page.folds[at] not in ending("for") or at + 1 >= stop:
        return 0
    if page.tokens[at + 1].kind != "latin" and not _may_be_medium(page, at + 2, stop):
        return 0
    if at + 2 in page.media and page.quotes.get(at + 1, 0) > page.media[at + 2].last + _ADJECTIVES:
        return min(page.media[at + 2].last + 1, stop)
    if page.fold(at + 1) == "(":
        end = past_bracket(page, at + 1, stop)
    elif at + 1 in page.quotes:
        end = page.quotes[at + 1] + 1
    else:
        end = at + 1 + (page.tokens[at + 1].kind == "latin")
    return min(end, stop) if 1 < end - at <= 7 else 0


def _may_be_medium(page: Page, at: int, stop: int) -> bool:
    """False for a place, somebody's name or a deed in quotation marks or brackets."""
    held = page.acting(at)
    close = past_bracket(page, at - 1, stop) - 1 if page.fold(at - 1) == "(" else page.quotes.get(at - 1)
    if close is not None and " ".join(page.folds[at:close]) in namesakes():
        return True
    if at in page.media or (held is None and not is_masdar(page.fold(at))):
        return True
    return held is not None and held.kind == "organization"


def past_bracket(page: Page, at: int, stop: int) -> int:
    """Behind the bracket that opens at `at`, or `at` where it doesn't close soon."""
    for index in range(at + 1, min(stop, at + 12)):
        if page.fold(index) == ")":
            return index + 1
    return at
