"""Those whom a speaker tells, and those whom a medium cites, in one stretch behind a verb."""

from __future__ import annotations

from rawi.claims.cues import frames_of
from rawi.claims.header import Header
from rawi.claims.hearers import urged
from rawi.claims.media import medium
from rawi.claims.page import Page
from rawi.claims.phrase import Range, noun_phrase
from rawi.claims.words import definite, ending, head, head_cut, nisba
from rawi.lexicon import Entry


def cited(page: Page, entry: Entry, told: Range | None, stop: int) -> Header | None:
    """Medium and source of "the agency reported from X that", "the paper learned from X that"; or None."""
    if told is None or not medium(page, told[0]):
        return None
    words = ending("prep_about") + (ending("prep_of") if entry.attrs.get("by_medium") else ())
    at = next(
        (index for index in range(told[0] + 1, min(told[1] + 1, stop - 1)) if page.fold(index) in words), None
    )
    if at is None or (page.acting(at + 1) is None and head(page.fold(at + 1)) is None):
        return None
    return Header((at + 1, noun_phrase(page, at + 1, stop)), [(told[0], at)])


def informed(page: Page, told: Header, entry: Entry) -> Header | None:
    """Source and medium of "sources informed «the channel» that": a known medium in quotation marks behind a whole phrase.

    Behind a verb of telling somebody any adjective may close the phrase ("a senior official told the agency").
    """
    if told.speaker is None or told.relays or medium(page, told.speaker[0]):
        return None
    first, stop = told.speaker
    tells = bool(entry.attrs.get("hearer")) and "clause" in frames_of(entry)
    for at in range(first + 1, stop):
        close = page.quotes.get(at, stop)
        alone = close < stop and at + 1 in page.media and page.media[at + 1].last + 1 == close
        plain, known = head_cut(page.fold(at)), head(page.fold(at))
        part = known is not None and known.key == "part"  # "another" closes the phrase before
        bare = plain is not None and not (plain.article or plain.proclitic or part) and medium(page, at)
        hung = "preposition" in page.marks[at - 1]  # "pages on the sites": no hearer
        if (alone or bare) and not hung and _no_head(page, at - 1) and (tells or _closes(page, at - 1)):
            return Header((first, at), [(at, close + 1 if alone else stop)])
    return None


def _no_head(page: Page, at: int) -> bool:
    """True for a word that no medium's name can hang on ("director of the agency"), or "another"."""
    known = head(page.fold(at))
    return known is None or known.key == "part"


def _closes(page: Page, at: int) -> bool:
    """True where a phrase may close: an article or an adjective."""
    return definite(page.fold(at)) or nisba(page.fold(at))


def asking(page: Page, told: Header) -> Header:
    """Who asks, without those of whom he asks it ("the minister asked of the council that")."""
    if told.speaker is None:
        return told
    first, stop = told.speaker
    of = next((at for at in range(first, stop) if page.fold(at) in ending("prep_of")), stop)
    return told.of((first, of) if of > first else None)


def can_speak(page: Page, at: int) -> bool:
    """True where somebody by name or a noun that heads a speaker's phrase begins."""
    return page.acting(at) is not None or head(page.fold(at)) is not None


def without_hearer(page: Page, first: int, stop: int) -> Range:
    """The speaker alone, where a second participant sets in behind him ("X told the council that")."""
    called = urged(page, first, stop)
    if called is not None:
        return first, called
    end = noun_phrase(page, first, stop, single=True)
    if end >= stop:
        return first, stop
    many = head(page.fold(end)) is not None and page.fold(end).endswith(ending("plural")[1])
    return first, end if page.starts_mention(end) or (many and definite(page.fold(end))) else stop
