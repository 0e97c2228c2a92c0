"""Where the clause of a verb begins: over appositions and names between commas that belong to its subject."""

from __future__ import annotations

from typing import Final

from rawi.arabic import Sentence
from rawi.claims.apposition import apposition
from rawi.claims.frame import Frame
from rawi.claims.page import Page
from rawi.claims.words import best, definite, head

_REACH: Final = 60
_NAME: Final = 4
_SPEECH: Final = 10
_STRAY: Final = 8
_OPENS: Final = frozenset({"that", "turns"})


def clause_start(page: Page, sentence: Sentence, first: int, before: list[Frame]) -> int:
    """Where the clause of a verb begins: behind the last turn, opening, or comma that parts no apposition."""
    if page.is_comma(first - 1) and not _parted(page, first, sentence.first):
        return _before_comma(page, first, sentence.first)
    floor = max([sentence.first, *(frame.opens or frame.last + 1 for frame in before)])
    at, floor = first, max(floor, first - _REACH)
    while at > floor:
        if (
            ("turns" in page.marks[at - 1])
            or ("that" in page.marks[at - 1])
            or ("then" in page.marks[at - 1])
        ):
            return at
        if page.fold(at - 1) in (":", ".") or (page.fold(at - 1) == "-" and page.fold(at - 2) in ("-", ")")):
            return at
        if (
            at - 1 in page.quotes
            and page.quotes[at - 1] >= first
            and (at < first or _quoted_anew(page, at - 2))
        ):
            return at
        if page.is_comma(at - 1) and at < first and not _appended(page, at, first, floor):
            return at
        if at - 1 - page.quote_ends.get(at - 1, at) > _SPEECH:
            return at
        at -= 1
    return floor


def _before_comma(page: Page, first: int, lowest: int) -> int:
    """Where a whole subject begins that a stray comma parts from its verb ("that the ministry, said"), else `first`."""
    at = first - 2
    while at > max(lowest, first - _STRAY) and not (page.is_punct(at) or page.marks[at - 1] & _OPENS):
        at -= 1
    held, known = page.acting(at), head(page.fold(at))
    office = known is not None and known.role is not None and not known.document
    named = held is not None and held.kind in ("person", "organization")
    led = at == lowest or bool(page.marks[at - 1] & _OPENS)
    whole = led and (office or named) and not best(page.fold(at)).proclitic
    return at if whole and _fills(page, at, first - 1) else first


def _fills(page: Page, first: int, stop: int) -> bool:
    """True where [first, stop) is one definite noun phrase: a name, or a noun with others in the genitive and adjectives."""
    if not (definite(page.fold(stop - 1)) or page.ends.get(stop - 1, -1) >= stop - 1):
        return False
    return not any(page.marks[at] or at in page.verbs or page.signs[at] for at in range(first, stop))


def _quoted_anew(page: Page, before: int) -> bool:
    """False where a quotation opens in mid clause, between a subject and its verb."""
    return page.is_punct(before) or bool(page.marks[before]) or before in page.verbs


def _parted(page: Page, first: int, floor: int) -> bool:
    """True where the comma before a verb closes an apposition to its subject."""
    for at in range(first - 2, max(floor, first - _REACH) - 1, -1):
        if page.is_comma(at):
            return (
                ("appositive" in page.marks[at + 1])
                or at + 1 in page.veils
                or _name_aside(page, at + 1, first - 1)
                or _office(page, at + 1)
                or apposition(page, at + 1, first)
            )
        if ("relative" in page.marks[at]) and len(page.fold(at)) > 2:
            return True
    return False


def _name_aside(page: Page, first: int, stop: int) -> bool:
    """True for a name between commas behind an office ("the ambassador, X, said")."""
    if (
        not 0 < stop - first <= _NAME
        or first < 2
        or not (definite(page.fold(first - 2)) or first - 2 in page.ends)
    ):
        return False
    held = page.acting(first)
    if held is not None:
        return held.kind == "person"
    return all(
        page.tokens[at].kind == "word"
        and not page.marks[at]
        and at not in page.verbs
        and at not in page.times
        for at in range(first, stop)
    ) and not definite(page.fold(first))


def _office(page: Page, at: int) -> bool:
    known = head(page.fold(at))
    return known is not None and known.rank == "office" and not best(page.fold(at)).proclitic


def _appended(page: Page, at: int, first: int, floor: int) -> bool:
    """True where a stretch behind a comma still belongs to the subject before it ("X, one of …, said")."""
    if (
        ("appositive" in page.marks[at])
        or _office(page, at)
        or at in page.veils
        or apposition(page, at, first)
    ):
        return True
    if page.is_comma(first - 1) and _name_aside(page, at, first - 1):
        return True
    return page.is_comma(first - 1) and any(
        ("appositive" in page.marks[index]) or index in page.veils for index in range(max(floor, at), first)
    )
