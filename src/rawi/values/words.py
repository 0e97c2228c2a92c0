"""What a folded word may be to values, looked up once for each word and kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntFlag, auto
from functools import cache
from typing import Any, NamedTuple

from rawi.arabic import Form
from rawi.lexicon import Entry, Reading
from rawi.values.vocabulary import lexicon

_NOUNS = frozenset({"noun", "nationality", "unit"})
_NEVER = frozenset(
    {
        "casualty", "designator", "not_time", "among", "change", "relative", "few", "whole", "era", "zone", "except", "point",
        "percent", "channel", "far_designator", "share", "currency", "subunit", "symbol", "matching", "age", "number_of", "ahead", "below_zero",
    }
)  # fmt: skip
DOUBTFUL = frozenset({"avoid", "strict", "spelled"})
_CORE = frozenset(
    {
        "month", "weekday", "dayword", "span", "season", "tens_years", "clock", "part", "feast", "now", "clockword", "age",
    }
)  # fmt: skip


class Sign(IntFlag):
    """What a reading bears on: whether and where a value begins."""

    OPENS = auto()
    CARDINAL = auto()
    CORE = auto()
    AHEAD = auto()
    CASUALTY = auto()
    SURE = auto()
    """A noun that counts wherever it stands: a dual, a unit, a body."""
    NOUN = auto()
    SINGLE = auto()
    MANY = auto()
    DOUBTFUL = auto()
    """The written word may exclude the reading: see `Tape`."""
    NUMBER = auto()


_BY_KIND = {"ahead": Sign.AHEAD, "casualty": Sign.CASUALTY, "cardinal": Sign.CARDINAL}


def sign(entry: Entry, form: Form, suffix: str) -> int:
    """The signs of one reading, as a plain number: flags are slow to join."""
    attrs = entry.attrs
    kind = attrs["kind"]
    found = int(_noun(attrs, form) if kind in _NOUNS else _BY_KIND.get(kind, Sign(0)))
    if kind not in _NOUNS and kind not in _NEVER:
        found |= Sign.OPENS
    if kind in _CORE:
        found |= Sign.CORE
    if suffix or not DOUBTFUL.isdisjoint(attrs):
        found |= Sign.DOUBTFUL
    return int(found)


def _noun(attrs: Mapping[str, Any], form: Form) -> Sign:
    found = Sign.NOUN
    if form.number == "dual" or attrs["kind"] == "unit" or "body" in attrs:
        found |= Sign.SURE
    if form.number == "singular" and form.state == "indefinite":
        found |= Sign.SINGLE
    return found | Sign.MANY if form.number == "plural" else found


class Word(NamedTuple):
    """A word of the value lexicons, or a number. `kinds` are of all its readings.

    `alone` are its readings as one word, `phrases` those with others behind it, by the next of them. `signs` joins
    the signs of the readings as one word.
    """

    kinds: frozenset[str]
    alone: tuple[Reading, ...]
    phrases: Mapping[str, Sequence[Reading]]
    signs: int


class _Known(dict[str, Word | None]):
    """Words by their folded form: None for one that says nothing to values."""

    def __missing__(self, fold: str) -> Word | None:
        if len(self) >= _MOST:
            self.clear()
        found = self[fold] = _word(fold)
        return found


_MOST = 1 << 17


@cache
def known() -> _Known:
    """The words met so far, forgotten together when they are too many."""
    return _Known()


def _word(fold: str) -> Word | None:
    readings = lexicon().readings(fold)
    signs = int(Sign.NUMBER) if fold[:1].isdigit() else 0
    if not readings:
        return Word(frozenset(), (), {}, signs) if signs else None
    phrases: dict[str, list[Reading]] = {}
    for one in readings:
        if one.tokens > 1:
            phrases.setdefault(one.rest.split(" ", 1)[0], []).append(one)
    alone = tuple(one for one in readings if one.tokens == 1)
    for one in alone:
        signs |= sign(one.entry, one.form, one.suffix)
    return Word(frozenset(one.entry.attrs["kind"] for one in readings), alone, phrases, signs)
