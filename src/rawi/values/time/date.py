"""Read dates: a day and the part of it that stands before or behind."""

from __future__ import annotations

from msgspec.structs import replace

from rawi.values.tape import Tape
from rawi.values.time.shape import Point
from rawi.values.time.weekday import day
from rawi.values.time.words import COMMAS
from rawi.values.written import attr, definite

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
