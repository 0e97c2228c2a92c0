"""What a source phrase vouches for: the clause that it leads, ends, or stands in."""

from __future__ import annotations

from typing import Final

from rawi.arabic import Sentence
from rawi.claims.authors import utterance
from rawi.claims.bounds import NARROW, ends, tidy
from rawi.claims.cues import joined_to
from rawi.claims.frame import Frame
from rawi.claims.media import medium
from rawi.claims.page import Page
from rawi.claims.phrase import Range
from rawi.claims.words import ending

_NEAR: Final = 24
_TAIL: Final = 60
_PRONOUN: Final = 3
_THEN: Final = 7
"""Words behind a source that leads ("a report … issued in X") before the "then" of what it vouches for."""


def around(
    page: Page, sentence: Sentence, frames: list[Frame], number: int, earlier: list[Frame]
) -> list[Range]:
    """Content of a source phrase: behind it where it leads the clause, before it where it ends it, or both."""
    frame = frames[number]
    start = _clause(page, sentence, frames, number)
    end = frame.header[1] if frame.header is not None else frame.last + 1
    before = page.trim(_past_particles(page, start, frame.start), frame.start)
    leads = before[0] >= before[1] or _only_particles(page, *before)
    stop = end if ("relative" in page.marks[end]) else _next(page, sentence, frames, number, end, leads)
    if leads:
        if page.trim(end, stop)[0] >= page.trim(end, stop)[1]:
            return _sentence_before(page, sentence, earlier)
        return [tidy(page, _past_then(page, end, stop), stop)]
    if not page.is_comma(frame.start - 1) and page.is_comma(end) and end + 1 not in page.parts:
        tail = _relative_tail(page, *before)
        if tail is not None:
            return [tail]
    after = page.trim(end, stop)
    if after[0] >= after[1] or (page.is_comma(end) and _turns(page, after[0], sentence)):
        return [before]
    if not page.is_comma(end) and not page.is_comma(frame.start - 1) and joined_source(frame):
        return [tidy(page, _past_then(page, end, stop), stop)]
    if all(at in page.times or page.is_punct(at) for at in range(*after)):
        return [before]
    return [before, after]


def _sentence_before(page: Page, sentence: Sentence, earlier: list[Frame]) -> list[Range]:
    """What a source that is a sentence of its own ("… . According to X.") vouches for."""
    if sentence.index == 0 or page.doc.sentences[sentence.index - 1].paragraph != sentence.paragraph:
        return []
    before = page.doc.sentences[sentence.index - 1]
    said = next((frame.pieces for frame in reversed(earlier) if frame.kind == "verb" and frame.pieces), None)
    return list(said) if said else [page.trim(before.first, before.stop)]


def joined_source(frame: Frame) -> bool:
    """True where "and" is written onto the source phrase, which then leads a clause of its own."""
    return frame.hit is not None and joined_to(frame.hit)


def _turns(page: Page, at: int, sentence: Sentence) -> bool:
    return bool(page.marks[at] & {"turns", "coda"}) or page.folds[at].startswith(ending("and")[0])


def _relative_tail(page: Page, first: int, stop: int) -> Range | None:
    """The relative clause that a source phrase without commas closes."""
    for at in range(stop - 1, max(first, stop - _TAIL), -1):
        if "relative" in page.marks[at]:
            return page.trim(at + 1, stop)
        if page.is_comma(at):
            return None
    return None


def _clause(page: Page, sentence: Sentence, frames: list[Frame], number: int) -> int:
    """Where the clause of a source phrase begins: behind an earlier, separate attribution, else with the sentence."""
    frame = frames[number]
    if frame.hit is not None and joined_to(frame.hit):
        return frame.start
    held = next((mark for mark, close in page.around.get(frame.first, ())), None)
    start = sentence.first if held is None else max(sentence.first, held + 1)
    for earlier in frames[max(0, number - _NEAR) : number]:
        if earlier.kind == "source" and earlier.pieces and earlier.header is not None:
            start = max(start, earlier.header[1])
        elif earlier.kind == "verb" and earlier.start > start and _separate(page, earlier):
            start = start if _goes_on(page, earlier, frame) else earlier.start
        start = max(start, _meanwhile(page, earlier, frame))
    return start if page.is_comma(frame.start - 1) else _turned(page, start, frame.start)


