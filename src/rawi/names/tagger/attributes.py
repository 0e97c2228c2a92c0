"""What a word shows by itself: the attributes that the tagger's weights are about."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from rawi.arabic import clitics, fold
from rawi.lexicon import load
from rawi.names.countries import code
from rawi.names.places.gazetteer import gazetteer
from rawi.names.words import Word, word

LONGEST = 10
BEFORE, AFTER = "<s>", "</s>"
"""What stands in the place of a word before a sentence's first and behind its last."""


class Attributes(NamedTuple):
    """Attributes of a word by how near it stands: all of them at its own place, fewer one and two words away.

    `shape` sums up what tables say of it; two neighbours' shapes are an attribute of their own (`pair`).
    """

    own: tuple[str, ...]
    near: tuple[str, ...]
    far: tuple[str, ...]
    shape: str

    def at(self, distance: int) -> tuple[str, ...]:
        """Those that count at so many words' distance, 0 to 2."""
        return (self.own, self.near, self.far)[abs(distance)]


def pair(shape: str, following: str) -> str:
    """The attribute of two words that stand side by side; it belongs to the first of them."""
    return f"tt={shape}|{following}"


@lru_cache(maxsize=1 << 10)
def attributes(folded: str) -> Attributes:
    """The attributes of one folded token."""
    if not folded.isalnum() or folded in (BEFORE, AFTER):
        return _same(f"f={folded}", "k=punct")
    if folded[0].isdigit():
        return _same("k=number", f"n={min(len(folded), 5)}")
    if folded.isascii():
        return _same(f"f={folded}", "k=latin")
    w = word(folded)
    bare = _bare(w.rest)
    told = _told(folded, w)
    shape = "/".join(told) or "none"
    near = (f"f={folded}", f"b={bare}", f"s2={bare[-2:]}", f"t={shape}", f"c={folded[: w.cut]}", *told)
    return Attributes((*near, *_letters(folded, bare)), near, (f"b={bare}", f"t={shape}"), shape)


def _same(*shown: str) -> Attributes:
    return Attributes(shown, shown, shown, shown[-1])


def _bare(rest: str) -> str:
    article = clitics().article
    return rest[len(article) :] if rest.startswith(article) and len(rest) > len(article) + 1 else rest


def _told(folded: str, w: Word) -> list[str]:
    """What tables and lexicons say of the word."""
    told = [f"m={mark}" for mark in sorted(w.marks)] if w.marks else []
    if w.definite:
        told.append("the")
    if w.given:
        told.append(f"given={w.given}")
    if place := _place(folded):
        told.append(place)
    if code(w.rest):
        told.append("country")
    return told


def _place(folded: str) -> str:
    """How surely a gazetteer's name begins with the word: its level, whether letters are cut, how many words."""
    glance = gazetteer().glances[folded]
    found = glance.starts if glance is not None else ()
    if not found:
        return ""
    single = [(name.level, cut) for cut, name in found if len(name.words) == 1]
    several = "+" if any(len(name.words) > 1 for _, name in found) else ""
    if not single:
        return f"gz={several}" if several else ""
    level, cut = max(single, key=lambda pair: (pair[0], -pair[1]))
    return f"gz={level}{'-' if cut else ''}{several}"


def _letters(folded: str, bare: str) -> tuple[str, ...]:
    return (
        f"p1={bare[:1]}", f"p2={bare[:2]}", f"p3={bare[:3]}", f"q2={folded[:2]}", f"s1={bare[-1:]}",
        f"s3={bare[-3:]}", f"l={min(len(bare), LONGEST)}", *_in_bodies(bare), *_inside(bare),
    )  # fmt: skip


def _inside(bare: str) -> Iterable[str]:
    """Three letters each, inside the word: foreign names are spelled as no Arabic word is."""
    framed = f"^{bare}$"
    return dict.fromkeys(f"g={framed[at : at + 3]}" for at in range(1, len(framed) - 3))


def _in_bodies(bare: str) -> tuple[str, ...]:
    return ("og",) if bare in _body_words() else ()


@lru_cache(maxsize=1)
def _body_words() -> frozenset[str]:
    """Words of the names of several words that the lexicon gives to organizations."""
    entries = load("names/lexicon").entries.values()
    forms = (form.text for entry in entries if entry.id.startswith("org.") for form in entry.forms)
    return frozenset(_bare(fold(part)) for text in forms if " " in text for part in text.split())
