"""Calendar arithmetic: spans of days for periods, months added, weeks."""

from __future__ import annotations

import calendar as months
import datetime as dt
from functools import lru_cache
from typing import NamedTuple

from rawi.model import Grain


class Span(NamedTuple):
    """A closed interval of days, or of moments (`hour` and finer), with its grain."""

    start: dt.date | dt.datetime
    end: dt.date | dt.datetime
    grain: Grain


class Today(NamedTuple):
    """The day that the report was published, with the time where it is known."""

    day: dt.date
    time: dt.time | None

    @property
    def moment(self) -> dt.datetime:
        return dt.datetime.combine(self.day, self.time or dt.time())


@lru_cache(maxsize=64)
def today(published: str | None) -> Today | None:
    """The report's day from an ISO date or date-time; None where it is missing or no date."""
    if not published:
        return None
    try:
        day = dt.date.fromisoformat(published[:10])
        time = dt.time.fromisoformat(published[11:19]) if len(published) > 11 else None
    except ValueError:
        return None
    return Today(day, time)


def day_of(value: dt.date | dt.datetime) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value


def one_day(day: dt.date) -> Span:
    return Span(day, day, "day")


def month_span(year: int, month: int) -> Span:
    return Span(dt.date(year, month, 1), dt.date(year, month, months.monthrange(year, month)[1]), "month")


def year_span(year: int) -> Span:
    return Span(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def add_months(day: dt.date, count: int) -> dt.date:
    """The same day so many months on, or the last of that month."""
    index = day.year * 12 + day.month - 1 + count
    year, month = divmod(index, 12)
    return dt.date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


def week_span(day: dt.date, shift: int) -> Span:
    """The week of a day, Monday to Sunday; a Sunday opens the new week, as it does in most Arab countries."""
    if day.weekday() == 6:
        start = day + dt.timedelta(days=7 * shift)
    else:
        start = day - dt.timedelta(days=day.weekday()) + dt.timedelta(days=7 * shift)
    return Span(start, start + dt.timedelta(days=6), "week")


def move(day: dt.date, count: int | float, unit: str) -> dt.date:
    """`day` so many units on (or back). Fractions of months and years count in days."""
    whole = int(count)
    if unit in ("month", "year", "decade", "century"):
        size = {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit]
        moved = add_months(day, whole * size)
        return moved + dt.timedelta(days=round((count - whole) * size * 30.4375))
    length = {"day": 1.0, "week": 7.0, "hour": 1 / 24, "minute": 1 / 1440, "second": 1 / 86400}[unit]
    return day + dt.timedelta(
        days=int(count * length) if unit in ("hour", "minute", "second") else round(count * length)
    )


def period(unit: str, shift: int, now: Today) -> Span | None:
    """ "last month", "this week": the calendar unit so many units from the report's."""
    day = now.day
    if unit == "day":
        return one_day(day + dt.timedelta(days=shift))
    if unit == "week":
        return week_span(day, shift)
    if unit == "month":
        there = add_months(day.replace(day=1), shift)
        return month_span(there.year, there.month)
    if unit == "year":
        return year_span(day.year + shift)
    if unit in ("decade", "century"):
        size = 10 if unit == "decade" else 100
        start = (day.year // size + shift) * size
        return Span(
            dt.date(start, 1, 1), dt.date(start + size - 1, 12, 31), "decade" if size == 10 else "span"
        )
    moment = now.moment + dt.timedelta(**{unit + "s": shift})
    return Span(moment, moment, "instant") if now.time else one_day(day)
