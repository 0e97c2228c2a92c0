"""Times in fixed words: now, lately, later, the eve of a day, late on a day, an age."""

from __future__ import annotations

from typing import Final

from rawi.lexicon import Hit
from rawi.values.tape import Tape
from rawi.values.time.date import date
from rawi.values.time.feast import feast
from rawi.values.time.shape import Amount, Point, Shape, make
from rawi.values.time.words import ordinal
from rawi.values.written import attr

_RULES: Final = {
    "now": "time.now",
    "until_now": "time.lately",
    "from_now": "time.later",
    "morrow": "time.morrow",
}
_RELATIONS: Final = {"until_now": "until", "from_now": "from"}


def fixed(tape: Tape, at: int) -> Shape | None:
    """ "now", "recently", "the day after", "the eve of", "late on Wednesday"."""
    hit = tape.hit(at, "now", "until_now", "from_now", "morrow")
    if hit is not None:
        return _word(tape, at, hit)
    eve = tape.hit(at, "eve")
    if eve is not None:
        return _eve(tape, at, eve.last + 1)
    late = tape.hit(at, "late")
    if late is None:
        return None
    end = late.last + 1
    known = date(tape, end + 1 if tape.says(end, "of") else end)
    return make(tape, at, known[1], "time.day", point=known[0]) if known is not None else None


def _word(tape: Tape, at: int, hit: Hit) -> Shape:
    kind, end = attr(hit, "kind"), hit.last + 1
    if kind == "morrow":
        return make(tape, at, end, _RULES[kind], point=Point(offset=0))
    if kind in _RELATIONS:
        known = date(tape, end + 1 if tape.says(end, "of") else end)
        if known is not None and known[0].weekday is not None:
            return make(tape, at, known[1], "time.day", point=known[0])
    return make(tape, at, end, _RULES[kind], point=Point(now=True), relation=_RELATIONS.get(kind))


def _eve(tape: Tape, at: int, end: int) -> Shape:
    """The evening before a happening; the day is known only where it is a date or a feast."""
    known = date(tape, end) or feast(tape, end)
    return make(
        tape, at, known[1] if known else end, "time.eve", point=known[0] if known else Point(), relation="eve"
    )


def aged(tape: Tape, at: int) -> Shape | None:
    """ "in the fifth year of his life": an age."""
    found = ordinal(tape, at)
    age = tape.hit(found[1], "age") if found is not None else None
    if found is None or age is None or found[0] < 1:
        return None
    return make(tape, at, age.last + 1, "time.age", amount=Amount(((found[0], found[0], "year"),)))
