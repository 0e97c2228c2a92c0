"""Quotation marks paired within a paragraph: nested, unclosed and straight ones."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from typing import Final

from rawi.arabic import Document, Token

_OPEN: Final = {"\u00ab": "\u00bb", "\u201c": "\u201d", "\u2018": "\u2019"}
_CLOSE: Final = {close: mark for mark, close in _OPEN.items()}
_STRAIGHT: Final = frozenset({'"', "\u201d", "\u2019"})
MARKS: Final = frozenset({*_OPEN, *_CLOSE, *_STRAIGHT})
_LEFT: Final = "\u00ab"
_RIGHT: Final = "\u00bb"
_ENDS: Final = frozenset({":", ".", "\u060c", ",", "\u061b", ")"})
_LEADS: Final = frozenset({"(", "[", ":", "\u060c", ","})


def pair(doc: Document, first: int, stop: int) -> dict[int, int]:
    """Opening token → closing token among tokens [first, stop); an unclosed quotation closes at `stop`.

    A straight mark opens where white space, a bracket or a colon stands before it and none behind it. A typographic
    opener is believed, a typographic closer without an opener is read like a straight mark. Linear in the tokens.
    """
    tokens = doc.tokens
    pairs: dict[int, int] = {}
    stack: list[int] = []
    for index in compress(range(first, stop), map(MARKS.__contains__, doc.folds[first:stop])):
        mark = tokens[index].fold
        if _turned(tokens, stack, index, first, stop):
            stack.append(index)
        elif mark == _LEFT and stack and tokens[stack[-1]].fold == _RIGHT:
            pairs[stack.pop()] = index
        elif mark in _OPEN or (mark in _STRAIGHT and not _closes(tokens, index, first, stop, bool(stack))):
            stack.append(index)
        elif stack and (mark in _CLOSE or mark in _STRAIGHT):
            pairs[stack.pop()] = index
    for index in stack:
        if index + 1 < stop:
            pairs.setdefault(index, stop)
    return pairs


def _turned(tokens: Sequence[Token], stack: Sequence[int], index: int, first: int, stop: int) -> bool:
    """True for a closing guillemet that opens: some desks set them the other way round."""
    return not stack and tokens[index].fold == _RIGHT and not _closes(tokens, index, first, stop, False)


def _closes(tokens: Sequence[Token], index: int, first: int, stop: int, opened: bool) -> bool:
    """True where a straight mark ends a quotation rather than opens one."""
    token = tokens[index]
    before = tokens[index - 1] if index > first else None
    behind = tokens[index + 1] if index + 1 < stop else None
    if before is None or behind is None:
        return before is not None
    if before.fold in _LEADS and not (before.fold in ("\u060c", ",") and opened and behind.start > token.end):
        return False
    if opened and behind.fold in _ENDS and before.fold not in _LEADS:
        return True
    left, right = token.start > before.end, behind.start > token.end
    if left == right:
        return opened or (not left and behind.kind == "punct" and behind.fold not in _OPEN)
    return right
