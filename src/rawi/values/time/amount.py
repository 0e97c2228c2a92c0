"""Read amounts of time: "two days", "six months", "an hour and a half", "a few weeks"."""

from __future__ import annotations

from typing import Final

from rawi.lexicon import Hit
from rawi.model import Bound
from rawi.values.number.fraction import fraction, taken
from rawi.values.quantity import Core, find_core
from rawi.values.quantity.hedge import hedge_before, hedge_behind
from rawi.values.tape import NUMERIC, Tape
from rawi.values.time.shape import Amount, Counted, Found, Length
from rawi.values.time.words import COMMAS, is_span
from rawi.values.written import attr, definite, joined


def amount(tape: Tape, at: int) -> Found | None:
    """The amount of time that begins at a token, with hedge, further units and "and a half"."""
    found = tape.kinds(at)
    if not found and tape.digits(at) is None:
        return None
    if found and "span" not in found and "hedge" not in found and not tape.numeric(at):
        return None
    return tape.once(_amount, at)


def _amount(tape: Tape, at: int) -> Found | None:
    hedge = hedge_before(tape, at)
    first = _one(tape, at if hedge is None else hedge.next)
    if first is None:
        return None
    parts: tuple[Length, ...] = (first.part,)
    end, sure = first.next, first.sure or hedge is not None
    bound: Bound = "between" if first.ranged else "vague" if first.vague else "exact"
    bound = hedge.bound if hedge is not None else bound
    if tape.may_be(end, _FURTHER) or tape.fold(end) in COMMAS or tape.says(end, "and"):
        parts, end, sure = _further(tape, first, sure)
        behind = hedge_behind(tape, end) if hedge is None and sure else None
        if behind is not None:
            end, bound = behind[0] + 1, behind[2]
    start, begin = (hedge.start, hedge.first) if hedge else (first.start, first.first)
    return Found(Amount(parts, first.vague), begin, start, end, sure, bound, first.definite)


_FURTHER: Final = frozenset({"span", "whole", "hedge", "except", *NUMERIC})


def _further(tape: Tape, first: Counted, sure: bool) -> tuple[tuple[Length, ...], int, bool]:
    """Further units behind the first, "and a half", "whole"; the token behind, and whether it is surely an amount."""
    parts, end = [first.part], first.next
    while (more := _more(tape, end, parts)) is not None:
        parts.append(more.part)
        end, sure = more.next, True
    rest = _rest(tape, end, parts[-1])
    if rest is not None:
        parts[-1], end = rest
        sure = True
    full = tape.hit(end, "whole")
    return (tuple(parts), full.last + 1, True) if full is not None else (tuple(parts), end, sure)


def _span(tape: Tape, at: int) -> Hit | None:
    for hit in tape.hits(at, "span"):
        return hit
    return None


def _one(tape: Tape, at: int) -> Counted | None:
    if tape.numeric(at) and (found := _counted(tape, at) or _shared(tape, at)) is not None:
        return found
    return _plain(tape, at)


def _counted(tape: Tape, at: int) -> Counted | None:
    core = find_core(tape, at)
    if core is None or core.number.fraction is not None:
        return None
    behind = core.number.last + 1
    first, start = core.first, core.start
    if tape.fold(behind) == ")" and tape.fold(first - 1) == "(":
        behind, first, start = behind + 1, first - 1, tape.tokens[first - 1].start
    if tape.says(behind, "of"):
        return None
    hit = _span(tape, behind)
    if (
        hit is None
        or hit.proclitic
        or (definite(tape, hit) and not core.number.vague and not core.number.digits)
    ):
        return None
    if hit.suffix or (
        definite(tape, hit) and tape.hit(hit.last + 1, "relative") is None and not core.number.vague
    ):
        return None
    if hit.form.number == "dual":
        return None
    part = (core.low, core.high, attr(hit, "unit"))
    number = core.number
    return Counted(part, first, start, hit.last + 1, True, number.vague, number.definite, core.ranged)


def _shared(tape: Tape, at: int) -> Counted | None:
    share = fraction(tape, at)
    if share is None:
        return None
    hit = _span(tape, share[2] + 1)
    if hit is None or hit.proclitic or (definite(tape, hit) and attr(hit, "unit") != "hour"):
        return None
    value = share[0] / share[1]
    return Counted((value, value, attr(hit, "unit")), at, share[3], hit.last + 1, True)


