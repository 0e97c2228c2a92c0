"""Where names of the gazetteer stand in a document, the longest at each word, outside what is taken."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from rawi.arabic import Document
from rawi.model import Span
from rawi.names.places.glance import Seen
from rawi.names.places.site import Name
from rawi.names.places.words import words
from rawi.names.script import script

DASHES = frozenset(("-", "–", "/"))


class Match:
    """A name at tokens first..last. `cut` counts the folded letters before it in its first token.

    `index` is its place among the matches; `accepted` says whether it was found to be a place.
    """

    def __init__(self, index: int, first: int, last: int, cut: int, name: Name, sentence: int):
        self.index, self.first, self.last, self.cut = index, first, last, cut
        self.name, self.sentence = name, sentence
        self.accepted = False

    @property
    def short(self) -> bool:
        """True for a short form of a longer name ("the Strip")."""
        return len(self.name.words) == 1 and self.name.words[0] in words().short


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
    found, behind, folds, roads = list[Match](), -1, doc.folds, words().roads
    for token, glance in seen:
        at = token.index
        if not glance.starts or at <= behind or marks[at]:
            continue
        following = folds[at + 1] if at + 1 < len(folds) else ""
        for cut, name in glance.starts:
            size = len(name.words)
            last = at + size - 1
            if size > 1 and (
                name.words[1] != following or (name.words[0] in roads and _leads_on(doc, last, seen))
            ):
                continue
            if not _indefinite(doc, at) if size == 1 else _fits(doc, at, last, name, marks):
                if name.sites:
                    found.append(Match(len(found), at, last, cut, name, doc.sentence_of(at).index))
                behind = last
                break
    return found


def _leads_on(doc: Document, last: int, seen: Seen) -> bool:
    """True where another place follows, with a dash between or none: a road from one to the other, and no quarter."""
    after = last + 1
    after += after < len(doc.tokens) and doc.tokens[after].fold in DASHES
    at = bisect_left(seen, after, key=lambda one: one[0].index)
    return at < len(seen) and seen[at][0].index == after and bool(seen[at][1].starts)


def _indefinite(doc: Document, at: int) -> bool:
    """True for a word with the sign of the indefinite accusative ("a house"), which no name of a place has."""
    return script().adverbial in doc.text[doc.starts[at] : doc.ends[at]]


def _fits(doc: Document, first: int, last: int, name: Name, marks: bytearray) -> bool:
    """Whether the rest of a name, of which two words stand there, stands there too and is free."""
    folds = doc.folds
    if last >= len(folds) or any(folds[first + at] != name.words[at] for at in range(2, last - first + 1)):
        return False
    return not any(marks[first : last + 1]) and last < doc.sentence_of(first).stop
