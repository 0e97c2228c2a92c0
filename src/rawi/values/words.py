"""What a folded word may be to values, looked up once for each word and kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import IntFlag, auto
from functools import cache

from msgspec import Struct

from rawi.lexicon import Memory, Reading
from rawi.values.vocabulary import lexicon

_NOUNS = frozenset({"noun", "nationality", "unit"})
_NEVER = frozenset(
    {
        "casualty", "designator", "not_time", "among", "change", "relative", "few", "whole", "era", "zone", "except", "point",
        "percent", "channel", "far_designator", "share", "currency", "subunit", "symbol", "matching", "age", "number_of", "ahead", "below_zero", "title",
    }
)  # fmt: skip
_UNLIKE = frozenset({"avoid", "strict", "spelled"})
_CORE = frozenset(
    {
        "month", "weekday", "dayword", "span", "season", "tens_years", "clock", "part", "feast", "now", "clockword", "age",
    }
)  # fmt: skip
_LEANERS = frozenset({"this", "ago", "since", "later_by", "within", "throughout", "edge", "hedge", "up_to"})
_LONGEST = 24


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
    """The written word may exclude the reading: see `written.misread`."""
    NUMBER = auto()
    LEADS = auto()
    """The first word of a phrase."""
    LEANS = auto()
    """Opens a value together with what stands right behind it, and alone none."""


_BY_KIND = {"ahead": int(Sign.AHEAD), "casualty": int(Sign.CASUALTY), "cardinal": int(Sign.CARDINAL)}
_OPENS, _IS_CORE, _DOUBTFUL = int(Sign.OPENS), int(Sign.CORE), int(Sign.DOUBTFUL)
_NUMBER, _LEADS, _LEANS = int(Sign.NUMBER), int(Sign.LEADS), int(Sign.LEANS)


class Sense(Struct, frozen=True, gc=False):
    """One reading of a word: its kind, what it bears on, and whether the written word may exclude it."""

    reading: Reading
    kind: str
    signs: int
    doubtful: bool


class Word(Struct, frozen=True, gc=False):
    """A word of the value lexicons, or a number. `kinds` are of all its senses.

    `alone` are its senses as one word, `phrases` those with others behind it, by the next of them. `signs` joins
    the signs of the senses as one word. `digits`: the word itself where it is a number short enough for a count.
    """

    kinds: frozenset[str]
    alone: tuple[Sense, ...]
    phrases: Mapping[str, Sequence[Sense]]
    signs: int
    digits: str | None


_MOST = 1 << 17


@cache
def known() -> Memory[str, Word | None]:
    """The words met so far: None for one that says nothing to values."""
    shown = lexicon().shown

    def word(fold: str) -> Word | None:
        single, several = shown(fold)
        return _word(fold, single, several) if single or several or fold[0].isdecimal() else None

    return Memory(word, _MOST)


def _word(fold: str, single: Sequence[Reading], several: Mapping[str, Sequence[Reading]]) -> Word:
    number = fold[0].isdecimal()
    alone = tuple([_sense(fold, one) for one in single])
    phrases = {word: [_sense(fold, one) for one in found] for word, found in several.items()}
    signs = (_NUMBER if number else 0) | (_LEADS if phrases else 0)
    for one in alone:
        signs |= one.signs
    kinds = frozenset([one.kind for found in (alone, *phrases.values()) for one in found])
    digits = fold if number and len(fold) <= _LONGEST else None
    return Word(kinds, alone, phrases, signs, digits)


def _sense(fold: str, reading: Reading) -> Sense:
    doubtful = bool(reading.suffix) or not _UNLIKE.isdisjoint(reading.entry.attrs)
    signs = sum(set(_signs(fold, reading)))
    return Sense(reading, reading.entry.attrs["kind"], signs | (_DOUBTFUL if doubtful else 0), doubtful)


def _signs(fold: str, reading: Reading) -> Iterator[int]:
    """The signs of one reading as plain numbers: flags are slow to join."""
    kind = reading.entry.attrs["kind"]
    if kind in _NOUNS:
        yield from _noun(fold, reading)
    else:
        yield _BY_KIND.get(kind, 0)
        if kind not in _NEVER:
            yield _LEANS if kind in _LEANERS and reading.tokens == 1 else _OPENS
    if kind in _CORE:
        yield _IS_CORE


def _noun(fold: str, reading: Reading) -> Iterator[int]:
    yield int(Sign.NOUN)
    form = reading.form
    if _counts(fold, reading):
        yield int(Sign.SURE)
    if form.number == "singular" and form.state == "indefinite":
        yield int(Sign.SINGLE)
    if form.number == "plural":
        yield int(Sign.MANY)


def _counts(fold: str, reading: Reading) -> bool:
    """True for a unit in full, a body, a dual. The construct dual looks like an adjective but with a pronoun or as a feminine."""
    form, attrs = reading.form, reading.entry.attrs
    first = form.text.split(" ", 1)[0]
    article = not reading.suffix and len(fold) - len(reading.proclitic) > len(first)
    if attrs["kind"] == "unit":
        return form.number == "dual" or (len(first) > 1 and not article)
    if "body" in attrs:
        return True
    if form.number != "dual" or attrs["kind"] == "nationality" or "no_dual" in attrs:
        return False
    return form.state != "construct" or bool(reading.suffix) or (form.gender == "f" and not article)
