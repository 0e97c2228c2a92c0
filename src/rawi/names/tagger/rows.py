"""What the weights say of words and of clues: rows kept in one table, those of a document's new words made together."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from itertools import zip_longest
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from rawi.names.tagger.weights import ROW, Weights

K = TypeVar("K", bound=Hashable)
Numbers = NDArray[np.int32]
_FIRST = 1 << 12


class Rows(Generic[K]):
    """A row of weights for each key that was asked for: the sum of those lines of the weights that `show` gives for it."""

    def __init__(self, weights: Weights, show: Callable[[K], list[int]], most: int):
        self._weights, self._show, self._most = weights, show, most
        self._known: dict[K, int] = {}
        self._rows: Numbers = np.zeros((_FIRST, ROW), dtype=np.int32)

    def of(self, keys: Sequence[K]) -> Numbers:
        """Their rows: an array of (keys, `ROW`). All is forgotten between two calls once there are more than `most`
        keys, so memory is bounded by that and by one document's words.
        """
        if len(self._known) > self._most:
            self._known.clear()
        lines = np.array(self._lines(keys), dtype=np.intp)  # It may lay out a larger table.
        return self._rows.take(lines, axis=0)

    def _lines(self, keys: Sequence[K]) -> list[int]:
        """Where in the table they stand."""
        known = self._known
        try:
            return list(map(known.__getitem__, keys))
        except KeyError:
            self._learn([key for key in dict.fromkeys(keys) if key not in known])
            return list(map(known.__getitem__, keys))

    def _learn(self, keys: Sequence[K]) -> None:
        size = len(self._known)
        self._make_room(size + len(keys))
        weights, lines = self._weights, list(map(self._show, keys))
        # Summed over columns, each a gather: a fifteenth of the time of `np.add.reduceat` over one key after another.
        columns = np.array(list(zip_longest(*lines, fillvalue=len(weights.lines))), dtype=np.intp)
        made = weights.rows.take(columns, axis=0).sum(axis=0, dtype=np.int32)
        self._rows[size : size + len(keys)] = made
        self._known.update(zip(keys, range(size, size + len(keys)), strict=True))

    def _make_room(self, needed: int) -> None:
        size = len(self._rows)
        if needed > size:
            more = max(needed, 2 * size) - size
            self._rows = np.concatenate((self._rows, np.zeros((more, ROW), dtype=np.int32)))
