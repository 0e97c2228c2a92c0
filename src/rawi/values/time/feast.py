"""Read feasts by name, with their year or "last"."""

from __future__ import annotations

from msgspec.structs import replace

from rawi.values.tape import Tape
from rawi.values.time.shape import Point
from rawi.values.time.words import relative
from rawi.values.written import attr


def feast(tape: Tape, at: int) -> tuple[Point, int] | None:
    """A feast: a day of the Islamic calendar, or one that is fixed in the Gregorian."""
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
        return replace(point, year=int(digits)), end + 1

    value, end = relative(tape, end)
    return replace(point, relative=value), end
