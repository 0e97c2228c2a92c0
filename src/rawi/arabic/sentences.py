"""Paragraphs and sentences."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from rawi.arabic.folding import fold, read_data
from rawi.arabic.tokens import Token


class Sentence(Struct, frozen=True):
    """Tokens [first, stop) and the raw span that they fill; the paragraph's number; the zone it stands in."""

    index: int
    first: int
    stop: int
    start: int
    end: int
    paragraph: int
    zone: str = "body"


_TERMINAL = frozenset({".", "!", "?", "\u061f", "\u2026", "\u06d4"})
_CLOSING = frozenset({'"', "\u00bb", "\u201d", ")", "]", "\u2019", "'"})


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(fold(word) for word in read_data("layout.toml")["abbreviations"])


def lines(text: str, tokens: list[Token]) -> list[tuple[int, int]]:
    """Token ranges [first, stop) of the lines that hold any token."""
    found: list[tuple[int, int]] = []
    first, at = 0, 0
    for index, token in enumerate(tokens):
        if index > first and "\n" in text[at : token.start]:
            found.append((first, index))
            first = index
        at = token.end
    if first < len(tokens):
        found.append((first, len(tokens)))
    return found


def split(text: str, tokens: list[Token], first: int, stop: int) -> list[tuple[int, int]]:
    """Token ranges of the sentences of one line."""
    found, begin, at = [], first, first
    while at < stop:
        if tokens[at].kind == "punct" and tokens[at].fold in _TERMINAL:
            run = at
            while at + 1 < stop and tokens[at + 1].fold in _TERMINAL:
                at += 1
            if at + 1 < stop and _ends(text, tokens, begin, run, at, stop):
                at = _past_closing(text, tokens, at, stop)
                found.append((begin, at + 1))
                begin = at + 1
        at += 1
    if begin < stop:
        found.append((begin, stop))
    return found


def _ends(text: str, tokens: list[Token], begin: int, run: int, last: int, stop: int) -> bool:
    """True where the marks run..last end a sentence: not "..", nor the point of an abbreviation or address."""
    mark, following = tokens[run].fold, tokens[last + 1]
    if mark != ".":
        return True
    if last - run == 1 or run == begin:
        return False
    before = tokens[run - 1]
    glued = tokens[last].end == following.start
    if glued and following.kind in ("latin", "number"):
        return False
    short = len(before.fold) == 1 and before.kind in ("word", "latin") and before.end == tokens[run].start
    return not (short or (before.fold in _abbreviations() and before.end == tokens[run].start and glued))


def _past_closing(text: str, tokens: list[Token], at: int, stop: int) -> int:
    """The last of the closing quotes and brackets that stand right behind the full stop."""
    while at + 1 < stop and tokens[at + 1].fold in _CLOSING:
        nxt = tokens[at + 1]
        opens = nxt.fold in ('"', "'") and nxt.start > tokens[at].end
        if opens:
            break
        at += 1
    return at
