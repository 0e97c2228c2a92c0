"""Who passes a source's words on, named behind it: who printed it, to whom it was said, from whom it comes in turn."""

from __future__ import annotations

from typing import Final

from rawi.claims import header as head_part
from rawi.claims.apposition import apposition
from rawi.claims.frame import Frame
from rawi.claims.media import before_relay, medium, relays_in, told
from rawi.claims.page import Page
from rawi.claims.phrase import Range, noun_phrase, past_when
from rawi.claims.words import also_transmits, ending, head

_TAIL: Final = 14
_CLAUSAL: Final = frozenset({"that", "then", "was", "turns", "relative", "transmits", "negates"})


def printed(page: Page, frame: Frame, at: int, end: int, stop: int) -> int:
    """Take in who printed a document: a medium passes it on, anybody else is its author. Gives where he ends."""
    by = past_when(page, end + 1, stop)
    behind = noun_phrase(page, by, stop) if by < stop else stop
    if by < stop and (medium(page, by) or by in page.quotes):
        frame.relays = [(by, behind)]
    else:
        frame.speaker = (at, behind)
    return behind


def passed_on(page: Page, frame: Frame, at: int, end: int, stop: int, header: Range) -> Frame:
    """Take in a medium behind the source's apposition or adjunct ("…, one of the elders, to the agency")."""
    frame.header = header
    relays = relays_in(page, at + 1, _adjuncts(page, end, min(stop, end + _TAIL)))
    last = relays[-1][1] if relays else 0
    if last and page.fold(last) == ending("prep_about")[0] and last + 1 < stop:
        behind = noun_phrase(page, last + 1, stop)
        frame.relays, frame.speaker, frame.header = relays, (last + 1, behind), (header[0], behind)
    elif last > end and not frame.relays:
        frame.relays, frame.header = relays, (header[0], last)
        frame.speaker = before_relay(page, (at, head_part.loose(page, at, relays[0][0])), relays)
    _carried_too(page, frame, min(stop, end + 3))
    _second(page, frame, stop)
    last = frame.header[1]
    veil = page.veil(last, min(stop, last + 2))
    if veil is not None:
        frame.header = (header[0], page.veils[veil][1])
    return frame


def _second(page: Page, frame: Frame, stop: int) -> None:
    """Take in who stands behind a cited medium ("citing the agency, from a security source")."""
    if frame.header is None or frame.speaker is None or frame.relays or not medium(page, frame.speaker[0]):
        return
    at = frame.header[1]
    if at + 1 < stop and page.fold(at) in ending("prep_about") and is_source(page, at + 1):
        behind = noun_phrase(page, at + 1, stop)
        frame.relays, frame.speaker, frame.header = (
            [frame.speaker],
            (at + 1, behind),
            (frame.header[0], behind),
        )


def is_source(page: Page, at: int) -> bool:
    """True where somebody who can have said it begins."""
    known = head(page.fold(at))
    return page.acting(at) is not None or medium(page, at) or (known is not None and known.unnamed)


def _carried_too(page: Page, frame: Frame, reach: int) -> None:
    """Take in "…, and X carried it" behind a source."""
    assert frame.header is not None
    at = page.trim(frame.header[1], reach)[0]
    if frame.relays or at >= reach or not also_transmits(page.fold(at)):
        return
    sentence = page.doc.sentence_of(at)
    by = past_when(page, at + 1, sentence.stop)
    if by < sentence.stop and medium(page, by):
        end = noun_phrase(page, by, sentence.stop)
        frame.relays, frame.header = [(by, end)], (frame.header[0], end)


def _adjuncts(page: Page, first: int, stop: int) -> int:
    """Where the clause of a source ends: over appositions, times and "in a statement"."""
    for at in range(first, stop):
        if page.is_comma(at):
            setting = page.fold(at + 1) in ending("prep_in") and ("setting" in page.marks[at + 2])
            when = at + 1 in page.times or ("adverb" in page.marks[at + 1])
            if not (setting or when or told(page, at + 1) or apposition(page, at + 1, stop)):
                return at
        elif page.marks[at] & _CLAUSAL - {"transmits"} or at in page.verbs or page.fold(at) in (".", ":"):
            return at
    return stop
