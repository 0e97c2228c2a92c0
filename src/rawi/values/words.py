"""What a folded word may be to values, looked up once for each word and kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from rawi.lexicon import Reading, WordMemory
from rawi.values.sign import (
    AHEAD,
    CARDINAL,
    CASUALTY,
    CORE,
    DOUBTFUL,
    LEADS,
    LEANS,
    MANY,
    NOUN,
    NUMBER,
    OPENS,
    SINGLE,
    SURE,
)
from rawi.values.vocabulary import lexicon
from rawi.values.word import Sense, Word

_NOUNS: Final = frozenset({"noun", "nationality", "unit"})
_NEVER: Final = frozenset(
    {
        "casualty", "designator", "not_time", "among", "change", "relative", "few", "whole", "era", "zone", "except", "point",
        "percent", "channel", "far_designator", "share", "currency", "subunit", "symbol", "matching", "age", "number_of", "ahead", "below_zero", "title",
    }
)  # fmt: skip
_UNLIKE: Final = frozenset({"avoid", "strict", "spelled"})
_CORE: Final = frozenset(
    {
        "month", "weekday", "dayword", "span", "season", "tens_years", "clock", "part", "feast", "now", "clockword", "age",
    }
)  # fmt: skip
_LEANERS: Final = frozenset(
    {"this", "ago", "since", "later_by", "within", "throughout", "edge", "hedge", "up_to"}
)
_LONGEST: Final = 24


_BY_KIND: Final = {"ahead": AHEAD, "casualty": CASUALTY, "cardinal": CARDINAL}


_MOST: Final = 1 << 17


@cache
def known() -> WordMemory[Word | None]:
    """The words met so far: None for one that says nothing to values."""
    shown = lexicon().shown

    def word(fold: str) -> Word | None:
        said = shown(fold)
        tells = said.alone or said.phrases or fold[:1].isdecimal()
        return _word(fold, said.alone, said.phrases) if tells else None

    return WordMemory(word, _MOST)


def _word(fold: str, single: Sequence[Reading], several: Mapping[str, Sequence[Reading]]) -> Word:
    number = fold[:1].isdecimal()
    alone = tuple([_sense(fold, one) for one in single])
    phrases = {word: tuple([_sense(fold, one) for one in found]) for word, found in several.items()}
    signs = (NUMBER if number else 0) | (LEADS if phrases else 0)
    for one in alone:
        signs |= one.signs
    kinds = frozenset([one.kind for found in (alone, *phrases.values()) for one in found])
    digits = fold if number and len(fold) <= _LONGEST else None
    return Word(kinds, alone, phrases, signs, digits)


def _sense(fold: str, reading: Reading) -> Sense:
    doubtful = bool(reading.suffix) or not _UNLIKE.isdisjoint(reading.entry.attrs)
    signs = sum(set(_signs(fold, reading)))
    return Sense(reading, reading.entry.attrs["kind"], signs | (DOUBTFUL if doubtful else 0), doubtful)


def _signs(fold: str, reading: Reading) -> Iterator[int]:
    """The signs of one reading."""
    kind = reading.entry.attrs["kind"]
    if kind in _NOUNS:
        yield from _noun(fold, reading)
    else:
        yield _BY_KIND.get(kind, 0)
        if kind == "currency" and reading.form.number == "dual" and reading.form.state != "construct":
            yield SURE
        if kind not in _NEVER:
            yield LEANS if kind in _LEANERS and reading.tokens == 1 else OPENS
    if kind in _CORE:
        yield CORE


def _noun(fold: str, reading: Reading) -> Iterator[int]:
    yield NOUN
    form = reading.form
    if _counts(fold, reading):
        yield SURE
    if form.number == "singular" and form.state == "indefinite":
        yield SINGLE
    if form.number == "plural":
        yield MANY


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
