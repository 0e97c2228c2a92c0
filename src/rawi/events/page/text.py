"""The words of a report: what the room's tables and lexicons say at each token."""

from __future__ import annotations

from bisect import bisect_left

from rawi.arabic import Document, Sentence
from rawi.events.glossary import Gloss
from rawi.events.tables import Phrases, Words
from rawi.events.words import governors, measures, words
from rawi.lexicon import Hit, WordMemory

_QUOTES = frozenset('«»"“”')
_BEFORE_ARTICLE = 2
"""Letters that "and" and a preposition take before an article."""


class Text:
    """The document with the gloss of each of its tokens, and its governors and measure words."""

    def __init__(self, doc: Document, glossary: WordMemory[Gloss]):
        self.doc = doc
        self.words: Words = words()
        self.folds: list[str] = doc.folds
        self.glosses: tuple[Gloss, ...] = glossary.of(doc.numbered)
        self._sentences: list[Sentence] = []
        for sentence in doc.sentences:
            self._sentences += [sentence] * (sentence.stop - sentence.first)
        self._governors: list[Hit] = [hit for hit in governors().find(doc) if self.stands(hit)]
        self._governor_starts = [hit.first for hit in self._governors]
        self._measures: list[Hit] = measures().find(doc)
        self._measure_starts = [hit.first for hit in self._measures]

    def stands(self, hit: Hit) -> bool:
        """False for a present of "I" (written like a past), and for an ending of the word's own taken for a pronoun."""
        form = hit.form
        if form.kind == "present" and form.person == 1 and form.number == "singular":
            return False
        return not hit.suffix or not self.doc.text[hit.start : hit.end].endswith(self.words.endings)

    def kind(self, token: int) -> str:
        """Whether the token is a "word", a "number", a sign ("punct") or of "latin" letters."""
        return self.doc.tokens[token].kind

    def parts(self, token: int) -> bool:
        """True for a sign that parts what stands on its two sides: any but a quotation mark, as around a name."""
        return self.doc.tokens[token].kind == "punct" and self.folds[token] not in _QUOTES

    def bare(self, token: int) -> str:
        """The folded token without "and" or "so" before it."""
        return self.glosses[token].bare

    def bares(self, first: int, stop: int) -> list[str]:
        """Those of tokens [first, stop)."""
        return [gloss.bare for gloss in self.glosses[first:stop]]

    def has(self, token: int, table: frozenset[str]) -> bool:
        """True where the token, with or without "and", stands in the table."""
        return self.folds[token] in table or self.glosses[token].bare in table

    def joined(self, hit: Hit) -> bool:
        """True where "and" is written onto the hit."""
        return hit.proclitic[:1] == self.words.letters["conjunctions"][0]

    def definite(self, token: int) -> bool:
        """True where the article stands at the beginning of the token, clitics aside."""
        article = self.words.letters["article"]
        return article in self.folds[token][: len(article) + _BEFORE_ARTICLE]

    def phrase_at(self, token: int, table: Phrases) -> int:
        """How many tokens the longest phrase of the table takes that begins there; 0 for none."""
        for phrase in table.get(self.folds[token], ()) if token < len(self.folds) else ():
            if tuple(self.folds[token : token + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def phrase_near(self, token: int, table: Phrases, reach: int) -> bool:
        """True where a phrase of the table begins within `reach` tokens from there."""
        return any(self.phrase_at(at, table) for at in range(token, token + reach))

    def sentence(self, token: int) -> Sentence:
        """The sentence that holds the token."""
        return self._sentences[token]

    def governors_in(self, first: int, stop: int) -> list[Hit]:
        """Governors that begin in tokens [first, stop)."""
        a, b = bisect_left(self._governor_starts, first), bisect_left(self._governor_starts, stop)
        return self._governors[a:b]

    def measures_in(self, first: int, stop: int) -> list[Hit]:
        """Measure words that begin in tokens [first, stop)."""
        a, b = bisect_left(self._measure_starts, first), bisect_left(self._measure_starts, stop)
        return self._measures[a:b]
