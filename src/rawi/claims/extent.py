"""How far the content of each attribution reaches, and on which side of its cue it stands."""

from __future__ import annotations

from typing import Final

from rawi.arabic import Sentence
from rawi.claims.bounds import NARROW, ends, holder, tidy
from rawi.claims.frame import Frame
from rawi.claims.media import medium
from rawi.claims.page import Page
from rawi.claims.phrase import Range
from rawi.claims.tail import setting
from rawi.claims.taken_up import RULE, told_before
from rawi.claims.vouched_for import around

_SHORT: Final = 4
_NEAR: Final = 24
_TAIL: Final = 60
_PRONOUN: Final = 3


def lay(page: Page, sentence: Sentence, frames: list[Frame], reach: int, earlier: list[Frame]) -> list[Frame]:
    """Give each frame its `pieces`; frames left without content are dropped.

    `reach` ends the paragraph; `earlier` are the frames of the sentence before.
    """
    for number, frame in enumerate(frames):
        rest = frames[number + 1 : number + 1 + _NEAR]
        if frame.kind == "source":
            frame.pieces = around(page, sentence, frames, number, earlier)
        elif frame.rule == RULE:
            frame.pieces = told_before(page, sentence, frames, number)
        elif frame.opens is not None:
            stop = _stop(page, sentence, frame, rest, reach)
            frame.pieces = [tidy(page, frame.opens, stop)]
        frame.pieces = [piece for piece in frame.pieces if piece[0] < piece[1]]
    for number, frame in enumerate(frames):
        if frame.kind == "verb" and frame.pieces and number + 1 < len(frames):
            frame.pieces += _resumed(page, sentence, frames, number)
    return [frame for frame in frames if frame.pieces]


def _resumed(page: Page, sentence: Sentence, frames: list[Frame], number: int) -> list[Range]:
    """What a medium goes on to tell behind the source of its first half ("the paper said …, by X's count, while …")."""
    frame, source = frames[number], frames[number + 1]
    if frame.speaker is None or not medium(page, frame.speaker[0]) or source.kind != "source":
        return []
    if source.speaker is None or source.header is None or medium(page, source.speaker[0]) or frame.quoted:
        return []
    end = source.header[1]
    if source.start < frame.pieces[-1][1] or not page.is_comma(end) or "whereas" not in page.marks[end + 1]:
        return []
    later = next((one.start for one in frames[number + 2 :] if one.start > end + 1), sentence.stop)
    piece = tidy(page, end + 2, min(later, sentence.stop))
    return [piece] if piece[0] < piece[1] else []


def _stop(page: Page, sentence: Sentence, frame: Frame, rest: list[Frame], reach: int) -> int:
    """Where content that opens at `frame.opens` ends."""
    assert frame.opens is not None
    if frame.closes is not None and frame.quote is not None:
        end = min(frame.closes, reach)
        if end - frame.quote - 1 > _SHORT or _shut(page, frame, end, sentence):
            return end
        if frame.opens == frame.quote + 1:
            frame.opens, frame.quoted = frame.quote, False
    held = holder(page, frame)
    stop = sentence.stop if held is None else min(sentence.stop, held)
    stop = stop if frame.closes_at is None else min(stop, frame.closes_at)
    if frame.impersonal or frame.bounded:
        stop = page.next_comma(frame.opens + 1, stop)
    if frame.rule.endswith(NARROW):
        stop = page.next_whereas(frame.opens + 1, stop)
    for later in rest:
        if later.start >= stop:
            break
        if later.start > frame.opens and ends(page, frame, later):
            stop = min(stop, later.start)
            break
    else:
        stop = page.next_coda(frame.opens + 3, stop)
    stop = _goes_on(page, frame, stop)
    if stop == sentence.stop and held is None:  # what a full stop in a quotation parts goes on in it
        stop = max(stop, min(page.unclosed(frame.opens, stop), reach))
    return setting(page, frame, stop)


def _goes_on(page: Page, frame: Frame, stop: int) -> int:
    """Before ", calling (upon God to …)": such a participle goes on with the speaker, though nothing that it says is read."""
    assert frame.opens is not None
    at = page.next_comma(frame.opens + 1, stop)
    while at + 1 < stop:
        if at + 1 in page.parts and holder(page, frame) == _around(page, at + 1):
            return at
        at = page.next_comma(at + 1, stop)
    return stop


def _around(page: Page, at: int) -> int | None:
    """The end of the nearest quotation around a cue."""
    return next((close for mark, close in page.around.get(at, ())), None)


def _shut(page: Page, frame: Frame, end: int, sentence: Sentence) -> bool:
    """True where a short quotation is all that is said."""
    return end + 1 >= sentence.stop or page.is_punct(end + 1)
