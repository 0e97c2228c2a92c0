"""The closed classes that events are read by: tables of words, folded once."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from msgspec import Struct

from rawi.arabic import fold
from rawi.lexicon import Lexicon, load, read_toml

_PHRASES = ("agent", "part", "both", "per_day")


Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""Phrases of folded words by their first word, the longest first."""


class Words(Struct, frozen=True):
    """See `lexicon/data/events/words.toml`. Phrases are tuples of folded words, by the first.

    `proclitics` are the letters that may stand before a definite noun, `clitics` the prepositions of one letter,
    `pronouns` those of the third person as they are written onto a word.
    """

    prepositions: dict[str, str]
    agent: Phrases
    part: Phrases
    both: Phrases
    clause: frozenset[str]
    that: frozenset[str]
    relative: frozenset[str]
    result: frozenset[str]
    cause: frozenset[str]
    no_purpose: frozenset[str]
    was: frozenset[str]
    negation: frozenset[str]
    surely_not: frozenset[str]
    inside: str
    shift: Phrases
    adjunct: frozenset[str]
    any: frozenset[str]
    presumed: frozenset[str]
    future: frozenset[str]
    may: frozenset[str]
    condition: frozenset[str]
    name_of: frozenset[str]
    sport: frozenset[str]
    aside: frozenset[str]
    adjacent: frozenset[str]
    series: frozenset[str]
    side_ends: Phrases
    near: Phrases
    both_counted: Phrases
    lends: frozenset[str]
    backs: frozenset[str]
    remaining: frozenset[str]
    sides: dict[str, str]
    side_heads: frozenset[str]
    during: frozenset[str]
    heads: frozenset[str]
    adding: frozenset[str]
    them: frozenset[str]
    per_day: Phrases
    between_them: frozenset[str]
    plain_that: frozenset[str]
    at: frozenset[str]
    forces: frozenset[str]
    since: frozenset[str]
    people_ends: tuple[str, ...]
    another: frozenset[str]
    classes: dict[str, str]
    letters: dict[str, str]
    tied: str
    feminine: tuple[str, ...]
    endings: tuple[str, ...]
    openers: frozenset[str]
    commas: frozenset[str]
    features: dict[str, frozenset[str]]
    construct: tuple[str, ...]
    genitive: str
    ranks: frozenset[str]
    own_means: frozenset[str]
    others: frozenset[str]
    of_people: frozenset[str]
    amounts: frozenset[str]
    against: frozenset[str]
    facing: frozenset[str]
    addressed: frozenset[str]
    not_against: frozenset[str]
    crowds: frozenset[str]
    opposed: str
    lent: str
    backed: str
    plain_prepositions: frozenset[str]
    proclitics: str
    pronouns: tuple[str, ...]
    clitics: frozenset[str]

    def is_plural(self, word: str) -> bool:
        """True for an adjective of nationality that stands for people, by its ending."""
        return word.endswith(self.people_ends)


@cache
def words() -> Words:
    """The tables, read once."""
    data = read_toml("events/words")
    table: dict[str, Any] = data["phrases"]

    def phrases(name: str) -> Phrases:
        found: Phrases = {}
        for phrase in sorted(
            {tuple(fold(words).split()) for words in table[name]}, key=lambda p: (-len(p), p)
        ):
            found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
        return found

    def names(rows: dict[str, list[str]]) -> dict[str, str]:
        return {fold(word): name for name, many in rows.items() for word in many}

    raw = data["raw"]
    rest: dict[str, Any] = {name: phrases(name) for name, kind in _fields().items() if kind == "Phrases"}
    rest |= {
        name: frozenset(map(fold, table[name]))
        for name, kind in _fields().items()
        if kind == "frozenset[str]" and name in table
    }
    letters = {name: fold(letter) for name, letter in data["letters"].items()}
    return Words(
        prepositions={word: fold(name) for word, name in names(data["prepositions"]).items()},
        sides=names(data["sides"]),
        classes=names(data["classes"]),
        letters=letters,
        proclitics=letters["conjunctions"] + letters["by"] + letters["like"],
        pronouns=(letters["his"], letters["her"], *sorted(rest["them"])),
        clitics=frozenset({letters["to"], letters["by"], letters["like"]}),
        features={
            word: frozenset(data["features"][name]) for word, name in names(data["feature_words"]).items()
        },
        openers=frozenset(first for name in _PHRASES for first in rest[name]),
        people_ends=tuple(sorted(map(fold, table["people_ends"]))),
        construct=tuple(sorted(map(fold, table["construct"]))),
        feminine=tuple(raw["feminine"]),
        endings=tuple(raw["endings"]),
        tied=raw["tied"],
        genitive=fold(raw["genitive"]),
        opposed=fold(raw["opposed"]),
        lent=raw["lent"],
        backed=raw["backed"],
        inside=fold(raw["inside"]),
        **rest,
    )


def _fields() -> dict[str, str]:
    return Words.__annotations__


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
