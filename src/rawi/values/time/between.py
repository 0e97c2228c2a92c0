"""Values of what lies between two ends: ranges of dates and of clock times, "the past days", "until now"."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from rawi.model import TimeValue
from rawi.values.time.days import Span, Today, day_of, one_day
from rawi.values.time.edtf import edtf_open, edtf_unknown, text
from rawi.values.time.oclock import clock_value
from rawi.values.time.point import place
from rawi.values.time.shape import Point
from rawi.values.time.valued import is_relative, valued


def range_value(first: Point, second: Point, now: Today | None) -> TimeValue | None:
    """ "from 13 to 15 July", "from four to six o'clock"; None where the second end lies before the first."""
    if first.clock is not None and second.clock is not None:
        return _clocks(first, second, now)
    if first.year is None and second.year is not None and first.month is not None:
        turned = second.month is not None and first.month > second.month
        first = replace(first, year=second.year - turned)
    a, b = place(first, now), place(second, now)
    if first.weekday is not None and a and b and b.start < a.start:
        a = one_day(day_of(a.start) - dt.timedelta(days=7))
    if a is None or b is None:
        unknown = (edtf_unknown(first), edtf_unknown(second))
        edtf = "/".join(filter(None, unknown)) if all(unknown) else None
        return TimeValue(grain="span", part=first.part, edtf=edtf, relative=is_relative(first))
    if b.end < a.start:
        return None
    span = Span(a.start, b.end, "span" if first.part is None else "day")
    relative = is_relative(first) or is_relative(second)
    return valued(span, part=first.part, relative=relative, extent=first.part is None)


def _clocks(first: Point, second: Point, now: Today | None) -> TimeValue:
    """The evening before where the first of two hours of one day would lie behind the second."""
    a, b = clock_value(first, now), clock_value(second, now)
    if first.offset is not None and _before(b.start, a.start):
        a = clock_value(replace(first, offset=first.offset - 1), now)
    grain = a.grain if a.grain == b.grain else "minute"
    return TimeValue(start=a.start, end=b.start, grain=grain, relative=True)


def _before(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and a < b


def open_value(point: Point, relation: str, now: Today | None) -> TimeValue:
    """ "the past days", "the coming weeks": one end is the report's day; hours mean the day before and this."""
    if now is None:
        return TimeValue(grain="span", relative=True, bound="vague")
    day = now.day
    start: dt.date | None = None
    if point.unit in ("hour", "minute", "second"):
        start = day - dt.timedelta(days=1)
    if relation == "past":
        return _to_or_from(text(start), text(day))
    return _to_or_from(text(day), None)


def until_or_from(relation: str, now: Today | None) -> TimeValue:
    """ "until now", "from now on"."""
    day = text(now.day) if now is not None else None
    return _to_or_from(None, day) if relation == "until" else _to_or_from(day, None)


def _to_or_from(start: str | None, end: str | None) -> TimeValue:
    edtf = edtf_open(start, end)
    return TimeValue(start=start, end=end, grain="span", bound="vague", relative=True, edtf=edtf)
