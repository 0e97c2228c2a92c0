"""The closed classes, letters and endings that the reading of attributions turns on, and a word's likeliest analysis."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import Final

from rawi.arabic import Split, splits
from rawi.lexicon import Lexicon, Memory, WordMemory, load, read_toml


def cue_lexicon() -> Lexicon:
    """The cues: verbs, prepositions and nouns of saying."""
    return load("claims/cues")


def media_lexicon() -> Lexicon:
    """Names of agencies and outlets."""
    return load("claims/media")


@cache
def marks() -> dict[str, frozenset[str]]:
    """Folded word → the closed classes it belongs to (see `marks.toml`)."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entry in load("claims/marks").entries.values():
        for form in entry.forms:
            found[form.text].add(entry.id)
    return {word: frozenset(kinds) for word, kinds in found.items()}


_NONE: Final[frozenset[str]] = frozenset()


def _marked(word: str) -> frozenset[str]:
    return marks().get(word, _NONE)


MARKED: Final = WordMemory(_marked, 1 << 16)
"""The same for all words of a text at once."""


@cache
def namesakes() -> frozenset[str]:
    """Folded names of media that are also names of places or things."""
    return frozenset(form.text for form in load("claims/papers").entries["namesakes"].forms)


def _letter(name: str) -> str:
    return str(read_toml("claims/letters")[name])


_LETTER: Final = Memory(_letter, 1 << 5)


def letter(name: str) -> str:
    """A letter or a sign as it is written (see `letters.toml`)."""
    return _LETTER[name]


def _ending(name: str) -> tuple[str, ...]:
    return tuple(form.text for form in load("claims/endings").entries[name].forms)


_ENDING: Final = Memory(_ending, 1 << 10)


def ending(name: str) -> tuple[str, ...]:
    """The word endings of one class of `endings.toml`, folded."""
    return _ENDING[name]


def _best(word: str) -> Split:
    return splits(word)[0]


_BEST: Final = Memory(_best, 1 << 15)


def best(word: str) -> Split:
    """The likeliest analysis of a folded token."""
    return _BEST[word]


def _also_transmits(word: str) -> bool:
    return word[:1] == ending("and")[0] and "transmits" in marks().get(word[1:], ())


_ALSO_TRANSMITS: Final = Memory(_also_transmits, 1 << 12)


def also_transmits(word: str) -> bool:
    """True for a verb of passing on with a pronoun, joined on by "and"."""
    return _ALSO_TRANSMITS[word]


@cache
def passive_vowels() -> tuple[str, ...]:
    """The vowel signs, as they are written, which make a past passive."""
    return tuple(load("claims/endings").entries["passive_vowels"].attrs["written"])


def bound(stem: str) -> str:
    """A feminine noun as it stands alone: before a pronoun its ending is written open."""
    return stem[:-1] + ending("feminine")[0] if stem.endswith(ending("past_f")) else stem
