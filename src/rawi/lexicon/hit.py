"""Where a form of an entry stands, in a document or in a word. Classes of their own, since rules ask a hit for what it
has twenty times a word: compiled, that is read in place.
"""

from __future__ import annotations

from rawi.arabic import Document, Form
from rawi.lexicon.entry import Entry
from rawi.native import mypyc_attr


@mypyc_attr(acyclic=True)
class Hit:
    """Tokens first..last (both included) show a form. `start` and `end` are raw, without conjunction or preposition."""

    __slots__ = ("end", "entry", "first", "form", "last", "proclitic", "start", "suffix")

    def __init__(
        self,
        first: int,
        last: int,
        start: int,
        end: int,
        entry: Entry,
        form: Form,
        proclitic: str,
        suffix: str,
    ) -> None:
        self.first = first
        self.last = last
        self.start = start
        self.end = end
        self.entry = entry
        self.form = form
        self.proclitic = proclitic
        self.suffix = suffix


@mypyc_attr(acyclic=True)
class Reading:
    """What one folded token may show, alone or as the first of several words: a hit without its document.

    `rest` are the words that must follow; `cut` the folded letters before `start`.
    """

    __slots__ = ("cut", "entry", "form", "proclitic", "rest", "suffix", "tokens")

    def __init__(
        self, entry: Entry, form: Form, rest: tuple[str, ...], proclitic: str, cut: int, suffix: str
    ) -> None:
        self.entry = entry
        self.form = form
        self.rest = rest
        self.tokens = len(rest) + 1
        self.proclitic = proclitic
        self.cut = cut
        self.suffix = suffix

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


@mypyc_attr(acyclic=True)
class Shown:
    """What a word shows `alone`, and with others behind it (`phrases`) by the next of them."""

    __slots__ = ("alone", "phrases")

    def __init__(self, alone: tuple[Reading, ...], phrases: dict[str, tuple[Reading, ...]]) -> None:
        self.alone = alone
        self.phrases = phrases
