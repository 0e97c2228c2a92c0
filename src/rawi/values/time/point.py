"""From a point's words to a span of days, against the report's day. News tells of the past unless it says else."""

from __future__ import annotations

import datetime as dt
from typing import Final

from msgspec.structs import replace

from rawi.values.time.days import (
    Span,
    Today,
    add_months,
    day_of,
    month_span,
    one_day,
    period,
    week_span,
    year_span,
)
from rawi.values.time.edge import cut
from rawi.values.time.hijri import hijri_span, hijri_year
from rawi.values.time.season import season
from rawi.values.time.shape import Point

_SOON: Final = 60
_NEXT: Final = 31


def place(point: Point, now: Today | None) -> Span | None:
    """The span that a point names; None where the report's day is needed and unknown, or the date can't be."""
    if point.same:
        return None
    try:
        span = _after(point, point.behind, now) if point.behind is not None else _place(point, now)
    except (ValueError, OverflowError):
        return None
    return cut(span, point) if span is not None and point.behind is None else span


def _after(point: Point, behind: Point, now: Today | None) -> Span | None:
    """ "the third Tuesday after the feast"."""
    base = _place(behind, now)
    if base is None or point.pick is None:
        return None
    order, weekday = point.pick[0], int(point.pick[1])
    start = _last(base) + dt.timedelta(days=1)
    return one_day(start + dt.timedelta(days=(weekday - start.weekday()) % 7 + 7 * (order - 1)))


def _place(point: Point, now: Today | None) -> Span | None:
    if point.calendar in ("hijri", "feast"):
        return _hijri(point, now)
    if point.season is not None:
        return season(point, now)
    if point.decade is not None:
        return Span(dt.date(point.decade, 1, 1), dt.date(point.decade + 9, 12, 31), "decade")
    if point.month is not None:
        return _month(point, now)
    if point.year is not None:
        return year_span(point.year)
    if now is None:
        return None
    if point.outer is not None and point.day is not None:
        month = _place(point.outer, now)
        return one_day(_first(month).replace(day=point.day)) if month is not None else None
    if point.day is not None:
        return _day_of_month(point, point.day, now.day)
    if point.offset is not None:
        return _offset(point, now)
    if point.unit is not None:
        return _unit(point, now)
    return one_day(_weekday(point, now)) if point.weekday is not None else one_day(now.day)


def _day_of_month(point: Point, number: int, day: dt.date) -> Span | None:
    """ "the 15th" of no month: the last such day, or the next where the sentence looks ahead."""
    months = [
        month_span(there.year, there.month)
        for there in (add_months(day.replace(day=1), n) for n in range(-2, 3))
    ]
    days = [_first(month).replace(day=number) for month in months if _last(month).day >= number]
    if point.ahead:
        return next((one_day(one) for one in days if one >= day), None)
    return next((one_day(one) for one in reversed(days) if one <= day), None)


def _offset(point: Point, now: Today) -> Span:
    day = now.day + dt.timedelta(days=point.offset or 0)
    return Span(day, day + dt.timedelta(days=1), "day") if point.nights else one_day(day)


def _unit(point: Point, now: Today) -> Span | None:
    span = period(point.unit or "day", point.shift, now)
    if span is not None and point.weekday is not None:
        week = week_span(now.day, point.shift)
        return one_day(week.start + dt.timedelta(days=(point.weekday - week.start.weekday()) % 7))
    return span


def _weekday(point: Point, now: Today) -> dt.date:
    """The nearest such day not after the report; "last" never is the report's own day."""
    assert point.weekday is not None
    back = (now.day.weekday() - point.weekday) % 7
    relative = point.relative
    if relative is None and point.ahead:
        return now.day + dt.timedelta(days=-back % 7)
    if relative is None or relative == 0:
        return now.day - dt.timedelta(days=back)
    if relative < 0:
        return now.day - dt.timedelta(days=(back or 7) + 7 * (-relative - 1))
    return now.day + dt.timedelta(days=7 - back + 7 * (relative - 1))


def _month(point: Point, now: Today | None) -> Span | None:
    assert point.month is not None
    if point.outer is not None and now is not None:
        whole = _place(point.outer, now)
        if whole is not None:
            point = replace(point, year=whole.start.year)
    if point.year is not None:
        return _counted_weekday(point, _of_year(point, point.year))
    if now is None:
        return None
    reach = 8 if (point.month, point.day) == (2, 29) else 3
    spans = [
        span
        for span in (_valid(point, year) for year in range(now.day.year - reach, now.day.year + reach))
        if span is not None
    ]
    chosen = _choose(spans, point, now.day)
    return _counted_weekday(point, chosen) if chosen is not None else None


def _counted_weekday(point: Point, span: Span) -> Span:
    """ "the third Tuesday of September": where the third is no Tuesday, the third of the Tuesdays is meant."""
    order = point.day
    if point.weekday is None or order is None or order > 5 or _first(span).weekday() == point.weekday:
        return span
    month = month_span(_first(span).year, _first(span).month)
    return cut(month, Point(pick=(order, str(point.weekday)))) or span


def _of_year(point: Point, year: int) -> Span:
    if point.day is not None:
        return one_day(dt.date(year, point.month or 1, point.day))
    return month_span(year, point.month or 1)


def _valid(point: Point, year: int) -> Span | None:
    try:
        return _of_year(point, year)
    except ValueError:
        return None


def _choose(spans: list[Span], point: Point, day: dt.date) -> Span | None:
    """Of the years that a date without year may mean: the last one past, or one that is near and fits better."""
    past = [span for span in spans if _first(span) <= day]
    future = [span for span in spans if _first(span) > day]
    if point.relative is not None and point.relative > 0:
        return future[point.relative - 1] if len(future) >= point.relative else None
    if point.relative == 0:
        return next((span for span in spans if _first(span).year == day.year), None)
    if point.relative is not None:
        done = [span for span in past if _last(span) < day]
        return done[point.relative] if len(done) >= -point.relative else None
    if point.day is not None and point.weekday is not None:
        for span in past[-1:] + future[:1]:
            if _first(span).weekday() == point.weekday:
                return span
    if point.ahead:
        return next((span for span in spans if _last(span) >= day), None)
    if future and _near(future[0], past, day, _SOON if point.day is not None else _NEXT):
        return future[0]
    return past[-1] if past else None


def _near(coming: Span, past: list[Span], day: dt.date, reach: int) -> bool:
    """A day within two months ahead, or the next month, that was last seen over nine months ago is the coming one."""
    ahead = (_first(coming) - day).days
    return ahead <= reach and (not past or (day - _first(past[-1])).days > 270)


def _first(span: Span) -> dt.date:
    return day_of(span.start)


def _last(span: Span) -> dt.date:
    return day_of(span.end)


def _hijri(point: Point, now: Today | None) -> Span | None:
    feast = point.calendar == "feast"
    if point.year is not None and (not feast or point.year < 1600):
        return hijri_span(point.year, point.month, point.day)
    if now is None and point.year is None:
        return None
    day = dt.date(point.year, 1, 1) if point.year is not None else now.day if now is not None else dt.date.min
    center = hijri_year(day)
    if center is None:
        return None
    if point.month is None:
        return hijri_span(center + point.shift, None, None)
    if point.outer is not None and point.outer.unit == "year":
        return hijri_span(center + point.outer.shift, point.month, point.day)
    spans = [
        span
        for year in range(center - 3, center + 4)
        if (span := hijri_span(year, point.month, point.day)) is not None
    ]
    if point.year is not None:
        return next((span for span in spans if _first(span).year == point.year), None)
    return _choose(spans, replace(point, day=None), day)
