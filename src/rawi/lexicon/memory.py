"""Answers kept by question: what a word shows is worked out once, since most words of a text come back."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

from rawi.arabic import Numbered, Vocabulary

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


class WordMemory(Memory[str, V]):
    """One that is also asked for all words of a text at once, which costs an item of a list for each."""

    def __init__(self, make: Callable[[str], V], most: int):
        super().__init__(make, most)
        self._kept: tuple[Vocabulary, list[V]] | None = None

    def of(self, text: Numbered, first: int = 0, stop: int | None = None) -> tuple[V, ...]:
        """The answer for each of the words [first, stop) of the text, in its order."""
        kept, words = self._kept, text.vocabulary
        if kept is None or kept[0] is not words:
            kept = self._kept = words, []
        if len(kept[1]) < len(words.words):
            self._learn(*kept)
        return text.of(kept[1], first, stop)

    def _learn(self, vocabulary: Vocabulary, table: list[V]) -> None:
        """Fills a table up. Two threads that do so at once write the same answers to the same places."""
        first = len(table)
        new = vocabulary.words[first:]
        make, kept = self._make, self.get
        # Words that were asked for by themselves are known, those with an answer but None.
        made = [make(word) if (found := kept(word)) is None else found for word in new]
        table[first : first + len(made)] = made
        if len(self) + len(made) > self._most:
            self.clear()
        self.update(zip(new, made, strict=True))

    def forget(self) -> None:
        """All answers, where what they depend on has changed."""
        self.clear()
        self._kept = None
