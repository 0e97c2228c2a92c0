"""The small grammar inside a gold line: numbers, dates, names, words of a closed list."""

from __future__ import annotations

import datetime as dt
import re
from math import isfinite

from rawi.evaluate.gold import Bounds, Interval

MEASURE = re.compile(r"[a-z][a-z_]*")
"""Measures are the codebook's, and projects bring their own."""
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}(:[0-9]{2}){0,2})?")
CLOCK = re.compile(r"T[0-9]{2}:[0-9]{2}")
DURATION = re.compile(r"P(?=.)([0-9]+[YMWD])*(T([0-9]+[HMS])+)?")


class Wrong(Exception):
    """A line breaks the format: what is wrong, what to write; `line` where it isn't the one being read."""

    def __init__(self, told: str, hint: str | None = None, line: int = 0):
        super().__init__(told)
        self.told, self.hint, self.line = told, hint, line


def bounds(value: str) -> Bounds:
    """`12`, `12..15`, `12..` or `..15`. Raises Wrong."""
    low, dots, high = value.partition("..")
    try:
        ends = tuple(float(end) if end.strip() else None for end in (low, high if dots else low))
    except ValueError:
        ends = (None, None)
    if ends == (None, None) or not all(isfinite(end) for end in ends if end is not None):
        raise Wrong(f"not a number: {value!r}", "write 12, 12..15, 12.. or ..15")
    if ends[0] is not None and ends[1] is not None and ends[0] > ends[1]:
        raise Wrong(f"the first is more than the last: {value!r}", "write the lower number first")
    return ends[0], ends[1]


def number(value: str) -> float:
    """One number, positive or negative. Raises Wrong."""
    try:
        found = float(value)
    except ValueError:
        found = float("nan")
    if not isfinite(found):
        raise Wrong(f"not a number: {value!r}", "write 12 or 34.5")
    return found


def is_date(value: str) -> bool:
    """True for a day of the calendar, with or without a time of day."""
    try:
        return bool(DATE.fullmatch(value) and dt.datetime.fromisoformat(value))
    except ValueError:
        return False


def interval(value: str) -> Interval:
    """`2021-03-07`, `2021-03-01..2021-03-07`, `..2021-03-07`, `T09:30`, `P3D`. Raises Wrong."""
    low, dots, high = value.partition("..")
    ends = [end.strip() or None for end in (low, high if dots else low)]
    if ends == [None, None] or any(end and not _is_time(end) for end in ends):
        raise Wrong(f"not a date: {value!r}", "write YYYY-MM-DD, FROM..TO or a duration such as P3D")
    if all(end and is_date(end) for end in ends) and (ends[0] or "")[:10] > (ends[1] or "")[:10]:
        raise Wrong(f"the first day is after the last: {value!r}", "write the earlier day first")
    return ends[0], ends[1]


def _is_time(value: str) -> bool:
    return is_date(value) or bool(CLOCK.fullmatch(value) or DURATION.fullmatch(value))


def figure(part: str) -> tuple[str, Bounds]:
    """`killed 3`: the codebook's measure and its bounds. Raises Wrong."""
    measure, _, value = part.strip().partition(" ")
    if not MEASURE.fullmatch(measure):
        raise Wrong(f"not a figure: {part.strip()!r}", "write MEASURE NUMBER: killed 3, detained 12..15")
    return measure, bounds(value)


def one_of(value: str, allowed: tuple[str, ...], what: str) -> str:
    """`value` where it is allowed. Raises Wrong that names what is."""
    if value not in allowed:
        raise Wrong(f"no such {what}: {value!r}", f"one of {', '.join(allowed)}")
    return value


def joined(names: str) -> tuple[str, ...]:
    """`A + B` → (A, B)."""
    return tuple(name.strip() for name in names.split("+") if name.strip())
