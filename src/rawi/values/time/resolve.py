"""From a time's shape to its value, against the report's date, as records.md defines it."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from rawi.model import Bound, TimeValue
from rawi.values.time.between import open_value, range_value, until_or_from
from rawi.values.time.counted import amount_value
from rawi.values.time.days import Span, Today, day_of, one_day, today
from rawi.values.time.edtf import edtf_open, edtf_unknown, text
from rawi.values.time.oclock import clock_value, open_clock
from rawi.values.time.point import place
from rawi.values.time.shape import Amount, Point, Shape
from rawi.values.time.valued import grain_of, is_relative, now_value, valued


def resolve(shape: Shape, published: str | None) -> TimeValue | None:
    """The value; None where the words turn out to name no time.

    What lies before the first day of the calendar or behind its last is left as it is without the report's day.
    """
    for now in (today(published), None):
        try:
            return _resolved(shape, now)
        except (OverflowError, ValueError):
            continue
    return None


def _resolved(shape: Shape, now: Today | None) -> TimeValue | None:
    if shape.amount is not None:
        there = _year_of(shape, shape.amount, now)
        value = amount_value(shape, shape.amount, now) if there is None else _point(shape, there, now)
        return replace(value, relative=True) if value is not None and there is not None else value
    if shape.point is None:
        return None
    if shape.until is not None:
        return range_value(shape.point, shape.until, now)
    if shape.relation in ("past", "next"):
        return open_value(shape.point, shape.relation, now)
    if shape.relation in ("until", "from"):
        return until_or_from(shape.relation, now)
    return _point(shape, shape.point, now)


def _year_of(shape: Shape, amount: Amount, now: Today | None) -> Point | None:
    """ "two years ago, in March": the day or month in the year that the amount leads to."""
    if now is None or shape.point is None or shape.point.month is None:
        return None
    sign = -1 if shape.relation == "ago" else 1
    return replace(shape.point, year=now.day.year + sign * int(amount.parts[0][0]))


def _point(shape: Shape, point: Point, now: Today | None) -> TimeValue | None:
    if point.now:
        return now_value(now)
    if point.clock is not None:
        return open_clock(clock_value(point, now, shape.bound), shape.relation)
    span = place(point, now) if point != Point() else None
    if shape.rule == "time.since" and span is not None and now is not None and day_of(span.start) > now.day:
        span = place(replace(point, relative=-1), now) if point.relative is None else span
    relative = is_relative(point)
    if span is not None and shape.relation == "eve":
        span = one_day(day_of(span.start) - dt.timedelta(days=1))
    if span is None:
        return TimeValue(grain=grain_of(point), part=point.part, edtf=edtf_unknown(point), relative=relative)
    if shape.relation == "since":
        return _since(span, point, now)
    bound: Bound = "about" if point.edge else "exact"
    return valued(span, bound=bound, part=point.part, relative=relative)


def _since(span: Span, point: Point, now: Today | None) -> TimeValue:
    """From the first day of what is named to the report, where that isn't still to come."""
    known = now is not None and day_of(span.start) <= now.day
    start, end = text(span.start), text(now.day) if known and now is not None else None
    edtf = edtf_open(start, end)
    return TimeValue(
        start=start, end=end, grain="span", extent=True, part=point.part, edtf=edtf, relative=True
    )
