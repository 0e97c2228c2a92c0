"""One document as the finders of names see it: its tokens, what the lexicon shows, and what others found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from rawi.arabic import Document, clitics, fold
from rawi.lexicon import Hit, load
from rawi.model import Quantity, Span, Time
from rawi.names.words import Word, word


@cache
def signs() -> dict[str, frozenset[str]]:
    """Punctuation with a part to play in names, by its part."""
    return {
        "open": frozenset("\"«“”'‘’("),
        "close": frozenset("\"»“”'’‘)"),
        "quote": frozenset("\"«“”'‘’"),
        "unquote": frozenset("\"»“”'’‘"),
        "comma": frozenset(",،"),
    }


def weak(hit: Hit) -> bool:
    """True where the form that was found is one that its entry calls ambiguous."""
    forms = hit.entry.attrs.get("weak")
    if not forms:
        return False
    bare = _bare(hit.form.text)
    return any(bare == _bare(fold(form)) for form in forms)


def _bare(text: str) -> str:
    return text.removeprefix(clitics().article)


class Reading:
    """Tokens with their words and hits. `taken` marks tokens that a name already holds."""

    def __init__(self, doc: Document, values: Sequence[Quantity | Time] = ()):
        self.doc = doc
        self.tokens = doc.tokens
        self.words: list[Word] = [word(token.fold) for token in doc.tokens]
        self.at: dict[int, list[Hit]] = {}
        for hit in load("names/lexicon").find(doc):
            self.at.setdefault(hit.first, []).append(hit)
        self.count_before: dict[int, Quantity] = {}
        self.quantity_at: dict[int, Quantity] = {}
        self._values(values)
        self.loose_ali = self._egyptian()

    def _values(self, values: Sequence[Quantity | Time]) -> None:
        for value in values:
            first, last = self.doc.tokens_in(value.span)
            if isinstance(value, Quantity) and first <= last:
                self.count_before[last + 1] = value
                for token in range(first, last + 1):
                    self.quantity_at[token] = value

    def _egyptian(self) -> bool:
        """True where the outlet writes the letter alef maqsura as ya, so that "on" looks like the name Ali."""
        sample = fold_sample()
        return any(
            token.fold == sample and self.doc.text[token.end - 1] == sample_letter() for token in self.tokens
        )

    def hits(self, token: int, kind: str) -> list[Hit]:
        """Hits of that kind ("org", "title" …) that begin at the token, the longest first."""
        return [hit for hit in self.at.get(token, ()) if hit.entry.id.startswith(kind + ".")]

    def hit(self, token: int, kind: str) -> Hit | None:
        """The longest such hit."""
        for hit in self.at.get(token, ()):
            if hit.entry.id.startswith(kind + "."):
                return hit
        return None

    def is_word(self, token: int) -> bool:
        """True inside the text and for Arabic words only."""
        return 0 <= token < len(self.tokens) and self.tokens[token].kind == "word"

    def start(self, token: int, cut: int = 0) -> int:
        """The raw offset behind a token's proclitics."""
        return self.doc.inner(token, cut) if cut else self.tokens[token].start

    def sign(self, token: int, part: str) -> bool:
        """True where a punctuation mark of that part stands."""
        return 0 <= token < len(self.tokens) and self.doc.text[self.tokens[token].start] in signs()[part]

    def raw_word(self, token: int) -> str:
        """The token as it is written."""
        return self.doc.text[self.tokens[token].start : self.tokens[token].end]

    def name_at(self, token: int) -> bool:
        """False for the preposition that looks like a given name."""
        if self.words[token].rest != ali():
            return True
        return self.tokens[token].end > 0 and self.doc.text[self.tokens[token].end - 1] == sample_letter()


@cache
def _script() -> dict[str, Any]:
    from rawi.lexicon import read_toml

    return read_toml("names/script")


def fold_sample() -> str:
    """The preposition "to", folded."""
    return fold(_script()["to"])


def sample_letter() -> str:
    """The letter ya, as it is written."""
    return str(_script()["ya"])


def ali() -> str:
    """The given name that folds to the preposition "on"."""
    return fold(_script()["ali"])


def covered(spans: Iterable[Span], start: int, end: int) -> bool:
    """True where one of the spans shares a character with [start, end)."""
    return any(a < end and start < b for a, b in spans)
