"""Tokens of a folded text, with offsets into the raw one."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from rawi.arabic.folding import Folded, fold
from rawi.arabic.token import Token, TokenKind, tokens_of


class Pieces(NamedTuple):
    """The tokens of a text in order, a list for each of what they have; `at` are the folded offsets where they begin."""

    folds: list[str]
    kinds: list[TokenKind]
    starts: list[int]
    ends: list[int]
    at: list[int]

    def tokens(self) -> list[Token]:
        """The same as tokens."""
        return tokens_of(self.starts, self.ends, self.folds, self.kinds)


_LETTERS = r"\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee-\u06ff\u0750-\u077f\u08a0-\u08c9"


@cache
def _pattern() -> re.Pattern[str]:
    """One token: letters of one script run together; a digit run is apart from letters; a sign stands alone."""
    return re.compile(rf"([{_LETTERS}]+|\d+(?:[.,]\d+)*|[^\W\d_{_LETTERS}]+|\S)")


class _Kinds(dict[str, TokenKind]):
    """The kind of a token by its first character."""

    def __missing__(self, first: str) -> TokenKind:
        kind: TokenKind = "punct"
        if first.isdecimal():
            kind = "number"
        elif re.fullmatch(rf"[{_LETTERS}]", first):
            kind = "word"
        elif re.fullmatch(r"[^\W\d_]", first):
            kind = "latin"
        self[first] = kind
        return kind


@cache
def _kinds() -> _Kinds:
    return _Kinds()


_first = itemgetter(0)


def pieces(folded: Folded) -> Pieces:
    """The tokens of a text."""
    parts = _pattern().split(folded.text)
    bounds = list(accumulate(map(len, parts)))
    folds, at = parts[1::2], bounds[:-1:2]
    starts, ends = folded.places(at, bounds[1::2])
    return Pieces(folds, list(map(_kinds().__getitem__, map(_first, folds))), starts, ends, at)


def token_forms(text: str) -> list[str]:
    """The folded tokens of a text whose offsets don't matter, such as a lexicon's form."""
    return _pattern().findall(fold(text))


_WORD = re.compile(r"\w+")


def words(text: str) -> tuple[list[str], list[int], list[int]]:
    """Folded words of `text` and their raw starts and ends: what copy detection needs, and nothing more."""
    folded = Folded(text)
    found = list(_WORD.finditer(folded.text))
    starts, ends = folded.places([m.start() for m in found], [m.end() for m in found])
    return [m[0] for m in found], starts, ends
