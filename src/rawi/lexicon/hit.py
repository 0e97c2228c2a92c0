"""Where a form of an entry stands, in a document or in a word."""

from __future__ import annotations

from msgspec import Struct

from rawi.arabic import Document, Form
from rawi.lexicon.entry import Entry


class Hit(Struct, frozen=True, gc=False):
    """Tokens first..last (both included) show a form. `start` and `end` are raw, without conjunction or preposition."""

    first: int
    last: int
    start: int
    end: int
    entry: Entry
    form: Form
    proclitic: str
    suffix: str


class Reading(Struct, frozen=True, gc=False):
    """What one folded token may show, alone or as the first of several words: a hit without its document.

    `rest` are the words that must follow; `cut` the folded letters before `start`.
    """

    entry: Entry
    form: Form
    rest: tuple[str, ...]
    tokens: int
    proclitic: str
    cut: int
    suffix: str

    def at(self, doc: Document, token: int) -> Hit | None:
        """The hit at a token whose folded form this is a reading of; None where the other words don't follow."""
        if self.rest and tuple(doc.folds[token + 1 : token + self.tokens]) != self.rest:
            return None
        return self.stands(doc, token)

    def stands(self, doc: Document, token: int) -> Hit:
        """The hit at a token where the other words, if any, are known to follow."""
        cut, last = self.cut, token + self.tokens - 1
        start = doc.inner(token, cut) if cut else doc.starts[token]
        return Hit(token, last, start, doc.ends[last], self.entry, self.form, self.proclitic, self.suffix)
