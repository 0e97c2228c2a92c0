"""What the page calls things: the words are in labels.toml, the choice between them is here."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from rawi.model import Bound


@cache
def words() -> dict[str, Any]:
    """The tables of labels.toml."""
    return tomllib.loads(files("rawi.workbench").joinpath("labels.toml").read_text(encoding="utf-8"))


def label(table: str, key: str | None) -> str:
    """The Arabic word for one of the record format's; the word itself, spaces for _, where there is none."""
    if key is None:
        return ""
    return str(words()[table].get(key, key.replace("_", " ")))


def amount(low: float | None, high: float | None, bound: Bound) -> str:
    """A figure as a reader writes it: exact, a range, or one end with the words for the other."""
    if low is None and high is None:
        return "?"
    if low is not None and high is not None and low != high:
        key = "about_between" if bound == "about" else "between"
    elif low is None:
        key = "less_than" if bound == "less_than" else "at_most"
    elif high is None:
        key = "more_than" if bound == "more_than" else "at_least"
    else:
        key = "about" if bound == "about" else "exact"
    return str(words()["amount"][key]).format(low=number(low), high=number(high))


def number(value: float | None) -> str:
    """Digits with thousands set apart; whole numbers without a point."""
    if value is None:
        return ""
    return f"{int(value):,}" if value == int(value) else f"{value:,.10g}"


def counted(noun: str, count: int) -> str:
    """A count with its noun in the right form; the forms are listed in labels.toml."""
    forms = words()["counted"][noun]
    rest = count % 100
    index = count - 1 if count in (1, 2) else 2 if 3 <= rest <= 10 else 3 if rest > 10 else 4
    return str(forms[index]).format(n=f"{count:,}")
