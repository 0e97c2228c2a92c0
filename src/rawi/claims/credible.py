"""Guards that need the whole frame of a verb: what looks like speech and is none."""

from __future__ import annotations

from typing import Final

from rawi.arabic import splits
from rawi.claims.cues import frames_of, joined_to
from rawi.claims.frame import Frame
from rawi.claims.media import medium
from rawi.claims.opening import Opening
from rawi.claims.page import Page
from rawi.claims.words import definite, head
from rawi.lexicon import Hit

_CLAUSES: Final = frozenset({"clause", "with_deed"})


def credible(page: Page, frame: Frame, hit: Hit, found: Opening) -> bool:
    """Guards that need the whole frame."""
    alone = frame.speaker is None
    word = hit.form.text
    if found.how in ("preposition", "object") and _does(page, hit, found):
        return False
    if alone and word in hit.entry.words("idle"):
        return False
    if alone and found.how == "object" and hit.entry.attrs.get("voiced"):
        return False
    if hit.entry.attrs.get("carries") and hit.form.kind == "present" and hit.form.voice == "passive":
        return False
    if found.how == "object" and "judged" in frames_of(hit.entry) and _ranked(page, hit, found.content):
        return False
    clauses = _CLAUSES.issuperset(frames_of(hit.entry))
    if clauses and hit.suffix and found.how == "quote" and "relative" in page.marks[hit.first - 1]:
        return False  # "the law that parliament passed says «…»"
    if word in hit.entry.words("amounts") and found.how != "that":
        return False
    if hit.entry.attrs.get("by_medium") and (frame.speaker is None or not _media(page, frame)):
        return False
    if hit.entry.attrs.get("speaker") == "document":
        return not alone and (not hit.entry.attrs.get("paper") or _document(page, frame))
    led = joined_to(hit) or "turns" in page.marks[hit.first - 1]
    if alone and hit.entry.attrs.get("bare") and not led and word == _citation(hit):
        return False
    if frame.negated and found.how in ("object", "preposition", "resumed"):
        return False
    if frame.negated and any(
        ("anonymity_ends" in page.marks[at])
        for at in range(hit.last + 1, min(hit.last + 5, len(page.tokens)))
    ):
        return False
    if hit.entry.attrs.get("near") and ("relative" in page.marks[hit.first - 1]):
        return False
    return not (alone and found.how == "object" and hit.form.person == 1)


def _ranked(page: Page, hit: Hit, at: int) -> bool:
    """True for "is considered one of …", "the most important …": the present is a passive, and that its predicate."""
    if hit.form.kind != "present" or hit.suffix:
        return False
    superlative = "ranks" in page.marks[at + 1] and definite(page.fold(at + 1))
    return "ranks" in page.marks[at] or (definite(page.fold(at)) and superlative)


def _document(page: Page, frame: Frame) -> bool:
    known = head(page.fold(frame.speaker[0])) if frame.speaker is not None else None
    return known is not None and known.document


def _does(page: Page, hit: Hit, found: Opening) -> bool:
    """True where a verb that also means doing has the object of the deed ("tightened its grip on")."""
    things = hit.entry.words("does_to")
    first = found.header if "with" in frames_of(hit.entry) else hit.last + 1
    stop = found.content + 1 if found.how == "object" or "with" in frames_of(hit.entry) else found.header
    return bool(things) and any(
        cut.stem in things for at in range(first, stop) for cut in splits(page.fold(at))
    )


def _media(page: Page, frame: Frame) -> bool:
    spans = [span for span in (frame.speaker, *frame.relays) if span is not None]
    return any(medium(page, at) for span in spans for at in range(*span))


def _citation(hit: Hit) -> str:
    return hit.entry.forms[0].text
