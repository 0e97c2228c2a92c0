"""What the weights say of a word: the rows of its attributes, added up from parts that many words share."""

from __future__ import annotations

from rawi.lexicon import Memory
from rawi.names.tagger.attributes import letters, parts, shape, whole_word
from rawi.names.tagger.weights import Weights


class Rows:
    """The same sums as `Weights.total` over a word's own attributes; each part is added up once."""

    def __init__(self, weights: Weights):
        self._weights = weights
        self._bare = Memory[str, int](lambda bare: weights.total(letters(bare)), 1 << 15)
        self._told = Memory[tuple[str, ...], tuple[int, str]](self._known, 1 << 12)

    def of(self, word: str) -> tuple[int, str]:
        """The row of a folded word, and the shape that it gives to pairs."""
        cut, bare, told = parts(word)
        if not bare:
            return self._weights.total(told), told[-1]
        row, known = self._told[told]
        return row + self._bare[bare] + self._weights.total(whole_word(word, cut)), known

    def _known(self, told: tuple[str, ...]) -> tuple[int, str]:
        known = shape(told)
        return self._weights.total((f"t={known}", *told)), known
