"""Names in a list behind "the villages of": one that no gazetteer has is a village as its neighbours are."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from rawi.arabic import Document, clitics, fold
from rawi.names.places.part import part
from rawi.names.places.words import bare, cuts, words
from rawi.names.script import script
from rawi.names.words import word

PLACE = 2
"""The mark of a token that a known place holds; 1 is that of any other name."""
LONGEST = 40
"""How many tokens a list may have."""
SHORTEST = 4
"""Letters of a name without the article."""


class Item(NamedTuple):
    """A name at tokens first..last, with so many letters before it in the first."""

    first: int
    last: int
    cut: int


def items(doc: Document, head: int, marks: bytearray) -> tuple[list[Item], int]:
    """Unknown names of the list behind the plural at `head`, and the list's last token; none where it isn't a list.

    Two names make a list; a word without the article is one only among known places.
    """
    found, known, last, at = list[Item](), 0, head, head + 1
    stop = min(doc.sentence_of(head).stop, head + LONGEST)
    most = 2 if any(rest in words().pairs for _, rest in cuts(doc.folds[head])) else LONGEST
    while at < stop:
        begins, cut = _begins(doc, at, head)
        if begins and len(found) + known == most:
            break
        if marks[at] == PLACE and (begins or marks[at - 1] == PLACE):
            known, last = known + begins, at
        elif doc.folds[at] not in words().list_marks:
            item = _item(doc, at, cut, marks, sure=known > 0) if begins and not marks[at] else None
            if item is None:
                break
            found.append(item)
            last = at = item.last
        at += 1
    return (found, last) if len(found) + known > 1 else ([], head)


def _begins(doc: Document, at: int, head: int) -> tuple[bool, int]:
    """Whether a name of the list may begin at the token, and the letters of the conjunction before it."""
    folded, before = doc.folds[at], doc.folds[at - 1]
    if at == head + 1:
        return True, 0
    if before in words().list_marks:
        return True, int(folded[0] == clitics().conjunctions[0] and bare(folded[1:]) != folded[1:])
    conjoined = folded[0] == clitics().conjunctions[0] and folded not in words().composite
    return conjoined, int(conjoined)


def _item(doc: Document, at: int, cut: int, marks: bytearray, *, sure: bool) -> Item | None:
    """The unknown name that begins at the token, if one may."""
    known, after, stop = words(), at + 1, doc.sentence_of(at).stop
    rest = doc.folds[at][cut:]
    if doc.tokens[at].kind != "word" or rest in known.not_names or rest in known.nationalities:
        return None
    if rest in known.composite:
        free = (
            after < stop
            and not marks[after]
            and doc.tokens[after].kind == "word"
            and not _speaks(doc.folds[after])
        )
        return Item(at, after, cut) if free and doc.folds[after] not in known.not_names else None
    if _speaks(rest) or _described(doc, at) or word(rest).common or rest.endswith(_people()):
        return None
    definite = bare(rest) != rest and bare(rest) not in known.directions and len(bare(rest)) >= SHORTEST - 1
    return Item(at, at, cut) if definite or (sure and cut and _plain(doc, at, rest)) else None


def _described(doc: Document, at: int) -> bool:
    """True for a definite word with an adjective of its own behind it ("the farm lands")."""
    after = at + 1
    if after >= doc.sentence_of(at).stop or doc.tokens[after].kind != "word":
        return False
    folded = doc.folds[after]
    return bare(folded) != folded and folded.endswith((script().ali[-1], words().city[-1]))


@cache
def _people() -> tuple[str, ...]:
    """Endings of the plural, which people have rather than villages."""
    return tuple(map(fold, script().sound))


def _plain(doc: Document, at: int, rest: str) -> bool:
    """A word of which nothing is known, behind which the list ends or goes on."""
    after = at + 1
    if len(rest) < SHORTEST or not word(rest).unknown:
        return False
    if after >= doc.sentence_of(at).stop or doc.tokens[after].kind == "punct":
        return True
    folded = doc.folds[after]
    return folded[0] in (clitics().conjunctions[0], clitics().prepositions[0]) or _speaks(folded)


def _speaks(folded: str) -> bool:
    """True for a word of place or a kind of place, which is no name itself."""
    shown = part(folded)
    return bool(
        shown.bearing or shown.locative or shown.preposition or shown.near or shown.within or shown.feature
    )
