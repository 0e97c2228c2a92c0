"""Where names of the gazetteer stand in a document, the longest at each word, outside what is taken."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from rawi.arabic import Document
from rawi.model import Span
from rawi.names.places.glance import Seen
from rawi.names.places.site import Name
from rawi.names.places.words import words


DASHES = frozenset(("-", "–", "/"))


class Match(Struct):
    """A name at tokens first..last. `cut` counts the folded letters before it in its first token.

    `index` is its place among the matches; what the words around show is filled in by `evidence`.
    """

    index: int
    first: int
    last: int
    cut: int
    name: Name
    sentence: int
    accepted: bool = False


def blocked(doc: Document, taken: Sequence[Span]) -> bytearray:
    """One byte a token: 1 where a person, an organization or another mention holds it."""
    marks = bytearray(len(doc.tokens))
    for span in taken:
        first, last = doc.tokens_in(span)
        for index in range(first, min(last + 1, len(marks))):
            marks[index] = 1
    return marks


def find_names(doc: Document, seen: Seen, marks: bytearray) -> list[Match]:
    """Matches in the order of the text, none overlapping. `marks` has 1 for each token that something else holds."""
    found, behind, tokens, roads = list[Match](), -1, doc.tokens, words().roads
    for token, glance in seen:
        at = token.index
        if not glance.starts or at <= behind or marks[at]:
            continue
        following = tokens[at + 1].fold if at + 1 < len(tokens) else ""
        for cut, name in glance.starts:
            size = len(name.words)
            if size > 1 and name.words[1] != following:
                continue
            last = at + size - 1
            if size > 1 and name.words[0] in roads and _leads_on(doc, last, seen):
                continue
            if size == 1 or _fits(doc, at, last, name, marks):
                if name.sites:
                    found.append(Match(len(found), at, last, cut, name, doc.sentence_of(at).index))
                behind = last
                break
    return found


def _leads_on(doc: Document, last: int, seen: Seen) -> bool:
    """True where another place follows, with a dash between or none: a road from one to the other, and no quarter."""
    after = last + 1
    after += after < len(doc.tokens) and doc.tokens[after].fold in DASHES
    return any(token.index == after and glance.starts for token, glance in seen)


def _fits(doc: Document, first: int, last: int, name: Name, marks: bytearray) -> bool:
    """Whether the rest of a name, of which two words stand there, stands there too and is free."""
    tokens = doc.tokens
    if last >= len(tokens):
        return False
    for step in range(2, last - first + 1):
        if tokens[first + step].fold != name.words[step]:
            return False
    return not any(marks[first : last + 1]) and last < doc.sentence_of(first).stop
