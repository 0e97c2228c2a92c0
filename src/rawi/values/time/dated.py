"""Dates, periods, feasts and clock times, and what they make together."""

from __future__ import annotations

from rawi.values.tape import Tape, attr
from rawi.values.time.clock import clock
from rawi.values.time.date import date
from rawi.values.time.period import whole
from rawi.values.time.shape import Point, Shape, make
from rawi.values.time.words import COMMAS, relative

_PERIODS = frozenset(
    {"edge", "fraction", "season", "tens_years", "ordinal", "weekday", "span", "this", "dayword"}
)
_CLOCKS = frozenset({"clock", "part", "ordinal", "cardinal"})
OPENERS = frozenset({"month", "part", "feast", "clockword", *_PERIODS, *_CLOCKS})


def dated(tape: Tape, at: int) -> Shape | None:
    """Dates, periods, feasts and clock times, and what they make together."""
    kinds = tape.at.get(at, {})
    digits = tape.digits(at) is not None
    found = date(tape, at) or _feast(tape, at)
    period = whole(tape, at) if digits or any(kind in _PERIODS for kind in kinds) else None
    if period is not None and (found is None or period[1] > found[1]):
        found = period
    time = clock(tape, at) if digits or any(kind in _CLOCKS for kind in kinds) else None
    if time is not None and (found is None or time.next > found[1] or tape.hit(at, "clock")):
        return _timed(tape, at, Point(clock=time[:4], part=time.part), time.next)
    word = tape.hit(at, "clockword")
    if word is not None:
        hour = int(attr(word, "value")[:2])
        return _timed(tape, at, Point(clock=(hour, 0, None, False)), word.last + 1)
    if found is None:
        return None
    point, end = found
    at_end = end + 1 if tape.fold(end) in COMMAS else end
    if tape.says(at_end, "in") and tape.hit(at_end + 1, "clock"):
        at_end += 1
    time = clock(tape, at_end)
    if time is not None and (tape.hit(at_end, "clock") or (time.exact and tape.fold(at_end + 1) == ":")):
        return make(
            tape,
            at,
            time.next,
            "time.clock",
            point=point._replace(clock=time[:4], part=time.part or point.part),
        )
    return make(tape, at, end, _rule(point), point=point)


def _timed(tape: Tape, at: int, point: Point, end: int) -> Shape:
    """A clock time with the date behind it: "at eight in the evening of last Saturday"."""
    begin = end + 1 if tape.fold(end) in COMMAS or tape.says(end, "of") else end
    day = date(tape, begin)
    if day is not None and (day[0].day or day[0].weekday is not None or day[0].offset is not None):
        point = day[0]._replace(clock=point.clock, part=point.part or day[0].part)
        end = day[1]
        zone = tape.hit(end, "zone")
        end = zone.last + 1 if zone is not None else end
    return make(tape, at, end, "time.clock", point=point)


def _rule(point: Point) -> str:
    if point.weekday is not None and point.day is None:
        return "time.weekday"
    if point.day is not None or point.month is not None:
        return "time.date"
    if point.offset is not None:
        return "time.day"
    return "time.period"


def _feast(tape: Tape, at: int) -> tuple[Point, int] | None:
    hit = tape.hit(at, "feast")
    if hit is None:
        return None
    point = (
        Point(month=attr(hit, "hijri")[0], day=attr(hit, "hijri")[1], calendar="feast")
        if attr(hit, "hijri")
        else Point(month=attr(hit, "day")[0], day=attr(hit, "day")[1])
    )
    end = hit.last + 1
    digits = tape.digits(end)
    if digits is not None and len(digits) == 4 and digits.isdigit():
        return point._replace(year=int(digits)), end + 1

    value, end = relative(tape, end)
    return point._replace(relative=value), end
