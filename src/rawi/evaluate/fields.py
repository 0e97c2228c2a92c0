"""The small grammar inside a gold line: numbers, dates, names, words of a closed list."""

from __future__ import annotations

import re
from math import isfinite

from rawi.evaluate.gold import Bounds, Interval

MEASURE = re.compile(r"[a-z][a-z_]*")
"""Measures are the codebook's, and projects bring their own."""
DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d(:\d\d){0,2})?|T\d\d:\d\d|P(\d+[YMWD])*(T(\d+[HMS])+)?")


class Wrong(Exception):
    """A line breaks the format: what is wrong, what to write; `line` where it isn't the one being read."""

    def __init__(self, told: str, hint: str | None = None, line: int = 0):
        super().__init__(told)
        self.told, self.hint, self.line = told, hint, line


def bounds(value: str) -> Bounds:
    """`12`, `12..15`, `12..` or `..15`."""
    low, dots, high = value.partition("..")
    try:
        ends = tuple(float(end) if end.strip() else None for end in (low, high if dots else low))
    except ValueError:
        ends = (None, None)
    if ends == (None, None) or not all(isfinite(end) for end in ends if end is not None):
        raise Wrong(f"not a number: {value!r}", "write 12, 12..15, 12.. or ..15")
    return ends[0], ends[1]


def interval(value: str) -> Interval:
    """`2021-03-07`, `2021-03-01..2021-03-07`, `..2021-03-07`, `P3D`."""
    low, dots, high = value.partition("..")
    ends = [end.strip() or None for end in (low, high if dots else low)]
    if ends == [None, None] or any(end and not DATE.fullmatch(end) for end in ends):
        raise Wrong(f"not a date: {value!r}", "write YYYY-MM-DD, FROM..TO or a duration such as P3D")
    return ends[0], ends[1]


def figure(part: str) -> tuple[str, Bounds]:
    """`killed 3`: the codebook's measure and its bounds."""
    measure, _, value = part.strip().partition(" ")
    if not MEASURE.fullmatch(measure):
        raise Wrong(f"not a figure: {part.strip()!r}", "write MEASURE NUMBER: killed 3, detained 12..15")
    return measure, bounds(value)


def one_of(value: str, allowed: tuple[str, ...], what: str) -> str:
    """`value` where it is allowed."""
    if value not in allowed:
        raise Wrong(f"no such {what}: {value!r}", f"one of {', '.join(allowed)}")
    return value


def joined(names: str) -> tuple[str, ...]:
    """`A + B` → (A, B)."""
    return tuple(name.strip() for name in names.split("+") if name.strip())
