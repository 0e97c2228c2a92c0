"""Read dates: weekday, day, month, year, part of the day, in the orders that Arabic uses."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from rawi.values.tape import Tape
from rawi.values.time.month import month_first, month_of_year
from rawi.values.time.numeric import day_and_month, numeric
from rawi.values.time.shape import Point
from rawi.values.time.unit import relative_unit
from rawi.values.time.words import COMMAS, day_number, era, is_span, ordinal, relative
from rawi.values.written import attr, definite, joined

Read = tuple[Point, int]


def date(tape: Tape, at: int) -> Read | None:
    """A day, or a month with or without its year. None where the words could as well be something else."""
    near = tape.hit(at, "before_part")
    if near is not None:
        return _near_part(tape, near.last + 1)
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
        point = replace(point, part=attr(part, "part"))
    return _part_behind(tape, point, end)


def _near_part(tape: Tape, at: int) -> Read | None:
    """ "shortly before dawn", of a day or, where none is said, of the report's own."""
    part = tape.hit(at, "part")
    if part is None or attr(part, "adverb") or attr(part, "sign"):
        return None
    known = date(tape, at)
    if known is None and definite(tape, part):
        return Point(offset=0, part=attr(part, "part")), part.last + 1
    return known


def _this_part(tape: Tape, at: int) -> Read | None:
    this = tape.hit(at, "this")
    part = tape.hit(this.last + 1, "part") if this is not None else None
    weekday = tape.hit(this.last + 1, "weekday") if this is not None else None
    if weekday is not None and not weekday.proclitic and not attr(weekday, "bare"):
        return Point(weekday=attr(weekday, "value"), ahead=True), weekday.last + 1
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
                return replace(point, part=attr(part, "part")), part.last + 1
    return point, end


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
