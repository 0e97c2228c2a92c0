"""Verbs that bear on what stands before them (", which X confirmed to Y"; ", a thing that the army denied")."""

from __future__ import annotations

from typing import Final

from rawi.arabic import Sentence
from rawi.claims import header
from rawi.claims.frame import Frame
from rawi.claims.making import new_frame
from rawi.claims.opening import Opening, clause_opening
from rawi.claims.page import Page
from rawi.claims.phrase import Range
from rawi.claims.words import ending
from rawi.lexicon import Hit

RULE: Final = "claim.verb_taken_up"
_ACTS: Final = frozenset({"say", "report", "confirm", "deny", "reveal", "verify"})
_TAKES: Final = frozenset({"clause", "object", "about", "to"})
_LEAST: Final = 2


def leads(page: Page, hit: Hit) -> int | None:
    """Where ", which", ", and that is what" or ", a thing that" begins right before the verb; None elsewhere."""
    at = hit.first - 1
    if "relative" in page.marks[at] and "the_thing" in page.marks[at - 1]:
        at -= 1
    elif page.fold(at) not in ending("what"):
        return None
    at -= bool(page.marks[at - 1] & {"but_pronoun", "this_is"})
    denied = hit.entry.attrs["act"] == "deny" and page.fold(at) in ending("what") and at - 1 not in page.verbs
    return at if at > 0 and (page.is_comma(at - 1) or denied) else None


def resumes(page: Page, hit: Hit) -> bool:
    """True where a finite verb of saying carries the pronoun for what stands before it, or its preposition does ("pointed to it")."""
    plain = hit.suffix in ending("pronoun") or "with_him" in page.marks[hit.last + 1]
    takes = hit.entry.attrs["act"] in _ACTS and not _TAKES.isdisjoint(hit.entry.attrs.get("frames", ()))
    finite = hit.form.kind in ("past", "present")
    return finite and plain and takes and not hit.entry.attrs.get("hearer")


def taken_up(page: Page, sentence: Sentence, hit: Hit, limit: int) -> Frame | None:
    """The frame of such a verb, its speaker behind it or carried on; None where it is none, or opens words of its own."""
    start = leads(page, hit)
    if start is None or not resumes(page, hit) or start - 1 <= sentence.first:
        return None
    after = hit.last + 1 + (not hit.suffix)
    if clause_opening(page, after, limit) is not None:
        return None
    stop = page.next_comma(after, limit)
    told = header.read(page, after, stop)
    frame = new_frame(page, sentence, hit, Opening(stop, stop, None, "taken_up"), False)
    frame.opens, frame.start, frame.rule = None, start, RULE
    frame.speaker, frame.relays, frame.header = told.speaker, told.relays, (after, _end(told, after))
    return frame


def _end(told: header.Header, first: int) -> int:
    return max([first, *(stop for _, stop in told.relays), *([told.speaker[1]] if told.speaker else [])])


def told_before(page: Page, sentence: Sentence, frames: list[Frame], number: int) -> list[Range]:
    """What such a verb bears on: what the verb before it opens, else the clause before it."""
    frame = frames[number]
    first = sentence.first
    for earlier in frames[:number]:
        if earlier.pieces and earlier.pieces[-1][1] >= page.trim(first, frame.start)[1] - 1:
            return list(earlier.pieces)
        own = [earlier.last + 1, *(stop for _, stop in earlier.pieces)]
        first = max(first, *own, *([earlier.header[1]] if earlier.header is not None else []))
    first, stop = page.trim(first, frame.start)
    return [(first, stop)] if stop - first >= _LEAST else []
