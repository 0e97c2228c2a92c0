"""What the room's tables say of each word, kept by word: one look a token where each table would take its own."""

from __future__ import annotations

from rawi.arabic import stem
from rawi.events.tables import Words
from rawi.events.words import words
from rawi.lexicon import Memory

_CLITICS = 2
"""How many letters may be written before a word of a codebook's condition."""
_KEPT = 1 << 16
"""Words kept: more than a day of news holds."""
STOPS = frozenset(";:!?.\u061b\u061f")


class Gloss:
    """One folded word.

    `bare` is the word without "and" or "so" before it; `marks` says whether it may part a sentence, `leads` whether
    a phrase behind it may hang on it, `lends` whether those behind it lend a hand or a name, `opens` whether it begins with "and" as the head of a conjunct does; `near`
    holds what it may be of the words that a codebook's conditions want near a trigger, clitics aside.
    """

    def __init__(self, word: str, table: Words, near: frozenset[str]):
        self.bare: str = table.bare(word)
        self.marks: bool = _marks(table, word) or _marks(table, self.bare)
        self.leads: bool = _leads(table, word) or _leads(table, self.bare)
        self.opens: bool = word == table.conjunctions[0] or word[1:] in table.heads
        self.near: list[str] = [word[cut:] for cut in range(_CLITICS + 1) if word[cut:] in near]
        self.lends: bool = _lends(table, word) or _lends(table, self.bare)
        self.sport: bool = word in table.sport
        self._word, self._stem = word, ""

    @property
    def stem(self) -> str:
        """The word's stem, made when first asked for: few words stand near a trigger."""
        if not self._stem:
            self._stem = stem(self._word)
        return self._stem


def _marks(table: Words, word: str) -> bool:
    clause = word in table.that or word in table.relative or word in table.result or word in table.clause
    return clause or word in table.openers or word in STOPS


def _leads(table: Words, word: str) -> bool:
    headed = word[:1] in table.clitics and word[1:] in table.heads
    clause = word in table.that or word in table.relative or word in table.clause
    return headed or clause or word in table.prepositions or word in table.against


def _lends(table: Words, word: str) -> bool:
    return word in table.lends or word in table.backs


def glossary_of(near: frozenset[str]) -> Memory[str, Gloss]:
    """The glosses of words as they are met. `near`: the words that conditions want near a trigger."""
    table = words()

    def gloss(word: str) -> Gloss:
        return Gloss(word, table, near)

    return Memory(gloss, _KEPT)
