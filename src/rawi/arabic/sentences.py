"""Paragraphs and sentences."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from rawi.arabic.folding import fold, read_data
from rawi.arabic.tokens import Pieces
from rawi.native import mypyc_attr


@mypyc_attr(acyclic=True)
class Sentence:
    """Tokens [first, stop) and the raw span that they fill; the paragraph's number; the zone it stands in."""

    __slots__ = ("end", "first", "index", "paragraph", "start", "stop", "zone")

    def __init__(
        self, index: int, first: int, stop: int, start: int, end: int, paragraph: int, zone: str = "body"
    ) -> None:
        self.index = index
        self.first = first
        self.stop = stop
        self.start = start
        self.end = end
        self.paragraph = paragraph
        self.zone = zone


_TERMINAL = frozenset({".", "!", "?", "\u061f", "\u2026", "\u06d4"})
_CLOSING = frozenset({'"', "\u00bb", "\u201d", ")", "]", "\u2019", "'"})


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(fold(word) for word in read_data("layout.toml")["abbreviations"])


@cache
def _letters() -> frozenset[str]:
    return frozenset(fold(word) for word in read_data("layout.toml")["letters"])


def lines(text: str, starts: list[int]) -> list[tuple[int, int]]:
    """Token ranges [first, stop) of the lines that hold any token, whose raw starts are given."""
    found: list[tuple[int, int]] = []
    first = 0
    while first < len(starts):
        end = text.find("\n", starts[first])
        stop = len(starts) if end < 0 else bisect_left(starts, end, first)
        found.append((first, stop))
        first = stop
    return found


def split(pieces: Pieces, first: int, stop: int) -> list[tuple[int, int]]:
    """Token ranges of the sentences of one line."""
    folds = pieces.folds
    found, begin, past = [], first, first
    for run in [at for at in range(first, stop) if folds[at] in _TERMINAL]:
        if run < past:
            continue
        at = run
        while at + 1 < stop and folds[at + 1] in _TERMINAL:
            at += 1
        if at + 1 < stop and _ends(pieces, begin, run, at):
            at = _past_closing(pieces, at, stop)
            found.append((begin, at + 1))
            begin = at + 1
        past = at + 1
    if begin < stop:
        found.append((begin, stop))
    return found


def _ends(pieces: Pieces, begin: int, run: int, last: int) -> bool:
    """True where the marks run..last end a sentence: not "..", nor the point of an abbreviation or address."""
    folds, kinds = pieces.folds, pieces.kinds
    if folds[run] != ".":
        return True
    if last - run == 1 or run == begin:
        return False
    glued = pieces.ends[last] == pieces.starts[last + 1]
    if glued and kinds[last + 1] in ("latin", "number"):
        return False
    before, tight = folds[run - 1], pieces.ends[run - 1] == pieces.starts[run]
    if glued and tight and before in _letters() and folds[last + 1] in _letters():
        return False
    short = len(before) == 1 and kinds[run - 1] in ("word", "latin") and tight
    return not (short or (glued and tight and before in _abbreviations()))


def _past_closing(pieces: Pieces, at: int, stop: int) -> int:
    """The last of the closing quotes and brackets that stand right behind the full stop."""
    while at + 1 < stop and pieces.folds[at + 1] in _CLOSING:
        opens = pieces.folds[at + 1] in ('"', "'") and pieces.starts[at + 1] > pieces.ends[at]
        if opens:
            break
        at += 1
    return at
