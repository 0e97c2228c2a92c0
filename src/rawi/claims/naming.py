"""Whether a speaker's phrase names somebody, and where its head ends and a clause about him begins."""

from __future__ import annotations

from typing import Final

from rawi.claims.header import qualifies
from rawi.claims.page import Page
from rawi.claims.words import Head, best, definite, ending, head, is_masdar, nisba, plural_head
from rawi.model import AnyMention

_BODIES: Final = frozenset(
    {"official", "military", "organization", "armed_group", "agency", "outlet", "monitor"}
)


def named(page: Page, first: int, stop: int, held: AnyMention | None) -> bool:
    """True for a person or a body by name, an office held by one person, a document of a named body.

    False for sources, witnesses, crowds, documents of nobody's, and offices that many hold.
    """
    first += ("this" in page.marks[first]) and first + 1 < stop
    known = head(page.fold(first))
    if held is not None and held.kind == "person":
        return True
    if known is not None and known.document:
        return _authored(page, first, stop)
    if any(index in page.media for index in range(first, stop)):
        return True
    if known is not None and known.media:
        return _medium(page, first, stop)
    if known is not None and known.unnamed:
        return _office(page, first, stop, known) and _given(page, first, stop)
    if held is not None and held.kind in ("organization", "place"):
        return True
    if known is None and page.fold(first).endswith(ending("plural")):
        return False
    return _definite_head(page, first, stop)


def _medium(page: Page, first: int, stop: int) -> bool:
    """True for a medium with a name, or "the paper"; not for "websites", "a Turkish paper"."""
    held = page.acting(first)
    if held is not None and held.kind == "organization":
        return True
    if plural_head(page.fold(first)) or head(page.fold(first)) is head(page.fold(first + 1)):
        return False
    return definite(page.fold(first)) or (stop - first > 1 and not nisba(page.fold(first + 1)))


def _authored(page: Page, first: int, stop: int) -> bool:
    """True where a document's phrase says whose it is: a medium, a body by name, or "of the army"."""
    for at in range(first + 1, stop):
        held = page.acting(at)
        if at in page.media or (held is not None and held.kind in ("organization", "person")):
            return True
        known = head(page.fold(at))
        if known is not None and known.role in _BODIES and not known.unnamed and definite(page.fold(at)):
            return True
    return False


def _office(page: Page, first: int, stop: int, known: Head) -> bool:
    return definite(page.fold(first)) or known.titles


def _given(page: Page, first: int, stop: int) -> bool:
    """True where a bare word stands behind a definite one: only a given name can ("the spokesman X")."""
    return any(
        (definite(page.fold(at - 1)) or _proper(page, at - 1)) and _bare(page, at)
        for at in range(first + 1, stop)
    )


def _proper(page: Page, at: int) -> bool:
    held = page.acting(at)
    return held is not None and held.kind in ("organization", "place")


def _bare(page: Page, at: int) -> bool:
    word = page.fold(at)
    cut = best(word)
    if page.tokens[at].kind != "word" or page.marks[at] or at in page.times or at in page.verbs:
        return False
    plain = not cut.article and not cut.proclitic and not cut.suffix and not nisba(word)
    return plain and head(word) is None and not is_masdar(word) and not word.endswith(ending("feminine")[:1])


def _definite_head(page: Page, first: int, stop: int) -> bool:
    """True where the phrase's head is definite: by its article, or by what it stands in construct with."""
    for at in range(first, stop):
        if best(page.fold(at)).article:
            return True
        if page.marks[at] & {"preposition", "adjunct", "relative"} or (at > first and nisba(page.fold(at))):
            return False
    return False


def head_end(page: Page, first: int, stop: int) -> int:
    """Where a verb without pronoun opens a clause about an indefinite speaker ("papers the army found"); else `stop`."""
    for at in range(first + 1, stop):
        if "relative" in page.marks[at]:
            break
        if qualifies(page, first, at):
            return at
    return stop
