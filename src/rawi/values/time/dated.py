"""Dates, periods, feasts and clock times, and what they make together."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from msgspec.structs import replace

from rawi.model import Part
from rawi.values.quantity.hedge import hedge_before
from rawi.values.tape import Tape
from rawi.values.time.clock import clock
from rawi.values.time.date import date
from rawi.values.time.feast import feast
from rawi.values.time.period import whole
from rawi.values.time.shape import Clock, Point, Shape, make
from rawi.values.time.words import COMMAS
from rawi.values.written import attr

_PERIODS: Final = frozenset({"edge", "fraction", "season", "tens_years", "ordinal", "span", "this"})
_CLOCKS: Final = frozenset({"clock", "part", "ordinal", "cardinal"})
OPENERS: Final = frozenset(
    {"month", "weekday", "dayword", "part", "feast", "clockword", "before_part", *_PERIODS, *_CLOCKS}
)


def dated(tape: Tape, at: int) -> Shape | None:
    """The longest of a date, a period and a clock time that begin at a token."""
    kinds = tape.kinds(at)
    found = date(tape, at) or feast(tape, at)
    period = whole(tape, at) if _may_be_period(tape, at, kinds) else None
    if period is not None and (found is None or period[1] > found[1]):
        found = period
    time = clock(tape, at) if _may_be_clock(tape, at, kinds) else None
    if time is not None and (found is None or time.next > found[1] or "clock" in kinds):
        return _timed(tape, at, _point(time), time.next)
    word = tape.hit(at, "clockword")
    told = clock(tape, word.last + 1) if word is not None and tape.hit(word.last + 1, "clock") else None
    if told is not None and word is not None:
        part: Part = "night" if attr(word, "value") == "00:00" else "noon"
        return _timed(tape, at, replace(_point(told), part=told.part or part), told.next)
    if word is not None:
        hour = int(attr(word, "value")[:2])
        return _timed(tape, at, Point(clock=(hour, 0, None, False)), word.last + 1)
    return _with_clock(tape, at, *found) if found is not None else None


def _point(time: Clock) -> Point:
    return Point(clock=time.face, part=time.part, zone=time.zone)


def hedged(tape: Tape, at: int) -> Shape | None:
    """ "about five o'clock"."""
    hedge = hedge_before(tape, at)
    shape = dated(tape, hedge.next) if hedge is not None else None
    if hedge is None or shape is None or shape.point is None or shape.point.clock is None:
        return None
    return replace(shape, first=hedge.first, start=hedge.start, bound=hedge.bound)


def _may_be_period(tape: Tape, at: int, kinds: Collection[str]) -> bool:
    if "weekday" in kinds or "dayword" in kinds:
        return tape.hit(at + 1, "ordinal") is not None or "span" in kinds
    return tape.digits(at) is not None or not _PERIODS.isdisjoint(kinds)


def _may_be_clock(tape: Tape, at: int, kinds: Collection[str]) -> bool:
    if "clock" in kinds or "part" in kinds:
        return True
    if tape.digits(at) is None and _CLOCKS.isdisjoint(kinds):
        return False
    if tape.fold(at + 1) == ":":
        return True
    return any(tape.may_be(behind, _CLOCK_NEAR) for behind in range(at + 1, at + 7))


_CLOCK_NEAR: Final = frozenset({"part", "fraction", "zone"})


def _with_clock(tape: Tape, at: int, point: Point, end: int) -> Shape:
    """A date with the clock time behind it, past a comma and "in"."""
    behind = end + 1 if tape.fold(end) in COMMAS else end
    if tape.says(behind, "at_clock") and tape.hit(behind + 1, "clock"):
        behind += 1
    if tape.hit(behind, "clock") or tape.fold(behind + 1) == ":":
        time = clock(tape, behind)
        if time is not None:
            timed = replace(point, clock=time.face, part=time.part or point.part, zone=time.zone)
            return make(tape, at, time.next, "time.clock", point=timed)
    return make(tape, at, end, _rule(point), point=point)


def _timed(tape: Tape, at: int, point: Point, end: int) -> Shape:
    """A clock time with the date behind it: "at eight in the evening of last Saturday"."""
    word = tape.hit(end, "clockword")
    end = word.last + 1 if word is not None else end
    begin = end + 1 if tape.fold(end) in COMMAS or tape.says(end, "of") else end
    day = date(tape, begin)
    if day is not None and (day[0].day or day[0].weekday is not None or day[0].offset is not None):
        point = replace(day[0], clock=point.clock, part=point.part or day[0].part, zone=point.zone)
        end = day[1]
        zone = tape.hit(end, "zone")
        if zone is not None:
            point, end = replace(point, zone=attr(zone, "offset")), zone.last + 1
    return make(tape, at, end, "time.clock", point=point, relation=_bounded(tape, at))


def _bounded(tape: Tape, at: int) -> str | None:
    """ "from four o'clock", "until eleven": one end is open."""
    if tape.hit(at, "clock") is None or tape.some(at) is None:
        return None
    if tape.says(at - 1, "from_clock") and (
        tape.token(at - 2) is None or tape.hit(at - 2, *_NOT_FROM) is None
    ):
        return "from_clock"
    return "until_clock" if tape.says(at - 1, "until_clock") else None


_NOT_FROM: Final = ("edge", "ordinal", "part", "span", "late", "cardinal")


def _rule(point: Point) -> str:
    if point.weekday is not None and point.day is None:
        return "time.weekday"
    if point.day is not None or point.month is not None:
        return "time.date"
    if point.offset is not None:
        return "time.day"
    return "time.period"
