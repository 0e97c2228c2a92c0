"""Where the words of a gold line stand in the report."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from rawi.model import Span

MARKS = r"[\u064b-\u065f\u0670\u0640]*"
"""Vowel signs and tatweel, which a coder needn't copy."""
CLITIC = 3
"""Letters that may hang on a word before or after the words that are quoted."""


class Locator:
    """Finds words in `text`. Asked again for the same words under the same heading, it goes on to the next."""

    def __init__(self, text: str):
        self.text = text
        self._seen: dict[tuple[str, str], int] = {}

    def all(self, words: str) -> tuple[Span, ...]:
        """Every place of `words`, whole words first; any white space counts as one space."""
        found = [match.span() for match in _pattern(words).finditer(self.text)]
        return tuple(span for span in found if self._whole(span)) or tuple(found)

    def take(self, heading: str, words: str) -> tuple[Span, ...]:
        """Every place of `words`, the next one that `heading` hasn't had yet first; empty where none is left."""
        spans = self.all(words)
        turn = self._seen.get((heading, words), 0)
        self._seen[heading, words] = turn + 1
        return spans[turn:] + spans[:turn] if turn < len(spans) else ()

    def stretch(self, begins: str, ends: str, near: Span) -> Span | None:
        """From `begins` to the first `ends` after it; of several beginnings the one nearest to `near`."""
        starts = sorted(self.all(begins), key=lambda span: abs(span[0] - near[1]))
        for start, stop in starts:
            later = [end for at, end in self.all(ends) if at >= start and end >= stop]
            if later:
                return start, later[0]
        return None

    def _whole(self, span: Span) -> bool:
        start, end = span
        before = after = 0
        while start - before > 0 and _letter(self.text[start - before - 1]):
            before += 1
        while end + after < len(self.text) and _letter(self.text[end + after]):
            after += 1
        return before <= CLITIC and after == 0


def _letter(char: str) -> bool:
    return char.isalnum() or unicodedata.combining(char) > 0


@cache
def _pattern(words: str) -> re.Pattern[str]:
    plain = re.sub(MARKS, "", words).split()
    return re.compile(r"\s+".join("".join(re.escape(char) + MARKS for char in word) for word in plain))


def fold(name: str) -> str:
    """A name for comparing: compatibility forms and hamzas taken apart, marks gone, one space."""
    parts = unicodedata.normalize("NFKD", re.sub(MARKS, "", name)).casefold()
    return " ".join("".join(char for char in parts if not unicodedata.combining(char)).split())


def alike(want: str, got: str) -> bool:
    """Two names that a reader would take for one: one holds the other, or more than half of the shorter one's words."""
    a, b = fold(want), fold(got)
    if min(len(a), len(b)) < 2:
        return a == b
    words, others = set(a.split()), set(b.split())
    return a in b or b in a or 2 * len(words & others) >= min(len(words), len(others)) + 1
