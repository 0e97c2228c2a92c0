"""A frame from a hit and its opening."""

from __future__ import annotations

from rawi.arabic import Sentence
from rawi.claims.frame import Frame
from rawi.claims.opening import Opening
from rawi.claims.page import Page
from rawi.lexicon import Hit


def new_frame(page: Page, sentence: Sentence, hit: Hit, found: Opening, part: bool) -> Frame:
    """The frame of a verb or participle with the opening that was found for it."""
    form = hit.form
    frame = Frame(
        kind="participle" if part else "verb",
        hit=hit,
        lemma=hit.entry.lemma,
        act=hit.entry.attrs["act"],
        first=hit.first,
        last=hit.last,
        start=hit.first,
        rule="claim.verb_" + found.how,
        opens=found.content,
        header=(hit.last + 1, found.header),
        quote=found.quote,
        closes=page.quotes.get(found.quote) if found.quote is not None else None,
    )
    frame.negated = ("negates" in page.marks[hit.first - 1]) and hit.first > sentence.first
    frame.gender, frame.number, frame.person = form.gender, form.number, form.person
    frame.carries = bool(hit.entry.attrs.get("carries"))
    return frame


def bare_frame(page: Page, hit: Hit) -> Frame:
    """The frame of a source or a noun of saying as far as its cue tells."""
    return Frame(
        kind="source",
        hit=hit,
        lemma=hit.entry.lemma,
        act=hit.entry.attrs["act"],
        first=hit.first,
        last=hit.last,
        start=hit.first,
        rule="claim.source_" + ("clause" if hit.entry.attrs.get("clause") else "phrase"),
    )
