"""What finders propose: a stretch of tokens with a kind, before identities are joined.

A trained tagger proposes in the same shape (`Found` with rule "tagger.…"); `settle` decides between proposals.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from msgspec import Struct


class Identity(Struct, frozen=True, kw_only=True):
    """What is known about an organization without the report. `key` is the same for all its names.

    `heads`: head words that may stand for it; `also`: those that may where nobody else is meant ("the regime").
    """

    key: str
    name: str | None = None
    name_en: str | None = None
    type: str | None = None
    country: str | None = None
    sector: str | None = None
    heads: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()


class Found(Struct, kw_only=True, gc=False):
    """Tokens first..last, raw span [start, end) without proclitics. `weight` settles overlaps."""

    first: int
    last: int
    start: int
    end: int
    rule: str
    weight: int = 0

    @property
    def span(self) -> tuple[int, int]:
        """Raw offsets."""
        return self.start, self.end


class FoundOrganization(Found, kw_only=True, gc=False):
    """`head` is set where only the generic word stands ("the movement"); `common` where it is no proper name."""

    identity: Identity | None = None
    head: str | None = None
    common: bool = False
    sure: bool = True


class FoundPerson(Found, kw_only=True, gc=False):
    """`parts` are the folded words of the name. `post` is the token range of what they are. `known`: the lexicon's entry."""

    parts: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    post: tuple[int, int] | None = None
    sex: str | None = None
    short: bool = False
    known: str | None = None


class FoundRole(Found, kw_only=True, gc=False):
    """A post in words, with or without its holder: `holder` is the person beside it."""

    title: str = ""
    holder: FoundPerson | None = None
    country: str | None = None
    organization: FoundOrganization | None = None


class FoundGroup(Found, kw_only=True, gc=False):
    """Unnamed people. `noun` is the noun entry's id; `unit` the organization that they belong to.

    `like`: the noun entry that an adjective of a noun that says nothing ("armed men") likens them to. `owned`: a
    pronoun says whose they are ("its soldiers"). `governed`: the folded word that makes them definite ("the city" of "inhabitants of the city"), where no unit does.
    """

    noun: str = ""
    lemma: str = ""
    definite: bool = False
    singular: bool = True
    number: str | None = None
    count: str | None = None
    nationality: str | None = None
    unit: FoundOrganization | None = None
    unit_key: str | None = None
    modifiers: frozenset[str] = frozenset()
    governed: str | None = None
    like: str | None = None
    owned: bool = False


F = TypeVar("F", bound=Found)


def settle(proposals: Iterable[F]) -> list[F]:
    """Proposals that share no token: the heavier wins, then the longer, then the earlier. Sorted by start."""
    kept: list[F] = []
    taken: set[int] = set()
    for found in sorted(proposals, key=lambda f: (-f.weight, f.first - f.last, f.first, f.rule)):
        tokens = range(found.first, found.last + 1)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(found)
    return sorted(kept, key=lambda f: (f.start, f.end))
