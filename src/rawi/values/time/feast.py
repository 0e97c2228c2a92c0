"""Read feasts by name, with their year or "last"."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from rawi.values.tape import Tape
from rawi.values.time.shape import Point
from rawi.values.time.words import is_span, ordinal, relative
from rawi.values.written import attr


def feast(tape: Tape, at: int) -> tuple[Point, int] | None:
    """A feast: a day of the Islamic calendar, or one that is fixed in the Gregorian."""
    hit = tape.hit(at, "feast")
    if hit is None:
        return _day_of(tape, at)
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


_DAYS: Final = 4
"""The longest feast has four days."""


def _day_of(tape: Tape, at: int) -> tuple[Point, int] | None:
    """ "the second of the days of the feast", "the third day of the feast"."""
    order = ordinal(tape, at) if tape.may_be(at, _ORDERS) else None
    word = is_span(tape, order[1] if order is not None else at, "day", "plural" if order else "singular")
    if word is None:
        return None
    end = word.last + 1
    if order is None:
        order = ordinal(tape, end)
        end = order[1] if order is not None else end
    end += tape.says(end, "of")
    known = feast(tape, end) if order is not None and tape.may_be(end, _FEASTS) else None
    if known is None or order is None or not 1 <= order[0] <= _DAYS or known[0].day is None:
        return None
    return replace(known[0], day=known[0].day + order[0] - 1), known[1]


_ORDERS: Final = frozenset({"ordinal"})
_FEASTS: Final = frozenset({"feast"})
