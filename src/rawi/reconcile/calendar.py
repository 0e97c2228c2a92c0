"""Days and places as numbers: intervals of days, kilometres."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import asin, cos, radians, sin, sqrt

Days = tuple[int, int]
"""A closed interval of ordinal days."""

EARTH_KM = 12742.0
"""The Earth's mean diameter."""


def day(text: str | None) -> int | None:
    """The ordinal of an ISO date or date-time; None where there is none or it names no day."""
    try:
        return date.fromisoformat(text[:10]).toordinal() if text else None
    except ValueError:
        return None


def days(start: str | None, end: str | None) -> Days | None:
    """The interval between two ISO dates; one alone stands for both, and a reversed pair is turned."""
    first, last = day(start), day(end)
    if first is None or last is None:
        known = first if last is None else last
        return None if known is None else (known, known)
    return min(first, last), max(first, last)


def gap(a: Days, b: Days) -> int:
    """Days between two intervals, 0 where they touch."""
    return max(0, max(a[0], b[0]) - min(a[1], b[1]))


def iso(ordinal: int) -> str:
    """The ISO date of an ordinal."""
    return date.fromordinal(ordinal).isoformat()


def kilometres(a: Sequence[float], b: Sequence[float]) -> float:
    """Great-circle distance of two (latitude, longitude) pairs in degrees, by the haversine formula."""
    north, east, south, west = (radians(x) for x in (*a, *b))
    half = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin((west - east) / 2) ** 2
    return EARTH_KM * asin(min(1.0, sqrt(half)))
