"""What the room's tables say of each word, kept by word: one look a token where each table would take its own."""

from __future__ import annotations

from rawi.arabic import stem
from rawi.events.tables import Words
from rawi.events.words import ready, words
from rawi.lexicon import WordMemory
from rawi.native import mypyc_attr

_CLITICS = 2
"""How many letters may be written before a word of a codebook's condition."""
_KEPT = 1 << 16
"""Words kept: more than a day of news holds."""
_NOTHING: list[str] = []
"""One for all words that no condition wants, which most are."""
STOPS = frozenset(";:!?.\u061b\u061f")


class Classes:
    """The closed classes that a word is looked up in at once: see what `Gloss` says of them."""

    def __init__(self, table: Words, near: frozenset[str]):
        self.table, self.near = table, near
        clause = table.that | table.relative | table.clause
        self.marks: frozenset[str] = clause | table.result | table.openers | STOPS
        self.leads: frozenset[str] = clause | table.against | frozenset(table.prepositions)
        self.lends: frozenset[str] = table.lends | table.backs
        self.before: frozenset[str] = _before(table)


@mypyc_attr(acyclic=True)
class Gloss:
    """One folded word.

    `bare` is the word without "and" or "so" before it; `marks` says whether it may part a sentence, `leads` whether
    a phrase behind it may hang on it, `lends` whether those behind it lend a hand or a name, `opens` whether it begins
    with "and" as the head of a conjunct does; `near` holds what it may be of the words that a codebook's conditions
    want near a trigger, clitics aside.
    """

    def __init__(self, word: str, classes: Classes):
        table, near = classes.table, classes.near
        self.bare: str = table.bare(word)
        self.marks: bool = word in classes.marks
        self.leads: bool = word in classes.leads or _headed(table, word)
        self.lends: bool = word in classes.lends
        if self.bare is not word:
            self.marks = self.marks or self.bare in classes.marks
            self.leads = self.leads or self.bare in classes.leads or _headed(table, self.bare)
            self.lends = self.lends or self.bare in classes.lends
        self.opens: bool = word == table.conjunctions[0] or word[1:] in table.heads
        self.near: list[str] = _wanted(word, near, classes.before)
        self.sport: bool = word in table.sport
        self._word, self._stem = word, ""

    @property
    def stem(self) -> str:
        """The word's stem, made when first asked for: few words stand near a trigger."""
        if not self._stem:
            self._stem = stem(self._word)
        return self._stem


def _before(table: Words) -> frozenset[str]:
    """The letters that may be written before a word or begin another form of it: clitics, the article, augments."""
    names = ("conjunctions", "by", "to", "like", "will", "article", "augment")
    return frozenset("".join(table.letters[name] for name in names))


def _wanted(word: str, near: frozenset[str], before: frozenset[str]) -> list[str]:
    """What a word may be of those wanted: itself, and what is left behind one or two letters that may stand before it
    ("and the flood", but "washing" ends like "flood" and is another word)."""
    found: list[str] = []
    for cut in range(_CLITICS + 1):
        if cut and word[cut - 1 : cut] not in before:
            break
        if word[cut:] in near:
            found.append(word[cut:])
    return found or _NOTHING


def _headed(table: Words, word: str) -> bool:
    """True for a noun that heads a place ("the town of") with a preposition written onto it."""
    return word[:1] in table.clitics and word[1:] in table.heads


def glossary_of(near: frozenset[str]) -> WordMemory[Gloss]:
    """The glosses of words as they are met. `near`: the words that conditions want near a trigger."""
    ready()
    classes = Classes(words(), near)

    def gloss(word: str) -> Gloss:
        return Gloss(word, classes)

    return WordMemory(gloss, _KEPT)
