"""Read days of the calendar: a day of a month, with its year or what stands for one, in the orders that Arabic uses."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from rawi.values.tape import Tape
from rawi.values.time.month import month_first, month_of_year
from rawi.values.time.numeric import day_and_month, numeric
from rawi.values.time.shape import Point
from rawi.values.time.unit import relative_unit
from rawi.values.time.words import COMMAS, day_number, era
from rawi.values.written import joined

Read = tuple[Point, int]


def calendar(tape: Tape, at: int, *, dated: bool = False) -> Read | None:
    """Day, month and year as far as they are given; a month alone counts too.

    "22 May" behind "palace", "square" or "camp" is its name.
    """
    digits = tape.digits(at)
    if digits is None and _CALENDAR.isdisjoint(tape.kinds(at)):
        return None
    first = at - 1 if digits is None and tape.digits(at - 1) is not None else at
    named = digits is not None or first != at or tape.hit(at, "month") is not None
    if not dated and named and tape.ending(first - 1, "not_time") is not None:
        return None
    figures = numeric(tape, at)
    if figures is not None:
        point, end = figures
        kind, end = era(tape, end)
        return replace(point, calendar=kind or point.calendar), end
    found = day_number(tape, at)
    if found is not None:
        return _day_of(tape, at, *found, dated=dated)
    return month_first(tape, at)


_CALENDAR: Final = frozenset({"month", "ordinal", "cardinal", "scale", "scale_dual", "span"})


def _day_of(tape: Tape, at: int, number: int, end: int, *, dated: bool) -> Read | None:
    begin = end
    if tape.fold(end) in (".", "/", "-", ",") and tape.hit(end + 1, "month") is not None:
        end += 1
    if tape.says(end, "of"):
        end += 1
    that = relative_unit(tape, end)
    if that is not None and that[0].unit == "month":
        return Point(day=number, outer=that[0]), that[1]
    found = month_of_year(tape, end, sure=True)
    if found is not None and (end == begin or end - begin == 1):
        return replace(found[0], day=number), found[1]
    last = _days_before_month(tape, number, begin)
    if last is not None:
        return replace(last, day=number), begin
    loose = day_and_month(tape, at)
    figures = tape.fold(at)
    if loose is not None and (
        dated or tape.says(at - 1, "on") or (loose[0].day or 0) > 12 or figures[0] == "0"
    ):
        return loose
    return None


_MOST_DAYS: Final = 6


def _days_before_month(tape: Tape, number: int, end: int) -> Point | None:
    """ "16, 17 and 18 March": the date that ends a list of days, where they ascend and nothing else is among them."""
    for _ in range(_MOST_DAYS):
        at = _link(tape, end)
        following = day_number(tape, at) if at is not None else None
        if at is None or following is None or following[0] <= number:
            return None
        number, end = following
        found = _dated_day(tape, number, end)
        if found is not None:
            return found
    return None


def _dated_day(tape: Tape, number: int, end: int) -> Point | None:
    if tape.says(end, "of"):
        end += 1
    found = month_of_year(tape, end, sure=True)
    if found is None:
        found = relative_unit(tape, end)
        return Point(day=number, outer=found[0]) if found is not None and found[0].unit == "month" else None
    return found[0]


def _link(tape: Tape, end: int) -> int | None:
    """Where the next of a list begins: behind a comma, "and", or both."""
    at = end + 1 if tape.fold(end) in COMMAS else end
    if tape.says(at, "and"):
        return at + 1
    hit = tape.some(at)
    return at if at > end or (hit is not None and joined(hit)) else None
