"""Years, and units of the calendar seen from the report: "last month", "this year"."""

from __future__ import annotations

from typing import Final

from rawi.values.tape import Tape
from rawi.values.time.shape import Point
from rawi.values.time.words import era, is_span, relative, year_number
from rawi.values.written import attr, definite

Read = tuple[Point, int]


def relative_unit(tape: Tape, at: int) -> Read | None:
    """ "last week", "this year", "the month before last"."""
    this = tape.hit(at, "this")
    hit = tape.hit(at if this is None else this.last + 1, "span")
    if (
        hit is None
        or hit.form.number not in ("singular", None)
        or hit.suffix
        or not _definite(tape, at, hit.last)
    ):
        return None
    unit = attr(hit, "unit")
    if unit == "year" and (lunar := _hijri(tape, hit.last + 1, this is not None)) is not None:
        return lunar
    if this is not None and not this.proclitic[1:]:
        return Point(unit=unit, shift=0), hit.last + 1
    value, end = relative(tape, hit.last + 1)
    following = tape.hit(hit.last + 1, "relative")
    if following is not None and attr(following, "following") and unit in ("day", "hour", "minute", "second"):
        return None
    if value is not None:
        return Point(unit=unit, shift=value), end
    this = tape.hit(hit.last + 1, "this")
    if (
        this is not None
        and this.first == hit.last + 1
        and not this.proclitic
        and tape.token(this.last + 1) is None
    ):
        return Point(unit=unit, shift=0), this.last + 1
    return None


def _hijri(tape: Tape, at: int, this: bool) -> Read | None:
    """ "the coming Islamic year"."""
    which, end = era(tape, at)
    if which != "hijri":
        return None
    value, end = (0, end) if this else relative(tape, end)
    return (Point(unit="year", shift=value, calendar="hijri"), end) if value is not None else None


def _definite(tape: Tape, at: int, last: int) -> bool:
    hit = tape.hit(last, "span")
    return hit is not None and definite(tape, hit)


_BESIDE: Final = frozenset({"(", "/", "="})
"""Signs before a year that says another calendar's once more: "1439 AH (2018 AD)"."""


def year(tape: Tape, at: int) -> Read | None:
    """ "the year 2003"; a bare year only behind a word that leads to one ("in 2016", "since 2011")."""
    hit = is_span(tape, at, "year")
    if hit is not None and not hit.suffix:
        found = year_number(tape, hit.last + 1)
        if found is None:
            return None
        kind, end = era(tape, found[1])
        return Point(year=found[0], calendar=kind or "gregorian"), end
    digits = tape.digits(at)
    if digits is None or (not tape.says(at - 1, "in") and tape.hit(at + 1, "era") is None):
        return None
    found = year_number(tape, at)
    if found is None or not 1300 <= found[0] <= 2100:
        return None
    counted = tape.hit(found[1], "currency", "unit", "percent", "span", "scale")
    if counted is None and not tape.says(at - 1, "in_year"):
        counted = tape.hit(found[1], "noun", "nationality")
    dated = tape.fold(at - 1) in _BESIDE and tape.hit(found[1], "era") is not None
    if counted is not None and not counted.proclitic and not dated:
        return None
    if tape.fold(found[1]) in ("/", "-") and tape.glued(found[1]) and tape.digits(found[1] + 1) is not None:
        return None
    kind, end = era(tape, found[1])
    if kind is None and found[0] < 1900:
        return None
    return Point(year=found[0], calendar=kind or "gregorian"), end
