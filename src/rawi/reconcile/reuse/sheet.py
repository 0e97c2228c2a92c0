"""What a record says about the stretches of its text that reuse has to know: quotation, residue, typed words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from rawi.arabic import words
from rawi.model import Record, Span

QUOTE_LONGEST = 1500
"""Code points that a quotation spans at most; a mark that finds no partner so far is left alone."""
CLOSED_BY = {"«": "»", "“": "”", "„": "“", '"': '"'}
OPENS = re.compile('[«“„"]')
FRAME = frozenset({"residue", "byline", "dateline", "caption"})


class Cover:
    """Spans as a set of code points: how much of a stretch they cover."""

    def __init__(self, spans: Iterable[Span]):
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            elif start < end:
                self._starts.append(start)
                self._ends.append(end)

    def __contains__(self, offset: int) -> bool:
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._ends[index]

    def touches(self, span: Span) -> bool:
        """Does any of it lie within the span?"""
        index = bisect_right(self._starts, span[0]) - 1
        if index >= 0 and span[0] < self._ends[index]:
            return True
        return index + 1 < len(self._starts) and self._starts[index + 1] < span[1]


@lru_cache(maxsize=50_000)
def plain(name: str) -> str:
    """A name's folded words."""
    return " ".join(words(name)[0])


class Sheet:
    """Lazily, the covers of one record."""

    def __init__(self, record: Record):
        self.record = record

    @cached_property
    def quoted(self) -> Cover:
        """What stands in quotation marks, or in a claim that quotes."""
        contents = [
            span
            for claim in self.record.claims
            if claim.quoted and claim.content is not None
            for span in claim.content.spans
        ]
        return Cover([*quotations(self.record.report.text), *contents])

    @cached_property
    def frame(self) -> Cover:
        """The parts of the page that aren't its text: lists of links, bylines, captions."""
        return Cover((zone.start, zone.end) for zone in self.record.zones if zone.kind in FRAME)

    @cached_property
    def attribution(self) -> Cover:
        """Who says, and the words that show that somebody says it."""
        hops = [hop for claim in self.record.claims for hop in claim.chain]
        spans = [(hop.start, hop.end) for hop in hops if hop.start is not None and hop.end is not None]
        return Cover([*spans, *(cue for claim in self.record.claims for cue in claim.cues)])

    @cached_property
    def credits(self) -> tuple[str, ...]:
        """Whom the report names as having said or written something: in its chains, byline and dateline."""
        text = self.record.report.text
        named = [hop.name for claim in self.record.claims for hop in claim.chain]
        named += [
            text[zone.start : zone.end] for zone in self.record.zones if zone.kind in ("byline", "dateline")
        ]
        return tuple(dict.fromkeys(f" {plain(name)} " for name in named))

    @cached_property
    def _by_kind(self) -> dict[str, Cover]:
        kinds: dict[str, list[Span]] = {}
        for mention in self.record.mentions:
            kinds.setdefault(mention.kind, []).append(mention.span)
        return {kind: Cover(spans) for kind, spans in kinds.items()}

    def has(self, kinds: Sequence[str], span: Span) -> bool:
        """Does a mention of one of the kinds lie within the span, or the span in it?"""
        return any(kind in self._by_kind and self._by_kind[kind].touches(span) for kind in kinds)


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
