"""Capitals that news names for their governments."""

from __future__ import annotations

from functools import cache, lru_cache

from rawi.arabic import fold
from rawi.lexicon.loader import table


@cache
def _countries() -> dict[str, str]:
    """ISO 3166-1 alpha-2 codes by folded name."""
    return {fold(row["ar"]): row["iso"] for row in table("names/capitals")}


@lru_cache(maxsize=1 << 12)
def capital_of(name: str) -> str | None:
    """The code of the country whose capital has that name, folded or not; None where none has."""
    return _countries().get(fold(name))
