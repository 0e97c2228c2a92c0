"""Shares: "a third", "three quarters", 3/4, "and a half", decimals in words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from rawi.lexicon import Hit
from rawi.values.tape import Tape, attr, definite, joined

if TYPE_CHECKING:
    from rawi.values.number.element import Element

Share = tuple[int, int, int, int, str | None]
"""(numerator, denominator, last token, raw start, "n/d")."""

_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 100, 1000})


@cache
def _damma() -> str:
    return "\u064f"


def ratio(tape: Tape, index: int) -> Share | None:
    """ "3/4" in digits, written together; "1/1" and what could be a day and a month of a date stay out."""
    top, bottom = tape.digits(index), tape.digits(index + 2)
    if top is None or bottom is None or tape.fold(index + 1) != "/":
        return None
    if not (tape.glued(index + 1) and tape.glued(index + 2)) or tape.fold(index + 3) == "/":
        return None
    signed = tape.glued(index) and tape.fold(index - 1) == "-"
    if not (top.isdigit() and bottom.isdigit()) or (tape.glued(index) and tape.fold(index - 1) == "/"):
        return None
    if signed and tape.glued(index - 1) or top[0] == "0" or bottom[0] == "0":
        return None
    a, b = int(top), int(bottom)
    if b not in _DENOMINATORS or not (0 < a < b or signed):
        return None
    return a, b, index + 2, tape.tokens[index].start, f"{a}/{b}"


def fraction(tape: Tape, index: int) -> Share | None:
    """ "ثلث", "ثلثي", "ثلاثة أرباع": a share in words, sure enough not to be a count."""
    top = tape.hit(index, "cardinal")
    if top is not None and attr(top, "value") in range(1, 11):
        many = tape.hit(top.last + 1, "fraction")
        if many is not None and attr(many, "many") and not many.proclitic:
            a, b = attr(top, "value"), attr(many, "denominator")
            return a, b, many.last, top.start, f"{a}/{b}"
    top_digits = tape.digits(index)
    if top_digits is not None and top_digits.isdigit():
        many = tape.hit(index + 1, "fraction")
        if many is not None and attr(many, "many") and not many.proclitic:
            return int(top_digits), attr(many, "denominator"), many.last, tape.tokens[index].start, None
    return _one(tape, index)


def _one(tape: Tape, index: int) -> Share | None:
    for hit in tape.hits(index, "fraction"):
        if attr(hit, "many") or not _sure(tape, hit):
            continue
        top = attr(hit, "numerator", 1)
        return top, attr(hit, "denominator"), hit.last, hit.start, f"{top}/{attr(hit, 'denominator')}"
    return None


def _sure(tape: Tape, hit: Hit) -> bool:
    """Words that also mean five, seven … count as shares only where vowels or the definite noun behind say so."""
    if not attr(hit, "shy"):
        return True
    return _damma() in tape.raw(hit.first) or (definite(tape, hit) and tape.hit(hit.first, "cardinal") is None)


def fraction_behind(tape: Tape, piece: Element) -> bool:
    """True where the piece is the numerator of a share ("… and three fifths")."""
    many = tape.hit(piece.last + 1, "fraction")
    return many is not None and bool(attr(many, "many"))


def decimals(tape: Tape, value: float, last: int, scale: float) -> tuple[float, int]:
    """`value` with what follows: "… point seven", "… and a half", "… and half a million", "… less a quarter"."""
    point = tape.hit(last + 1, "point")
    if point is not None:
        return _behind_point(tape, value, last, point.last)
    at = last + 2 if tape.says(last + 1, "and") else last + 1
    share = fraction(tape, at)
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
        share = fraction(tape, less.last + 1)
        if share is not None:
            unit = value if value in (100, 1000) else 1
            return value - unit * share[0] / share[1], share[2]
    return value, last


def _hundred(tape: Tape, index: int) -> Hit | None:
    hit = tape.hit(index, "cardinal")
    return hit if hit is not None and attr(hit, "value") == 100 else None


def _behind_point(tape: Tape, value: float, last: int, point: int) -> tuple[float, int]:
    digits = tape.digits(point + 1)
    if digits is not None and digits.isdigit():
        return value + float("0." + digits), point + 1
    from rawi.values.number.find import find

    tail = find(tape, point + 1)
    if tail is None or tail.vague or tail.low != int(tail.low):
        return value, last
    if tail.scale >= 10**6 and tail.scaled:
        plain = int(tail.low / tail.scale)
        return (value + float(f"0.{plain}")) * tail.scale, tail.last
    return value + float(f"0.{int(tail.low)}"), tail.last

