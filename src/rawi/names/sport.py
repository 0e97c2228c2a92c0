"""Clubs by names that mean a town or a common word elsewhere: only where a match is told of."""

from __future__ import annotations

from functools import cache

from rawi.arabic import clitics, fold
from rawi.lexicon import Hit, read_toml
from rawi.names.countries import code
from rawi.names.places.part import part
from rawi.names.places.words import cuts
from rawi.names.reading import Reading


def club(reading: Reading, hit: Hit) -> bool:
    """True for a club's short name, or its town's, in a sentence about a match; a town not where something is in it."""
    text = hit.form.text
    if text in hit.entry.words("city"):
        return not _in_town(reading, hit) and _match(reading, hit)
    return text in hit.entry.words("short") and _governed(reading, hit) and _match(reading, hit)


def _match(reading: Reading, hit: Hit) -> bool:
    """True for a sentence with a word of the game, or with teams and their countries in brackets ("X (Y) - Z (W)")."""
    sentence, folds = reading.doc.sentence_of(hit.first), reading.doc.folds
    tokens = range(sentence.first, sentence.stop)
    return any(rest in _cues() for token in tokens for _, rest in cuts(folds[token])) or _fixture(
        reading, hit
    )


def _fixture(reading: Reading, hit: Hit) -> bool:
    """A name with its country in brackets, and a dash before it or behind."""
    after, folds = hit.last + 1, reading.doc.folds
    if folds[after : after + 1] != ["("] or folds[after + 2 : after + 3] != [")"]:
        return False
    behind = folds[after + 3] if after + 3 < len(folds) else ""
    return code(folds[after + 1]) is not None and (
        behind in _DASHES or (hit.first > 0 and folds[hit.first - 1] in _DASHES)
    )


_DASHES = frozenset("-–")


def _governed(reading: Reading, hit: Hit) -> bool:
    """True behind a word that a club's name stands behind, or for a name that is no word of the language besides."""
    before = hit.first - 1
    if not reading.words[hit.first].marks and hit.form.text not in _everyday():
        return True
    return reading.joined(hit.first, before) and reading.tokens[before].fold in _governs()


def _in_town(reading: Reading, hit: Hit) -> bool:
    """True behind a word or letter of place ("in", "to", "the city of")."""
    before = hit.first - 1
    if hit.proclitic[-1:] == clitics().prepositions[0]:
        return True
    if not reading.joined(hit.first, before):
        return False
    shown = part(reading.tokens[before].fold)
    return shown.feature is not None or shown.locative or reading.tokens[before].fold in _places()


@cache
def _cues() -> frozenset[str]:
    return frozenset(map(fold, read_toml("names/sport")["cues"]))


@cache
def _governs() -> frozenset[str]:
    return frozenset(map(fold, read_toml("names/sport")["governs"]))


@cache
def _everyday() -> frozenset[str]:
    return frozenset(map(fold, read_toml("names/sport")["everyday"]))


@cache
def _places() -> frozenset[str]:
    return frozenset(map(fold, read_toml("names/sport")["places"]))
