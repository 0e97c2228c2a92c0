"""Content that hangs on a preposition: a word of its own, or "with" and "for" written onto a noun."""

from __future__ import annotations

from typing import Final

from rawi.arabic import clitics, splits
from rawi.claims.opening.opened import Opening
from rawi.claims.page import Page
from rawi.claims.words import ending, head, is_masdar

_NEAR: Final = 8


def hung(page: Page, first: int, stop: int, mark: str, clause: Opening | None) -> Opening | None:
    """Content behind a preposition of the class `mark` in [first, stop); `clause` is the clause found there, if any."""
    word = ending(mark)[0]
    if clause is not None and page.fold(clause.header - 1) == word and clause.header > first:
        return clause.behind(clause.header - 1)
    spare: Opening | None = None
    for at in range(first, stop - 1):
        if spare is not None and (at - spare.header > _NEAR or page.is_comma(at)):
            return spare
        if "without" in page.marks[at]:
            break
        if page.fold(at) == word and not page.is_punct(at + 1):
            if (
                page.marks[at + 1] & {"aside", "airs"}
                or at + 1 in page.times
                or at - 1 in page.citing
                or page.marks[at - 1] & {"put_out", "transmits"}
                or (mark == "prep_on" and _guest(page, at, first))
            ):
                continue
            if mark == "prep_about" and clause is not None and clause.how == "that" and _person(page, at + 1):
                return None
            if mark == "prep_of" and head(page.fold(at - 1)) is not None and spare is None:
                spare = Opening(at, at + 1, None, "preposition")
                continue
            return Opening(at, at + 1, None, "preposition")
        if page.fold(at) == word and at + 1 in page.quotes:
            return Opening(at, at + 2, at + 1, "preposition")
    return spare


def _guest(page: Page, at: int, first: int) -> bool:
    """True for "on the channel X" behind an interview or a programme: where it was said, not what of."""
    known = head(page.fold(at + 1))
    talk = any("with_talk" in page.marks[index] for index in range(max(first, at - _NEAR), at))
    return talk and known is not None and known.media


def _person(page: Page, at: int) -> bool:
    """True where somebody begins of whom a clause behind is said: he is a source, not a topic."""
    known = head(page.fold(at))
    return known is not None and known.role is not None and known.unnamed and not known.document


def bound_with(page: Page, at: int) -> bool:
    """True where the token is a noun with the preposition bi- written onto it."""
    fold, letter = page.fold(at), ending("with")[0]
    if not fold.startswith(letter) or len(fold) < 3 or fold in clitics().protected:
        return False
    return not (("that" in page.marks[at]) or fold in ending("named_by")) and page.tokens[at].kind == "word"


def bound(page: Page, first: int, stop: int) -> Opening | None:
    """Content that begins with a noun with "with" written onto it, a verbal noun before any other."""
    spare: Opening | None = None
    for at in range(first, stop):
        if bound_with(page, at):
            held = page.acting(at)
            if is_masdar(page.fold(at)[1:]):
                return Opening(at, at, None, "preposition")
            if spare is None and held is None and head(page.fold(at)) is None:
                spare = Opening(at, at, None, "preposition")
        elif page.fold(at) == ending("with")[0] and at + 1 in page.quotes:
            return Opening(at, at + 2, at + 1, "preposition")
    return spare


def deed_with(page: Page, first: int, stop: int) -> Opening | None:
    """The deed to which somebody admits, where no object stands before it ("passed a law that lets the police hold …")."""
    for at in range(first, min(stop, first + 2 * _NEAR)):
        word = page.fold(at)
        if bound_with(page, at) and page.acting(at) is None:
            return Opening(at, at, None, "preposition") if is_masdar(word[1:]) or is_masdar(word) else None
        thing = word.endswith(ending("tanwin")) and page.acting(at) is None and "adverb" not in page.marks[at]
        if at in page.verbs or thing or page.fold(at) == ":":
            return None
    return None


def deed_in(page: Page, first: int, stop: int) -> Opening | None:
    """Content behind "in" with a deed ("hopes for the return of": where something is said or done is no deed)."""
    for at in range(first, stop - 1):
        if page.is_comma(at):
            break
        if page.fold(at) in ending("prep_in") and is_masdar(page.fold(at + 1)):
            return Opening(at, at + 1, None, "preposition")
    return None


def leads_to(page: Page, first: int, stop: int) -> bool:
    """True where "to" stands in [first, stop)."""
    return any(page.fold(at) in ending("prep_to") for at in range(first, stop))


def called_for(page: Page, first: int, stop: int) -> Opening | None:
    """What somebody is called on for: a deed with "to" written onto it, behind a word at least."""
    if "with_him" in page.marks[first]:
        return None
    for at in range(first + 1, stop):
        cuts = splits(page.fold(at))
        deed = any(cut.proclitic.endswith(ending("for")) and is_masdar(cut.stem) for cut in cuts)
        if deed and page.acting(at) is None:
            return Opening(at, at, None, "preposition")
    return None
