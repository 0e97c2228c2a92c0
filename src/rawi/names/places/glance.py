"""The one look that finding takes at each token: may it begin a name, name a people, or stand before a name?"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from itertools import compress
from typing import Any, NamedTuple

from rawi.arabic import Document, Token
from rawi.lexicon import WordMemory
from rawi.names.places.part import part
from rawi.names.places.site import Name
from rawi.names.places.words import Feature, among, lookup, words

MOST = 1 << 16
"""How many different tokens are kept at hand."""
Starts = tuple[tuple[int, Name], ...]


class Glance(NamedTuple):
    """`starts`: (letters cut off in front, name) for each name that the token may begin, longest first; `country`: whose
    people or forces it names; `naming`: the kind of place that it is, where it may stand before a name nobody knows, or a list of such.
    """

    starts: Starts
    country: str | None
    naming: Feature | None


Seen = Sequence[tuple[Token, Glance]]


class Glances(WordMemory[Glance | None]):
    """Glances by folded token; None for a token that says nothing."""

    def __init__(self, starts: Callable[[str], Starts], first: Set[str]):
        super().__init__(self._glance, MOST)
        self._starts = starts
        self._telling = first | words().countries.keys() | words().naming | words().listing
        """Every word for which there is a glance, without what may be written before it."""

    def _glance(self, word: str) -> Glance | None:
        if not among(word, self._telling):
            return None
        shown = part(word)
        country = lookup(word, words().countries)
        seen = Glance(self._starts(word), country, shown.feature if shown.naming or shown.listing else None)
        return seen if any(seen) else None

    def look(self, doc: Document) -> Seen:
        """The tokens of a document that say something, in order."""
        seen: tuple[Any, ...] = self.of(doc.numbered)
        return list(compress(zip(doc.tokens, seen, strict=True), seen))
