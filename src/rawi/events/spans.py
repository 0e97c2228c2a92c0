"""The tokens of many mentions in one walk along a report, where each question of its own is a search."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.arabic import Document
from rawi.model import AnyMention


def tokens_of(doc: Document, mentions: Sequence[AnyMention]) -> list[tuple[int, int]]:
    """The first and last token that each mention touches, as `Document.tokens_in` gives them.

    The walk goes on from where the mention before was found, so that mentions should come sorted by their start.
    """
    tokens = doc.tokens
    count, at = len(tokens), 0
    found: list[tuple[int, int]] = []
    for mention in mentions:
        start, end = mention.start, mention.end
        while at > 0 and tokens[at - 1].end > start:
            at -= 1
        while at < count and tokens[at].end <= start:
            at += 1
        last = at - 1
        while last + 1 < count and tokens[last + 1].start < end:
            last += 1
        found.append((at, last))
    return found
