"""A line's glyphs as they stand on the page → its text as it is read.

PDF keeps what is seen, not what is meant: producers write Arabic words from left to right, from right to left, or
mixed, as letters or as presentation forms. Only the places are sure. So a line is set from its glyphs' places,
from left to right, and then read from right to left, with numbers and Latin words from left to right (the order
that the Unicode bidirectional algorithm, UAX 9, gives such a line when it is shown).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from rawi.sources.draft import ARABIC
from rawi.sources.pdf.glyphs import Glyph

LEFT_TO_RIGHT = re.compile(
    r"[^\W\d_\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc][^\W\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]*"
    r"(?:[ .,:;/@&'’+\-]{1,2}[A-Za-z0-9\u00c0-\u024f]+)*"
    r"|[+\-]?[$€£#]?\d+(?:[.,:/\-\u066b\u066c]\d+)*[%$€£]?"
)
PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
PAIRS = {"(": ")", "[": "]", "{": "}", "\u00ab": "\u00bb", "<": ">"}
CLOSING = {close: start for start, close in PAIRS.items()}
BRACKETS = re.compile("[" + re.escape("".join((*PAIRS, *CLOSING))) + "]")
OTHER = str.maketrans({**PAIRS, **CLOSING})
LAM, ALEFS = "\u0644", "\u0627\u0623\u0625\u0622\u0671"
OPENING_SPACE = re.compile(r"(?<=[(\[{\u00ab]) +| +(?=[)\]}\u00bb\u060c\u061b\u061f.,:!](?: |$))")
GLUED = re.compile(r"(?<=[^\W_])(?=[(\[{\u00ab])|(?<=[)\]}\u00bb])(?=[^\W_])")


def line_of(glyphs: Sequence[Glyph]) -> str:
    """The text of a line in the order of reading; brackets as they are seen (see `mirrored`)."""
    told = "".join(glyph.char for glyph in glyphs)
    words = _words(glyphs)
    if not ARABIC.search(told) or not words:
        return _letters(" ".join(told.split()))
    seen = " ".join("".join(glyph.char for glyph in _set(word)) for word in sorted(words, key=_place))
    return _letters(_read(seen))


def mirrored(lines: list[str]) -> list[str]:
    """The lines of a page with their brackets turned where they face the wrong way.

    A bracket's glyph is kept as its shape by some producers and as its meaning by others: pairs on one line show
    which; brackets without a partner there follow the page's pairs.
    """
    turned = sum(_inside_out(line) for line in lines)
    straight = sum(_inside_out(line.translate(OTHER)) for line in lines)
    if turned > straight:
        lines = [line.translate(OTHER) if ARABIC.search(line) else line for line in lines]
    return [
        GLUED.sub(" ", OPENING_SPACE.sub("", line)).strip() if ARABIC.search(line) else line for line in lines
    ]


def _words(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Glyphs between spaces; none where a glyph that must stand somewhere has no place."""
    words: list[list[Glyph]] = [[]]
    for glyph in glyphs:
        if glyph.char.isspace():
            words.append([])
        elif glyph.wide or unicodedata.combining(glyph.char):
            words[-1].append(glyph)
        elif unicodedata.category(glyph.char) != "Cf":
            return []
    return [word for word in words if any(glyph.wide for glyph in word)]


def _place(word: list[Glyph]) -> float:
    return min(glyph.left for glyph in word if glyph.wide) + max(glyph.right for glyph in word if glyph.wide)


def _set(word: list[Glyph]) -> list[Glyph]:
    """A word's glyphs from left to right; a mark stands left of its letter, so that it is read after it."""
    letters = sorted(
        (glyph for glyph in word if not unicodedata.combining(glyph.char)), key=lambda glyph: glyph.middle
    )
    for i in range(len(letters) - 1):
        # Lam and alef are one glyph in most fonts: two characters with one box, in either order.
        if letters[i].char == LAM and letters[i + 1].char in ALEFS and _same(letters[i], letters[i + 1]):
            letters[i], letters[i + 1] = letters[i + 1], letters[i]
    for mark in (glyph for glyph in word if unicodedata.combining(glyph.char)):
        near = min(range(len(letters)), key=lambda i: abs(letters[i].middle - mark.middle), default=0)
        letters.insert(near, mark)
    return letters


def _same(one: Glyph, other: Glyph) -> bool:
    shared = min(one.right, other.right) - max(one.left, other.left)
    return shared > 0.5 * min(one.right - one.left, other.right - other.left)


def _read(seen: str) -> str:
    """A line from left to right as it is seen → as it is read from right to left."""
    parts: list[str] = []
    end = len(seen)
    for match in reversed(list(LEFT_TO_RIGHT.finditer(seen))):
        parts += [seen[match.end() : end][::-1], match[0]]
        end = match.start()
    return "".join([*parts, seen[:end][::-1]])


def _letters(text: str) -> str:
    """Presentation forms (shapes of letters) as the letters that they are; nothing else is touched."""
    return PRESENTATION.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)


def _inside_out(line: str) -> int:
    """How many pairs of the line close before they open."""
    waiting: list[str] = []
    wrong = 0
    for char in BRACKETS.findall(line):
        if char in CLOSING:
            waiting.append(char)
        elif waiting and waiting[-1] == PAIRS[char]:
            waiting.pop()
            wrong += 1
    return wrong
