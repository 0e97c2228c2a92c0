"""What the earlier stages have found, by token: one walk along the mentions for all that is asked of them."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.arabic import Document, fold
from rawi.events.words import words
from rawi.model import AnyMention, Nationality

_UNPLACED = frozenset({"quantity", "time"})
"""The kinds inside which a thing may stand."""
_OWNERS = frozenset({"organization", "group", "person"})


class Taken:
    """The mentions of one report as those see them who look for unnamed things.

    `tokens` are those of all mentions but amounts, times and nationalities, and of what is found since; `arms` those
    of weapons; `nations` the countries of adjectives of nationality, which a phrase takes in, by token, and `adjectives` these themselves. `owners` are
    those whose forces may be told of, by the token that their name begins, with nothing written before it; `holders`
    those who may own a thing, by the token that they begin in, where "to" is written onto it.
    """

    def __init__(self, doc: Document, mentions: Sequence[AnyMention]):
        self.tokens: set[int] = set()
        self.arms: set[int] = set()
        self.nations: dict[int, str] = {}
        self.adjectives: dict[int, AnyMention] = {}
        self.owners: dict[int, AnyMention] = {}
        self.holders: dict[int, AnyMention] = {}
        for mention in mentions:
            kind = mention.kind
            if kind in _UNPLACED:
                continue
            first, last = doc.tokens_in((mention.start, mention.end))
            if isinstance(mention, Nationality):
                for at in range(first, last + 1):
                    self.nations[at] = mention.value.country
                    self.adjectives[at] = mention
                continue
            self.tokens.update(range(first, last + 1))
            if kind == "weapon":
                self.arms.update(range(first, last + 1))
            elif kind in _OWNERS:
                self._own(doc, mention, first)

    def _own(self, doc: Document, mention: AnyMention, first: int) -> None:
        """Keeps one who may own something, by what is written before the name in its token."""
        start = doc.starts[first]
        if start == mention.start:
            self.owners[first] = mention
        elif mention.kind != "person":
            clitic = fold(doc.text[start : mention.start])
            if clitic and not clitic.strip(words().letters["to"]):
                self.holders[first] = mention

    def take(self, first: int, last: int) -> None:
        """Tokens first..last belong to something found."""
        self.tokens.update(range(first, last + 1))