def _goes_on(page: Page, earlier: Frame, source: Frame) -> bool:
    """True where the earlier verb goes on with whoever spoke before it ("…, and added that …, by the agency")."""
    carried = earlier.speaker is None and not earlier.impersonal and page.is_comma(source.start - 1)
    return carried and source.speaker is not None and medium(page, source.speaker[0])


def _meanwhile(page: Page, earlier: Frame, source: Frame) -> int:
    """Where "while" begins another clause behind what somebody else said, which alone the source vouches for; else 0."""
    if earlier.kind != "verb" or earlier.opens is None or earlier.quoted or earlier.speaker is None:
        return 0
    if source.speaker is None or medium(page, source.speaker[0]) or medium(page, earlier.speaker[0]):
        return 0
    at = page.next_whereas(earlier.opens, source.start)
    if at < source.start:
        return at
    return _within(page, earlier.opens, source) if earlier.rule.endswith(NARROW) else 0


def _within(page: Page, first: int, source: Frame) -> int:
    """Where "which …" begins, which a source behind a comma bears out rather than the deed before it; else 0."""
    assert source.speaker is not None
    plain = source.rule == "claim.source_phrase" and not source.relays and not utterance(page, source.speaker)
    if not plain or not page.is_comma(source.start - 1):
        return 0
    tail = _relative_tail(page, first, source.start - 1)
    return tail[0] if tail is not None and len(page.fold(tail[0] - 1)) > _PRONOUN else 0


def _turned(page: Page, start: int, stop: int) -> int:
    """Where the last "where" or "while" begins a clause, which a source without comma stays in."""
    for at in range(stop - 1, max(start, stop - _TAIL), -1):
        if "where" in page.marks[at]:
            return at
    return start


def _separate(page: Page, frame: Frame) -> bool:
    """True for a verb that begins a clause of its own rather than stands in another's words."""
    if ("relative" in page.marks[frame.first - 1]) or frame.hit is None:
        return False
    return (
        joined_to(frame.hit)
        or ("turns" in page.marks[frame.start])
        or ("turns" in page.marks[frame.start + 1])
    )


def _next(page: Page, sentence: Sentence, frames: list[Frame], number: int, end: int, leads: bool) -> int:
    """Where a later attribution ends what stands behind a source, but for the one that a leading source vouches for."""
    behind = page.trim(end, sentence.stop)[0]
    for later in frames[number + 1 : number + 1 + _NEAR]:
        if leads and later.start <= behind and later.kind == "verb":
            continue
        if later.start >= end and ends(page, frames[number], later) and later.kind != "participle":
            return later.start
        if later.kind == "participle" and later.start >= end:
            return later.start
    return page.next_coda(end + 3, sentence.stop)


def _past_particles(page: Page, first: int, stop: int) -> int:
    while first < stop and (page.is_punct(first) and first not in page.quotes):
        first += 1
    return first


def _only_particles(page: Page, first: int, stop: int) -> bool:
    return all(
        page.marks[at] & {"joins", "turns", "adverb"} or page.is_punct(at) for at in range(first, stop)
    )


def _past_then(page: Page, first: int, stop: int) -> int:
    while first < stop and (page.is_comma(first) or page.fold(first) == ":"):
        first += 1
    for at in range(first, min(stop, first + _THEN)):
        if ("then" in page.marks[at]) and len(page.fold(at)) == 3:
            return at + 1
        if page.is_comma(at) and "then" in page.marks[at + 1]:
            continue
        if page.is_punct(at) or "if" in page.marks[at] or at in page.verbs:
            break
    return first
