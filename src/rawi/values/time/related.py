"""Amounts of time, alone or seen from the report: ago, since, within, the past six months."""

from __future__ import annotations

from msgspec.structs import replace

from rawi.values.quantity.hedge import hedge_before
from rawi.values.tape import Tape
from rawi.values.time.ahead import WITHIN
from rawi.values.time.amount import amount
from rawi.values.time.date import date
from rawi.values.time.dated import dated
from rawi.values.time.shape import Amount, Found, Point, Shape, make
from rawi.values.time.words import COMMAS
from rawi.values.written import attr, bare, definite


def related(tape: Tape, at: int) -> Shape | None:
    """An amount or a point behind a preposition: ago, since, within, throughout, later."""
    hit = tape.hit(at, "ago", "since", "later_by", "within", "throughout")
    if hit is None:
        return None
    kind, behind = attr(hit, "kind"), hit.last + 1
    behind += tape.says(behind, "article")
    if kind in ("within", "throughout", "since") and (shape := rolling(tape, behind)) is not None:
        return replace(shape, first=at, start=hit.start)
    if kind == "since" and (point := _since(tape, at, behind)) is not None:
        return point
    found = amount(tape, behind)
    if kind in ("within", "throughout") and (period := _within(tape, at, behind, found)) is not None:
        return period
    if kind == "throughout" and found is None:
        return _all_of(tape, at, behind)
    if found is None or found.definite or (found.amount.vague and not found.sure):
        return None
    bound = "about" if found.bound == "exact" and hit.first != hit.last else found.bound
    if kind in ("within", "throughout"):
        if kind == "within" and tape.alone(at, found.next):
            return make(
                tape, at, found.next, "time.next", amount=found.amount, relation="coming", bound=bound
            )
        rule = WITHIN if kind == "within" else "time.duration"
        return make(tape, at, found.next, rule, amount=found.amount, bound=bound)
    return _counted_from(tape, at, replace(found, bound=bound), kind)


def _within(tape: Tape, at: int, behind: int, found: Found | None) -> Shape | None:
    """ "during the month of September": a period, where that says more than an amount."""
    inner = dated(tape, behind)
    if inner is None or inner.point is None or (found is not None and found.next > inner.last):
        return None
    return make(tape, at, inner.last + 1, "time.period", point=inner.point)


def _all_of(tape: Tape, at: int, behind: int) -> Shape | None:
    """ "throughout the month": one month long."""
    hit = tape.hit(behind, "span")
    if (
        hit is None
        or hit.form.number != "singular"
        or attr(hit, "unit") == "hour"
        or hit.suffix
        or tape.hit(hit.last + 1, "relative") is not None
    ):
        return None
    return make(tape, at, hit.last + 1, "time.duration", amount=Amount(((1, 1, attr(hit, "unit")),)))


def _since(tape: Tape, at: int, behind: int) -> Shape | None:
    inner = dated(tape, behind)
    if inner is None:
        return None
    fixed = tape.hit(behind, "now")
    if fixed is not None:
        return None
    hit = tape.hit(at, "since")
    rule = "time.starting" if hit is not None and attr(hit, "starting") else "time.since"
    return make(tape, at, inner.last + 1, rule, point=inner.point, relation="since")


def _counted_from(tape: Tape, at: int, found: Found, kind: str) -> Shape:
    relation = {"ago": "ago", "later_by": "later", "since": "since"}[kind]
    now = tape.ending(at - 1, "now")
    begin = at if now is None else now.first
    day = _day_behind(tape, found) if kind != "since" else None
    if day is not None and (tape.alone(begin, day[1]) or (kind == "ago" and day[0].month is not None)):
        return make(
            tape, at, day[1], f"time.{relation}", amount=found.amount, point=day[0], relation=relation
        )
    anchored = kind != "since" and tape.says(found.next, "than")
    if kind == "later_by":
        today = tape.hit(found.next + 1, "now") if tape.says(found.next, "of") else None
        found = found if today is None else replace(found, next=today.last + 1)
        anchored = today is None and not tape.alone(begin, found.next)
    if relation == "since" and at == tape.first and tape.token(found.next) is None:
        relation = "ago"
    return make(
        tape,
        at,
        found.next,
        f"time.{relation}",
        amount=found.amount,
        relation=relation,
        bound=found.bound,
        anchored=anchored,
    )


