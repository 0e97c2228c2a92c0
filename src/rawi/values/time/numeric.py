"""Dates in figures: 25/1/2011, 2016-04-21, 16.11.2016, 3/2015, 22/04."""

from __future__ import annotations

from typing import Final

from rawi.values.tape import Tape
from rawi.values.time.shape import Point

_SIGNS: Final = ("/", "-", ".")


def numeric(tape: Tape, at: int) -> tuple[Point, int] | None:
    """A date in figures at a token, and the token behind it. Day before month, as Arabic writes."""
    if tape.digits(at) is None or (tape.glued(at) and tape.fold(at - 1) in ("/", "-", "+")):
        return None
    pieces, end = _pieces(tape, at)
    point = _read(pieces)
    return (point, end) if point is not None else None


def _pieces(tape: Tape, at: int) -> tuple[list[str], int]:
    pieces, end = tape.fold(at).split("."), at + 1
    sign = None
    while (
        len(pieces) < 4
        and tape.fold(end) in _SIGNS
        and sign in (None, tape.fold(end))
        and tape.digits(end + 1) is not None
        and ((tape.glued(end) and tape.glued(end + 1)) or _spaced(tape, at))
    ):
        sign = tape.fold(end)
        pieces.append(tape.fold(end + 1))
        end += 2
    if len(pieces) == 1:
        return [], end
    return pieces, end


def _spaced(tape: Tape, at: int) -> bool:
    """ "23 - 06 - 2015": spaces around the signs where the year is written in full."""
    last = tape.digits(at + 4)
    signs = tape.fold(at + 1) in ("-", "/") and tape.fold(at + 3) == tape.fold(at + 1)
    return signs and last is not None and len(last) == 4 and last.isdigit()


def _read(pieces: list[str]) -> Point | None:
    if not all(piece.isdigit() for piece in pieces):
        return None
    lengths, values = [len(piece) for piece in pieces], [int(piece) for piece in pieces]
    if len(values) == 3:
        return _three(lengths, values)
    if len(values) == 2 and sorted(lengths)[-1] == 4:
        year, other = (values[0], values[1]) if lengths[0] == 4 else (values[1], values[0])
        if 1900 <= year <= 2100 and 1 <= other <= 12 and min(lengths) <= 2:
            return Point(year=year, month=other)
    return None


def _three(lengths: list[int], values: list[int]) -> Point | None:
    if lengths[0] == 4:
        year, month, day = values
    elif max(lengths[0], lengths[1]) <= 2 and lengths[2] in (2, 4):
        day, month, year = values
        year += 2000 if lengths[2] == 2 else 0
    else:
        return None
    if month > 12 >= day:
        day, month = month, day
    if not (1 <= day <= 31 and 1 <= month <= 12 and 1300 <= year <= 2100):
        return None
    return Point(year=year, month=month, day=day, calendar="hijri" if year < 1500 else "gregorian")


def day_and_month(tape: Tape, at: int) -> tuple[Point, int] | None:
    """ "22/04": a day and a month where something says that it is a date (a weekday, "on")."""
    if tape.digits(at) is None or (tape.glued(at) and tape.fold(at - 1) in ("/", "-", "+")):
        return None
    pieces, end = _pieces(tape, at)
    if len(pieces) != 2 or not all(piece.isdigit() and len(piece) <= 2 for piece in pieces):
        return None
    day, month = int(pieces[0]), int(pieces[1])
    if month > 12 >= day:
        day, month = month, day
    return (Point(day=day, month=month), end) if 1 <= day <= 31 and 1 <= month <= 12 else None
