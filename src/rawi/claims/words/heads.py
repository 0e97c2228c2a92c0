"""The nouns that head a speaker's phrase, and what else shows in a noun: an article, an adjective's ending, a plural."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from rawi.arabic import Split, clitics, splits
from rawi.claims.words.closed import best, bound, ending
from rawi.lexicon import Memory, load


class Head:
    """What a noun says about the speaker whose phrase it heads; one for each entry of `heads.toml`."""

    def __init__(self, key: str, attrs: Mapping[str, Any]):
        self.key = key
        self.role: str | None = attrs.get("role")
        self.rank: str | None = attrs.get("rank")
        self.media = bool(attrs.get("media"))
        self.unnamed = bool(attrs.get("unnamed"))
        self.document = bool(attrs.get("document"))
        self.footage = bool(attrs.get("footage"))

    @property
    def titles(self) -> bool:
        """True for an office or a title, which goes before somebody's name."""
        return self.rank == "office" or self.rank == "title"


@cache
def _heads() -> dict[str, Head]:
    table: dict[str, Head] = {}
    for entry in load("claims/heads").entries.values():
        shown = Head(entry.id, entry.attrs)
        for form in entry.forms:
            table.setdefault(_bare(form.text), shown)
    return table


def _bare(word: str) -> str:
    article = clitics().article
    return word[len(article) :] if word.startswith(article) and len(word) > len(article) + 2 else word


def _head(word: str) -> Head | None:
    table = _heads()
    for cut in splits(word):
        known = table.get(cut.stem) or (table.get(bound(cut.stem)) if cut.suffix else None)
        if known is not None and (not cut.suffix or cut.suffix in ending("pronoun")):
            return known
    bare = word[: -len(ending("tanwin")[0])]
    return table.get(bare) if word.endswith(ending("tanwin")) and len(bare) > 2 else None


_HEAD: Final = Memory(_head, 1 << 15)


def head(word: str) -> Head | None:
    """The head noun that a folded token shows under its clitics, or None."""
    return _HEAD[word]


def _head_cut(word: str) -> Split | None:
    table = _heads()
    pronouns = ending("pronoun")
    for cut in splits(word):
        known = cut.stem in table or (cut.suffix != "" and bound(cut.stem) in table)
        if known and (not cut.suffix or cut.suffix in pronouns):
            return cut
    return None


_HEAD_CUT: Final = Memory(_head_cut, 1 << 15)


def head_cut(word: str) -> Split | None:
    """The analysis of a folded token under which it is a head noun, or None."""
    return _HEAD_CUT[word]


def _plural_head(word: str) -> bool:
    known = head_cut(word)
    return known is not None and (known.stem.endswith(ending("plural")) or known.stem in _broken())


_PLURAL_HEAD: Final = Memory(_plural_head, 1 << 15)


def plural_head(word: str) -> bool:
    """True where a head noun's form is a plural: a sound one, or one that the data lists as broken."""
    return _PLURAL_HEAD[word]


@cache
def _broken() -> frozenset[str]:
    return frozenset(form.text for form in load("claims/endings").entries["broken_plural"].forms)


def _definite(word: str) -> bool:
    return (head_cut(word) or best(word)).article


_DEFINITE: Final = Memory(_definite, 1 << 15)


def definite(word: str) -> bool:
    """True where the token carries the article."""
    return _DEFINITE[word]


def _nisba(word: str) -> bool:
    stem = best(word).stem
    if len(stem) < 3 or head(word) is not None:
        return False
    return stem.endswith(_nisba_ends())


_NISBA: Final = Memory(_nisba, 1 << 15)


def nisba(word: str) -> bool:
    """True where the token looks like an adjective of relation, the usual one behind a speaker's head noun."""
    return _NISBA[word]


@cache
def _nisba_ends() -> tuple[str, ...]:
    return tuple(form.text for form in load("claims/endings").entries["nisba"].forms)
