"""How a hit is written: what its entry says, what stands before it, and whether its letters fit."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final
from unicodedata import normalize

from rawi.arabic import Document, clitics, fold
from rawi.lexicon import Hit

if TYPE_CHECKING:
    from rawi.values.tape import Tape


def attr(hit: Hit, name: str, default: Any = None) -> Any:
    """An attribute of the hit's entry."""
    return hit.entry.attrs.get(name, default)


def joined(hit: Hit) -> bool:
    """True where a conjunction is written onto the hit."""
    return hit.proclitic[:1] in clitics().conjunctions if hit.proclitic else False


def bare(hit: Hit) -> bool:
    """True where nothing but a conjunction is written before the hit."""
    return not hit.proclitic or (len(hit.proclitic) == 1 and joined(hit))


def definite(tape: Tape, hit: Hit) -> bool:
    """True where the article is written onto the hit (and isn't part of its form)."""
    if hit.suffix:
        return False
    token = tape.tokens[hit.first].fold
    return len(token) - len(hit.proclitic) > len(hit.form.text.split(" ", 1)[0])


@cache
def _strict_ending() -> str:
    return "\u0629"


def misread(doc: Document, hit: Hit) -> bool:
    """Readings that the folded form allows and the written word excludes."""
    attrs = hit.entry.attrs
    if "avoid" in attrs and _letters(doc.text[doc.starts[hit.first] : hit.end]) in attrs["avoid"]:
        return True
    written = doc.text[hit.start : hit.end]
    if "spelled" in attrs and _letters(written) not in attrs["spelled"]:
        return True
    if not hit.suffix and not attrs.get("strict"):
        return False
    ending = _strict_ending()
    fits = _letters(written)[-1:] == ending
    return fits if hit.suffix else hit.form.text[-1] == fold(ending) and not fits


_SHORT: Final = 64
"""Longer stretches, with much between their words, aren't worth keeping."""


def _letters(written: str) -> str:
    """What is written, as plain letters: without vowel signs and signs of direction, of presentation forms the letter."""
    return _plain(written) if len(written) > _SHORT else _kept(written)


def _plain(written: str) -> str:
    return "".join([one for one in normalize("NFKC", written) if fold(one)])


_kept = lru_cache(maxsize=1 << 12)(_plain)
