"""Answers kept by question: what a word shows is worked out once, since most words of a text come back."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Memory(dict[K, V]):
    """`memory[key]` is what `make(key)` gave when it was first asked; all is forgotten at `most` answers."""

    def __init__(self, make: Callable[[K], V], most: int):
        super().__init__()
        self._make, self._most = make, most

    def __missing__(self, key: K) -> V:
        if len(self) >= self._most:
            self.clear()
        found = self[key] = self._make(key)
        return found
