"""The tables of words that events are read by, folded once: plain attributes, which compiled code reads straight."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rawi.arabic import fold

Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""Phrases of folded words by their first word, the longest first."""
_SEVERAL = frozenset({"agent", "part", "both", "shift", "side_ends", "near", "both_counted", "per_day"})
"""The tables of phrases among the tables of words."""
_ENDS = frozenset({"people_ends", "construct"})
"""The tables of endings."""
_OPENING = ("agent", "part", "both", "per_day")


class Words:
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
    relative_many: frozenset[str]
    result: frozenset[str]
    cause: frozenset[str]
    no_purpose: frozenset[str]
    was: frozenset[str]
    negation: frozenset[str]
    surely_not: frozenset[str]
    save: frozenset[str]
    inside: str
    shift: Phrases
    adjunct: frozenset[str]
    any: frozenset[str]
    when: frozenset[str]
    after_that: frozenset[str]
    after: frozenset[str]
    hearsay: frozenset[str]
    disowned: frozenset[str]
    whoever: frozenset[str]
    means: frozenset[str]
    proposal: frozenset[str]
    so_that: frozenset[str]
    this: frozenset[str]
    rose_to: frozenset[str]
    tally: frozenset[str]
    areas: frozenset[str]
    pact: frozenset[str]
    died: frozenset[str]
    either: frozenset[str]
    capital: frozenset[str]
    whose: frozenset[str]
    presumed: frozenset[str]
    future: frozenset[str]
    may: frozenset[str]
    condition: frozenset[str]
    perhaps: frozenset[str]
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
    in_hands: frozenset[str]
    them: frozenset[str]
    per_day: Phrases
    between_them: frozenset[str]
    plain_that: frozenset[str]
    at: frozenset[str]
    forces: frozenset[str]
    since: frozenset[str]
    people_ends: tuple[str, ...]
    another: frozenset[str]
    ever_since: frozenset[str]
    among_them: frozenset[str]
    besides: frozenset[str]
    culprits: frozenset[str]
    any_place: frozenset[str]
    aftermath: frozenset[str]
    control: frozenset[str]
    classes: dict[str, str]
    letters: dict[str, str]
    article: str
    conjunctions: str
    tied: str
    feminine: tuple[str, ...]
    endings: tuple[str, ...]
    accusative: tuple[str, ...]
    tanween: tuple[str, ...]
    subjunctive: str
    broken: tuple[str, ...]
    openers: frozenset[str]
    commas: frozenset[str]
    features: dict[str, frozenset[str]]
    construct: tuple[str, ...]
    genitive: str
    ranks: frozenset[str]
    own_means: frozenset[str]
    by_way: frozenset[str]
    selves: frozenset[str]
    adverbs: frozenset[str]
    others: frozenset[str]
    of_people: frozenset[str]
    amounts: frozenset[str]
    against: frozenset[str]
    facing: frozenset[str]
    addressed: frozenset[str]
    not_against: frozenset[str]
    crowds: frozenset[str]
    kin: frozenset[str]
    called: frozenset[str]
    set_objects: frozenset[str]
    gatherings: frozenset[str]
    opposed: str
    lent: str
    backed: str
    plain_prepositions: frozenset[str]
    proclitics: str
    pronouns: tuple[str, ...]
    clitics: frozenset[str]

    def __init__(self, data: Mapping[str, Any]):
        for name, listed in data["phrases"].items():
            setattr(self, name, _table(name, listed))
        self.openers = frozenset([first for name in _OPENING for first in getattr(self, name)])
        self.prepositions = {word: fold(name) for word, name in _names(data["prepositions"]).items()}
        self.sides, self.classes = _names(data["sides"]), _names(data["classes"])
        features = _names(data["feature_words"])
        self.features = {word: frozenset(data["features"][name]) for word, name in features.items()}
        self._letters({name: fold(letter) for name, letter in data["letters"].items()})
        raw = data["raw"]
        self.feminine, self.endings = tuple(raw["feminine"]), tuple(raw["endings"])
        self.accusative, self.broken = tuple(raw["accusative"]), tuple(raw["broken"])
        self.tanween = tuple(raw["tanween"])
        self.subjunctive = fold(raw["subjunctive"])
        self.tied, self.lent, self.backed = raw["tied"], raw["lent"], raw["backed"]
        self.genitive, self.opposed, self.inside = (
            fold(raw[name]) for name in ("genitive", "opposed", "inside")
        )

    def _letters(self, letters: dict[str, str]) -> None:
        """Letters by what they do, and what is written together of them."""
        self.letters = letters
        self.article, self.conjunctions = letters["article"], letters["conjunctions"]
        self.proclitics = letters["conjunctions"] + letters["by"] + letters["like"]
        self.pronouns = (letters["his"], letters["her"], *sorted(self.them))
        self.clitics = frozenset({letters["to"], letters["by"], letters["like"]})

    def bare(self, word: str) -> str:
        """The folded word without "and" or "so" before it, where a word is left behind that."""
        return word[1:] if len(word) > 2 and word[0] in self.conjunctions else word

    def is_plural(self, word: str) -> bool:
        """True for an adjective of nationality that stands for people, by its ending."""
        return word.endswith(self.people_ends)


def _table(name: str, listed: Iterable[str]) -> Phrases | tuple[str, ...] | frozenset[str]:
    if name in _SEVERAL:
        return _phrases(listed)
    return tuple(sorted(map(fold, listed))) if name in _ENDS else frozenset(map(fold, listed))


def _phrases(listed: Iterable[str]) -> Phrases:
    found: Phrases = {}
    for phrase in sorted({tuple(fold(words).split()) for words in listed}, key=lambda p: (-len(p), p)):
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


def _names(rows: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {fold(word): name for name, many in rows.items() for word in many}
