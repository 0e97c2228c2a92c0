"""Read periods: years, "last month", early May, the nineties, seasons, halves and quarters."""

from __future__ import annotations

from rawi.values.tape import Tape, attr, definite
from rawi.values.time import date as dates
from rawi.values.time.shape import Point
from rawi.values.time.words import era, is_span, ordinal, relative, year_number

Read = tuple[Point, int]


def relative_unit(tape: Tape, at: int) -> Read | None:
    """ "last week", "this year", "the month before last"."""
    this = tape.hit(at, "this")
    hit = tape.hit(at if this is None else this.last + 1, "span")
    if hit is None or hit.form.number not in ("singular", None) or hit.suffix or not _definite(tape, at, hit.last):
        return None
    unit = attr(hit, "unit")
    if this is not None and not this.proclitic[1:]:
        return Point(unit=unit, shift=0), hit.last + 1
    value, end = relative(tape, hit.last + 1)
    if value is not None:
        return Point(unit=unit, shift=value), end
    this = tape.hit(hit.last + 1, "this")
    if this is not None and this.first == hit.last + 1 and not this.proclitic and tape.token(this.last + 1) is None:
        return Point(unit=unit, shift=0), this.last + 1
    return None


def _definite(tape: Tape, at: int, last: int) -> bool:
    hit = tape.hit(last, "span")
    return hit is not None and definite(tape, hit)


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
    if digits is None or not tape.says(at - 1, "in") and tape.hit(at + 1, "era") is None:
        return None
    found = year_number(tape, at)
    if found is None or not 1300 <= found[0] <= 2100:
        return None
    if tape.hit(found[1], "noun", "nationality", "currency", "unit", "percent", "span", "scale") is not None:
        return None
    if tape.fold(found[1]) in ("/", "-") and tape.glued(found[1]) and tape.digits(found[1] + 1) is not None:
        return None
    kind, end = era(tape, found[1])
    if kind is None and found[0] < 1900:
        return None
    return Point(year=found[0], calendar=kind or "gregorian"), end


def whole(tape: Tape, at: int) -> Read | None:
    """Any period: a year, a relative unit, a season, a decade, a half or quarter, the edge of one."""
    return (
        _edge(tape, at)
        or _portion(tape, at)
        or _season(tape, at)
        or _decade(tape, at)
        or _pick(tape, at)
        or _week_day(tape, at)
        or relative_unit(tape, at)
        or year(tape, at)
    )


def _week_day(tape: Tape, at: int) -> Read | None:
    """ "last week, on Sunday": a weekday of a week."""
    week = relative_unit(tape, at)
    if week is None or week[0].unit != "week":
        return None
    word = is_span(tape, week[1], "day")
    named = tape.hit(week[1] if word is None else word.last + 1, "weekday")
    if named is None or named.proclitic:
        return None
    return week[0]._replace(weekday=attr(named, "value")), named.last + 1


def _edge(tape: Tape, at: int) -> Read | None:
    hit = tape.hit(at, "edge")
    if hit is None:
        return None
    end = hit.last + 1
    if tape.says(end, "of"):
        end += 1
    inner = _inner(tape, end)
    if inner is None or inner[0].day is not None or inner[0].offset is not None or inner[0].weekday is not None:
        return None
    if inner[0].unit in ("day", "hour", "minute", "second"):
        return None
    return inner[0]._replace(edge=attr(hit, "value")), inner[1]


def _inner(tape: Tape, at: int) -> Read | None:
    return dates.calendar(tape, at) or _season(tape, at) or _decade(tape, at) or relative_unit(tape, at) or year(tape, at)


def _portion(tape: Tape, at: int) -> Read | None:
    """ "the first half of 2016", "the second quarter of this year"."""
    hit = tape.hit(at, "fraction")
    if hit is None or not definite(tape, hit) or attr(hit, "denominator") not in (2, 3, 4):
        return None
    found = ordinal(tape, hit.last + 1)
    if found is None:
        return None
    end = found[1] + 1 if tape.says(found[1], "of") else found[1]
    inner = dates.calendar(tape, end) or relative_unit(tape, end) or year(tape, end)
    if inner is None or inner[0].day is not None:
        return None
    return inner[0]._replace(nth=(found[0], attr(hit, "denominator"))), inner[1]


def _season(tape: Tape, at: int) -> Read | None:
    hit = tape.hit(at, "season")
    if hit is None:
        return None
    season, end = attr(hit, "value"), hit.last + 1
    if definite(tape, hit):
        value, end = relative(tape, end)
        return (Point(season=season, relative=value), end) if value is not None else None
    inner = relative_unit(tape, end) or year(tape, end)
    if inner is None:
        bare = year_number(tape, end)
        inner = (Point(year=bare[0]), bare[1]) if bare is not None else None
    if inner is None or inner[0].unit not in (None, "year"):
        return None
    return inner[0]._replace(season=season), inner[1]


def _decade(tape: Tape, at: int) -> Read | None:
    hit = tape.hit(at, "tens_years")
    if hit is None or hit.suffix:
        return None
    end = hit.last + 1
    century = is_span(tape, end, "century")
    if century is None and tape.says(end, "of"):
        century = is_span(tape, end + 1, "century")
        if century is None:
            return None
    base = 1900
    if century is not None:
        value, end = relative(tape, century.last + 1)
        number = ordinal(tape, century.last + 1)
        if value is None and number is not None:
            base, end = (number[0] - 1) * 100, number[1]
        elif value is None:
            base, end = 1900, century.last + 2
        elif value == 0:
            base = 2000
    elif not definite(tape, hit):
        return None
    return Point(decade=base + attr(hit, "value")), end


def _pick(tape: Tape, at: int) -> Read | None:
    """ "the first week of October", "the last day of the month", "the second Wednesday of …"."""
    order, end = _ordered(tape, at)
    if order is None:
        return None
    if tape.says(end, "of"):
        end += 1
    inner = dates.calendar(tape, end) or relative_unit(tape, end) or year(tape, end)
    if inner is None or inner[0].day is not None or inner[0].unit not in (None, "month", "year"):
        return None
    return inner[0]._replace(pick=order), inner[1]


def _ordered(tape: Tape, at: int) -> tuple[tuple[int, str] | None, int]:
    before = ordinal(tape, at)
    if before is not None and (named := _picked(tape, before[1])) is not None:
        return (before[0], named[0]), named[1]
    first = _picked(tape, at)
    if first is not None and (after := ordinal(tape, first[1])) is not None:
        return (after[0], first[0]), after[1]
    return None, at


def _picked(tape: Tape, at: int) -> tuple[str, int] | None:
    weekday = tape.hit(at, "weekday")
    if weekday is not None and not weekday.proclitic:
        return str(attr(weekday, "value")), weekday.last + 1
    for unit in ("day", "week"):
        hit = is_span(tape, at, unit)
        if hit is not None and not hit.suffix and not hit.proclitic:
            return unit, hit.last + 1
    today = tape.hit(at, "dayword")
    if today is not None and attr(today, "value") == 0 and today.first == today.last:
        return "day", today.last + 1
    return None
