"""The mentions of a report by id, kind and token, in one walk along them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from rawi.arabic import Document
from rawi.events.glossary import Gloss
from rawi.events.page.text import Text
from rawi.lexicon import WordMemory
from rawi.model import AnyMention, Group, Nationality, Organization, Person, Place, Quantity, Role, Span, Time

_NESTED = 3
"""How many mentions may begin between a name's first word and one inside it."""


class Index(Text):
    """The words of a report with the mentions that earlier stages found.

    `placed` are the tokens in which a place begins, `named` those inside names of people, organizations, posts and
    places: a word of a name reports nothing.
    """

    def __init__(self, doc: Document, mentions: Sequence[AnyMention], glossary: WordMemory[Gloss]):
        super().__init__(doc, glossary)
        self.mentions: dict[str, AnyMention] = {}
        self._tokens: dict[str, tuple[int, int]] = {}
        self.quantities: list[Quantity] = []
        self.times: list[Time] = []
        self.groups: list[Group] = []
        self.adjectives: list[Nationality] = []
        self._names: list[AnyMention] = []
        self.placed: set[int] = set()
        self.named_tokens: set[int] = set()
        for mention in mentions:
            self._take(mention)
        self._quantity_starts = [m.start for m in self.quantities]
        self._time_starts = [m.start for m in self.times]
        self._name_starts = [m.start for m in self._names]
        self._timed = self._time_tokens()

    def _take(self, mention: AnyMention) -> None:
        """Puts one mention where it is looked for."""
        name, span = mention.id, self.doc.tokens_in((mention.start, mention.end))
        self.mentions[name] = mention
        self._tokens[name] = span
        if isinstance(mention, Place):
            self.placed.add(span[0])
            if mention.value.named:
                self.named_tokens.update(range(span[0], span[1] + 1))
        elif isinstance(mention, Quantity):
            self.quantities.append(mention)
        elif isinstance(mention, Group):
            self.groups.append(mention)
            self._names.append(mention)
        elif isinstance(mention, (Organization, Person)):
            self._names.append(mention)
            self.named_tokens.update(range(span[0], span[1] + 1))
        elif isinstance(mention, Time):
            self.times.append(mention)
        elif isinstance(mention, Nationality):
            self.adjectives.append(mention)
        elif isinstance(mention, Role):
            self.named_tokens.update(range(span[0], span[1] + 1))

    def _time_tokens(self) -> set[int]:
        """Tokens that belong to an expression of time, up to where another one begins."""
        found: set[int] = set()
        starts = self.doc.starts
        for number, mention in enumerate(self.times):
            first, last = self._tokens[mention.id]
            end = min([mention.end, *self._time_starts[number + 1 : number + 2]])
            for at in range(first, last + 1):
                if mention.start <= starts[at] < end:
                    found.add(at)
        return found

    def tokens(self, mention: AnyMention) -> tuple[int, int]:
        """Its first and last token."""
        return self._tokens[mention.id]

    def quantities_in(self, span: Span) -> list[Quantity]:
        """Quantities inside a raw span."""
        a = bisect_left(self._quantity_starts, span[0])
        b = bisect_left(self._quantity_starts, span[1])
        return [quantity for quantity in self.quantities[a:b] if quantity.end <= span[1]]

    def quantities_between(self, first: int, stop: int) -> list[Quantity]:
        """Quantities inside tokens [first, stop)."""
        return self.quantities_in(self.doc.span(first, stop - 1)) if first < stop else []

    def count_over(self, token: int) -> int | None:
        """The first token of the count that holds the token, or ends right before it."""
        if token == 0:
            return None
        end = self.doc.ends[token - 1]
        at = bisect_left(self._quantity_starts, end) - 1
        if at < 0 or self.quantities[at].end < end:
            return None
        return self.tokens(self.quantities[at])[0]

    def times_in(self, span: Span) -> list[Time]:
        """Times inside a raw span."""
        a, b = bisect_left(self._time_starts, span[0]), bisect_left(self._time_starts, span[1])
        return [time for time in self.times[a:b] if time.end <= span[1]]

    def is_time_part(self, token: int) -> bool:
        """True where the token belongs to an expression of time."""
        return token in self._timed

    def inside_name(self, token: int) -> bool:
        """True where the token stands inside the words of people or a body ("the coalition that Riyadh leads")."""
        at = self.doc.starts[token]
        found = bisect_left(self._name_starts, at)
        return any(mention.end > at for mention in self._names[max(0, found - _NESTED) : found])
