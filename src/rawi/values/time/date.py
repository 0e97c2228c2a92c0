"""Read dates: weekday, day, month, year, part of the day, in the orders that Arabic uses."""

from __future__ import annotations

from rawi.values.tape import Tape, attr, definite
from rawi.values.time.numeric import day_and_month, numeric
from rawi.values.time.shape import Point
from rawi.values.time.unit import relative_unit
from rawi.values.time.words import COMMAS, day_number, era, is_span, month, month_number, named_year, relative

Read = tuple[Point, int]


def date(tape: Tape, at: int) -> Read | None:
    """A day, or a month with or without its year. None where the words could as well be something else."""
    part = tape.hit(at, "part")
    begin = at
    if part is not None and (attr(part, "adverb") or attr(part, "sign")):
        return None
    if part is not None and tape.hit(at, "dayword") is not None:
        part = None
    if part is not None:
        at = part.last + 1
        if tape.says(at, "of"):
            at += 1
    found = day(tape, at)
    if found is None:
        return _this_part(tape, begin)
    point, end = found
    if part is not None:
        if point.weekday is None and point.offset is None and point.day is None:
            return None
        point = point._replace(part=attr(part, "part"))
    return _part_behind(tape, point, end)


def _this_part(tape: Tape, at: int) -> Read | None:
    this = tape.hit(at, "this")
    part = tape.hit(this.last + 1, "part") if this is not None else None
    if part is not None and definite(tape, part):
        return Point(offset=0, part=attr(part, "part")), part.last + 1
    return None


def _part_behind(tape: Tape, point: Point, end: int) -> Read:
    at = end + 1 if tape.fold(end) in COMMAS else end
    part = tape.hit(at, "part")
    if point.part is None and part is not None and not part.proclitic and not attr(part, "sign"):
        whole = (
            attr(part, "adverb")
            or definite(tape, part)
            or len(part.form.text.split()) > 1
            or part.form.text == part.entry.lemma
        )
        if whole and (point.weekday is not None or point.offset is not None or point.day is not None):
            loose = not attr(part, "adverb") and day(tape, part.last + 1) is not None
            if not loose:
                return point._replace(part=attr(part, "part")), part.last + 1
    return point, end


def day(tape: Tape, at: int) -> Read | None:
    """A day without the part of it: "yesterday", "Thursday 3 May", "the tenth of June"."""
    word = is_span(tape, at, "day")
    dated = False
    if word is not None and not definite(tape, word) and not word.suffix:
        at, dated = word.last + 1, True
    found = _dayword(tape, at) or _weekday(tape, at, dated) or calendar(tape, at, dated=dated)
    if found is None and word is not None:
        return None
    return found


def _dayword(tape: Tape, at: int) -> Read | None:
    hit = tape.hit(at, "dayword")
    if hit is None or tape.hit(at - 1, "channel") is not None:
        return None
    if attr(hit, "value") == 0 and tape.hit(hit.last + 1, "relative", "ordinal") is not None:
        return None
    point = Point(offset=attr(hit, "value"), part=attr(hit, "part"), nights=bool(attr(hit, "nights")))
    end = hit.last + 1
    named = tape.hit(end + (tape.fold(end) in COMMAS), "weekday")
    if named is not None and not attr(named, "bare") and not named.proclitic:
        point, end = point._replace(weekday=attr(named, "value")), named.last + 1
    return _with_date(tape, point, end)


def _weekday(tape: Tape, at: int, dated: bool) -> Read | None:
    hit = tape.hit(at, "weekday")
    if hit is None or (hit.proclitic and len(hit.proclitic) > 1):
        return None
    if attr(hit, "bare"):
        return _weekday_of_week(tape, hit.last + 1, attr(hit, "value"), dated)
    ten = tape.hit(hit.last + 1, "cardinal")
    if ten is not None and attr(ten, "value") in (10, *range(20, 100, 10)):
        return None
    if not dated and tape.ending(at - 1, "not_time") is not None:
        return None
    value, end = relative(tape, hit.last + 1)
    return _with_date(tape, Point(weekday=attr(hit, "value"), relative=value), end)


def _weekday_of_week(tape: Tape, at: int, weekday: int, dated: bool) -> Read | None:
    week = relative_unit(tape, at)
    if week is not None and week[0].unit == "week":
        return week[0]._replace(weekday=weekday), week[1]
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
    dated, end = found
    return dated._replace(weekday=point.weekday, part=point.part), end


def _day_alone(tape: Tape, point: Point, at: int) -> Read | None:
    """ "Sunday the seventeenth": a day of this month."""
    number = day_number(tape, at) if tape.hit(at, "ordinal") is not None else None
    if number is None or number[0] <= 10 or tape.says(number[1], "of"):
        return None
    return point._replace(day=number[0], outer=Point(unit="month")), number[1]


def calendar(tape: Tape, at: int, *, dated: bool = False) -> Read | None:
    """Day, month and year as far as they are given; a month alone counts too.

    "22 May" behind "palace", "square" or "camp" is its name.
    """
    first = at - 1 if tape.digits(at) is None and tape.digits(at - 1) is not None else at
    if not dated and tape.digits(first) is not None and tape.ending(first - 1, "not_time") is not None:
        return None
    figures = numeric(tape, at)
    if figures is not None:
        point, end = figures
        kind, end = era(tape, end)
        return point._replace(calendar=kind or point.calendar), end
    found = day_number(tape, at)
    if found is not None:
        return _day_of(tape, at, *found, dated=dated)
    return _month_first(tape, at)


def _day_of(tape: Tape, at: int, number: int, end: int, *, dated: bool) -> Read | None:
    begin = end
    if tape.fold(end) in (".", "/", "-", ",") and tape.hit(end + 1, "month") is not None:
        end += 1
    if tape.says(end, "of"):
        end += 1
    that = relative_unit(tape, end)
    if that is not None and that[0].unit == "month":
        return Point(day=number, outer=that[0]), that[1]
    found = _month(tape, end, sure=True)
    if found is not None and (end == begin or end - begin == 1):
        return found[0]._replace(day=number), found[1]
    loose = day_and_month(tape, at)
    figures = tape.fold(at)
    if loose is not None and (
        dated or tape.says(at - 1, "on") or (loose[0].day or 0) > 12 or figures[0] == "0"
    ):
        return loose
    return None


def _month(tape: Tape, at: int, *, sure: bool) -> Read | None:
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
        return point._replace(relative=value), behind
    year = named_year(tape, end)
    counted = tape.hit(year[1], "noun", "currency", "unit", "percent", "span") if year is not None else None
    if year is not None and (counted is None or tape.hit(year[1], "era") is not None):
        which, behind = era(tape, year[1])
        return point._replace(year=year[0], calendar=which or kind), behind
    at = end + 1 if tape.says(end, "of") else end
    that = relative_unit(tape, at)
    if that is not None and that[0].unit == "year":
        return point._replace(outer=that[0]), that[1]
    return point, end


def _month_first(tape: Tape, at: int) -> Read | None:
    """A month alone, or with the day behind it: "February 13", "January the twenty-first, 2018"."""
    read = _month(tape, at, sure=False)
    if read is None or read[0].year is not None or read[0].outer is not None:
        return read
    point, end = read
    found = _day_behind(tape, end)
    if found is None:
        return read
    year = named_year(tape, found[1])
    if year is None:
        return point._replace(day=found[0]), found[1]
    return point._replace(day=found[0], year=year[0]), year[1]


_COUNTED = ("noun", "currency", "percent", "span", "unit", "scale")


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
