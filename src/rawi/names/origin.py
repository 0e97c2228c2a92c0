"""People "from" a country, where nothing moves them: they are of its people ("two women from Chile")."""

from __future__ import annotations

from functools import cache

from rawi.arabic import fold
from rawi.lexicon import load, read_toml
from rawi.model import Place
from rawi.names.found import FoundGroup
from rawi.names.reading import Reading

_BACK = 8
"""Words before the people among which a verb that moves them stands."""


@cache
def _of() -> str:
    """The word for "from"."""
    return fold(str(read_toml("names/moves")["of"]))


def with_origins(reading: Reading, crowd: list[FoundGroup], places: list[Place]) -> list[FoundGroup]:
    """The groups, those from a country with its nationality: indefinite ones that name no body and no nation."""
    countries = {one.start: one.value.country for one in places if one.value.feature == "country"}
    return [_with_origin(reading, one, countries) for one in crowd] if countries else crowd


def _with_origin(reading: Reading, one: FoundGroup, countries: dict[int, str | None]) -> FoundGroup:
    if one.definite or one.nationality is not None or one.unit is not None or one.owned:
        return one
    after = one.last + 1
    if not reading.joined(one.last, after) or not reading.joined(after, after + 1):
        return one
    if reading.tokens[after].fold != _of():
        return one
    country = countries.get(reading.tokens[after + 1].start)
    if country is None or _moved(reading, one.first):
        return one
    one.nationality = country
    return one


def _moved(reading: Reading, first: int) -> bool:
    floor = max(reading.doc.sentence_of(first).first, first - _BACK)
    return bool(load("names/moves").find(reading.doc, floor, first))
