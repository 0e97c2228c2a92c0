"""Values of points: what is known of a span of days, of now, and of a date that cannot be placed."""

from __future__ import annotations

from rawi.model import Bound, Grain, TimeValue
from rawi.values.time.days import Span, Today
from rawi.values.time.edtf import edtf, text
from rawi.values.time.shape import Point


def valued(
    span: Span, *, bound: Bound = "exact", part: object = None, relative: bool = False, **more: object
) -> TimeValue:
    """The value of a span of days or moments."""
    start = text(span.start)
    end = start if span.end is span.start else text(span.end)
    return TimeValue(
        start=start, end=end, grain=span.grain, bound=bound, part=part, edtf=edtf(start, end, span.grain), relative=relative, **more  # type: ignore[arg-type]
    )  # fmt: skip


def now_value(now: Today | None) -> TimeValue:
    """ "now": the report's day, or its moment where the time is known."""
    if now is None:
        return TimeValue(grain="instant", relative=True)
    moment = now.moment if now.time is not None else now.day
    return valued(Span(moment, moment, "instant" if now.time is not None else "day"), relative=True)


def is_relative(point: Point) -> bool:
    """True for a point that needs the report's day to be placed."""
    fixed = point.year is not None or point.decade is not None
    return not fixed or point.outer is not None


def grain_of(point: Point) -> Grain:
    """The grain of a point that can't be placed."""
    if point.season is not None:
        return "season"
    if point.day is not None or point.weekday is not None or point.offset is not None:
        return "day"
    if point.month is not None:
        return "month"
    return point.unit if point.unit in ("week", "month", "year", "decade") else "year"  # type: ignore[return-value]
