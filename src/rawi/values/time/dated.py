"""Dates, periods, feasts and clock times, and what they make together."""

from __future__ import annotations

from collections.abc import Container

from rawi.values.tape import Tape, attr
from rawi.values.time.clock import clock
from rawi.values.time.date import date
from rawi.values.time.period import whole
from rawi.values.time.shape import Point, Shape, make
from rawi.values.time.words import COMMAS, relative

_PERIODS = frozenset({"edge", "fraction", "season", "tens_years", "ordinal", "span", "this"})
_CLOCKS = frozenset({"clock", "part", "ordinal", "cardinal"})
OPENERS = frozenset({"month", "weekday", "dayword", "part", "feast", "clockword", *_PERIODS, *_CLOCKS})


def dated(tape: Tape, at: int) -> Shape | None:
    """The longest of a date, a period and a clock time that begin at a token."""
    kinds = tape.at.get(at, {})
    found = date(tape, at) or _feast(tape, at)
    period = whole(tape, at) if _may_be_period(tape, at, kinds) else None
    if period is not None and (found is None or period[1] > found[1]):
        found = period
    time = clock(tape, at) if _may_be_clock(tape, at, kinds) else None
    if time is not None and (found is None or time.next > found[1] or "clock" in kinds):
        return _timed(tape, at, Point(clock=time[:4], part=time.part), time.next)
    word = tape.hit(at, "clockword")
    told = clock(tape, word.last + 1) if word is not None and tape.hit(word.last + 1, "clock") else None
    if told is not None:
        return _timed(tape, at, Point(clock=told[:4], part=told.part), told.next)
    if word is not None:
        hour = int(attr(word, "value")[:2])
        return _timed(tape, at, Point(clock=(hour, 0, None, False)), word.last + 1)
    return _with_clock(tape, at, *found) if found is not None else None


def _may_be_period(tape: Tape, at: int, kinds: Container[str]) -> bool:
    if "weekday" in kinds or "dayword" in kinds:
        return tape.hit(at + 1, "ordinal") is not None or "span" in kinds
    return tape.digits(at) is not None or any(kind in kinds for kind in _PERIODS)


def _may_be_clock(tape: Tape, at: int, kinds: Container[str]) -> bool:
    if "clock" in kinds or "part" in kinds:
        return True
    if tape.digits(at) is None and not any(kind in kinds for kind in _CLOCKS):
        return False
    if tape.fold(at + 1) == ":":
        return True
    near = (tape.at.get(behind, ()) for behind in range(at + 1, at + 7))
    return any("part" in found or "fraction" in found or "zone" in found for found in near)


def _with_clock(tape: Tape, at: int, point: Point, end: int) -> Shape:
    """A date with the clock time behind it, past a comma and "in"."""
    behind = end + 1 if tape.fold(end) in COMMAS else end
    if tape.says(behind, "in") and tape.hit(behind + 1, "clock"):
        behind += 1
    if tape.hit(behind, "clock") or tape.fold(behind + 1) == ":":
        time = clock(tape, behind)
        if time is not None:
            timed = point._replace(clock=time[:4], part=time.part or point.part)
            return make(tape, at, time.next, "time.clock", point=timed)
    return make(tape, at, end, _rule(point), point=point)


def _timed(tape: Tape, at: int, point: Point, end: int) -> Shape:
    """A clock time with the date behind it: "at eight in the evening of last Saturday"."""
    word = tape.hit(end, "clockword")
    end = word.last + 1 if word is not None else end
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
