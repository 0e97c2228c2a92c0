"""What a record says about the stretches of its text that reuse has to know: quotation, residue, typed words."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct

from rawi.arabic import words
from rawi.model import Quantity, Record, Span

QUOTE_LONGEST = 1500
"""Code points that a quotation spans at most; a mark that finds no partner so far is left alone."""
CLOSED_BY = {"«": "»", "“": "”", "„": "“", '"': '"'}
OPENS = re.compile('[«“„"]')
FRAME = frozenset({"residue", "byline", "dateline", "caption"})
KINDS = ("person", "organization", "group", "nationality", "role", "place", "quantity")
"""Kinds of mentions that a changed word is asked for."""
PLACE_OF = {kind: place for place, kind in enumerate(KINDS)}

Filed = tuple[str, str, str]


class Cover(Struct, frozen=True, gc=False):
    """Spans as a set of code points: how much of a stretch they cover. `bounds`: start and end of each, in order."""

    bounds: array[int]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Cover:
        """The union of spans."""
        bounds = array("i")
        for start, end in sorted(spans):
            if bounds and start <= bounds[-1]:
                bounds[-1] = max(bounds[-1], end)
            elif start < end:
                bounds.append(start)
                bounds.append(end)
        return cls(bounds) if bounds else NOTHING

    def __contains__(self, offset: int) -> bool:
        # An odd number of bounds at or before it: one has begun and not ended.
        return bisect_right(self.bounds, offset) & 1 == 1

    def touches(self, span: Span) -> bool:
        """Does any of it lie within the span?"""
        index = bisect_right(self.bounds, span[0])
        return index & 1 == 1 or (index < len(self.bounds) and self.bounds[index] < span[1])


NOTHING = Cover(array("i"))


@lru_cache(maxsize=50_000)
def plain(name: str) -> str:
    """A name's folded words."""
    return " ".join(words(name)[0])


class Sheet(Struct, frozen=True, gc=False):
    """What reuse knows of one report besides its words.

    `quoted`: what stands in quotation marks, or in a claim that quotes. `frame`: parts of the page that aren't its
    text: lists of links, bylines, captions. `attribution`: who says, and the words that show that somebody says it.
    `credits`: whom it names as having said or written something, each between blanks. `by_kind`: mentions.
    """

    report: str
    outlet: str | None
    published: str | None
    source: str
    length: int
    headline_end: int
    sentences: array[int]
    quoted: Cover
    frame: Cover
    attribution: Cover
    credits: tuple[str, ...]
    by_kind: tuple[Cover, ...]

    @property
    def filed(self) -> Filed:
        """Which of two reports is told of first, where they share text: the earlier, else in the order of files."""
        return self.published or "", self.source, self.report

    def has(self, kinds: Sequence[str], span: Span) -> bool:
        """Does a mention of one of the kinds lie within the span, or the span in it?"""
        return any(self.by_kind[PLACE_OF[kind]].touches(span) for kind in kinds)


def sheet(record: Record) -> Sheet:
    """The sheet of one record."""
    report = record.report
    headlines = [zone.end for zone in record.zones if zone.kind == "headline"]
    return Sheet(
        report=report.id,
        outlet=report.outlet,
        published=report.published,
        source=report.source or "",
        length=len(report.text),
        headline_end=headlines[-1] if headlines else 0,
        sentences=array("i", [bound for span in record.sentences for bound in span]),
        quoted=_quoted(record),
        frame=Cover.of((zone.start, zone.end) for zone in record.zones if zone.kind in FRAME),
        attribution=_attribution(record),
        credits=_credits(record),
        by_kind=_by_kind(record),
    )


def _quoted(record: Record) -> Cover:
    contents = [
        span
        for claim in record.claims
        if claim.quoted and claim.content is not None
        for span in claim.content.spans
    ]
    return Cover.of([*quotations(record.report.text), *contents])


def _attribution(record: Record) -> Cover:
    hops = [hop for claim in record.claims for hop in claim.chain]
    spans = [(hop.start, hop.end) for hop in hops if hop.start is not None and hop.end is not None]
    return Cover.of([*spans, *(cue for claim in record.claims for cue in claim.cues)])


def _credits(record: Record) -> tuple[str, ...]:
    """Names in chains, byline and dateline."""
    text = record.report.text
    named = [hop.name for claim in record.claims for hop in claim.chain]
    named += [text[zone.start : zone.end] for zone in record.zones if zone.kind in ("byline", "dateline")]
    return tuple(dict.fromkeys(f" {plain(name)} " for name in named))


def _by_kind(record: Record) -> tuple[Cover, ...]:
    kinds: list[list[Span]] = [[] for _ in KINDS]
    for mention in record.mentions:
        place = PLACE_OF.get(mention.kind)
        if place is not None:
            kinds[place].append(_number(mention) if isinstance(mention, Quantity) else mention.span)
    return tuple(map(Cover.of, kinds))


def _number(mention: Quantity) -> Span:
    """The words that give the number, without the noun behind them that says of what."""
    of = mention.value.of
    kept = mention.text.rsplit(None, len(of.split()))[0] if of else mention.text
    return mention.start, mention.start + len(kept)


def quotations(text: str) -> list[Span]:
    """Stretches between marks of quotation, marks left out; none crosses a blank line or runs too long."""
    found, at = [], 0
    while (mark := OPENS.search(text, at)) is not None:
        start = mark.start()
        end = text.find(CLOSED_BY[mark[0]], start + 1, start + QUOTE_LONGEST)
        if end < 0 or "\n\n" in text[start:end]:
            at = start + 1
        else:
            found.append((start + 1, end))
            at = end + 1
    return found
