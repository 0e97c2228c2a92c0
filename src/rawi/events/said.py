"""What the claims of a report hold, by place: which of them a stretch of text is part of, and where their cues are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from rawi.arabic import Document
from rawi.model import Claim, Span


class Said:
    """The pieces of content of all claims, cut where one begins or ends: each question is a bisection."""

    def __init__(self, claims: Sequence[Claim]):
        self._claims = claims
        pieces = _pieces(claims)
        self._bounds: list[int] = sorted({bound for start, _, stop in pieces for bound in (start, stop)})
        self._open: list[list[tuple[int, int]]] = []
        open_: list[tuple[int, int]] = []
        at = 0
        for bound in self._bounds:
            open_ = [one for one in open_ if one[1] > bound]
            while at < len(pieces) and pieces[at][0] == bound:
                open_.append((pieces[at][1], pieces[at][2]))
                at += 1
            self._open.append(sorted(open_))

    def holding(self, span: Span) -> list[Claim]:
        """The claims whose content holds the raw span, in their order."""
        at = bisect_right(self._bounds, span[0]) - 1
        if at < 0:
            return []
        return [self._claims[number] for number, stop in self._open[at] if span[1] <= stop]


def _pieces(claims: Sequence[Claim]) -> list[tuple[int, int, int]]:
    """(start, number of the claim, end) of each piece of content, in the order of the text."""
    found: list[tuple[int, int, int]] = []
    for number, claim in enumerate(claims):
        if claim.content is not None:
            found += [(start, number, stop) for start, stop in claim.content.spans if start < stop]
    return sorted(found)


def cue_tokens(doc: Document, claims: Sequence[Claim]) -> frozenset[int]:
    """The tokens of all cues."""
    found: set[int] = set()
    for claim in claims:
        spans = [*claim.cues, (claim.cue.start, claim.cue.end)] if claim.cue else [*claim.cues]
        for span in spans:
            first, last = doc.tokens_in(span)
            found.update(range(first, last + 1))
    return frozenset(found)
