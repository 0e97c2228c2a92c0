"""What finders propose: a stretch of tokens with a kind, before identities are joined.

A trained tagger proposes in the same shape (`Found` with rule "tagger.…"); `settle` decides between proposals.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from msgspec import Struct

from rawi.native import mypyc_attr


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


@mypyc_attr(acyclic=True)
class Found:
    """Tokens first..last, raw span [start, end) without proclitics. `weight` settles overlaps."""

    __slots__ = ("end", "first", "last", "rule", "start", "weight")

    def __init__(self, *, first: int, last: int, start: int, end: int, rule: str, weight: int = 0) -> None:
        self.first = first
        self.last = last
        self.start = start
        self.end = end
        self.rule = rule
        self.weight = weight

    @property
    def span(self) -> tuple[int, int]:
        """Raw offsets."""
        return self.start, self.end


@mypyc_attr(acyclic=True)
class FoundOrganization(Found):
    """`head` is set where only the generic word stands ("the movement"); `common` where it is no proper name."""

    __slots__ = ("common", "head", "identity", "sure")

    def __init__(
        self, *, first: int, last: int, start: int, end: int, rule: str, weight: int = 0,
        identity: Identity | None = None, head: str | None = None, common: bool = False, sure: bool = True,
    ) -> None:  # fmt: skip
        super().__init__(first=first, last=last, start=start, end=end, rule=rule, weight=weight)
        self.identity = identity
        self.head = head
        self.common = common
        self.sure = sure

    def but(self, *, common: bool) -> FoundOrganization:
        """The same as a proper name or as none."""
        return FoundOrganization(
            first=self.first, last=self.last, start=self.start, end=self.end, rule=self.rule, weight=self.weight,
            identity=self.identity, head=self.head, common=common, sure=self.sure,
        )  # fmt: skip


@mypyc_attr(acyclic=True)
class FoundPerson(Found):
    """`parts` are the folded words of the name. `post` is the token range of what they are. `known`: the lexicon's entry."""

    __slots__ = ("known", "parts", "post", "sex", "short", "titles")

    def __init__(
        self, *, first: int, last: int, start: int, end: int, rule: str, weight: int = 0,
        parts: tuple[str, ...] = (), titles: tuple[str, ...] = (), post: tuple[int, int] | None = None,
        sex: str | None = None, short: bool = False, known: str | None = None,
    ) -> None:  # fmt: skip
        super().__init__(first=first, last=last, start=start, end=end, rule=rule, weight=weight)
        self.parts = parts
        self.titles = titles
        self.post = post
        self.sex = sex
        self.short = short
        self.known = known

    def but(self, *, last: int, end: int, parts: tuple[str, ...]) -> FoundPerson:
        """The same with another end of the name."""
        return FoundPerson(
            first=self.first, last=last, start=self.start, end=end, rule=self.rule, weight=self.weight,
            parts=parts, titles=self.titles, post=self.post, sex=self.sex,
            short=self.short, known=self.known,
        )  # fmt: skip


@mypyc_attr(acyclic=True)
class FoundRole(Found):
    """A post in words, with or without its holder: `holder` is the person beside it."""

    __slots__ = ("country", "holder", "organization", "title")

    def __init__(
        self, *, first: int, last: int, start: int, end: int, rule: str, weight: int = 0, title: str = "",
        holder: FoundPerson | None = None, country: str | None = None,
        organization: FoundOrganization | None = None,
    ) -> None:  # fmt: skip
        super().__init__(first=first, last=last, start=start, end=end, rule=rule, weight=weight)
        self.title = title
        self.holder = holder
        self.country = country
        self.organization = organization


@mypyc_attr(acyclic=True)
class FoundGroup(Found):
    """Unnamed people. `noun` is the noun entry's id; `unit` the organization that they belong to.

    `like`: the noun entry that an adjective of a noun that says nothing ("armed men") likens them to. `owned`: a
    pronoun says whose they are ("its soldiers"). `governed`: the folded word that makes them definite ("the city" of "inhabitants of the city"), where no unit does.
    """

    __slots__ = (
        "count", "definite", "governed", "lemma", "like", "modifiers", "nationality", "noun", "number", "owned",
        "singular", "unit", "unit_key",
    )  # fmt: skip

    def __init__(
        self, *, first: int, last: int, start: int, end: int, rule: str, weight: int = 0, noun: str = "",
        lemma: str = "", definite: bool = False, singular: bool = True, number: str | None = None,
        count: str | None = None, nationality: str | None = None, unit: FoundOrganization | None = None,
        unit_key: str | None = None, modifiers: frozenset[str] = frozenset(), governed: str | None = None,
        like: str | None = None, owned: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(first=first, last=last, start=start, end=end, rule=rule, weight=weight)
        self.noun = noun
        self.lemma = lemma
        self.definite = definite
        self.singular = singular
        self.number = number
        self.count = count
        self.nationality = nationality
        self.unit = unit
        self.unit_key = unit_key
        self.modifiers = modifiers
        self.governed = governed
        self.like = like
        self.owned = owned


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
