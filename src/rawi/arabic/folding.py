"""Folding: one spelling for the many ways in which a word is written, with the way back to the raw text.

Letters that writers interchange (alef and hamza forms, ta marbuta, alef maqsura, Persian look-alikes) become one;
marks, tatweel, bidi controls and joiners go; presentation forms are taken apart; digits become ASCII.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
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


class _Script(NamedTuple):
    table: dict[int, str | None]
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
    return _Script(table, re.compile(f"[{uneven}]"), frozenset(map(chr, _points(dropped["marks"]))))


def fold(text: str) -> str:
    """`text` in the one spelling that lexicons and searches use."""
    return text.translate(_script().table)


class Folded:
    """A folded text that knows where each of its characters stood.

    `text` is the folded string, `raw` the original. Where nothing was dropped or taken apart the two have the
    same offsets; else `_folded` and `_raw` hold the break points between stretches of equal step.
    """

    __slots__ = ("_folded", "_raw", "even", "raw", "text")

    def __init__(self, raw: str):
        script = _script()
        self.raw, self.text = raw, raw.translate(script.table)
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

    def spans(self, found: Iterable[Span]) -> Iterator[Span]:
        """`span` of each of many folded spans in order: one walk along the break points, not a search for each."""
        folded, raws, at, last = self._folded, self._raw, 0, len(self._folded) - 1
        raw, marks, length = self.raw, _script().marks, len(self.raw)
        for start, end in found:
            while at < last and folded[at + 1] <= start:
                at += 1
            ahead = at
            while ahead < last and folded[ahead + 1] < end:
                ahead += 1
            raw_end = raws[ahead] + end - folded[ahead]
            while raw_end < length and raw[raw_end] in marks:
                raw_end += 1
            yield raws[at] + start - folded[at], raw_end
            at = ahead

    def span(self, start: int, end: int) -> Span:
        """The raw span of folded [start, end), with the marks that sit on its last letter."""
        if self.even:
            return start, end
        raw_end = self.to_raw(end - 1) + 1
        marks, raw = _script().marks, self.raw
        while raw_end < len(raw) and raw[raw_end] in marks:
            raw_end += 1
        return self.to_raw(start), raw_end
