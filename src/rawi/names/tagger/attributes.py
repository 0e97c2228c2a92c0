"""What a word shows by itself: the attributes that the tagger's weights are about."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rawi.arabic import clitics
from rawi.lexicon import load
from rawi.names.countries import code
from rawi.names.places.gazetteer import gazetteer
from rawi.names.places.glance import Starts
from rawi.names.word import Word
from rawi.names.words import word
from rawi.native import mypyc_attr

LONGEST = 10
FAMILIES = ("f", "c", "q2", "b", "p1", "p2", "p3", "s1", "s2", "s3", "l")
"""What is told of an Arabic word's letters, in the order of `spelled`: "f=" with the word itself is an attribute."""
BEFORE, AFTER, GAP = "<s>", "</s>", ""
"""What stands in the place of a word before a sentence's first and behind its last; and what of nothing is told."""


class Attributes(NamedTuple):
    """Attributes of a word by how near it stands: all of them at its own place, fewer one and two words away."""

    own: tuple[str, ...]
    near: tuple[str, ...]
    far: tuple[str, ...]

    def at(self, distance: int) -> tuple[str, ...]:
        """Those that count at so many words' distance, 0 to 2."""
        return (self.own, self.near, self.far)[abs(distance)]


@lru_cache(maxsize=1 << 10)
def attributes(folded: str) -> Attributes:
    """The attributes of one folded token."""
    seen = parts(folded)
    if not seen.bare:
        return Attributes(seen.told, seen.told, seen.told)
    letters = zip(FAMILIES, spelled(folded, seen), strict=True)
    bodies = ("og",) if body_word(seen.bare) else ()
    own = (*(f"{family}={value}" for family, value in letters), known_as(seen.told), *seen.told, *bodies)
    word, bare, known = f"f={folded}", f"b={seen.bare}", known_as(seen.told)
    near = (word, bare, f"s2={seen.bare[-2:]}", known, f"c={folded[: seen.cut]}", *seen.told)
    return Attributes(own, near, (bare, known))


@mypyc_attr(acyclic=True)
class Parts:
    """What the attributes of a token depend on: letters cut off in front, the bare word ("" for what is no Arabic
    word), and what tables and lexicons say of it.
    """

    __slots__ = ("bare", "cut", "told")

    def __init__(self, cut: int, bare: str, told: tuple[str, ...]) -> None:
        self.cut = cut
        self.bare = bare
        self.told = told


@lru_cache(maxsize=1 << 12)
def known_as(told: tuple[str, ...]) -> str:
    """What is told of an Arabic word, as one attribute."""
    return f"t={'/'.join(told) or 'none'}"


def parts(folded: str) -> Parts:
    """The parts of one folded token; many words share the bare word, and most what is told."""
    if not folded.isalnum() or folded in (BEFORE, AFTER):
        return Parts(0, "", (f"f={folded}", "k=punct"))
    if folded[0].isdigit():
        return Parts(0, "", ("k=number", f"n={min(len(folded), 5)}"))
    if folded.isascii():
        return Parts(0, "", (f"f={folded}", "k=latin"))
    w = word(folded)
    return Parts(w.cut, _bare(w.rest), tuple(_told(folded, w)))


def spelled(folded: str, seen: Parts) -> tuple[str, ...]:
    """A value of each of `FAMILIES`, for an Arabic word."""
    bare, size = seen.bare, len(seen.bare)
    return (
        folded, folded[: seen.cut], folded[:2], bare, bare[:1], bare[:2], bare[:3], bare[-1:], bare[-2:], bare[-3:],
        str(size if size < LONGEST else LONGEST),
    )  # fmt: skip


def body_word(bare: str) -> bool:
    """True for a word of a name of several words that the lexicon gives to an organization."""
    return bare in _body_words()


def _bare(rest: str) -> str:
    article = clitics().article
    return rest[len(article) :] if rest.startswith(article) and len(rest) > len(article) + 1 else rest


def _told(folded: str, w: Word) -> list[str]:
    """What tables and lexicons say of the word."""
    told = list(_marked(w.marks)) if w.marks else []
    if w.definite:
        told.append("the")
    if w.given:
        told.append(f"given={w.given}")
    glance = gazetteer().glances[folded]
    if glance is not None and glance.starts:
        told.append(_place(glance.starts))
    if code(w.rest):
        told.append("country")
    return told


@lru_cache(maxsize=1 << 10)
def _marked(marks: frozenset[str]) -> tuple[str, ...]:
    return tuple([f"m={mark}" for mark in sorted(marks)])


def _place(found: Starts) -> str:
    """How surely a gazetteer's name begins with the word: its level, whether letters are cut, how many words."""
    single = [(name.level, -cut) for cut, name in found if len(name.words) == 1]
    several = "+" if len(single) < len(found) else ""
    if not single:
        return f"gz={several}"
    level, cut = max(single)
    return f"gz={level}{'-' if cut else ''}{several}"


@lru_cache(maxsize=1)
def _body_words() -> frozenset[str]:
    """Words of the names of several words that the lexicon gives to organizations."""
    entries = load("names/lexicon").entries.values()
    forms = (form.text for entry in entries if entry.kind == "org" for form in entry.forms)
    return frozenset(_bare(part) for text in forms if " " in text for part in text.split())
