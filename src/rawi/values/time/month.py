"""Read months: by name or number, with year, era and "last", and with the day behind them."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from rawi.values.tape import Tape
from rawi.values.time.shape import Point
from rawi.values.time.unit import relative_unit
from rawi.values.time.words import day_number, era, is_span, month, month_number, named_year, relative
from rawi.values.written import attr, definite, joined

Read = tuple[Point, int]


def month_of_year(tape: Tape, at: int, *, sure: bool) -> Read | None:
    """ "May", "the month of May", "month 5", with year, era and "last"."""
    word = is_span(tape, at, "month")
    if word is not None and not word.suffix:
        counted = month_number(tape, word.last + 1)
        named = month(tape, word.last + 1)
        if named is not None:
            return _year_of(tape, attr(named[0], "value"), attr(named[0], "calendar"), named[1])
        if counted is not None and (
            tape.hit(counted[1], "span", "noun") is None or is_span(tape, counted[1], "year")
        ):
            return _year_of(tape, counted[0], "gregorian", counted[1])
        return None
    named = month(tape, at)
    if named is None:
        return None
    hit, end, twice = named
    read = _year_of(tape, attr(hit, "value"), attr(hit, "calendar"), end)
    if attr(hit, "shy") and not (sure or twice or read[1] > end or tape.says(at - 1, "in")):
        return None
    return read


def _year_of(tape: Tape, number: int, kind: str, end: int) -> Read:
    point = Point(month=number, calendar=kind)
    value, behind = relative(tape, end)
    if value is not None:
        return replace(point, relative=value), behind
    year = named_year(tape, end)
    counted = tape.hit(year[1], "noun", "currency", "unit", "percent", "span") if year is not None else None
    if year is not None and (counted is None or tape.hit(year[1], "era") is not None):
        which, behind = era(tape, year[1])
        return replace(point, year=year[0], calendar=which or kind), behind
    at = end + 1 if tape.says(end, "of") else end
    that = relative_unit(tape, at)
    if that is not None and that[0].unit == "year":
        return replace(point, outer=that[0]), that[1]
    same = is_span(tape, at, "year") if at > end else None
    if same is not None and tape.says(same.last + 1, "same"):
        return replace(point, same=True), same.last + 2
    shared = _shared_year(tape, number, end)
    return (point, end) if shared is None else (replace(point, year=shared), end)


def _shared_year(tape: Tape, number: int, end: int) -> int | None:
    """ "February and March 2018": the year is of both; before "December and January 2018" lies the turn of the year."""
    at = end + 1 if tape.says(end, "and") else end
    hit = tape.hit(at, "month")
    if hit is None or not (at > end or joined(hit)):
        return None
    turned = number >= _LATE and attr(hit, "value") <= _EARLY
    year = named_year(tape, hit.last + 1) if turned or attr(hit, "value") > number else None
    return year[0] - turned if year is not None else None


_EARLY: Final = 2
_LATE: Final = 11


def month_first(tape: Tape, at: int) -> Read | None:
    """A month alone, or with the day behind it: "February 13", "January the twenty-first, 2018"."""
    read = month_of_year(tape, at, sure=False)
    if read is None or read[0].year is not None or read[0].outer is not None:
        return read
    point, end = read
    found = _day_behind(tape, end)
    if found is None:
        return read
    year = named_year(tape, found[1])
    if year is None:
        return replace(point, day=found[0]), found[1]
    return replace(point, day=found[0], year=year[0]), year[1]


_COUNTED: Final = ("noun", "currency", "percent", "span", "unit", "scale")


def _day_behind(tape: Tape, end: int) -> tuple[int, int] | None:
    """The day behind its month, where it counts nothing itself."""
    at = end + 1 if tape.fold(end) == "-" else end
    found = day_number(tape, at)
    if found is None:
        return None
    if tape.digits(at) is not None:
        return found if tape.hit(at + 1, *_COUNTED) is None else None
    hit = tape.some(at)
    return found if hit is not None and definite(tape, hit) else None
