"""One token of a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from rawi.native import mypyc_attr

TokenKind = Literal["word", "latin", "number", "punct"]


@mypyc_attr(acyclic=True)
class Token:
    """A word, number or sign. `start` and `end` are raw offsets; `fold` is the folded form."""

    __slots__ = ("end", "fold", "index", "kind", "start")

    def __init__(self, index: int, start: int, end: int, fold: str, kind: TokenKind) -> None:
        self.index = index
        self.start = start
        self.end = end
        self.fold = fold
        self.kind: TokenKind = kind


def tokens_of(
    starts: Sequence[int], ends: Sequence[int], folds: Sequence[str], kinds: Sequence[TokenKind]
) -> list[Token]:
    """Tokens from what each of them has, in their order."""
    return [Token(at, starts[at], ends[at], folds[at], kinds[at]) for at in range(len(folds))]
