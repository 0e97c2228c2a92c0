"""Small readers for the words of dates: each gives what it read and the token behind it."""

from __future__ import annotations

from typing import Final

from rawi.lexicon import Hit
from rawi.values.number.find import find as find_number
from rawi.values.tape import Tape
from rawi.values.written import attr, definite, joined

COMMAS: Final = frozenset({"،", ","})


def relative(tape: Tape, at: int) -> tuple[int | None, int]:
    """ "last", "this", "next" and their kin behind a noun."""
    hit = tape.hit(at, "relative")
    if hit is None or attr(hit, "bare"):
        return None, at
    return attr(hit, "value"), hit.last + 1


def ordinal(tape: Tape, at: int, *, tens: bool = True) -> tuple[int, int] | None:
    """An ordinal: "the tenth", "the twelfth"; with `tens` also "the twenty-fifth"."""
    hit = tape.hit(at, "ordinal")
    if hit is None:
        return None
    value, end = attr(hit, "value"), hit.last + 1
    if value < 0 or value > 9:
        return value, end
    ten = tape.hit(end, "cardinal")
    if ten is None or attr(ten, "part"):
        return value, end
    if attr(ten, "value") == 10 and not ten.proclitic:
        return value + 10, ten.last + 1
    if tens and attr(ten, "value") in (20, 30, 40, 50) and joined(ten):
        return value + attr(ten, "value"), ten.last + 1
    return value, end


def day_number(tape: Tape, at: int) -> tuple[int, int] | None:
    """The day of a month: digits or an ordinal with article, or a cardinal in words."""
    digits = tape.digits(at)
    if digits is not None:
        return (
            (int(digits), at + 1)
            if digits.isdigit() and 1 <= int(digits) <= 31 and len(digits) <= 2
            else None
        )
    found = ordinal(tape, at)
    if found is not None and 1 <= found[0] <= 31:
        return found
    tens = tape.hit(at, "cardinal")
    if tens is not None and (definite(tape, tens) or attr(tens, "value") > 10):
        number = find_number(tape, at)
        if number is not None and 1 <= number.low <= 31 and number.low == int(number.low):
            return int(number.low), number.last + 1
    return None


def month(tape: Tape, at: int) -> tuple[Hit, int, bool] | None:
    """A month by name, past a second name for it behind a stroke or in brackets. True where it was named twice."""
    hit = tape.hit(at, "month")
    if hit is None or (hit.proclitic and len(hit.proclitic) > 1 and joined(hit)):
        return None
    end = hit.last + 1
    twin = tape.hit(end, "month")
    if twin is not None and attr(twin, "value") == attr(hit, "value") and not twin.proclitic:
        return hit, twin.last + 1, True
    sign = tape.fold(end)
    if sign in ("/", "(", "-", "–", "\\"):
        again = tape.hit(end + 1, "month")
        if again is not None and (attr(again, "value") == attr(hit, "value") or sign == "/"):
            closed = tape.fold(again.last + 1) == ")" and sign == "("
            return hit, again.last + (2 if closed else 1), True
    return hit, end, False


def month_number(tape: Tape, at: int) -> tuple[int, int] | None:
    """The month behind "month": its number in digits or words ("month 3", "month ten", "the ninth month")."""
    digits = tape.digits(at)
    if digits is not None and digits.isdigit() and 1 <= int(digits) <= 12:
        return int(digits), at + 1
    hit = tape.hit(at, "cardinal")
    if hit is not None and not hit.proclitic:
        number = find_number(tape, at, single=True)
        if number is not None and 1 <= number.low <= 12:
            return int(number.low), number.last + 1
    found = ordinal(tape, at)
    return found if found is not None and 1 <= found[0] <= 12 else None


def year_number(tape: Tape, at: int) -> tuple[int, int] | None:
    """A year: four digits, or a number in words from a thousand on."""
    digits = tape.digits(at)
    if digits is not None:
        if digits.isdigit() and len(digits) == 4 and 1000 <= int(digits) <= 2100:
            return int(digits), at + 1
        return None
    hit = tape.hit(at, "scale", "scale_dual")
    if hit is None or hit.proclitic:
        return None
    number = find_number(tape, at)
    if number is not None and not number.vague and 1000 <= number.low <= 2100:
        return int(number.low), number.last + 1
    return None


def is_span(tape: Tape, at: int, unit: str, number: str = "singular") -> Hit | None:
    """The name of a unit of time at a token."""
    for hit in tape.hits(at, "span"):
        if attr(hit, "unit") == unit and hit.form.number == number and not hit.suffix:
            return hit
    return None


def named_year(tape: Tape, at: int) -> tuple[int, int] | None:
    """A year with or without "year" before it, past "of" and a comma."""
    if tape.fold(at) in COMMAS or (tape.fold(at) in (".", "/", "-") and tape.digits(at + 1) is not None):
        at += 1
    if tape.says(at, "of") and is_span(tape, at + 1, "year") is not None:
        at += 1
    hit = is_span(tape, at, "year")
    if hit is not None:
        return year_number(tape, hit.last + 1)
    return year_number(tape, at)


def era(tape: Tape, at: int) -> tuple[str | None, int]:
    """ "AH" or "AD" behind a year."""
    hit = tape.hit(at, "era")
    return (attr(hit, "value"), hit.last + 1) if hit is not None else (None, at)
