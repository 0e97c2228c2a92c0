"""The folded words met so far, each with a number: what is worked out for a word is kept in a list, at that number.

A word of a text is looked up once, by its letters; all that is known of it stands in lists, and an item of a list costs a
tenth of a look into a dict of words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")

_MOST = 1 << 16
"""Words at which a new vocabulary is begun: more than a day of news holds."""


class Vocabulary(dict[str, int]):
    """The number of each word; asked for one that it hasn't met, it gives it the next. `words` are in the order of their
    numbers; it only grows, and a number is never given anew.
    """

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._lock = Lock()

    def __missing__(self, word: str) -> int:
        with self._lock:
            number = self.get(word)
            if number is None:
                number = len(self.words)
                self.words.append(word)  # Before it has a number: whoever is told one must find the word.
                self[word] = number
        return number


_current = [Vocabulary()]


def vocabulary() -> Vocabulary:
    """The one that texts are read with now; a new one where it has grown too large. Texts keep theirs."""
    found = _current[0]
    if len(found.words) > _MOST:
        found = _current[0] = Vocabulary()
    return found


class Numbered:
    """The folded words of a text in order, with the number that each has in `vocabulary`."""

    __slots__ = ("_pick", "folds", "numbers", "vocabulary")

    def __init__(self, folds: Sequence[str]):
        self.vocabulary = vocabulary()
        self.numbers: list[int] = list(map(self.vocabulary.__getitem__, folds))
        self._pick: Callable[[Any], Any] = itemgetter(*self.numbers) if len(self.numbers) > 1 else self._few
        self.folds: list[str] = list(self.of(self.vocabulary.words))

    def of(self, table: Sequence[T], first: int = 0, stop: int | None = None) -> tuple[T, ...]:
        """The item of each of the words [first, stop) in a table by number, in the order of the text."""
        if first == 0 and (stop is None or stop == len(self.numbers)):
            found: tuple[T, ...] = self._pick(table)
            return found
        return tuple(map(table.__getitem__, self.numbers[first:stop]))

    def _few(self, table: Sequence[T]) -> tuple[T, ...]:
        return tuple([table[number] for number in self.numbers])
