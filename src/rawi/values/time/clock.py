"""Read clock times: "the hour" with a number, an hour with a part of the day, 15:30."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from rawi.arabic import fold
from rawi.lexicon import Hit
from rawi.model import Part
from rawi.values.number.find import find as find_number
from rawi.values.number.fraction import fraction, taken
from rawi.values.tape import Tape
from rawi.values.time.shape import Clock
from rawi.values.time.words import is_span, ordinal
from rawi.values.written import attr, definite, joined


def clock(tape: Tape, at: int) -> Clock | None:
    """A clock time that begins at a token."""
    named = tape.hit(at, "clock")
    early = _part(tape, at) if named is None else None
    begin = named.last + 1 if named is not None else early[1] if early is not None else at
    if early is not None and tape.hit(begin, "clock") is not None:
        named = tape.hit(begin, "clock")
        begin += 1
    found = _figures(tape, begin) or _hour(tape, begin, named is not None or early is not None)
    if found is None or (named is None and early is not None and not found.exact and found.hour > _HALF_DAY):
        return None
    late = _part_behind(tape, found.next)
    part = early[0] if early is not None else None
    if late is not None:
        found, part = replace(found, next=late[1]), late[0]
    zone = tape.hit(found.next, "zone")
    end = zone.last + 1 if zone is not None else found.next
    evening = tape.says(found.next, "of") and tape.hit(found.next + 1, "part") is not None
    sure = named is not None or part is not None or zone is not None or found.sure or evening
    offset = attr(zone, "offset") if zone is not None else None
    return replace(found, part=part, next=end, sure=sure, zone=offset) if sure else None


_HALF_DAY: Final = 12
"""The last hour that a part of the day goes before ("the evening of 16" is no hour)."""


def _part(tape: Tape, at: int) -> tuple[Part, int] | None:
    hit = tape.hit(at, "part")
    if hit is None or attr(hit, "sign"):
        return None
    return attr(hit, "part"), hit.last + 1


def _part_behind(tape: Tape, at: int) -> tuple[Part, int] | None:
    """ "in the evening" as adverb, noun with article, or after "of"/"this"."""
    if tape.says(at, "of") or tape.hit(at, "this") is not None:
        at += 1
    hit = tape.hit(at, "part")
    if hit is None or joined(hit):
        return None
    alone = (
        attr(hit, "adverb")
        or definite(tape, hit)
        or tape.token(hit.last + 1) is None
        or len(hit.form.text.split()) > 1
    )
    tonight = tape.hit(at, "dayword")
    if alone or tape.hit(hit.last + 1, "dayword", "weekday", "span") is None:
        return attr(hit, "part"), hit.last + 1
    return None if tonight is None else (attr(hit, "part"), hit.last + 1)


def _figures(tape: Tape, at: int) -> Clock | None:
    """ "15:30", "12:34:45", "20.30" behind "the hour"."""
    hour = tape.digits(at)
    if hour is None or (tape.glued(at) and tape.fold(at - 1) in ("/", ":", "+")):
        return None
    led = tape.hit(at - 1, "clock") is not None or tape.hit(at + 1, "zone") is not None
    if len(hour) == 4 and hour.isdigit() and tape.hit(at + 1, "zone") is not None:
        return _checked(hour[:2], hour[2:], None, at + 1)
    if len(hour) >= 4 and hour[-3] in ".," and led:
        left, right = hour[:-3], hour[-2:]
        return _checked(left, right, None, at + 1)
    if (
        tape.fold(at + 1) != ":"
        or tape.digits(at + 2) is None
        or not (tape.glued(at + 1) and tape.glued(at + 2))
    ):
        return None
    second = None
    end = at + 3
    if tape.fold(end) == ":" and tape.digits(end + 1) is not None and tape.glued(end + 1):
        second, end = tape.digits(end + 1), end + 2
    return _checked(hour, tape.fold(at + 2), second, end)


def loose_hour(tape: Tape, at: int) -> Clock | None:
    """An hour without any word that says so, as "from … to" allows it: "the sixth", "the four", "9"."""
    number = find_number(tape, at, single=True)
    ordered = tape.hit(at, "ordinal")
    known = number is not None and (number.definite or number.digits is not None)
    if not known and (ordered is None or not definite(tape, ordered) or not _feminine(ordered)):
        return None
    found = _hour(tape, at, True)
    if found is None or found.hour > 24:
        return None
    return replace(found, sure=ordered is not None or (number is not None and number.definite))


def _feminine(hit: Hit) -> bool:
    """True for the gender that hours have."""
    return attr(hit, "value") == 1 or hit.form.text.endswith(fold("\u0629"))


def _checked(hour: str, minute: str, second: str | None, end: int) -> Clock | None:
    if not (hour.isdigit() and minute.isdigit() and (second is None or second.isdigit())):
        return None
    h, m, s = int(hour), int(minute), int(second) if second is not None else None
    if h > 24 or m > 59 or (s or 0) > 59:
        return None
    return Clock(h % 24, m, s, True, None, end, True)


def _hour(tape: Tape, at: int, led: bool) -> Clock | None:
    found = ordinal(tape, at, tens=False)
    if found is not None and (led or definite(tape, tape.hits(at, "ordinal")[0])):
        hour, end = found
    else:
        number = find_number(tape, at, single=True)
        if number is None or number.low != int(number.low) or number.vague:
            return None
        hour, end = int(number.low), number.last + 1
        if not led and _part_behind(tape, _minutes(tape, end)[1]) is None:
            return None
        if tape.hit(end, "span", "noun", "unit", "currency") is not None:
            return None
    if not 0 <= hour <= 24:
        return None
    minute, end, exact = _minutes(tape, end)
    if minute < 0:
        hour, minute = hour - 1, 60 + minute
    return Clock(hour % 24, minute, None, exact, None, end, exact and found is not None)


def _minutes(tape: Tape, end: int) -> tuple[int, int, bool]:
    """Minutes behind the hour: "and a half", "less a quarter", "and 18 minutes"; whether any were said."""
    at = end + 1 if tape.says(end, "and") else end
    less = tape.hit(at, "except")
    at = less.last + 1 if less is not None else at
    share = taken(tape, at) if less is not None else fraction(tape, at)
    hit = tape.hit(at, "fraction", "cardinal")
    tied = less is not None or at > end or (hit is not None and joined(hit))
    sign = -1 if less is not None else 1
    if share is not None and tied:
        return sign * round(60 * share[0] / share[1]), share[2] + 1, True
    number = find_number(tape, at) if tied else None
    if number is not None and 0 < number.low < 60 and number.low == int(number.low):
        minutes = is_span(tape, number.last + 1, "minute") or is_span(
            tape, number.last + 1, "minute", "plural"
        )
        if minutes is not None:
            return sign * int(number.low), minutes.last + 1, True
    return 0, end, False
