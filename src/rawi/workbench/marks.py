"""Words marked inside a text, cut in Python: offsets of records are code points, a browser counts UTF-16."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from markupsafe import Markup, escape
from msgspec import Struct

from rawi.model import Span

BIDI = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
"""Explicit embeddings, overrides and isolates: they can make a text look other than it reads."""


class Piece(Struct, frozen=True):
    """A stretch of text; `kind` says why it is marked, None where it isn't."""

    text: str
    kind: str | None = None


def pieces(text: str, base: int, marks: Iterable[tuple[Span, str]]) -> list[Piece]:
    """`text`, which begins at `base` of its report, cut at `marks` (spans of the report, with their kinds).

    Marks are clipped to the text; of overlapping ones the earlier wins, and of equal ones the first.
    """
    cut: list[Piece] = []
    at = 0
    for (start, end), kind in sorted(marks, key=lambda mark: mark[0]):
        first, last = max(start - base, at), min(end - base, len(text))
        if first < last:
            if at < first:
                cut.append(Piece(text[at:first]))
            cut.append(Piece(text[first:last], kind))
            at = last
    return [*cut, Piece(text[at:])] if at < len(text) else cut


class Utf16:
    """Offsets of one text as a browser counts them."""

    def __init__(self, text: str):
        self._wide = [index for index, char in enumerate(text) if char > "\uffff"]

    def at(self, offset: int) -> int:
        """The code point offset `offset` in UTF-16 code units."""
        return offset + bisect_left(self._wide, offset)


def verbatim(text: str) -> Markup:
    """`text` escaped so that the browser's text node equals it: a carriage return would become a line feed."""
    return Markup(str(escape(text)).replace("\r", "&#13;"))


def opening(text: str, words: int = 12) -> str:
    """The first words of a text on one line."""
    return " ".join(text[: words * 40].split()[:words])


def bidi_controls(text: str) -> int:
    """How many explicit bidi controls a text holds."""
    return sum(char in BIDI for char in text)
