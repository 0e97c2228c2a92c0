"""Ranges of time: "from 13 to 15 July", "between the years 2011 and 2014", "the night of Thursday to Friday"."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from rawi.arabic import clitics
from rawi.values.tape import Tape
from rawi.values.time.calendar import calendar
from rawi.values.time.clock import clock, loose_hour
from rawi.values.time.date import date
from rawi.values.time.period import whole
from rawi.values.time.shape import Point, Shape
from rawi.values.time.words import day_number, month, named_year, year_number
from rawi.values.written import attr, joined

_DASHES: Final = frozenset({"-", "–", "—", "/"})


def ranged(tape: Tape, at: int) -> Shape | None:
    """The range that begins at a token (the word "from" or "between" before it is taken in)."""
    kinds = tape.kinds(at)
    led = tape.says(at - 1, "from") or tape.says(at - 1, "between") or tape.says(at - 1, "in")
    linked = tape.digits(at) is not None and (tape.fold(at + 1) in _DASHES or tape.says(at + 1, "to"))
    if ("part" in kinds or "span" in kinds) and not led:
        return _nights(tape, at) or _years(tape, at)
    if "month" in kinds and not led:
        return _month_days(tape, at)
    if not (led or linked):
        return None
    return (
        _nights(tape, at) or _years(tape, at) or _days(tape, at) or _month_days(tape, at) or _points(tape, at)
    )


def _shape(tape: Tape, at: int, end: int, first: Point, second: Point, rule: str = "time.range") -> Shape:
    begin = at - 1 if tape.says(at - 1, "from") or tape.says(at - 1, "between") else at
    start = tape.start(at) if begin == at else tape.tokens[begin].start
    return Shape(begin, end - 1, start, tape.tokens[end - 1].end, rule, first, second)


def _nights(tape: Tape, at: int) -> Shape | None:
    """ "the night of Thursday – Friday", "on Thursday and Friday"."""
    part = tape.hit(at, "part")
    paired = tape.says(at, "day_pair")
    if (part is None or attr(part, "part") != "night" or attr(part, "adverb")) and not paired:
        return None
    first = tape.hit(at + 1, "weekday")
    if first is None or first.proclitic or attr(first, "bare"):
        return None
    sign = first.last + 1
    link = tape.fold(sign) in _DASHES or tape.says(sign, "to") or tape.says(sign, "and")
    second = tape.hit(sign + 1 if link else sign, "weekday")
    if second is None or attr(second, "bare") or not (link or second.proclitic or part is not None):
        return None
    points = [
        Point(weekday=attr(hit, "value"), part="night" if part else None, nights=part is not None)
        for hit in (first, second)
    ]
    return _shape(tape, at, second.last + 1, points[0], points[1], "time.night" if part else "time.range")


def _years(tape: Tape, at: int) -> Shape | None:
    """ "the years 2011 and 2014", "the years 2014, and 2015, and 2016", "2011-2014" behind "in" or "between"."""
    pair = tape.says(at, "year_pair")
    first = year_number(tape, at + 1 if pair else at)
    if first is None:
        return None
    sign = first[1]
    links = tape.says(sign, "and") or tape.says(sign, "to")
    dash = tape.fold(sign) in _DASHES and tape.glued(sign) and tape.glued(sign + 1)
    led = tape.says(at - 1, "from") or tape.says(at - 1, "between") or tape.says(at - 1, "in")
    if not ((pair and (links or dash)) or (led and (links or dash))):
        return None
    second = year_number(tape, sign + 1)
    if second is None or second[0] <= first[0]:
        return None
    while pair and tape.says(second[1], "and"):
        more = year_number(tape, second[1] + 1)
        if more is None or more[0] <= second[0]:
            break
        second = more
    return _shape(tape, at, second[1], Point(year=first[0]), Point(year=second[0]))


def _days(tape: Tape, at: int) -> Shape | None:
    """ "13 to 15 July 2006", "from the 23rd until the 26th of October"."""
    first = day_number(tape, at)
    if first is None:
        return None
    sign = first[1]
    dash = tape.fold(sign) in _DASHES - {"/"}
    led = tape.some(sign)
    tied = led is not None and joined(led)
    linked = tied or tape.says(sign, "and")
    if not (dash or tape.says(sign, "to") or (linked and tape.says(at - 1, "between"))):
        return None
    if not dash and not (tape.says(at - 1, "from") or tape.says(at - 1, "between")):
        return None
    found = calendar(tape, sign if tied else sign + 1, dated=True)
    if found is None or found[0].day is None or (found[0].month is None and found[0].outer is None):
        return None
    return _shape(tape, at, found[1], replace(found[0], day=first[0]), found[0])


def _month_days(tape: Tape, at: int) -> Shape | None:
    """ "July 13-15"."""
    named = month(tape, at)
    if named is None:
        return None
    first = day_number(tape, named[1])
    if first is None or not (tape.fold(first[1]) in _DASHES - {"/"} or tape.says(first[1], "to")):
        return None
    second = day_number(tape, first[1] + 1)
    if second is None or second[0] <= first[0] or month(tape, second[1]) is not None:
        return None
    year, end = named_year(tape, second[1]) or (None, second[1])
    point = Point(month=attr(named[0], "value"), calendar=attr(named[0], "calendar"), year=year)
    return _shape(tape, at, end, replace(point, day=first[0]), replace(point, day=second[0]))


def _points(tape: Tape, at: int) -> Shape | None:
    """Two dates, periods or clock times joined by "from … to" or "between … and"."""
    if not (tape.says(at - 1, "from") or tape.says(at - 1, "between")):
        return None
    return _dates(tape, at) or _clocks(tape, at)


def _dates(tape: Tape, at: int) -> Shape | None:
    now = tape.hit(at, "now")
    first = (
        date(tape, at) or whole(tape, at) or ((Point(offset=0), now.last + 1) if now is not None else None)
    )
    if first is None:
        return None
    behind = _second(tape, at, first[1])
    if behind is None:
        return None
    second = date(tape, behind) or whole(tape, behind)
    if second is None:
        return None
    # From now on, what has no year or week said of it is the next one.
    until = replace(second[0], ahead=True) if first[0].offset == 0 else second[0]
    return _shape(tape, at, second[1], first[0], until)


def _clocks(tape: Tape, at: int) -> Shape | None:
    """ "from three to half past three", "from the sixth (hour) to the seventh in the evening"."""
    first = clock(tape, at) or loose_hour(tape, at)
    if first is None:
        return None
    behind = _second(tape, at, first.next)
    if behind is None:
        return None
    second = clock(tape, behind) or loose_hour(tape, behind)
    if second is None or not (first.sure or second.sure):
        return None
    day = date(tape, second.next)
    point = (
        day[0]
        if day is not None and (day[0].day or day[0].weekday is not None or day[0].offset is not None)
        else None
    )
    end = second.next if day is None or point is None else day[1]
    part = second.part or (point.part if point is not None else None)
    a = replace(point or Point(), clock=first.face, part=first.part or part, zone=first.zone or second.zone)
    b = replace(point or Point(), clock=second.face, part=part, zone=second.zone)
    return _shape(tape, at, end, a, b, "time.clock")


def _second(tape: Tape, at: int, behind: int) -> int | None:
    """Where the second end is looked for: behind "to" or, after "between", "and", which may be written onto it."""
    word = "and" if tape.says(at - 1, "between") else "to"
    if tape.says(behind, word):
        return behind + 1
    hit = tape.some(behind)
    tied = hit is not None and (joined(hit) if word == "and" else hit.proclitic == clitics().prepositions[1])
    return behind if tied else None
