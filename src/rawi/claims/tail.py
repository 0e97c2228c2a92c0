"""Where and to whom it was said, told behind what was said (", in a statement that state television aired")."""

from __future__ import annotations

from typing import Final

from rawi.claims.frame import Frame
from rawi.claims.media import relays_in
from rawi.claims.page import Page
from rawi.claims.words import ending

_LONG: Final = 16
_LEAST: Final = 1


def setting(page: Page, frame: Frame, stop: int) -> int:
    """Where the setting that closes a content begins (else `stop`); media in it become relays of the frame."""
    if frame.opens is None or frame.kind not in ("verb", "participle"):
        return stop
    last = page.trim(frame.opens, stop)[1]
    aired = _aired(page, frame, last)
    if aired is not None:
        return aired
    for at in range(last - 1, max(frame.opens + _LEAST, last - _LONG), -1):
        if page.is_comma(at) and _leads(page, at + 1) and not _inside(page, frame, at):
            return _closed(page, frame, at, last) if _plain(page, at + 1, last) else stop
    return stop


def _aired(page: Page, frame: Frame, last: int) -> int | None:
    """Where "by way of the channel X" closes a content, X a relay unless it is the speaker's own."""
    assert frame.opens is not None
    for at in range(last - 2, max(frame.opens + _LEAST, last - _LONG), -1):
        if ("airs" in page.marks[at]) and not _inside(page, frame, at) and frame.kind == "verb":
            found = relays_in(page, at, last)
            if not found or found[-1][1] < last or not _plain(page, at, last):
                return None
            own = any(("belongs" in page.marks[index]) for index in range(*found[0]))
            frame.relays = frame.relays or ([] if own else found)
            return at
    return None


def _leads(page: Page, at: int) -> bool:
    at += "and_that_was" in page.marks[at]
    bound = page.fold(at) in ending("prep_in") or ("passing" in page.marks[at])
    return bound and ("said_in" in page.marks[at + 1])


def _plain(page: Page, first: int, stop: int) -> bool:
    """True where nothing else is told in it."""
    return not any(
        ("that" in page.marks[at]) or at in page.verbs or at in page.citing for at in range(first, stop)
    )


def _inside(page: Page, frame: Frame, at: int) -> bool:
    """True where a quotation that opened in the content holds the place."""
    assert frame.opens is not None
    return any(mark < at < page.quotes[mark] for mark in range(frame.opens, at) if mark in page.quotes)


def _closed(page: Page, frame: Frame, comma: int, last: int) -> int:
    if not frame.relays:
        frame.relays = relays_in(page, comma + 2, last)
    return comma
