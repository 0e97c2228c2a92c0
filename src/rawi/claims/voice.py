"""The outlet's own voice: what stands in no one else's mouth, so that every event and figure has a claim."""

from __future__ import annotations

from typing import Final

from rawi.arabic import Sentence
from rawi.claims.frame import Frame
from rawi.claims.page import Page
from rawi.claims.phrase import Range

_LEAST: Final = 2
_BRIEF: Final = 4
_ADVERBIAL: Final = frozenset({"preposition", "adverb", "adjunct", "turns", "relative"})
_LIGHT: Final = frozenset({"turns", "was", "that", "then", "adverb"})
_RELATIVE: Final = 4


def gaps(page: Page, sentence: Sentence, taken: list[Range], frames: list[Frame]) -> list[Range]:
    """The stretches of a sentence that no content and no attribution's own words cover, as token ranges.

    A speaker's relative clause ("a colonel whose men found the papers") is the outlet's assertion and stays in.
    Stretches of fewer than two words are left out.
    """
    covered = sorted([*taken, *(span for frame in frames for span in _own_words(page, frame))])
    found: list[Range] = []
    at = sentence.first
    for first, stop in [*covered, (sentence.stop, sentence.stop)]:
        if first > at:
            _add(page, found, at, min(first, sentence.stop))
        at = max(at, stop)
        if at >= sentence.stop:
            break
    return found


def _add(page: Page, found: list[Range], first: int, stop: int) -> None:
    first, stop = page.trim(first, stop)
    words = 0
    if stop - first <= _BRIEF and page.marks[first] & _ADVERBIAL:
        return
    for at in range(first, stop):
        words += not page.is_punct(at) and not page.marks[at] & _LIGHT
        if words == _LEAST:
            found.append((first, stop))
            return


def _own_words(page: Page, frame: Frame) -> list[Range]:
    """The cue with its header; the speaker only as far as a relative clause of his."""
    spans = [(frame.start, frame.last + 1)]
    if frame.header is not None:
        spans.append(frame.header)
    spans.extend(part for part in (frame.speaker, *frame.relays, *frame.deeper) if part is not None)
    clause = (
        next((at for at in range(*frame.speaker) if ("relative" in page.marks[at])), None)
        if frame.speaker
        else None
    )
    if clause is None or frame.speaker is None or frame.speaker[1] - clause < _RELATIVE:
        return spans
    return [cut for span in spans for cut in _without(span, (clause, frame.speaker[1]))]


def _without(span: Range, hole: Range) -> list[Range]:
    parts = [(span[0], min(span[1], hole[0])), (max(span[0], hole[1]), span[1])]
    return [part for part in parts if part[0] < part[1]]
