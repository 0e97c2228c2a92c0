"""Numbers in digits: separators of both traditions, groups by spaces, powers."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_GROUPS: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DOTTED: Final = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
_PLAIN: Final = re.compile(r"\d+(?:\.\d+)?")
_COMMA: Final = re.compile(r"\d+,\d+")
_DOT_GROUP: Final = re.compile(r"[1-9]\d{0,2}\.\d{3}")


@lru_cache(maxsize=1 << 12)
def read_digits(text: str) -> int | float | None:
    """The value of "1,400", "99.5", "5,00" or "1.234.567"; None for an address or another thing with points."""
    if _PLAIN.fullmatch(text):
        return _number(text)
    if _GROUPS.fullmatch(text):
        return _number(text.replace(",", ""))
    if _DOTTED.fullmatch(text):
        return _number(text.replace(".", "").replace(",", "."))
    if _COMMA.fullmatch(text):
        return _number(text.replace(",", "."))
    return None


def could_be_thousands(text: str) -> bool:
    """True for "1.500": one and a half, or fifteen hundred where the noun can't be divided."""
    return _DOT_GROUP.fullmatch(text) is not None


def _number(text: str) -> int | float:
    value = float(text)
    return int(value) if value.is_integer() and abs(value) < 1e15 else value
