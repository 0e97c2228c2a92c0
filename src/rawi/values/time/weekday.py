"""Read single days: "yesterday", a weekday, a day of the calendar, and what these say of each other."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from rawi.values.tape import Tape
from rawi.values.time.calendar import calendar
from rawi.values.time.shape import Point
from rawi.values.time.unit import relative_unit
from rawi.values.time.words import COMMAS, day_number, is_span, ordinal, relative
from rawi.values.written import attr, definite

Read = tuple[Point, int]


def day(tape: Tape, at: int) -> Read | None:
    """A day without the part of it: "yesterday", "Thursday 3 May", "the tenth of June"."""
    word = is_span(tape, at, "day")
    dated = False
    if word is not None and not definite(tape, word) and not word.suffix:
        at, dated = word.last + 1, True
    found = (
        _dayword(tape, at)
        or _weekday(tape, at, dated)
        or calendar(tape, at, dated=dated)
        or _lone(tape, at, dated)
    )
    if found is None and word is not None:
        return None
    return found


def _lone(tape: Tape, at: int, dated: bool) -> Read | None:
    """ "on day 15": a day whose month isn't said. Behind "in" alone it must end the sentence, which looks ahead."""
    digits = tape.digits(at)
    if (
        digits is None
        or not digits.isdigit()
        or not 1 <= int(digits) <= 31
        or tape.digits(at + 2) is not None
    ):
        return None
    following = tape.token(at + 1)
    last = following is None or following.fold in _STOPS
    if last and (dated or (tape.plans and tape.says(at - 1, "on"))):
        return Point(day=int(digits), ahead=not dated), at + 1
    return None


_TENS: Final = frozenset(range(10, 100, 10))
"""A round ten behind a weekday counts what follows it; it is no day of a month."""
_STOPS: Final = frozenset({".", "،", ",", "؛", "!"})


def _dayword(tape: Tape, at: int) -> Read | None:
    hit = tape.hit(at, "dayword")
    if hit is None or tape.hit(at - 1, "channel") is not None:
        return None
    if attr(hit, "value") == 0 and tape.hit(hit.last + 1, "relative", "ordinal") is not None:
        return None
    if tape.says(hit.last + 1, "day_of") or tape.says(hit.last + 1, "same"):
        return None
    point = Point(offset=attr(hit, "value"), part=attr(hit, "part"), nights=bool(attr(hit, "nights")))
    end = hit.last + 1
    named = tape.hit(end + (tape.fold(end) in COMMAS), "weekday")
    if named is not None and not attr(named, "bare") and not named.proclitic:
        point, end = replace(point, weekday=attr(named, "value")), named.last + 1
    return _with_date(tape, point, end)


def _weekday(tape: Tape, at: int, dated: bool) -> Read | None:
    hit = tape.hit(at, "weekday")
    if hit is None or (hit.proclitic and len(hit.proclitic) > 1):
        return None
    if attr(hit, "bare"):
        return _weekday_of_week(tape, hit.last + 1, attr(hit, "value"), dated)
    ten = tape.hit(hit.last + 1, "cardinal")
    if ten is not None and attr(ten, "value") in _TENS:
        return None
    if not dated and tape.ending(at - 1, "not_time") is not None:
        return None
    value, end = relative(tape, hit.last + 1)
    point, end = _with_date(tape, Point(weekday=attr(hit, "value"), relative=value), end)
    if point.day is None and value is None and (order := _order_behind(tape, end)) is not None:
        return Point(pick=(order[0], str(attr(hit, "value"))), unit="month"), order[1]
    return point, end


def _order_behind(tape: Tape, at: int) -> tuple[int, int] | None:
    """ "the first Sunday", of this month where no other is named."""
    hit = tape.hit(at, "ordinal")
    found = ordinal(tape, at) if hit is not None and definite(tape, hit) else None
    known = found is not None and 1 <= found[0] <= 5 and not tape.says(found[1], "of")
    return found if known else None


def _weekday_of_week(tape: Tape, at: int, weekday: int, dated: bool) -> Read | None:
    week = relative_unit(tape, at)
    if week is not None and week[0].unit == "week":
        return replace(week[0], weekday=weekday), week[1]
    value, end = relative(tape, at)
    return (Point(weekday=weekday, relative=value), end) if dated and end > at else None


def _with_date(tape: Tape, point: Point, end: int) -> Read:
    """A weekday or "today" with the calendar day behind it."""
    at = end + 1 if tape.fold(end) in COMMAS or tape.fold(end) == "(" else end
    match = tape.hit(at, "matching")
    at = match.last + 1 if match is not None else at
    if tape.says(at, "on") and is_span(tape, at, "day") is None:
        at += 1
    found = calendar(tape, at, dated=True)
    if found is None or found[0].day is None:
        return _day_alone(tape, point, at) or (point, end)
    dated, last = found
    closed = tape.fold(end) == "(" and tape.fold(last) == ")"
    return replace(dated, weekday=point.weekday, part=point.part), last + closed


def _day_alone(tape: Tape, point: Point, at: int) -> Read | None:
    """ "Sunday the seventeenth": a day of this month."""
    number = day_number(tape, at) if tape.hit(at, "ordinal") is not None else None
    if number is None or number[0] <= 10 or tape.says(number[1], "of"):
        return None
    return replace(point, day=number[0], outer=Point(unit="month")), number[1]
