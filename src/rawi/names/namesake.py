"""What is called after somebody: a hospital, a street, a brigade. The name within it is no mention of him."""

from __future__ import annotations

from functools import cache

from rawi.arabic import fold
from rawi.lexicon import WordMemory, read_toml
from rawi.names.extent import Ground, extent, pair
from rawi.names.places.part import part
from rawi.names.places.words import among
from rawi.names.reading import Reading

_TITLES = 2
"""How many titles may stand before the name ("the martyr, Brigadier X")."""


def patron(reading: Reading, first: int) -> int | None:
    """The last token of the person's name, with his titles, that begins at `first`; None where none does."""
    token = first
    for _ in range(_TITLES):
        title = reading.hit(token, "title")
        if title is None or title.proclitic or not reading.words[token].definite:
            break
        token = title.last + 1
    if not reading.is_word(token) or reading.words[token].cut:
        return None
    w, after = reading.words[token], token + 1
    if "bin" in w.marks:
        return after if reading.joined(token, after) and not reading.words[after].common else None
    titled = token > first
    named = w.given == 2 or (titled and (w.given > 0 or (w.unknown and not w.definite)))
    if not named and pair(reading, token) is None:
        return None
    last = extent(reading, Ground(reading, set(), set()), token, trust=0)
    return last if last > token or titled else None


def patronymic(reading: Reading, first: int) -> bool:
    """True for a given name with "son of" behind it."""
    after = first + 1
    return reading.joined(first, after) and "bin" in reading.words[after].marks


@cache
def _kinds() -> frozenset[str]:
    return frozenset(map(fold, read_toml("names/namesakes")["kinds"]))


@cache
def _kind() -> WordMemory[bool]:
    """Whether the folded token is a word for what is called after people, by the token."""
    return WordMemory(_is_kind, 1 << 16)


def _is_kind(folded: str) -> bool:
    return among(folded, _kinds())


def lends(reading: Reading, token: int) -> bool:
    """True for a single name right behind the word for a kind of place or for what is called after people ("the city of
    X", "the mosque of X"): it is called after him.
    """
    before = token - 1
    if not reading.joined(token, before) or reading.words[before].definite:
        return False
    folded = reading.tokens[before].fold
    shown = part(folded)
    place = shown.feature is not None and not shown.several and shown.feature.id != "country"
    return place or _kind()[folded]


def memorials(reading: Reading) -> list[range]:
    """The tokens of places and institutions called after people: the word for their kind and the name."""
    kept: list[range] | None = reading.doc.kept.get(_KEPT)
    if kept is not None:
        return kept
    found: list[range] = []
    for token in reading.written(_kind()):
        last = patron(reading, token + 1) if reading.joined(token, token + 1) else None
        if last is not None:
            found.append(range(token, last + 1))
    reading.doc.kept[_KEPT] = found
    return found


_KEPT = "names.memorials"