def _plain(tape: Tape, at: int) -> Counted | None:
    """A dual, "one day", a plural without number (three to nine), or a lone singular."""
    hit = _span(tape, at)
    if hit is None:
        return None
    unit, is_definite = attr(hit, "unit"), definite(tape, hit)
    if hit.form.number == "dual":
        end, again = hit.last + 1, tape.hit(hit.last + 1, "cardinal")
        if again is not None and attr(again, "value") == 2 and not again.proclitic:
            end = again.last + 1
        sure = not hit.suffix and hit.form.state != "construct"
        return Counted((2, 2, unit), at, hit.start, end, True, False, is_definite) if sure else None
    if hit.suffix:
        return _owned(tape, hit)
    if hit.form.number == "plural":
        return _some(tape, hit, is_definite)
    again = tape.hit(hit.last + 1, "cardinal")
    if again is not None and attr(again, "value") == 1 and not attr(again, "part") and not again.proclitic:
        return Counted((1, 1, unit), at, hit.start, again.last + 1, True)
    lone = bool(attr(hit, "lone")) and _indefinite(tape, hit.last + 1) and not tape.says(at - 1, "every")
    return Counted((1, 1, unit), at, hit.start, hit.last + 1, lone) if not is_definite else None


def _owned(tape: Tape, hit: Hit) -> Counted | None:
    """ "its three years": the number behind a noun with a pronoun."""
    core = find_core(tape, hit.last + 1)
    if core is None or not core.number.definite or hit.form.number != "plural":
        return None
    return Counted((core.low, core.high, attr(hit, "unit")), hit.first, hit.start, core.number.last + 1, True)


def _some(tape: Tape, hit: Hit, is_definite: bool) -> Counted | None:
    if is_definite:
        core = find_core(tape, hit.last + (2 if tape.says(hit.last + 1, "article") else 1))
        if core is not None and _of_the(tape, core):
            part = (core.low, core.high, attr(hit, "unit"))
            return Counted(part, hit.first, hit.start, core.number.last + 1, True, False, True)
        return None
    end = hit.last + 1
    if tape.digits(end) is not None and _days_listed(tape, end + 1):
        return None
    few = tape.hit(end, "few")
    end = few.last + 1 if few is not None else end
    sure = few is not None or (_indefinite(tape, end) and not _of_calendar(tape, end))
    return Counted((3, 9, attr(hit, "unit")), hit.first, hit.start, end, sure, True)


_CALENDAR: Final = frozenset({"feast", "month"})


def _of_calendar(tape: Tape, at: int) -> bool:
    """ "the days of the feast", "the days of (the month of) May": whose they are, not how many."""
    return tape.may_be(at, _CALENDAR) or (
        is_span(tape, at, "month") is not None and tape.may_be(at + 1, _CALENDAR)
    )


def _of_the(tape: Tape, core: Core) -> bool:
    """ "the six months", "the hours 24 past": the number behind its unit, with the article or "past" behind it."""
    past = core.number.digits is not None and tape.hit(core.number.last + 1, "relative") is not None
    return (core.number.definite or past) and (not core.ranged or past)


def _days_listed(tape: Tape, at: int) -> bool:
    """ "days 16 and 17 March": the plural names days of the calendar."""
    return tape.fold(at) in COMMAS or tape.says(at, "and") or tape.hit(at, "month") is not None


def _indefinite(tape: Tape, at: int) -> bool:
    token = tape.token(at)
    return token is None or not token.fold.startswith("\u0627\u0644")


def _more(tape: Tape, end: int, parts: list[Length]) -> Counted | None:
    """The next unit: "… and ten minutes"."""
    at = end + 1 if tape.fold(end) in COMMAS else end
    comma = at > end
    free = tape.says(at, "and")
    at = at + 1 if free else at
    one = _one(tape, at)
    if one is None or one.vague or one.definite:
        return None
    hit = tape.some(at)
    tied = free or (hit is not None and joined(hit))
    if not tied and not (comma or tape.digits(at) is not None or one.sure):
        return None
    if not tied and (one.part[2] == parts[-1][2] or not one.sure):
        return None
    return one


def _rest(tape: Tape, end: int, part: Length) -> tuple[Length, int] | None:
    """ "… and a half", "… less a quarter", with the unit said again or not."""
    at = end + 1 if tape.says(end, "and") else end
    less = tape.hit(at, "except")
    share = taken(tape, less.last + 1 if less is not None else at)
    if share is None:
        return None
    first = tape.hit(at, "fraction")
    if less is None and at == end and (first is None or not joined(first)):
        return None
    sign = -1 if less is not None else 1
    value = sign * share[0] / share[1]
    again = _span(tape, share[2] + 1)
    last = share[2]
    if again is not None and attr(again, "unit") == part[2] and definite(tape, again):
        last = again.last
    return (part[0] + value, part[1] + value, part[2]), last + 1
