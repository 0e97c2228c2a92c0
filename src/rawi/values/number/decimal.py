"""What follows a whole number: "point seven", "and a half", "less a quarter", "and 88 of a hundred"."""

from __future__ import annotations

from typing import Final, Protocol

from rawi.lexicon import Hit
from rawi.values.number.fraction import taken
from rawi.values.number.sum import Sum
from rawi.values.tape import Tape
from rawi.values.written import attr, joined


class Found(Protocol):
    """What these readers ask of a number."""

    @property
    def last(self) -> int: ...
    @property
    def low(self) -> int | float: ...
    @property
    def vague(self) -> bool: ...
    @property
    def scale(self) -> int | float: ...
    @property
    def scaled(self) -> bool: ...


class Find(Protocol):
    """The reader of whole numbers, which asks these for what stands behind one."""

    def __call__(self, tape: Tape, index: int) -> Found | None: ...


_POWERS: Final = frozenset(10**n for n in range(1, 7))


def of_ten(tape: Tape, total: Sum, last: int, find: Find) -> tuple[int | float, int]:
    """ "six and eighty-eight of a hundred" is 6.88; a number that the words before "of" can't add to is split."""
    value = total.value
    if not tape.opens(last + 1) and not tape.says(last + 1, "and"):
        return _split(tape, total, last, find) if tape.says(last + 1, "of") else (value, last)
    at = last + 2 if tape.says(last + 1, "and") else last + 1
    hit = tape.hit(at, "cardinal", "scale", "scale_dual")
    part = find(tape, at) if at > last + 1 or (hit is not None and joined(hit)) else None
    if part is None:
        return value, last
    of = _power(tape, part.last + 1, part.low, find)
    return (value + part.low / of[0], of[1]) if of is not None else (value, last)


def _split(tape: Tape, total: Sum, last: int, find: Find) -> tuple[int | float, int]:
    """The last words of the number are the part: "six thousand and ninety of a hundred" is 6000.9."""
    of = _power(tape, last + 1, 0, find)
    if of is None or total.value < of[0]:
        return total.value, last
    before = Sum(total.pieces[0])
    for piece in total.pieces[1:]:
        part = find(tape, piece.first) if piece.joined else None
        if part is not None and part.last == last and 0 < part.low < of[0]:
            return before.value + part.low / of[0], of[1]
        before.add(piece)
    return total.value, last


def _power(tape: Tape, at: int, part: int | float, find: Find) -> tuple[int | float, int] | None:
    """ "of a hundred", with nothing counted behind it."""
    if not tape.says(at, "of"):
        return None
    whole = find(tape, at + 1)
    if whole is None or whole.vague or whole.low not in _POWERS or part >= whole.low:
        return None
    counted = tape.hit(whole.last + 1, "noun", "nationality", "unit", "currency", "span")
    return (whole.low, whole.last) if counted is None else None


def decimals(
    tape: Tape, value: int | float, last: int, scale: int | float, find: Find
) -> tuple[int | float, int]:
    """`value` with what follows: "… point seven", "… and a half", "… and half a million", "… less a quarter"."""
    point = tape.hit(last + 1, "point")
    if point is not None:
        return _behind_point(tape, value, last, point.last, find)
    at = last + 2 if tape.says(last + 1, "and") else last + 1
    share = taken(tape, at)
    hit = tape.hit(at, "fraction", "cardinal")
    if share is not None and (at == last + 2 or (hit is not None and joined(hit))):
        part, end = share[0] / share[1], share[2]
        again = tape.hit(end + 1, "scale") or _hundred(tape, end + 1)
        if again is not None and attr(again, "value") <= value and not joined(again):
            return value + part * attr(again, "value"), again.last
        if tape.hit(end + 1, "span") is None:
            return value + part * (scale if again is None else 1), end
    less = tape.hit(last + 1, "except")
    if less is not None:
        share = taken(tape, less.last + 1)
        if share is not None:
            unit = value if value in (100, 1000) else 1
            return value - unit * share[0] / share[1], share[2]
    return value, last


def _hundred(tape: Tape, index: int) -> Hit | None:
    hit = tape.hit(index, "cardinal")
    return hit if hit is not None and attr(hit, "value") == 100 else None


def _behind_point(
    tape: Tape, value: int | float, last: int, point: int, find: Find
) -> tuple[int | float, int]:
    digits = tape.digits(point + 1)
    if digits is not None and digits.isdigit():
        return value + float("0." + digits), point + 1
    tail = find(tape, point + 1)
    if tail is None or tail.vague or tail.low != int(tail.low):
        return value, last
    if tail.scale >= 10**6 and tail.scaled:
        plain = int(tail.low / tail.scale)
        return (value + float(f"0.{plain}")) * tail.scale, tail.last
    return value + float(f"0.{int(tail.low)}"), tail.last
