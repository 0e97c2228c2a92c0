"""One document as the finders of names see it: its tokens, what the lexicon shows, and what others found."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import compress

from rawi.arabic import Document, clitics
from rawi.lexicon import Hit, WordMemory, load
from rawi.model import Quantity, Time
from rawi.names.script import script, signs
from rawi.names.word import Word
from rawi.names.words import memory


def weak(hit: Hit) -> bool:
    """True where the form that was found is one that its entry calls ambiguous."""
    weak = _weak(hit.entry.id)
    return bool(weak) and _bare(hit.form.text) in weak


def _bare(text: str) -> str:
    return text.removeprefix(clitics().article)


@cache
def _weak(entry: str) -> frozenset[str]:
    """An entry's ambiguous forms, without their articles."""
    return frozenset(map(_bare, load("names/lexicon").entries[entry].words("weak")))


_NONE: dict[int, list[Hit]] = {}


KINDS = ("org", "head", "title", "noun", "nation", "figure", "document", "weapon")
"""The kinds of entries of the lexicon."""


class Reading:
    """Tokens with their words and hits. `taken` marks tokens that a name already holds."""

    def __init__(self, doc: Document, values: Sequence[Quantity | Time] = ()):
        self.doc = doc
        self.tokens = doc.tokens
        self.words: tuple[Word, ...] = memory().of(doc.numbered)
        self.at: dict[int, list[Hit]] = {}
        self._kinds: dict[str, dict[int, list[Hit]]] = {kind: {} for kind in KINDS}
        self._show()
        self._forget_unnamed()
        self.count_before: dict[int, Quantity] = {}
        self.quantity_at: dict[int, Quantity] = {}
        self._values(values)
        self.loose_ali = self._egyptian()

    def _show(self) -> None:
        """Sort what the lexicon shows by token and kind."""
        at, by_kind = self.at, self._kinds
        for hit in load("names/lexicon").find(self.doc):
            first, of = hit.first, by_kind[hit.entry.kind]
            if first in at:
                at[first].append(hit)
            else:
                at[first] = [hit]
            if first in of:
                of[first].append(hit)
            else:
                of[first] = [hit]

    def _forget_unnamed(self) -> None:
        """Take back the adjectives of nations that are commoner words ("financial"), where nothing names the nation."""
        nations = self._kinds["nation"]
        for first in [first for first, hits in nations.items() if "named" in hits[0].entry.attrs]:
            if nations[first][0].entry.words("named").isdisjoint(self.doc.folds):
                hit = nations.pop(first)[0]
                others = [other for other in self.at.pop(first) if other.entry is not hit.entry]
                if others:
                    self.at[first] = others

    def _values(self, values: Sequence[Quantity | Time]) -> None:
        for value in values:
            first, last = self.doc.tokens_in(value.span)
            if isinstance(value, Quantity) and first <= last:
                self.count_before[last + 1] = value
                for token in range(first, last + 1):
                    self.quantity_at[token] = value

    def _egyptian(self) -> bool:
        """True where the outlet writes the letter alef maqsura as ya, so that "on" looks like the name Ali."""
        s, text, folds, ends = script(), self.doc.text, self.doc.folds, self.doc.ends
        at = -1
        for _ in range(folds.count(s.to)):
            at = folds.index(s.to, at + 1)
            if text[ends[at] - 1] == s.ya:
                return True
        return False

    def beginning(self) -> list[int]:
        """The tokens with whose words a person's name may begin."""
        return [token for token, word in enumerate(self.words) if word.begins]

    def speaking(self) -> list[int]:
        """The tokens that are verbs of speech."""
        return [token for token, word in enumerate(self.words) if word.speaks]

    def written(self, known: WordMemory[bool]) -> list[int]:
        """The tokens that are so by what their folded words are known to be."""
        return list(compress(range(len(self.words)), known.of(self.doc.numbered)))

    def all(self, kind: str) -> dict[int, list[Hit]]:
        """Hits of that kind ("org", "title" …) by their first token, in the order of the text; the longest first."""
        return self._kinds.get(kind, _NONE)

    def hits(self, token: int, kind: str) -> list[Hit]:
        """Hits of that kind that begin at the token, the longest first."""
        return self._kinds.get(kind, _NONE).get(token, [])

    def hit(self, token: int, kind: str) -> Hit | None:
        """The longest such hit."""
        found = self._kinds.get(kind, _NONE).get(token)
        return found[0] if found else None

    def is_word(self, token: int) -> bool:
        """True inside the text and for Arabic words only."""
        tokens = self.tokens
        return 0 <= token < len(tokens) and tokens[token].kind == "word"

    def joined(self, token: int, after: int) -> bool:
        """True where the word at `after` stands in the same sentence: names don't run over a line's end."""
        doc = self.doc
        return self.is_word(after) and doc.sentence_of(token) is doc.sentence_of(after)

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
        return (
            self.words[token].rest != script().ali or self.doc.text[self.tokens[token].end - 1] == script().ya
        )

    def ends(self, token: int, endings: tuple[str, ...]) -> bool:
        """True where the token, as it is written, ends in one of them."""
        return self.raw_word(token).endswith(endings)
