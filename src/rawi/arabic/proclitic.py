"""Clitics: what is written onto a word, before and behind it."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, NamedTuple

from rawi.arabic.folding import fold, read_data
from rawi.native import mypyc_attr


@mypyc_attr(acyclic=True)
class Split:
    """One analysis of a token: conjunction and preposition, article or not, the stem, a pronoun."""

    __slots__ = ("article", "proclitic", "stem", "suffix")

    def __init__(self, proclitic: str, article: bool, stem: str, suffix: str) -> None:
        self.proclitic = proclitic
        self.article = article
        self.stem = stem
        self.suffix = suffix


class _Clitics(NamedTuple):
    conjunctions: tuple[str, ...]
    prepositions: tuple[str, ...]
    future: tuple[str, ...]
    verb_particles: tuple[str, ...]
    article: str
    merged: str
    pronouns: tuple[str, ...]
    protected: frozenset[str]
    stem_prefixes: tuple[str, ...]
    stem_suffixes: tuple[str, ...]


@cache
def clitics() -> _Clitics:
    """The clitic tables, folded."""
    data: dict[str, Any] = read_data("clitics.toml")

    def listed(key: str) -> tuple[str, ...]:
        return tuple(fold(word) for word in data[key])

    return _Clitics(
        listed("conjunctions"), listed("prepositions"), listed("future"), listed("verb_particles"),
        fold(data["article"]), fold(data["merged_article"]), listed("pronouns"), frozenset(listed("protected")),
        listed("stem_prefixes"), listed("stem_suffixes"),
    )  # fmt: skip


@cache
def attachments(kind: str) -> frozenset[str]:
    """What may be written before a form: kind "noun", "name", "verb", "particle" or "none".

    Raises KeyError on another kind.
    """
    c = clitics()
    before = ("", *c.conjunctions)
    names = {conj + prep for conj in before for prep in ("", *c.prepositions)}
    kinds = {
        "none": {""},
        "particle": set(before),
        "verb": {conj + part for conj in before for part in ("", *c.future, *c.verb_particles)},
        "name": names,
        "noun": names
        | {
            conj + prep + c.article
            for conj in before
            for prep in ("", *c.prepositions)
            if prep + c.article != c.merged
        }
        | {conj + c.merged for conj in before},
    }
    return frozenset(kinds[kind])


def _prefixes() -> list[tuple[str, bool]]:
    c = clitics()
    table = []
    for text in attachments("noun") | attachments("verb"):
        article = text.endswith((c.article, c.merged))
        table.append((text, article))
    return sorted(table, key=lambda pair: (-len(pair[0]), pair[0]))


@cache
def _prefix_table() -> dict[str, tuple[tuple[str, bool], ...]]:
    """Prefixes by their first letter, in their order."""
    found: dict[str, tuple[tuple[str, bool], ...]] = {}
    for prefix, article in _prefixes():
        if prefix:
            found[prefix[0]] = (*found.get(prefix[0], ()), (prefix, article))
    return found


def _bare(prefix: str, article: bool) -> str:
    c = clitics()
    if not article:
        return prefix
    return prefix[: -len(c.article)] if prefix.endswith(c.article) else prefix[:-1]


@lru_cache(maxsize=1 << 16)
def splits(word: str) -> tuple[Split, ...]:
    """Analyses of one folded token, the likeliest first. The whole word is always among them.

    A protected word ("minister", which begins with "and") is never cut in front. A stem keeps two letters behind an article and
    three without one. Pronouns are split only as a second choice: most final letters belong to the word.
    """
    front = fronts(word)
    return (*front, *[cut for one in front for cut in _suffixed(one)])


@lru_cache(maxsize=1 << 16)
def fronts(word: str) -> tuple[Split, ...]:
    """The same analyses without those that split a pronoun."""
    c = clitics()
    whole = Split("", False, word, "")
    front = [whole]
    if word not in c.protected and not word.startswith(c.article):
        for prefix, article in _prefix_table().get(word[:1], ()):
            rest = word[len(prefix) :]
            if word.startswith(prefix) and len(rest) >= (2 if article else 3):
                front.append(Split(_bare(prefix, article), article, rest, ""))
        front.sort(key=_likelihood)
    elif word.startswith(c.article) and len(word) >= len(c.article) + 2:
        front = [Split("", True, word[len(c.article) :], ""), whole]
    return tuple(front)


def _likelihood(split: Split) -> tuple[int, int]:
    conjunction = split.proclitic[:1] == clitics().conjunctions[0]
    if split.article:
        return (0, -len(split.proclitic))
    if split.stem in clitics().protected or (conjunction and len(split.proclitic) == 1):
        return (1, -len(split.proclitic))
    return (2, 0) if not split.proclitic else (3, len(split.proclitic))


def _suffixed(split: Split) -> list[Split]:
    found: list[Split] = []
    word = split.stem
    if not split.article:
        for pronoun in pronouns_of(word):
            if len(word) - len(pronoun) >= 3:
                found.append(Split(split.proclitic, False, word[: -len(pronoun)], pronoun))
    return found


@cache
def _pronouns() -> dict[str, tuple[str, ...]]:
    """Pronouns by their last letter, in their order."""
    found: dict[str, tuple[str, ...]] = {}
    for one in clitics().pronouns:
        found[one[-1]] = (*found.get(one[-1], ()), one)
    return found


def pronouns_of(word: str) -> list[str]:
    """The pronouns that may be written behind a form at the end of a folded word."""
    near = _pronouns().get(word[-1:])
    return [one for one in near if word.endswith(one)] if near is not None else []


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """A light stem of a folded word, for matching edited text: light10 of Larkey and others (2002)."""
    c = clitics()
    for prefix in c.stem_prefixes:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            word = word[len(prefix) :]
            break
    for suffix in c.stem_suffixes:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
    return word
