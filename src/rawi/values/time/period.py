"""Read periods: years, "last month", early May, the nineties, seasons, halves and quarters."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from msgspec.structs import replace

from rawi.arabic import clitics
from rawi.values.tape import Tape
from rawi.values.time.calendar import calendar
from rawi.values.time.feast import feast
from rawi.values.time.shape import Point
from rawi.values.time.unit import relative_unit, year
from rawi.values.time.words import is_span, ordinal, relative, year_number
from rawi.values.written import attr, definite

Read = tuple[Point, int]


def whole(tape: Tape, at: int) -> Read | None:
    """Any period: a year, a relative unit, a season, a decade, a half or quarter, the edge of one."""
    kinds = tape.kinds(at)
    for reader, opens in _readers():
        if not opens.isdisjoint(kinds) and (found := reader(tape, at)) is not None:
            return found
    return year(tape, at)


@cache
def _readers() -> tuple[tuple[Callable[[Tape, int], Read | None], frozenset[str]], ...]:
    """Each reader with the kinds of words that open it."""
    return (
        (_edge, frozenset({"edge"})),
        (_portion, frozenset({"fraction"})),
        (_season, frozenset({"season", "this"})),
        (_decade, frozenset({"tens_years"})),
        (_pick, frozenset({"ordinal", "weekday", "span", "dayword"})),
        (_unit, frozenset({"span", "this"})),
    )


def _unit(tape: Tape, at: int) -> Read | None:
    """ "last month"; "last week, on Sunday": a weekday of a week."""
    found = relative_unit(tape, at)
    if found is None or found[0].unit != "week":
        return found
    word = is_span(tape, found[1], "day")
    named = tape.hit(found[1] if word is None else word.last + 1, "weekday")
    if named is None or named.proclitic:
        return found
    return replace(found[0], weekday=attr(named, "value")), named.last + 1


def _edge(tape: Tape, at: int) -> Read | None:
    hit = tape.hit(at, "edge")
    if hit is None:
        return None
    end = hit.last + 1
    if tape.says(end, "of"):
        end += 1
    inner = _inner(tape, end) or (_unit_now(tape, end) if attr(hit, "value") != "half" else None)
    if (
        inner is None
        or inner[0].day is not None
        or inner[0].offset is not None
        or inner[0].weekday is not None
    ):
        return None
    if inner[0].unit in ("day", "hour", "minute", "second"):
        return None
    return replace(inner[0], edge=attr(hit, "value")), inner[1]


def _unit_now(tape: Tape, at: int) -> Read | None:
    """ "the end of the month": the unit without "this", where no adjective makes it another one."""
    hit = tape.hit(at, "span")
    if (
        hit is None
        or not definite(tape, hit)
        or hit.form.number != "singular"
        or attr(hit, "unit") not in _CALENDAR
    ):
        return None
    following = tape.fold(hit.last + 1)
    if following.startswith(clitics().article) or tape.says(hit.last + 1, "same"):
        return None
    return Point(unit=attr(hit, "unit"), shift=0), hit.last + 1


_CALENDAR: Final = frozenset({"week", "month", "year"})


def _inner(tape: Tape, at: int) -> Read | None:
    return (
        calendar(tape, at)
        or _season(tape, at)
        or _decade(tape, at)
        or relative_unit(tape, at)
        or year(tape, at)
    )


def _portion(tape: Tape, at: int) -> Read | None:
    """ "the first half of 2016", "the second quarter of this year"."""
    hit = tape.hit(at, "fraction")
    if hit is None or not definite(tape, hit) or attr(hit, "denominator") not in (2, 3, 4):
        return None
    found = ordinal(tape, hit.last + 1)
    if found is None:
        return None
    end = found[1] + 1 if tape.says(found[1], "of") else found[1]
    inner = calendar(tape, end) or relative_unit(tape, end) or year(tape, end) or _unit_now(tape, end)
    if inner is None or inner[0].day is not None:
        return None
    return replace(inner[0], nth=(found[0], attr(hit, "denominator"))), inner[1]


def _season(tape: Tape, at: int) -> Read | None:
    this = tape.hit(at, "this")
    hit = tape.hit(at if this is None else this.last + 1, "season")
    if hit is None:
        return None
    season, end = attr(hit, "value"), hit.last + 1
    if this is not None:
        return (Point(season=season, relative=0), end) if definite(tape, hit) else None
    if definite(tape, hit):
        value, end = relative(tape, end)
        if value is None and not _leads_to_season(tape, at, end):
            return None
        return Point(season=season, relative=value, ahead=tape.says(at - 1, "before")), end
    inner = relative_unit(tape, end) or year(tape, end)
    if inner is None:
        bare = year_number(tape, end)
        inner = (Point(year=bare[0]), bare[1]) if bare is not None else None
    if inner is None or inner[0].unit not in (None, "year"):
        return None
    return replace(inner[0], season=season), inner[1]


def _leads_to_season(tape: Tape, at: int, end: int) -> bool:
    """ "before the summer": a bare season counts behind a word that leads to one, and without an adjective."""
    return tape.says(at - 1, "season_leads") and not tape.fold(end).startswith(clitics().article)


def _decade(tape: Tape, at: int) -> Read | None:
    hit = tape.hit(at, "tens_years")
    if hit is None or hit.suffix:
        return None
    end = hit.last + 1
    century = is_span(tape, end, "century")
    if century is None and tape.says(end, "of"):
        century = is_span(tape, end + 1, "century")
        if century is None and tape.says(end, "out_of"):  # "in the thirties of his life"
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
    if tape.says(end, "after"):
        base = feast(tape, end + 1) or calendar(tape, end + 1, dated=True)
        known = base is not None and base[0].day is not None and order[1].isdigit()
        return (Point(pick=order, behind=base[0]), base[1]) if base is not None and known else None
    if tape.says(end, "of"):
        end += 1
    inner = calendar(tape, end) or relative_unit(tape, end) or year(tape, end)
    if inner is None or inner[0].day is not None or inner[0].unit not in (None, "month", "year"):
        return None
    return replace(inner[0], pick=order), inner[1]


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
