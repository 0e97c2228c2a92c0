"""What a word of the value lexicons is. Classes of their own, since a token is asked for it many times: compiled, that
is read in place.
"""

from __future__ import annotations

from collections.abc import Mapping

from rawi.lexicon import Reading
from rawi.native import mypyc_attr


@mypyc_attr(acyclic=True)
class Sense:
    """One reading of a word: its kind, what it bears on (`sign`), and whether the written word may exclude it."""

    __slots__ = ("doubtful", "kind", "reading", "signs")

    def __init__(self, reading: Reading, kind: str, signs: int, doubtful: bool) -> None:
        self.reading = reading
        self.kind = kind
        self.signs = signs
        self.doubtful = doubtful


@mypyc_attr(acyclic=True)
class Word:
    """A word of the value lexicons, or a number. `kinds` are of all its senses.

    `alone` are its senses as one word, `phrases` those with others behind it, by the next of them. `signs` joins
    the signs of the senses as one word. `digits`: the word itself where it is a number short enough for a count.
    """

    __slots__ = ("alone", "digits", "kinds", "phrases", "signs")

    def __init__(
        self,
        kinds: frozenset[str],
        alone: tuple[Sense, ...],
        phrases: Mapping[str, tuple[Sense, ...]],
        signs: int,
        digits: str | None,
    ) -> None:
        self.kinds = kinds
        self.alone = alone
        self.phrases = phrases
        self.signs = signs
        self.digits = digits
