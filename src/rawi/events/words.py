"""The closed classes that events are read by: tables of words, folded once."""

from __future__ import annotations

from functools import cache
from typing import Any

from msgspec import Struct

from rawi.arabic import fold
from rawi.lexicon import Lexicon, load, read_toml

_PHRASES = ("agent", "part", "both", "per_day")


Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""Phrases of folded words by their first word, the longest first."""


class Words(Struct, frozen=True):
    """See `lexicon/data/events/words.toml`. Phrases are tuples of folded words, by the first."""

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
    opposed: str
    plain_prepositions: frozenset[str]

    @property
    def proclitics(self) -> str:
        """Letters that may stand before a definite noun."""
        return self.letters["conjunctions"] + self.letters["by"] + self.letters["like"]

    @property
    def pronouns(self) -> tuple[str, ...]:
        """Pronouns of the third person as they are written onto a word."""
        return self.letters["his"], self.letters["her"], *sorted(self.them)

    @property
    def clitics(self) -> tuple[str, ...]:
        """Prepositions of one letter, written onto the word."""
        return self.letters["to"], self.letters["by"], self.letters["like"]

    def is_plural(self, word: str) -> bool:
        """True for an adjective of nationality that stands for people, by its ending."""
        return word.endswith(self.people_ends)


@cache
def words() -> Words:
    """The tables, read once."""
    data = read_toml("events/words")
    table: dict[str, Any] = data["phrases"]

    def listed(name: str) -> frozenset[str]:
        return frozenset(fold(word) for word in table[name])

    def phrases(name: str) -> Phrases:
        found: Phrases = {}
        for phrase in sorted(
            {tuple(fold(words).split()) for words in table[name]}, key=lambda p: (-len(p), p)
        ):
            found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
        return found

    return Words(
        prepositions={fold(w): fold(key) for key, many in data["prepositions"].items() for w in many},
        agent=phrases("agent"), part=phrases("part"), both=phrases("both"),
        clause=listed("clause"), that=listed("that"), relative=listed("relative"), result=listed("result"),
        cause=listed("cause"), no_purpose=listed("no_purpose"), was=listed("was"), negation=listed("negation"),
        surely_not=listed("surely_not"),
        shift=phrases("shift"),
        adjunct=listed("adjunct"),
        any=listed("any"),
        presumed=listed("presumed"),
        future=listed("future"), may=listed("may"), condition=listed("condition"), name_of=listed("name_of"),
        sport=listed("sport"), aside=listed("aside"), adjacent=listed("adjacent"), series=listed("series"), remaining=listed("remaining"), side_heads=listed("side_heads"),
        sides={fold(word): name for name, many in data["sides"].items() for word in many}, during=listed("during"), heads=listed("heads"), adding=listed("adding"), them=listed("them"), per_day=phrases("per_day"), between_them=listed("between_them"), plain_that=listed("plain_that"), at=listed("at"), forces=listed("forces"), since=listed("since"),
        people_ends=tuple(sorted(listed("people_ends"))), another=listed("another"),
        classes={fold(word): name for name, many in data["classes"].items() for word in many},
        tied=data["raw"]["tied"], feminine=tuple(data["raw"]["feminine"]), endings=tuple(data["raw"]["endings"]),
        commas=listed("commas"), features={fold(w): frozenset(data["features"][k]) for k, many in data["feature_words"].items() for w in many}, construct=tuple(sorted(listed("construct"))), genitive=fold(data["raw"]["genitive"]), ranks=listed("ranks"), own_means=listed("own_means"), others=listed("others"), of_people=listed("of_people"), amounts=listed("amounts"), against=listed("against"),
        opposed=fold(data["raw"]["opposed"]), inside=fold(data["raw"]["inside"]), plain_prepositions=listed("plain_prepositions"),
        openers=frozenset(first for name in _PHRASES for first in phrases(name)),
        letters={name: fold(letter) for name, letter in data["letters"].items()},
    )  # fmt: skip


@cache
def governors() -> Lexicon:
    """Light verbs and words that say how an event stands."""
    return load("events/governors")


@cache
def phrase_verbs() -> Lexicon:
    """Verbs that open set phrases."""
    return load("events/phrase_verbs")


@cache
def measures() -> Lexicon:
    """Words that say what a count counts."""
    return load("events/measures")


@cache
def things() -> Lexicon:
    """Head nouns of facilities, vehicles and arms."""
    return load("events/things")
