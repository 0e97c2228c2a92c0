"""One account of one happening, ready for comparison: what a summary and an event of a report have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from msgspec import Struct

from rawi.arabic import stem, words
from rawi.lexicon import load
from rawi.model import EventSummary
from rawi.reconcile.calendar import Days, days

Point = tuple[float, float]
Range = tuple[float | None, float | None]


class Names(Struct, frozen=True, gc=False):
    """Names in one role, as light stems: whole, the words that tell who, and those names that say unknown."""

    whole: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()

    @property
    def vague(self) -> bool:
        """No name says who, though some may say of what kind."""
        return bool(self.whole) and not self.telling

    @property
    def nobody(self) -> bool:
        """Every name says unknown."""
        return self.whole == self.unknown


class Account(Struct, frozen=True, kw_only=True):
    """A happening as one report tells it. `family`: what its type is a kind of; `known`: entities across reports."""

    report: str
    id: str
    type: str | None = None
    family: str | None = None
    actors: Names = Names()
    targets: Names = Names()
    known: frozenset[str] = frozenset()
    victims: frozenset[str] = frozenset()
    at: Point | None = None
    gazetteer: str | None = None
    place: str | None = None
    precision: float | None = None
    days: Days | None = None
    figures: dict[str, Range] = {}
    text: frozenset[str] = frozenset()
    ordinal: str | None = None
    period: int | None = None
    passages: frozenset[int] = frozenset()
    origins: frozenset[str] = frozenset()
    happened: str = "actual"


_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


@cache
def vague_words(kind: str) -> frozenset[str]:
    """Stems of words that don't say who: kind "unknown" (unidentified), or "role" (gunmen, citizens, forces)."""
    entries = load("reconcile/vague").entries.values()
    forms = [form for entry in entries if entry.attrs["kind"] == kind for form in entry.forms]
    return frozenset(stem(word) for form in forms for word in form.text.split())


def names(written: Iterable[str]) -> Names:
    """Names as sets that compare: what stands in brackets after a name tells namesakes apart and isn't compared."""
    parted = [parts for name in written if (parts := _parted(name))[0]]
    return Names(
        frozenset(whole for whole, _, _ in parted),
        frozenset(word for _, says, _ in parted for word in says),
        frozenset(whole for whole, _, nobody in parted if nobody),
    )


@lru_cache(maxsize=50_000)
def _parted(name: str) -> tuple[str, tuple[str, ...], bool]:
    """A name's stems as one, those that tell who, and whether it says that nobody knows who."""
    unknown, role = vague_words("unknown"), vague_words("role")
    inside = [stem(word) for word in words(_BRACKETS.sub(" ", name))[0]]
    says = tuple(word for word in inside if word not in unknown and word not in role)
    return " ".join(inside), says, not says and not unknown.isdisjoint(inside)


def bag(text: str | None) -> frozenset[str]:
    """The light stems of a text's words, each once."""
    return frozenset(stem(word) for word in words(text)[0]) if text else frozenset()


def of_summary(summary: EventSummary) -> Account:
    """The account that a summary gives."""
    located = summary.latitude is not None and summary.longitude is not None
    return Account(
        report="",
        id=summary.id,
        type=summary.type,
        actors=names(summary.actors),
        targets=names(summary.targets),
        at=(summary.latitude or 0.0, summary.longitude or 0.0) if located else None,
        precision=summary.geo_precision,
        days=days(summary.start, summary.end),
        figures={measure: (low, high) for measure, (low, high) in summary.figures.items()},
        text=bag(summary.text),
    )
