"""Names that no gazetteer has, taken on the authority of the word before them: a village, a quarter, a camp."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rawi.arabic import Document, Token, clitics
from rawi.names.places.evidence import feature_of
from rawi.names.places.words import Feature, among, bare, words

SHORTEST = 4


class Unknown(NamedTuple):
    """A name at tokens first..last and the id of the word for its kind."""

    first: int
    last: int
    feature: str


@lru_cache(maxsize=1 << 16)
def naming(folded: str) -> Feature | None:
    """The kind of place that a token names, where it may stand before a name that nobody knows."""
    return feature_of(folded) if among(folded, words().naming) else None


def find_unknown(doc: Document, marks: bytearray) -> list[Unknown]:
    """Unknown names in the order of the text; `marks` has 1 for each token that something else holds."""
    found: list[Unknown] = []
    for token in [token for token in doc.tokens if naming(token.fold)]:
        feature = naming(token.fold)
        if feature is None or marks[token.index]:
            continue
        name = _name(doc, token.index, marks)
        if name is not None and not (found and found[-1].last >= name[0]):
            found.append(Unknown(*name, feature.id))
    return found


def _name(doc: Document, at: int, marks: bytearray) -> tuple[int, int] | None:
    """The tokens of the name behind a feature word at `at`."""
    stop, tokens, known = doc.sentence_of(at).stop, doc.tokens, words()
    first = at + 1
    while first < stop and tokens[first].kind == "punct" and tokens[first].fold in "\"'«“#":
        first += 1
    if first >= stop or first > at + 2 or marks[first] or not _nameable(tokens[first]):
        return None
    if tokens[first].fold in known.composite:
        last = first + 1
        free = last < stop and not marks[last] and tokens[last].kind == "word"
        return (first, last) if free and tokens[last].fold not in known.not_names else None
    return (first, first) if _definite(tokens[first]) else None


def _nameable(token: Token) -> bool:
    known = words()
    if token.kind != "word" or token.fold in known.not_names or token.fold in known.nationalities:
        return False
    return feature_of(token.fold) is None or token.fold in known.composite


def _definite(token: Token) -> bool:
    """A word with the article, long enough, that is neither a compass word nor an everyday adjective."""
    known, article = words(), clitics().article
    if not token.fold.startswith(article) or len(token.fold) < len(article) + SHORTEST - 1:
        return False
    return bare(token.fold) not in known.directions and not among(token.fold, known.locative)
