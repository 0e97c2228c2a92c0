"""Sentences as the tagger sees them: words, clues and labels, and the attribute strings that CRFsuite learns from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from names.corpus import Labelled, labelled, rejoined, rows
from rawi.names.ruled import by_rule
from rawi.names.tagger.attributes import AFTER, BEFORE, attributes
from rawi.names.tagger.clues import Clues, clues

WIKI = "wiki"


class Sentence(NamedTuple):
    """Folded words, what the rules and lexicons show at each, and labels. `source` is the set it comes from."""

    folds: list[str]
    clues: list[tuple[str, ...]]
    labels: list[str]
    source: str


def sentences(path: Path, *, source: str, split_clitics: bool) -> Iterator[Sentence]:
    """A training set's sentences, as our own reading parts them."""
    for number, row in enumerate(rows(path)):
        one = labelled(rejoined(row) if split_clitics else row, f"{source}{number}")
        yield from _sentences(one, source)


def _sentences(one: Labelled, source: str) -> Iterator[Sentence]:
    shown: Clues = clues(*by_rule(one.doc))
    for part in one.doc.sentences:
        tokens = range(part.first, part.stop)
        labels = one.labels[part.first : part.stop]
        for at, label in enumerate(labels):
            if label[0] == "I" and (at == 0 or labels[at - 1][1:] != label[1:]):
                labels[at] = f"B{label[1:]}"
        folds = [one.doc.tokens[token].fold for token in tokens]
        yield Sentence(folds, [tuple(shown.get(token, ())) for token in tokens], labels, source)


def encode(one: Sentence, *, without: frozenset[str] = frozenset()) -> list[list[str]]:
    """Attributes of each token, "offset:attribute". `without` leaves out groups of them, for the ablation.

    A set of another style (the encyclopedia) gets a second copy of its coarser attributes, so that its ways of
    annotating settle there; only the common copy is shipped (Daumé III 2007, "Frustratingly easy domain adaptation").
    """
    seen = [None, BEFORE, *one.folds, AFTER, None]
    shown = [(), (), *one.clues, (), ()]
    items: list[list[str]] = []
    for at in range(len(one.folds)):
        item: list[str] = []
        for offset in range(-2, 3):
            word = seen[at + 2 + offset]
            if word is not None:
                item.extend(_word(word, offset, without))
            if shown[at + 2 + offset]:
                item.extend(_clue(shown[at + 2 + offset], offset, without))
        if one.source == WIKI:
            item += [f"{WIKI}:{name}" for name in item if _coarse(name)]
        items.append(item)
    return items


@cache
def _word(word: str, offset: int, without: frozenset[str]) -> tuple[str, ...]:
    return _kept(attributes(word).at(offset), offset, without)


@cache
def _clue(shown: tuple[str, ...], offset: int, without: frozenset[str]) -> tuple[str, ...]:
    return _kept(tuple(name for name in shown if name[0] != "R" or offset == 0), offset, without)


def _kept(names: tuple[str, ...], offset: int, without: frozenset[str]) -> tuple[str, ...]:
    if offset and "around" in without:
        return ()
    return tuple(f"{offset}:{name}" for name in names if not without or _group(name) not in without)


@cache
def _coarse(name: str) -> bool:
    return name.partition(":")[2].startswith(("r=", "h=", "t=", "R=", "e=", "f=", "b="))


class Group(NamedTuple):
    """Attributes that are left out together, by how their names begin."""

    what: str
    starts: tuple[str, ...]


GROUPS = {
    "rules": Group("what the rules found", ("r=", "R=", "e=")),
    "hits": Group("what the lexicon finds at a token", ("h=", "hi=")),
    "places": Group("gazetteer and organization lexicon", ("gz=", "country", "og")),
    "words": Group("given names and word tables", ("m=", "given=", "t=")),
    "affixes": Group("affixes and length", ("p1", "p2", "p3", "q2", "s1", "s2", "s3", "l=")),
    "clitics": Group("clitics and bare words", ("b=", "c=")),
    "around": Group("the words around", ()),
}


def _group(name: str) -> str:
    return next((key for key, group in GROUPS.items() if group.starts and name.startswith(group.starts)), "")
