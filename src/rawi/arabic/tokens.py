"""Tokens of a folded text, with offsets into the raw one."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from msgspec import Struct

from rawi.arabic.folding import Folded, fold

TokenKind = Literal["word", "latin", "number", "punct"]


class Token(Struct, gc=False):
    """A word, number or sign. `start` and `end` are raw offsets, `at` the folded one; `fold` the folded form."""

    index: int
    start: int
    end: int
    at: int
    fold: str
    kind: TokenKind


_KINDS: tuple[TokenKind, ...] = ("punct", "word", "number", "latin", "punct")


@cache
def _pattern() -> re.Pattern[str]:
    letters = r"\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee-\u06ff\u0750-\u077f\u08a0-\u08c9"
    return re.compile(rf"([{letters}]+)|(\d+(?:[.,]\d+)*)|([^\W\d_{letters}]+)|(\S)")


def tokenize(folded: Folded) -> list[Token]:
    """The tokens of a text in order. Letters of one script run together; a digit run is apart from letters."""
    if folded.even:
        return [
            Token(i, m.start(), m.end(), m.start(), m[0], _KINDS[m.lastindex or 0])
            for i, m in enumerate(_pattern().finditer(folded.text))
        ]
    found = list(_pattern().finditer(folded.text))
    spans = folded.spans(m.span() for m in found)
    return [
        Token(i, start, end, m.start(), m[0], _KINDS[m.lastindex or 0])
        for i, (m, (start, end)) in enumerate(zip(found, spans, strict=True))
    ]


def token_forms(text: str) -> list[str]:
    """The folded tokens of a text whose offsets don't matter, such as a lexicon's form."""
    return [match[0] for match in _pattern().finditer(fold(text))]


_WORD = re.compile(r"\w+")


def words(text: str) -> tuple[list[str], list[int], list[int]]:
    """Folded words of `text` and their raw starts and ends: what copy detection needs, and nothing more."""
    folded = Folded(text)
    found = [(m[0], m.start(), m.end()) for m in _WORD.finditer(folded.text)]
    spans = list(folded.spans((start, end) for _, start, end in found))
    return [word for word, _, _ in found], [a for a, _ in spans], [b for _, b in spans]
