"""Countries' names, from CLDR."""

from __future__ import annotations

from functools import cache

from rawi.arabic import fold
from rawi.lexicon import table


@cache
def _english() -> dict[str, str]:
    return {row["iso"]: row["en"] for row in table("names/countries")}


@cache
def _arabic() -> dict[str, str]:
    return {row["iso"]: row["ar"] for row in table("names/countries")}


@cache
def _codes() -> dict[str, str]:
    return {fold(row["ar"]): row["iso"] for row in table("names/countries")}


def english(iso: str) -> str:
    """The English name of a country by its ISO 3166-1 code; the code where there is none."""
    return _english().get(iso, iso)


def arabic(iso: str) -> str:
    """The Arabic name of a country by its code; the code where there is none."""
    return _arabic().get(iso, iso)


def code(name: str) -> str | None:
    """The code of a country by its folded Arabic name in CLDR."""
    return _codes().get(name)
