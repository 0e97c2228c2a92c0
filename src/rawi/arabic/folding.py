"""Folding: one spelling for the many ways in which a word is written, with the way back to the raw text.

Letters that writers interchange (alef and hamza forms, ta marbuta, alef maqsura, Persian look-alikes) become one;
marks, tatweel, bidi controls and joiners go; presentation forms are taken apart; digits become ASCII.
"""

from __future__ import annotations

import codecs
import re
import tomllib
import unicodedata
from bisect import bisect_left, bisect_right
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from rawi.model import Span


@cache
def read_data(name: str) -> dict[str, Any]:
    """A data file of this room, parsed."""
    return tomllib.loads(files("rawi.arabic").joinpath("data", name).read_text(encoding="utf-8"))


def _points(ranges: list[str]) -> list[int]:
    points: list[int] = []
    for pair in ranges:
        low, high = (int(end, 16) for end in pair.split("-"))
        points.extend(range(low, high + 1))
    return points


class _Common(NamedTuple):
    """The characters that most texts are made of, as numbers below 256: codecs fold those ten times as fast as the
    table. `codes` gives each its number, `folded` what it becomes by number, `dropped` the numbers of what goes."""

    codes: Any
    folded: str
    dropped: bytes


class _Script(NamedTuple):
    table: dict[int, str | None]
    common: _Common
    uneven: re.Pattern[str]
    marks: frozenset[str]


def _decompose(point: int, table: dict[int, str | None]) -> str | None:
    plain = unicodedata.normalize("NFKC", chr(point)).casefold()
    if len(plain) > 1:
        plain = plain.strip()
    return plain.translate(table) or None


@cache
def _script() -> _Script:
    data = read_data("script.toml")
    dropped = data["dropped"]
    table: dict[int, str | None] = {ord(a): b for a, b in (data["letters"] | data["signs"]).items()}
    table.update((point, None) for point in _points(dropped["ranges"]))
    table.update((point, " ") for point in _points(dropped["spaces"]))
    for zero in (0x660, 0x6F0):
        table.update((zero + digit, str(digit)) for digit in range(10))
    table.update((point, chr(point + 32)) for point in range(0x41, 0x5B))
    table.update(
        (p, chr(p).lower()) for p in range(0xC0, 0x250) if len(chr(p).lower()) == 1 and chr(p).isupper()
    )
    table.update((point, _decompose(point, table)) for point in _points(dropped["presentation"]))
    uneven = "".join(re.escape(chr(p)) for p, to in table.items() if to is None or len(to) != 1)
    common = _common(_points(data["common"]["ranges"]), table)
    return _Script(table, common, re.compile(f"[{uneven}]"), frozenset(map(chr, _points(dropped["marks"]))))


_NO_CHARACTER = "\ufffe"


def _common(points: list[int], table: dict[int, str | None]) -> _Common:
    given = [chr(0), *map(chr, points)]
    given += [_NO_CHARACTER] * (256 - len(given))
    folded = [table.get(ord(one), one) for one in given]
    gone = bytes(number for number, one in enumerate(folded) if one is None)
    return _Common(codecs.charmap_build("".join(given)), "".join(one or " " for one in folded), gone)


def fold(text: str) -> str:
    """`text` in the one spelling that lexicons and searches use."""
    script = _script()
    common = script.common
    try:
        numbers = codecs.charmap_encode(text, "strict", common.codes)[0]
    except UnicodeEncodeError:
        return text.translate(script.table)
    return codecs.charmap_decode(numbers.translate(None, common.dropped), "strict", common.folded)[0]


class Folded:
    """A folded text that knows where each of its characters stood.

    `text` is the folded string, `raw` the original. Where nothing was dropped or taken apart the two have the
    same offsets; else `_folded` and `_raw` hold the break points between stretches of equal step.
    """

    __slots__ = ("_folded", "_raw", "even", "raw", "text")

    def __init__(self, raw: str):
        script = _script()
        self.raw, self.text = raw, fold(raw)
        self._folded, self._raw = [0], [0]
        shift = 0
        for match in script.uneven.finditer(raw):
            at, width = match.start(), len(script.table[ord(match[0])] or "")
            for step in range(width):
                self._folded.append(at + shift + step)
                self._raw.append(at)
            shift += width - 1
            self._folded.append(at + 1 + shift)
            self._raw.append(at + 1)
        self.even = len(self._raw) == 1

    def to_raw(self, offset: int) -> int:
        """The raw offset of the character that stands at folded `offset`."""
        if self.even:
            return offset
        at = bisect_right(self._folded, offset) - 1
        return self._raw[at] + offset - self._folded[at]

    def places(self, starts: list[int], ends: list[int]) -> tuple[list[int], list[int]]:
        """The raw starts and ends of many stretches by their folded ones, each sorted: `span` for each of them.

        One step for each stretch between what was dropped or taken apart, not one for each of those asked for.
        """
        if self.even:
            return starts, ends
        raw_starts: list[int] = []
        raw_ends: list[int] = []
        bounds = [*self._folded[1:], len(self.text) + 1]
        for folded, raw, bound in zip(self._folded, self._raw, bounds, strict=True):
            begun, ended = len(raw_starts), len(raw_ends)
            until = bisect_left(starts, bound, begun)
            if until > begun:
                raw_starts += [start + raw - folded for start in starts[begun:until]]
            until = bisect_right(ends, bound, ended)
            if until > ended:
                raw_ends += [end + raw - folded for end in ends[ended:until]]
                if ends[until - 1] == bound:
                    raw_ends[-1] = self._behind_marks(raw_ends[-1])
        return raw_starts, raw_ends

    def _behind_marks(self, end: int) -> int:
        """The raw end of a letter with the marks that sit on it."""
        marks, raw = _script().marks, self.raw
        while end < len(raw) and raw[end] in marks:
            end += 1
        return end

    def span(self, start: int, end: int) -> Span:
        """The raw span of folded [start, end), with the marks that sit on its last letter."""
        if self.even:
            return start, end
        return self.to_raw(start), self._behind_marks(self.to_raw(end - 1) + 1)
