"""What the room knows of each word, kept by word: one look a token where each lexicon and table would take its own.

Most words of a report come back, and most of them show nothing that this room asks for.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from rawi.arabic import Document, stem
from rawi.events.words import Words, words
from rawi.lexicon import Hit, Lexicon, Reading

_CLITICS = 2
"""How many letters may be written before a word of a codebook's condition."""
_KEPT = 1 << 16
"""Words kept: more than a day of news holds."""
STOPS = frozenset(";؛:!?؟.")


class Shown:
    """What a word shows in one lexicon: alone, and with others behind it by the next of them."""

    def __init__(self, lexicon: int, readings: Sequence[Reading]):
        self.lexicon = lexicon
        self.alone: list[Reading] = [one for one in readings if not one.rest]
        self.phrases: dict[str, list[Reading]] = {}
        for one in readings:
            if one.rest:
                self.phrases.setdefault(one.rest.partition(" ")[0], []).append(one)


class Gloss:
    """One folded word.

    `bare` is the word without "and" or "so" before it; `marks` says whether it may part a sentence, `leads` whether
    a phrase behind it may hang on it, `opens` whether it begins with "and" as the head of a conjunct does; `near`
    holds what it may be of the words that a codebook's conditions want near a trigger, clitics aside.
    """

    def __init__(self, word: str, table: Words, near: AbstractSet[str], shown: Sequence[Shown]):
        conjunctions = table.letters["conjunctions"]
        self.bare: str = word[1:] if len(word) > 2 and word[0] in conjunctions else word
        self.shown: Sequence[Shown] = shown
        self.marks: bool = _marks(table, word) or _marks(table, self.bare)
        self.leads: bool = _leads(table, word) or _leads(table, self.bare)
        self.opens: bool = word == conjunctions[0] or word[1:] in table.heads
        self.near: frozenset[str] = near & {word[cut:] for cut in range(_CLITICS + 1)}
        self.sport: bool = word in table.sport
        self._word, self._stem = word, ""

    @property
    def stem(self) -> str:
        """The word's stem, made when first asked for: few words stand near a trigger."""
        self._stem = self._stem or stem(self._word)
        return self._stem


def _marks(table: Words, word: str) -> bool:
    clause = word in table.that or word in table.relative or word in table.result or word in table.clause
    return clause or word in table.openers or word in STOPS


def _leads(table: Words, word: str) -> bool:
    headed = word[:1] in table.clitics and word[1:] in table.heads
    clause = word in table.that or word in table.relative or word in table.clause
    return headed or clause or word in table.prepositions or word in table.against


class Glossary:
    """The words of reports as lexicons and the room's own tables know them.

    `near` are the words that conditions want near a trigger. It grows with the reports read, to a bound.
    """

    def __init__(self, lexicons: Sequence[Lexicon], near: AbstractSet[str]):
        self._lexicons, self._near = list(lexicons), near
        self._words: Words = words()
        self._known: dict[str, Gloss] = {}

    def read(self, doc: Document) -> tuple[list[Gloss], list[list[Hit]]]:
        """The gloss of each token; and for each lexicon its hits, sorted as `Lexicon.find` sorts them."""
        known, folds, glosses = self._known, doc.folds, list[Gloss]()
        hits: list[list[Hit]] = [[] for _ in self._lexicons]
        for token, word in enumerate(folds):
            gloss = known.get(word)
            if gloss is None:
                gloss = self._learn(word)
            glosses.append(gloss)
            for shown in gloss.shown:
                _standing(doc, folds, token, shown, hits[shown.lexicon])
        return glosses, hits

    def _learn(self, word: str) -> Gloss:
        if len(self._known) >= _KEPT:
            self._known.clear()
        shown: list[Shown] = []
        for number, lexicon in enumerate(self._lexicons):
            readings = lexicon.readings(word)
            if readings:
                shown.append(Shown(number, readings))
        self._known[word] = gloss = Gloss(word, self._words, self._near, shown)
        return gloss


def _standing(doc: Document, folds: list[str], token: int, shown: Shown, hits: list[Hit]) -> None:
    """Adds what stands at the token: phrases, whose other words must follow, before words alone."""
    if shown.phrases and token + 1 < len(folds):
        for reading in shown.phrases.get(folds[token + 1], ()):
            hit = reading.at(doc, token)
            if hit is not None:
                hits.append(hit)
    for reading in shown.alone:
        hits.append(reading.stands(doc, token))
