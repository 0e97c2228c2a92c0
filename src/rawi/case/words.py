"""Words as a reader types them against words as reports write them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rawi.arabic import splits, words
from rawi.errors import UsageError
from rawi.model import Span
from rawi.store import IndexText


@lru_cache(maxsize=1 << 14)
def forms(word: str) -> frozenset[str]:
    """The folded word itself and what is left of it without attached particles and the article."""
    return frozenset({word, *(split.stem for split in splits(word) if not split.suffix)})


def folded_words(text: str) -> list[str]:
    """The folded words and numbers of a text."""
    return words(text)[0]


def index_text(text: str) -> IndexText:
    """What the case's word index keeps of a report: every word folded, and its likeliest stem beside it."""
    found = folded_words(text)
    return IndexText(" ".join(found), " ".join(stems(found)))


def stems(folded: list[str]) -> list[str]:
    """Each folded word without what is attached to it, by its likeliest reading."""
    return [splits(word)[0].stem for word in folded]


def match(query: str) -> str:
    """The FTS5 expression for what a reader typed: every word, in any attached form. Raises UsageError if empty."""
    wanted = folded_words(query)
    if not wanted:
        raise UsageError("there is no word to search for", hint="type at least one word or number")
    return " AND ".join(map(any_form, wanted))


def any_form(word: str) -> str:
    """The FTS5 expression for one folded word in any attached form."""
    return any_of(sorted(forms(word)))


def any_of(tokens: Iterable[str]) -> str:
    """The FTS5 expression for any of several tokens, which hold no quotation marks."""
    return "(" + " OR ".join(f'"{token}"' for token in tokens) + ")"


class Pattern:
    """A word or several in a row, to be found in any spelling and with attached particles."""

    def __init__(self, text: str):
        self.wanted = [forms(word) for word in folded_words(text)]
        self._first = min(self.wanted[0], key=len) if self.wanted else ""
        if not self.wanted:
            raise UsageError(f"there is no word in {text!r}", hint="type at least one word or number")

    def spans(self, text: str) -> list[Span]:
        """Where the words stand in `text`, in raw offsets."""
        return self.among(*words(text))

    def among(self, found: list[str], starts: list[int], ends: list[int]) -> list[Span]:
        """The same in a text whose folded words and their raw offsets are known."""
        width = len(self.wanted)
        return [
            (starts[first], ends[first + width - 1])
            for first in range(len(found) - width + 1)
            # Whatever matches holds the shortest form as it is, and looking for that is a tenth of the work.
            if self._first in found[first]
            and all(not self.wanted[step].isdisjoint(forms(found[first + step])) for step in range(width))
        ]

    def may_stand_in(self, folded: str) -> bool:
        """False where the words surely don't stand in a folded text: a quick look before the tokens are cut."""
        return self._first in folded

    def within(self, text: str | None) -> bool:
        """True where the words stand in `text`."""
        return bool(text) and bool(self.spans(text or ""))


def overlapping(spans: list[Span], others: list[Span]) -> bool:
    """True where any of `spans` shares a code point with any of `others`. Both may be unsorted."""
    merged = sorted([(*span, 0) for span in spans] + [(*span, 1) for span in others])
    reach = [0, 0]
    for start, end, side in merged:
        if reach[1 - side] > start:
            return True
        reach[side] = max(reach[side], end)
    return False
