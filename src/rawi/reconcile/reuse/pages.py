"""Reports as numbers: each word and its stem by number, with raw offsets, so that shingles are cheap."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from itertools import pairwise

from rawi.arabic import stem, words
from rawi.lexicon import load

CODE_BITS = 43


@cache
def common_stems() -> frozenset[str]:
    """Stems of words that any text has; they say little about where a text comes from."""
    entries = load("reconcile/common").entries.values()
    return frozenset(stem(word) for entry in entries for form in entry.forms for word in form.text.split())


class Vocabulary:
    """Numbers for words. `stem_of[word]` is a word's stem, `code[word]` 43 bits of hash of it (see `shingles`)."""

    def __init__(self) -> None:
        self._number: dict[str, int] = {}
        self.spelled: list[str] = []
        self.stem_of: list[int] = []
        self.code: list[int] = []
        self.common: list[bool] = []
        self._common = common_stems()

    def number(self, word: str) -> int:
        """The word's number, given out on first sight."""
        known = self._number.get(word)
        return self._add(word) if known is None else known

    def _add(self, word: str) -> int:
        number = self._number[word] = len(self.spelled)
        self.spelled.append(word)
        digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=6).digest()
        self.code.append(int.from_bytes(digest, "big") >> (48 - CODE_BITS))
        light = stem(word)
        self.stem_of.append(number)
        self.common.append(word in self._common or light in self._common)
        if light != word:
            self.stem_of[number] = self.number(light)
        return number


class Page:
    """One report's words by number, and their raw offsets."""

    __slots__ = ("ends", "starts", "vocabulary", "words")

    def __init__(self, text: str, vocabulary: Vocabulary):
        found, starts, ends = words(text)
        number = vocabulary.number
        self.words = array("i", [number(word) for word in found])
        self.starts, self.ends = array("i", starts), array("i", ends)
        self.vocabulary = vocabulary

    def __len__(self) -> int:
        return len(self.words)

    def telling(self) -> list[int]:
        """Positions of the words that aren't common."""
        common = self.vocabulary.common
        return [position for position, word in enumerate(self.words) if not common[word]]

    def span(self, first: int, stop: int) -> tuple[int, int]:
        """The raw span of words [first, stop); empty, at the next word or the end, where there are none."""
        if first < stop:
            return self.starts[first], self.ends[stop - 1]
        at = self.starts[first] if first < len(self.starts) else (self.ends[-1] if self.ends else 0)
        return at, at


Places = dict[int, int | tuple[int, ...]]
"""By run where it begins, or all its places if it has several. Most have one, and numbers cost the collector nothing."""
Runs = tuple[int, Sequence[int], Places]
"""Runs of so many stems: the places on the page of the words they are made of, and by run where it begins in these."""


class Text:
    """A page unpacked for alignment: its stems, the places and stems of its telling words, and the places of its runs
    of stems: of three stems, and of two that aren't common."""

    __slots__ = ("page", "runs", "stems", "telling", "told")

    def __init__(self, page: Page):
        stem_of = page.vocabulary.stem_of
        self.page = page
        self.stems = [stem_of[word] for word in page.words]
        self.telling = page.telling()
        self.told = [self.stems[place] for place in self.telling]
        self.runs: tuple[Runs, Runs] = (
            (3, range(len(self.stems)), _places(packed(self.stems, 3))),
            (2, self.telling, _places(packed(self.told, 2))),
        )


def _places(runs: Sequence[int]) -> Places:
    found: Places = {run: place for place, run in enumerate(runs)}
    if len(found) < len(runs):
        again: dict[int, list[int]] = {}
        for place, run in enumerate(runs):
            # `found` has the last of several.
            if found[run] != place or run in again:
                again.setdefault(run, []).append(place)
        found.update({run: tuple(places) for run, places in again.items()})
    return found


def packed(numbers: Sequence[int], size: int) -> list[int]:
    """Each run of `size` (2 or 3) numbers as one."""
    if size == 2:
        return [a << 24 | b for a, b in pairwise(numbers)]
    return [a << 48 | b << 24 | c for a, b, c in zip(numbers, numbers[1:], numbers[2:], strict=False)]
