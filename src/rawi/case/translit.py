"""Names across scripts: the consonants that an Arabic and a Latin spelling of one name have in common."""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from msgspec import Struct

from rawi.arabic import fold, splits
from rawi.lexicon import read_toml

MARK = "qx"
"""What a skeleton begins with in the index, so that it is never taken for a word."""
SHORTEST = 2
"""Classes that a skeleton needs to mean anything: "rk" for Raqqa."""
MOST = 8
"""Readings of one Latin word that are tried."""


class _Table(Struct, frozen=True):
    arabic: dict[str, str]
    latin: dict[str, tuple[str, ...]]
    unit: re.Pattern[str]
    articles: frozenset[str]
    vowel: str


@cache
def _table() -> _Table:
    data = read_toml("case/translit")
    latin = {letters: tuple(classes) for letters, classes in data["latin"].items()}
    longest = sorted(latin, key=len, reverse=True)
    return _Table(
        arabic={fold(letter): one for letter, one in data["arabic"].items()},
        latin=latin,
        unit=re.compile("|".join(longest)),
        articles=frozenset(form for entry in data["article"] for form in entry["forms"]),
        vowel=data["vowel"],
    )


def skeleton(word: str) -> str | None:
    """The skeleton of one folded Arabic word, "" where it says too little, None where it is in another script."""
    known = _table().arabic
    if not word or word[0] not in known:
        return None
    return _joined([known.get(letter, "") for letter in word])


def skeletons(name: str) -> list[str]:
    """Index tokens for a folded Arabic name: each word's skeleton, with and without what is attached before it."""
    found: list[str] = []
    for word in name.split():
        stems = dict.fromkeys((splits(word)[0].stem, word))
        found += [MARK + one for stem in stems if (one := skeleton(stem))]
    return list(dict.fromkeys(found))


def readings(word: str) -> tuple[str, ...]:
    """Index tokens for which a Latin word may stand, the likeliest first; none for an article or a short word."""
    table = _table()
    if not word.isascii() or word in table.articles:
        return ()
    units = [table.latin[unit] for unit in table.unit.findall(word)]
    made = (_joined(list(classes)) for _, classes in zip(range(MOST), product(*units), strict=False))
    return tuple(dict.fromkeys(MARK + one for one in made if one))


def is_article(word: str) -> bool:
    """True for a Latin spelling of the Arabic article."""
    return word in _table().articles


def _joined(classes: list[str]) -> str:
    """Classes of a word's letters, in order, as one skeleton."""
    opening = _table().vowel if classes and not classes[0] else ""
    text = "".join(classes)
    text = re.sub(r"(.)\1+", r"\1", text)
    if text.endswith("h") and len(text) > SHORTEST:
        text = text[:-1]
    return opening + text if len(opening + text) >= SHORTEST else ""
