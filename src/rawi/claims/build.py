"""From the cues of one sentence to frames: which cue has which speaker words and where its content opens."""

from __future__ import annotations

from typing import Final

from rawi.arabic import Sentence
from rawi.claims.frame import Frame
from rawi.claims.nouns import noun_frame
from rawi.claims.page import Page
from rawi.claims.phrase import Range
from rawi.claims.sources import source_frame
from rawi.claims.verbs import limit_of, verb_frame
from rawi.lexicon import Hit

_NEAR: Final = 24
"""Cues and frames on either side that may bear on one: beyond them a sentence is a list."""


def frames(page: Page, sentence: Sentence, groups: list[list[Hit]]) -> list[Frame]:
    """The frames of a sentence, in order of their cues. `groups` are its cue hits by first token."""
    found: list[Frame] = []
    used = sentence.first
    for number, group in enumerate(groups):
        if group[0].first < used or _inside(group[0], found):
            continue
        frame = _one(page, sentence, group, groups[number + 1 : number + 1 + _NEAR], found[-_NEAR:])
        if frame is not None and _named(page, frame):
            found.append(frame)
            used = max(frame.last + 1, _consumed(frame))
    return found


def _named(page: Page, frame: Frame) -> bool:
    """Take out speakers of signs alone; False where a source then names nobody."""

    def words(span: Range | None) -> bool:
        return span is not None and page.trim(*span)[0] < page.trim(*span)[1]

    frame.speaker = frame.speaker if words(frame.speaker) else None
    frame.relays = [span for span in frame.relays if words(span)]
    frame.deeper = [span for span in frame.deeper if words(span)]
    return frame.kind != "source" or frame.speaker is not None or frame.pronoun


def _inside(hit: Hit, found: list[Frame]) -> bool:
    """Verbs between a cue and its content belong to the speaker ("who asked not to be named")."""
    header = found[-1].header if found and found[-1].kind == "verb" else None
    return (
        header is not None and header[0] <= hit.first < header[1] and not hit.entry.attrs.get("preposition")
    )


def _consumed(frame: Frame) -> int:
    """Cues inside an opening ("saying that") or a source's own words aren't cues of their own."""
    return max([stop for _, stop in frame.spans], default=0)


def _one(
    page: Page,
    sentence: Sentence,
    group: list[Hit],
    groups: list[list[Hit]],
    before: list[Frame],
) -> Frame | None:
    for hit in group:
        attrs = hit.entry.attrs
        if attrs.get("preposition"):
            frame = source_frame(page, sentence, hit, groups)
        elif attrs.get("noun_cue"):
            frame = noun_frame(page, sentence, hit, limit_of(page, hit, groups, sentence.stop))
        else:
            frame = verb_frame(page, sentence, hit, groups, before)
        if frame is not None:
            return frame
    return None
