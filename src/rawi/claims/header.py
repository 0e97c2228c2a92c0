"""Between a cue and its content: the speaker, those who were told, and those from whom he has it."""

from __future__ import annotations

from typing import NamedTuple

from rawi.claims.page import Page
from rawi.claims.phrase import Range, apposition, lam_quoted, noun_phrase
from rawi.claims.words import best, ending, head, is_masdar, verbal


class Header(NamedTuple):
    """The speaker's range, media that passed his words on, and sources behind him."""

    speaker: Range | None
    relays: list[Range]


def read(page: Page, first: int, stop: int) -> Header:
    """The speaker and his relays in [first, stop), the stretch between a verb of saying and what is said."""
    at = first
    while at < stop and (
        page.is_comma(at) or page.has(at, "adverb") or at in page.times or page.has(at, "was")
    ):
        at += 1
    speaker: Range | None = None
    if at < stop and _opens_speaker(page, at):
        end = loose(page, at, stop)
        if end > at:
            speaker = (at, end)
    return Header(speaker, relays_in(page, at if speaker is None else speaker[0], stop))


def _opens_speaker(page: Page, at: int) -> bool:
    if page.is_punct(at):
        return at in page.quotes or page.fold(at) == "#"
    if told(page, at) or page.marks[at] & {"adjunct", "that", "his_words", "turns", "relative"}:
        return page.acting(at) is not None and not told(page, at)
    bound = best(page.fold(at)).proclitic.endswith(ending("for") + ending("with"))
    return not page.has(at, "preposition") and not (bound and page.acting(at) is None)


def told(page: Page, at: int) -> bool:
    """True where a medium stands with "to" written onto it: the one to whom it was said."""
    if lam_quoted(page, at):
        return True
    fold, letter = page.fold(at), ending("for")[0]
    if not fold.startswith(letter):
        return False
    hit = page.media.get(at)
    if hit is not None:
        return hit.proclitic.endswith(letter)
    known = head(fold)
    return known is not None and known.media and not fold.startswith(known.key)


def loose(page: Page, first: int, stop: int) -> int:
    """The end of a speaker whose clause is known to open at `stop`: names that no lexicon has go through."""
    at = first
    while at < stop:
        nxt = noun_phrase(page, at, stop)
        if nxt <= at:
            nxt = at
        for index in range(max(at, first + 1), nxt):
            if told(page, index):
                return index
        at = nxt
        if at < stop and _qualifies(page, first, at):
            return next((index for index in range(at, stop) if page.is_comma(index)), stop)
        if at >= stop or not _goes_on(page, first, at, stop):
            break
        at += 1
    return min(at, stop)


def _qualifies(page: Page, first: int, at: int) -> bool:
    """True where a verb behind an indefinite noun opens a relative clause ("a colonel whose unit …")."""
    known = head(page.fold(first))
    if known is None or best(page.fold(first)).article or known.media:
        return False
    word = page.fold(at)
    return verbal(word) or (
        word.startswith(ending("present")[:2])
        and len(word) > 3
        and not is_masdar(word)
        and page.acting(at) is None
        and head(word) is None
        and _bare_verb(page, at)
    )


def _bare_verb(page: Page, at: int) -> bool:
    """True where a word that may be a present stands before a noun with a pronoun or an article."""
    following = page.fold(at + 1)
    return best(following).article or following.endswith(ending("pronoun"))


def _goes_on(page: Page, first: int, at: int, stop: int) -> bool:
    """True where one more word of an unknown kind belongs to the speaker rather than to an adjunct."""
    if page.is_punct(at):
        return page.is_comma(at) and apposition(page, at + 1, stop)
    if (
        page.marks[at] & {"adjunct", "adverb", "that", "turns", "negates", "his_words", "coda"}
        or at in page.times
    ):
        return False
    if (is_masdar(page.fold(at)) and best(page.fold(at - 1)).article) or page.has(at, "transmits"):
        return False
    if page.fold(at) in ending("prep_in") + ending("prep_of") or told(page, at):
        return False
    return page.tokens[at].kind != "number" or page.tokens[at - 1].kind == "word"


def relays_in(page: Page, first: int, stop: int) -> list[Range]:
    """Media in [first, stop) to whom it was said, who broadcast it or who obtained it."""
    found: list[Range] = []
    at = first
    while at < stop:
        if lam_quoted(page, at):
            close = min(page.quotes[at + 1] + 1, stop)
            found.append((at + 1, close))
            at = close
            continue
        medium = at in page.media or _media_head(page, at)
        if medium and (told(page, at) or _passed(page, at, first)):
            end = medium_end(page, at, stop)
            found.append((at, end))
            at = end
        else:
            at += 1
    return found


def _media_head(page: Page, at: int) -> bool:
    known = head(page.fold(at))
    return known is not None and known.media


def _passed(page: Page, at: int, first: int) -> bool:
    """Behind "in an interview with", "broadcast by", "a copy of which was obtained by"."""
    before = at - 1
    while before > first and before in page.quotes:
        before -= 1
    if page.has(before, "transmits"):
        return True
    if page.fold(before) not in ending("talk_with"):
        return False
    return any(page.has(index, "with_talk") for index in range(max(first - 1, before - 5), before))


def medium_end(page: Page, at: int, stop: int) -> int:
    """Where the medium's name ends."""
    hit = page.media.get(at)
    if hit is not None:
        return min(hit.last + 1, stop)
    return noun_phrase(page, at, stop)
