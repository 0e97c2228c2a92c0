"""How days and moments are written: ISO 8601 and EDTF."""

from __future__ import annotations

import datetime as dt
from typing import Final

from rawi.model import Grain
from rawi.values.time.days import month_span
from rawi.values.time.shape import Point


def text(value: dt.date | dt.datetime | None) -> str | None:
    """ISO 8601, moments to the second."""
    if value is None:
        return None
    return value.isoformat(timespec="seconds") if isinstance(value, dt.datetime) else value.isoformat()


def edtf(start: str | None, end: str | None, grain: Grain) -> str | None:
    """A closed interval in EDTF; a whole year, month or decade by its name alone."""
    if start is not None and end is not None and grain in _YEARLY and _whole(start, end, grain):
        cut = start[: _YEARLY[grain]]
        return cut + "X" if grain == "decade" else cut
    return start if start == end else f"{start}/{end}"


_YEARLY: Final = {"year": 4, "month": 7, "decade": 3}


def _whole(start: str, end: str, grain: Grain) -> bool:
    """False for an Islamic month or year, which no Gregorian one spans."""
    if grain == "month":
        year, month = int(start[:4]), int(start[5:7])
        return start[8:] == "01" and end == text(month_span(year, month).end)
    return start[5:] == "01-01" and end[5:] == "12-31"


def edtf_open(start: str | None, end: str | None) -> str | None:
    """An interval of which an end may be open."""
    if start is None and end is None:
        return None
    if start == end:
        return start
    return f"{start or '..'}/{end or '..'}"


def edtf_unknown(point: Point) -> str | None:
    """EDTF with what is known of a date that can't be placed."""
    if point.calendar != "gregorian" or point.month is None:
        return None
    year = f"{point.year:04d}" if point.year is not None else "XXXX"
    day = f"-{point.day:02d}" if point.day is not None else ""
    return f"{year}-{point.month:02d}{day}"
