"""Names that no gazetteer has, taken on the authority of the word before them: a village, a quarter, a camp."""

from __future__ import annotations

from typing import NamedTuple

from rawi.arabic import Document, Token, clitics
from rawi.names.places.glance import Seen
from rawi.names.places.listed import items
from rawi.names.places.part import part
from rawi.names.places.words import bare, words

SHORTEST = 4


class Unknown(NamedTuple):
    """A name at tokens first..last with so many letters before it, the id of the word for its kind, and the last token of
    the list that it stands in, its own where in none, with the list's head.
    """

    first: int
    last: int
    feature: str
    cut: int
    head: int
    ends: int


def find_unknown(doc: Document, seen: Seen, marks: bytearray) -> list[Unknown]:
    """Unknown names in the order of the text; `marks` has 1 for each token that something else holds."""
    found: list[Unknown] = []
    for token, glance in seen:
        if glance.naming is None or marks[token.index]:
            continue
        at, kind = token.index, glance.naming.id
        if token.fold in words().aspects and at and doc.folds[at - 1] in words().within:
            continue  # "in terms of"
        if part(token.fold).listing:
            listed, ends = items(doc, at, marks)
            found += [Unknown(one.first, one.last, kind, one.cut, at, ends) for one in listed]
            if listed:
                continue
        name = _name(doc, at, marks) if part(token.fold).naming else None
        if name is not None and not (found and found[-1].last >= name[0]):
            found.append(Unknown(*name, kind, 0, at, name[1]))
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
    if _definite(tokens[first]):
        return first, first
    return _before_its_place(doc, first, stop, marks)


def _before_its_place(doc: Document, first: int, stop: int, marks: bytearray) -> tuple[int, int] | None:
    """One or two words right before a compass word and a place ("the quarter X, east of Mosul")."""
    for last in range(first, min(first + 2, stop - 2)):
        token = doc.tokens[last]
        if marks[last] or token.kind != "word" or _speaks(token):
            return None
        if part(doc.tokens[last + 1].fold).bearing and any(marks[last + 2 : min(last + 5, stop)]):
            return first, last
    return None


def _speaks(token: Token) -> bool:
    shown = part(token.fold)
    return bool(
        shown.bearing or shown.locative or shown.preposition or shown.near or shown.within or shown.feature
    )


def _nameable(token: Token) -> bool:
    known = words()
    if token.kind != "word" or token.fold in known.not_names or token.fold in known.nationalities:
        return False
    return part(token.fold).feature is None or token.fold in known.composite


def _definite(token: Token) -> bool:
    """A word with the article, long enough, that is neither a compass word nor an everyday adjective."""
    known, article = words(), clitics().article
    if not token.fold.startswith(article) or len(token.fold) < len(article) + SHORTEST - 1:
        return False
    return bare(token.fold) not in known.directions and not part(token.fold).locative