def _day_behind(tape: Tape, found: Found) -> tuple[Point, int] | None:
    """ "after two months, on Thursday"; "two years ago, on 3 March": the day or month of the year that it leads to."""
    weekday = _weekday_behind(tape, found.next)
    if weekday is not None:
        return weekday
    parts = found.amount.parts
    if len(parts) != 1 or parts[0][2] != "year" or parts[0][0] != parts[0][1] or parts[0][0] % 1:
        return None
    at = found.next + 1 if tape.fold(found.next) in COMMAS else found.next
    match = tape.hit(at, "matching")
    at = match.last + 1 if match is not None else at + 1 if tape.says(at, "on") else at
    inner = dated(tape, at) if at > found.next else None
    point = inner.point if inner is not None else None
    if inner is None or point is None or point.month is None or point.calendar != "gregorian":
        return None
    known = point.year is not None or point.relative is not None or point.outer is not None
    return None if known or point.weekday is not None else (point, inner.last + 1)


def _weekday_behind(tape: Tape, at: int) -> tuple[Point, int] | None:
    """ "after two months, on Thursday"."""
    found = date(tape, at)
    return found if found is not None and found[0] == Point(weekday=found[0].weekday) else None


def rolling(tape: Tape, at: int) -> Shape | None:
    """ "the past six months", "the last two days", "the coming weeks": amounts that end or begin at the report."""
    begin = tape.hit(at, "span")
    hedge = hedge_before(tape, at)
    found = amount(tape, at)
    if found is not None and (begin is None or found.definite):
        end = found.next
    elif begin is not None and begin.form.number == "plural" and definite(tape, begin):
        end = begin.last + 1
    else:
        return None
    few = tape.hit(end, "few")
    end = few.last + 1 if few is not None else end
    hit = tape.hit(end, "relative")
    if hit is None or attr(hit, "value") == 0 or (attr(hit, "bare") and hedge is not None):
        return None
    relation = "past" if attr(hit, "value") < 0 else "next"
    if attr(hit, "bare") and found is not None:
        return make(tape, at, hit.last + 1, "time.ago", amount=found.amount, relation="ago")
    known = found.amount if found is not None else None
    if known is None and begin is not None:
        return _open(tape, at, hit.last + 1, attr(begin, "unit"), relation, few is not None, hit.form.text)
    return make(tape, at, hit.last + 1, f"time.{relation}", amount=known, relation=relation)


def _open(tape: Tape, at: int, end: int, unit: str, relation: str, few: bool, form: str) -> Shape:
    """Without a number: the end is known, the beginning isn't."""
    return make(tape, at, end, f"time.{relation}", point=Point(unit=unit), relation=relation, bound="vague")


def lasting(tape: Tape, at: int) -> Shape | None:
    """A duration: an amount with a number, or a lone unit that is all that the text says."""
    found = amount(tape, at)
    if found is None or (found.definite and found.amount.parts[0][:2] == (2, 2)):
        return None
    alone = tape.alone(at, found.next)
    if (not found.sure and not alone) or (_joined_word(tape, at) and not found.sure):
        return None
    shape = make(tape, at, found.next, "time.duration", amount=found.amount, bound=found.bound)
    past = tape.hit(found.next, "relative")
    if past is not None and attr(past, "bare"):
        return replace(shape, last=past.last, end=past.end, relation="ago", rule="time.ago")
    return replace(shape, first=found.first, start=found.start)


def _joined_word(tape: Tape, at: int) -> bool:
    hit = tape.some(at)
    return hit is not None and not bare(hit)
