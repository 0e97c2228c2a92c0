"""What a word of the value lexicons is: these outlive every document, see `INTERPRETED` in tools/compiled.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from rawi.lexicon import Reading


class Sense(Struct, frozen=True, gc=False):
    """One reading of a word: its kind, what it bears on (`sign`), and whether the written word may exclude it."""

    reading: Reading
    kind: str
    signs: int
    doubtful: bool


class Word(Struct, frozen=True, gc=False):
    """A word of the value lexicons, or a number. `kinds` are of all its senses.

    `alone` are its senses as one word, `phrases` those with others behind it, by the next of them. `signs` joins
    the signs of the senses as one word. `digits`: the word itself where it is a number short enough for a count.
    """

    kinds: frozenset[str]
    alone: tuple[Sense, ...]
    phrases: Mapping[str, Sequence[Sense]]
    signs: int
    digits: str | None
