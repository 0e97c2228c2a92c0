"""Frames of nouns of saying ("the minister's statement that", "accusations that X makes against Y")."""

from __future__ import annotations

from rawi.arabic import Sentence
from rawi.claims import complement, opening
from rawi.claims import header as head_part
from rawi.claims.cues import frames_of
from rawi.claims.frame import Frame
from rawi.claims.making import bare_frame
from rawi.claims.page import Page
from rawi.claims.words import best, ending, head
from rawi.lexicon import Hit


def noun_frame(page: Page, sentence: Sentence, hit: Hit, limit: int) -> Frame | None:
    """The frame of a noun of saying with its speaker in the genitive, or None."""
    after, takes = hit.last + 1, frames_of(hit.entry)
    found = _noun_opening(page, hit, after, limit, takes)
    if found is None:
        return None
    frame = bare_frame(page, hit)
    frame.kind, frame.rule, frame.opens = "noun", "claim.noun", found.content
    frame.quote, frame.quoted = found.quote, found.quote is not None
    frame.closes = page.quotes.get(found.quote) if found.quote is not None else None
    frame.header = (after, found.header)
    frame.pronoun = bool(hit.suffix)
    own = page.fold(hit.first).startswith(ending("article")[0])
    accused, against = bool(hit.entry.attrs.get("accused")), _against(page, after, found.header)
    if not hit.suffix and not own and found.header > after and not (accused and against is None):
        read = head_part.read(page, after, against if accused and against else found.header)
        frame.speaker, frame.relays = read.speaker, read.relays
        if read.speaker is None:
            return None
    frame.bounded = found.how != "that"
    if hit.entry.attrs.get("impersonal") and not _somebody(page, frame):
        frame.speaker, frame.impersonal = None, True
        return frame
    frame.impersonal = frame.speaker is None and (own or accused) and not hit.suffix and found.how != "that"
    return frame


def _somebody(page: Page, frame: Frame) -> bool:
    """True where the noun says whose claims they are, rather than of what kind ("false claims that …")."""
    if frame.speaker is None:
        return False
    known = head(page.fold(frame.speaker[0]))
    return page.acting(frame.speaker[0]) is not None or (known is not None and known.role is not None)


def _against(page: Page, first: int, stop: int) -> int | None:
    """Where the accused stands behind the accuser, with "to" written onto him."""
    letter = ending("for")[0]
    return next((i for i in range(first + 1, stop) if best(page.fold(i)).proclitic.endswith(letter)), None)


def _noun_opening(page: Page, hit: Hit, after: int, limit: int, takes: list[str]) -> opening.Opening | None:
    near = min(limit, after + 16)
    if "clause" in takes:
        found = opening.clause_opening(page, after, near)
        if found is not None and found.how == "that" and not _commas(page, after, found.header):
            return found
    if "that" in takes:
        return opening.clause_opening(page, after, after + 1) if "that" in page.marks[after] else None
    if "about" in takes and page.fold(after) == ending("prep_about")[0] and after + 1 < limit:
        return opening.Opening(after, after + 1, None, "preposition")
    if ("object" in takes and page.acting(after) is not None) or ("object" in takes and hit.suffix):
        return (
            complement.object_after(page, after, near, single=False, masdar=True)
            if not hit.suffix
            else _own(page, after, near)
        )
    if "with_masdar" in takes:
        bare = ending("with")[0] + ending("article")[0]
        bound = (i for i in range(after, min(near, after + 4)) if opening.bound_with(page, i))
        at = next((i for i in bound if page.fold(i) != bare), None)
        return opening.Opening(at, at, None, "preposition") if at is not None else None
    if "for" in takes and page.fold(after).startswith(ending("for")[0]):
        return opening.Opening(after, after, None, "preposition")
    return None


def _own(page: Page, after: int, near: int) -> opening.Opening | None:
    if after >= near or page.is_punct(after) or not page.fold(after).startswith(ending("article")[0]):
        return None
    return opening.Opening(after, after, None, "object")


def _commas(page: Page, first: int, stop: int) -> bool:
    return sum(page.is_comma(index) for index in range(first, stop)) > 2
