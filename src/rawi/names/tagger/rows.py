"""What the weights say of words and of clues: rows kept in one table, those of a document's new words made together."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from itertools import count, zip_longest
from threading import Lock
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from rawi.arabic import Numbered, Vocabulary
from rawi.names.tagger.weights import ROW, Weights

K = TypeVar("K", bound=Hashable)
Numbers = NDArray[np.int32]
_FIRST = 1 << 12


class Table:
    """Rows of weights one behind another: each the sum of some lines of the weights."""

    def __init__(self, weights: Weights):
        self._weights = weights
        self.rows: Numbers = np.zeros((_FIRST, ROW), dtype=np.int32)

    def set(self, first: int, lines: Sequence[list[int]]) -> None:
        """Makes the rows from `first` on, one for each item of `lines`."""
        self._make_room(first + len(lines))
        # Summed over columns, each a gather: a fifteenth of the time of `np.add.reduceat` over one row after another.
        columns = np.array(list(zip_longest(*lines, fillvalue=len(self._weights.lines))), dtype=np.intp)
        self.rows[first : first + len(lines)] = self._weights.rows.take(columns, axis=0).sum(
            axis=0, dtype=np.int32
        )

    def _make_room(self, needed: int) -> None:
        size = len(self.rows)
        if needed > size:
            more = max(needed, 2 * size) - size
            self.rows = np.concatenate((self.rows, np.zeros((more, ROW), dtype=np.int32)))


class Rows(Generic[K]):
    """A row for each key that was asked for: the sum of those lines of the weights that `show` gives for it."""

    def __init__(self, weights: Weights, show: Callable[[K], list[int]], most: int):
        self._show, self._most = show, most
        self._known: dict[K, int] = {}
        self._table, self._lock = Table(weights), Lock()

    def of(self, keys: Sequence[K]) -> Numbers:
        """Their rows: an array of (keys, `ROW`). All is forgotten between two calls once there are more than `most`
        keys, so memory is bounded by that and by one document's words.
        """
        with self._lock:
            if len(self._known) > self._most:
                self._known.clear()
            lines = np.array(self._lines(keys), dtype=np.intp)  # It may lay out a larger table.
            return self._table.rows.take(lines, axis=0)

    def _lines(self, keys: Sequence[K]) -> list[int]:
        """Where in the table they stand."""
        known = self._known
        if new := [key for key in dict.fromkeys(keys) if key not in known]:
            self._table.set(len(known), list(map(self._show, new)))
            known.update(zip(new, count(len(known))))
        return list(map(known.__getitem__, keys))


class WordRows:
    """A row for each word of a vocabulary, by its number behind those of `always`."""

    def __init__(self, weights: Weights, show: Callable[[str], list[int]], always: Sequence[str]):
        self._show, self._always = show, len(always)
        self._vocabulary: Vocabulary | None = None
        self._table, self._lock = Table(weights), Lock()
        self._table.set(0, list(map(show, always)))
        self._made = 0

    def of(self, text: Numbered, column: NDArray[np.intp]) -> Numbers:
        """An array of (lines, `ROW`). `column` has for each line a place in `always`, or as many as those and a number of
        one of the text's words.
        """
        with self._lock:
            if self._vocabulary is not text.vocabulary:
                self._vocabulary, self._made = text.vocabulary, 0
            if new := text.vocabulary.words[self._made :]:
                self._table.set(self._always + self._made, list(map(self._show, new)))
                self._made += len(new)
            return self._table.rows.take(column, axis=0)
