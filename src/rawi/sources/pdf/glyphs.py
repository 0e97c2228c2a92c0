"""A page's characters with their places, in the lines that PDFium sees."""

from __future__ import annotations

import ctypes
from typing import Any

from msgspec import Struct


class Glyph(Struct, frozen=True):
    """A character and its box in points, y upwards. A box of no width says nothing (`wide` is False)."""

    char: str
    left: float
    right: float
    bottom: float
    top: float
    size: float

    @property
    def wide(self) -> bool:
        """It stands somewhere."""
        return self.right > self.left and self.top > self.bottom

    @property
    def middle(self) -> float:
        """Its centre's x."""
        return (self.left + self.right) / 2


def glyphs_of(text_page: Any) -> list[list[Glyph]]:
    """The lines of a page, each as its characters in the order of the file. Spaces keep words apart; their boxes
    say nothing, since PDFium makes most of them up.
    """
    import pypdfium2.raw as raw  # type: ignore[import-untyped,unused-ignore]

    lines: list[list[Glyph]] = [[]]
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    unicode, box, height = raw.FPDFText_GetUnicode, raw.FPDFText_GetCharBox, raw.FPDFText_GetFontSize
    size = 0.0
    for index in range(raw.FPDFText_CountChars(text_page)):
        code = unicode(text_page, index)
        char = chr(code) if 0 < code < 0x110000 else "\ufffd"
        if char == "\n":
            lines.append([])
            size = 0.0
            continue
        if char == "\r":
            continue
        box(text_page, index, left, right, bottom, top)
        if not size and not char.isspace():
            # A line's size is its first letter's: asking for each takes a third of the time.
            size = float(height(text_page, index))
        lines[-1].append(Glyph(char, left.value, right.value, bottom.value, top.value, size))
    return [line for line in lines if line]
