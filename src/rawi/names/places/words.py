"""The words that stand around place names: kinds of place, compass, prepositions, nationalities."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cache
from typing import Final, NamedTuple, TypeVar

from rawi.arabic import clitics, fold
from rawi.lexicon import Memory, read_toml, table

T = TypeVar("T")


class Feature(NamedTuple):
    """A word for a kind of place; `fits` are the features of sites that may be called so."""

    id: str
    fits: frozenset[str]


class Words(NamedTuple):
    """Folded words by what they show; see the comments of names/places/words.toml."""

    features: Mapping[str, Feature]
    directions: Mapping[str, str]
    adjectival: frozenset[str]
    locative: frozenset[str]
    preposition: frozenset[str]
    institution: frozenset[str]
    person: frozenset[str]
    within: frozenset[str]
    near: frozenset[str]
    kilometre: frozenset[str]
    composite: frozenset[str]
    heads: frozenset[str]
    kinds: frozenset[str]
    naming: frozenset[str]
    several: frozenset[str]
    listing: frozenset[str]
    aspects: frozenset[str]
    pairs: frozenset[str]
    roads: frozenset[str]
    phrases: frozenset[str]
    person_heads: frozenset[str]
    not_names: frozenset[str]
    everyday: frozenset[str]
    doubtful: frozenset[str]
    located: frozenset[str]
    called: frozenset[str]
    press: frozenset[str]
    two_kilometres: frozenset[str]
    distance: frozenset[str]
    far: frozenset[str]
    cores: frozenset[str]
    alone: frozenset[str]
    never: frozenset[str]
    redundant: frozenset[str]
    commas: frozenset[str]
    short: frozenset[str]
    besieged: frozenset[str]
    list_marks: frozenset[str]
    tie_marks: frozenset[str]
    strips: frozenset[str]
    city: str
    father: tuple[str, str]
    away: tuple[str, str]
    nationalities: Mapping[str, str]
    countries: Mapping[str, str]


def _adjectives(endings: tuple[str, ...]) -> dict[str, str]:
    """Each nationality's adjective with its endings, with and without article, to its country."""
    article, found = clitics().article, dict[str, str]()
    for row in table("names/places/countries"):
        for adjective in filter(None, map(fold, row["adjectives"].split("|"))):
            for ending in endings:
                for front in ("", article):
                    found.setdefault(front + adjective + ending, row["code"])
    return found


@cache
def words() -> Words:
    """The tables, folded, made at the first call."""
    data = read_toml("names/places/words")
    features = {
        fold(form): Feature(entry["id"], frozenset(entry["fits"]))
        for entry in data["feature"]
        for form in entry["forms"]
    }
    directions = {fold(form): entry["bearing"] for entry in data["direction"] for form in entry["forms"]}
    adjectival = frozenset(fold(entry["adjective"]) for entry in data["direction"])
    lists = {name: frozenset(map(fold, forms)) for name, forms in data["lists"].items()}
    heads = lists["composite"] - frozenset(features) - lists["preposition"] - lists["locative"]
    kinds = frozenset(features) | frozenset(directions) | lists["institution"] | lists["locative"]
    countries = {fold(word): code for code, forms in data["context"].items() for word in forms}
    nominative, genitive = map(fold, data["father"])
    out, off = map(fold, data["away"])
    nationalities = _adjectives(tuple(map(fold, data["adjective_endings"])))
    return Words(
        features=features, directions=directions, adjectival=adjectival, heads=heads, kinds=kinds, father=(nominative, genitive), away=(out, off), city=fold(data["city"]), countries=nationalities | countries,
        nationalities=nationalities, **lists,
    )  # fmt: skip


@cache
def _initials() -> frozenset[str]:
    """The letters that may be a word of their own before another."""
    return frozenset((*clitics().conjunctions, *clitics().prepositions))


@cache
def _fronts() -> Mapping[str, str]:
    """What stands for the letters that may be cut off in front: the article where a preposition swallowed it."""
    c = clitics()
    found = {before + c.merged: c.article for before in ("", *c.conjunctions)}
    for conjunction in ("", *c.conjunctions):
        found |= {conjunction + before: "" for before in ("", *c.prepositions)}
    return {before: instead for before, instead in found.items() if before}


@cache
def _longest() -> int:
    return max(map(len, _fronts()))


def cuts(word: str) -> tuple[tuple[int, str], ...]:
    """(letters cut off, rest) for a folded token with and without conjunction and preposition, whole first."""
    return _CUTS[word] if word[:1] in _initials() else ((0, word),)


def _cuts(word: str) -> tuple[tuple[int, str], ...]:
    if word in clitics().protected:
        return ((0, word),)
    fronts, found = _fronts(), [(0, word)]
    for size in range(1, min(_longest(), len(word)) + 1):
        instead = fronts.get(word[:size])
        if instead is not None:
            found.append((size, instead + word[size:]))
    return tuple(found)


_CUTS: Final = Memory(_cuts, 1 << 16)


def among(word: str, known: Set[str]) -> bool:
    """True for a token that is one of those words, whatever is written before it."""
    for _, rest in cuts(word):  # noqa: SIM110 (asked for each new word: compiled, a generator costs more than all of it)
        if rest in known:
            return True
    return False


def lookup(word: str, known: Mapping[str, T]) -> T | None:
    """What a token means in a table, whatever is written before it."""
    for _, rest in cuts(word):
        if rest in known:
            return known[rest]
    return None


def bare(word: str) -> str:
    """A token without its article."""
    article = clitics().article
    return word[len(article) :] if word.startswith(article) and len(word) > len(article) + 1 else word
