"""The closed classes that events are read by: tables of words and lexicons, each loaded once."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from rawi.arabic import fold
from rawi.events.tables import Words
from rawi.lexicon import Lexicon, load, read_toml


@cache
def words() -> Words:
    """The tables, read once."""
    return Words(read_toml("events/words"))


class Asked(NamedTuple):
    """What a governor asks of the words around: see the attributes of the same names in `governors.toml`."""

    via: str | None
    far: str | None
    takes: frozenset[str]


@cache
def asked(governor: str) -> Asked:
    """The folded words that the governor with this id asks for."""
    entry = governors().entries[governor]
    attrs = entry.attrs
    via, far = (fold(attrs[name]) if name in attrs else None for name in ("via", "far"))
    return Asked(via, far, entry.words("takes"))


@cache
def governors() -> Lexicon:
    """Light verbs and words that say how an event stands."""
    return load("events/governors")


@cache
def phrase_verbs() -> Lexicon:
    """Verbs that open set phrases."""
    return load("events/phrase_verbs")


@cache
def outcries() -> Lexicon:
    """What those who protest say, and of whom."""
    return load("events/outcries")


@cache
def measures() -> Lexicon:
    """Words that say what a count counts."""
    return load("events/measures")


@cache
def things() -> Lexicon:
    """Head nouns of facilities, vehicles and arms."""
    return load("events/things")


@cache
def owning() -> Lexicon:
    """Words between a thing and its owner."""
    return load("events/owning")


@cache
def ready() -> None:
    """Has all of them search together from the start: where one comes later, what words show is learned anew."""
    for lexicon in (governors(), phrase_verbs(), outcries(), measures(), things(), owning()):
        lexicon.get("")
