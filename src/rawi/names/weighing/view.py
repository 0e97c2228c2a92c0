"""What the tagger sees once its names are trimmed, and how sure it is of any stretch of tokens."""

from __future__ import annotations

from rawi.names.reading import Reading
from rawi.names.tagger import Sight, Tagged
from rawi.names.tagger.tag import Kind
from rawi.names.weighing.trim import Trim

SURE = 1.0
"""The margin from which the tagger takes tokens from a rule's name of another kind."""


class View:
    """`tagged` are the tagger's names, trimmed, in the order of the text; `seen` is the name on each of their tokens."""

    def __init__(self, reading: Reading, sight: Sight, trim: Trim):
        self.reading, self._sight = reading, sight
        self.tagged = [trim.trimmed(one) for one in sight.names if trim.stands(one)]
        self.seen: dict[int, Tagged] = {}
        self._sure: dict[int, str] = {}
        for one in self.tagged:
            self._see(one, sure=self.margin(one.kind, one.first, one.last) >= SURE)

    def _see(self, one: Tagged, *, sure: bool) -> None:
        for token in range(one.first, one.last + 1):
            self.seen[token] = one
            if sure:
                self._sure[token] = one.kind

    def of(self, kind: Kind) -> list[Tagged]:
        """The names of a kind."""
        return [one for one in self.tagged if one.kind == kind]

    def margin(self, kind: Kind, first: int, last: int) -> float:
        """How much likelier a name of that kind on these tokens is than none (`Sight.margin`)."""
        return self._sight.margin(kind, first, last)

    def other(self, tokens: range, kind: Kind) -> bool:
        """True where the tagger is sure of a name of another kind on one of the tokens."""
        return any(self._sure.get(token, kind) != kind for token in tokens)

    def silent(self, tokens: range) -> bool:
        """True where the tagger sees no name on any of the tokens."""
        return self.seen.keys().isdisjoint(tokens)
