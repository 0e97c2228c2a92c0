"""Find expressions of time: the longest reading that begins at a token."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from rawi.values.quantity.hedge import hedge_before
from rawi.values.tape import Tape, attr, bare, definite
from rawi.values.time.amount import Found, amount
from rawi.values.time.clock import clock
from rawi.values.time.date import date
from rawi.values.time.period import whole
from rawi.values.time.range import ranged
from rawi.values.time.shape import Amount, Point, Shape
from rawi.values.time.words import COMMAS, ordinal

_OPENERS = frozenset(
    {
        "month", "weekday", "part", "dayword", "span", "this", "edge", "ago", "later_by", "since", "within",
        "throughout", "clock", "clockword", "season", "tens_years", "feast", "ordinal", "cardinal", "scale", "scale_dual",
        "scale_plural", "vague", "fraction", "hedge", "now", "until_now", "from_now", "late", "morrow", "eve",
    }
)  # fmt: skip


def find(tape: Tape, index: int) -> Shape | None:
    """The expression of time that begins at a token, or None."""
    if not _worth(tape, index):
        return None
    best: Shape | None = None
    kinds = tape.at.get(index, {})
    digits = tape.digits(index) is not None
    for reader, opens, takes_digits in _readers():
        if not (digits and takes_digits or any(kind in opens for kind in kinds)):
            continue
        shape = reader(tape, index)
        if shape is not None and (best is None or shape.last > best.last):
            best = shape
    return best


def _worth(tape: Tape, index: int) -> bool:
    """False for most tokens: nothing that opens a time, or no word of time near enough behind it."""
    found = tape.at.get(index)
    digits = tape.digits(index)
    if digits is not None:
        return tape.timely(index) or len(digits) >= 4 or tape.fold(index + 1) in _DATE_SIGNS
    if found is None or not any(kind in _OPENERS for kind in found):
        return False
    return any(kind in _ALONE for kind in found) or tape.timely(index) or _year_behind(tape, index)


def _year_behind(tape: Tape, index: int) -> bool:
    return any(tape.digits(at) is not None for at in range(index + 1, min(index + 4, tape.stop)))


_DATE_SIGNS = frozenset({"/", "-", ".", ":"})
_ALONE = frozenset({"until_now", "from_now", "late", "morrow", "eve", "now", "dayword", "weekday", "feast", "clockword"})


def _make(tape: Tape, first: int, after: int, rule: str, **fields: object) -> Shape:
    return Shape(first, after - 1, tape.start(first), tape.tokens[after - 1].end, rule, **fields)  # type: ignore[arg-type]


_WORDS = {"now": "time.now", "until_now": "time.lately", "from_now": "time.later", "morrow": "time.morrow"}


def _fixed(tape: Tape, at: int) -> Shape | None:
    hit = tape.hit(at, "now", "until_now", "from_now", "morrow")
    if hit is not None:
        kind = attr(hit, "kind")
        known = (date(tape, hit.last + 1) or _loose_day(tape, hit.last + 1)) if kind != "now" else None
        if known is not None and kind in ("until_now", "from_now") and known[0].weekday is not None:
            return _make(tape, at, known[1], "time.day", point=known[0])
        if kind == "morrow":
            return _make(tape, at, hit.last + 1, _WORDS[kind], point=Point(offset=0))
        relation = {"until_now": "until", "from_now": "from"}.get(kind)
        return _make(tape, at, hit.last + 1, _WORDS[kind], point=Point(now=True), relation=relation)
    eve = tape.hit(at, "eve")
    if eve is not None:
        return _eve(tape, at, eve.last + 1)
    late = tape.hit(at, "late")
    if late is not None:
        end = late.last + 1
        end = end + 1 if tape.says(end, "of") else end
        known = date(tape, end)
        return _make(tape, at, known[1], "time.day", point=known[0]) if known is not None else None
    return None


def _eve(tape: Tape, at: int, end: int) -> Shape:
    """The evening before a happening; the day is known only where it is a date."""
    known = date(tape, end)
    return _make(tape, at, known[1] if known else end, "time.eve", point=known[0] if known else Point(), relation="eve")


def _aged(tape: Tape, at: int) -> Shape | None:
    """ "in the fifth year of his life": an age."""
    found = ordinal(tape, at)
    age = tape.hit(found[1], "age") if found is not None else None
    if found is None or age is None or found[0] < 1:
        return None
    return _make(tape, at, age.last + 1, "time.age", amount=Amount(((found[0], found[0], "year"),)))


def _loose_day(tape: Tape, at: int) -> tuple[Point, int] | None:
    return date(tape, at + 1) if tape.says(at, "of") else None


def _dated(tape: Tape, at: int) -> Shape | None:
    """Dates, periods, feasts and clock times, and what they make together."""
    kinds = tape.at.get(at, {})
    digits = tape.digits(at) is not None
    found = date(tape, at) or _feast(tape, at)
    period = whole(tape, at) if digits or any(kind in _PERIODS for kind in kinds) else None
    if period is not None and (found is None or period[1] > found[1]):
        found = period
    time = clock(tape, at) if digits or any(kind in _CLOCKS for kind in kinds) else None
    if time is not None and (found is None or time.next > found[1] or tape.hit(at, "clock")):
        return _timed(tape, at, Point(clock=time[:4], part=time.part), time.next)
    word = tape.hit(at, "clockword")
    if word is not None:
        hour = int(attr(word, "value")[:2])
        return _timed(tape, at, Point(clock=(hour, 0, None, False)), word.last + 1)
    if found is None:
        return None
    point, end = found
    at_end = end + 1 if tape.fold(end) in COMMAS else end
    if tape.says(at_end, "in") and tape.hit(at_end + 1, "clock"):
        at_end += 1
    time = clock(tape, at_end)
    if time is not None and (tape.hit(at_end, "clock") or time.exact and tape.fold(at_end + 1) == ":"):
        return _make(tape, at, time.next, "time.clock", point=point._replace(clock=time[:4], part=time.part or point.part))
    return _make(tape, at, end, _rule(point), point=point)


def _timed(tape: Tape, at: int, point: Point, end: int) -> Shape:
    """A clock time with the date behind it: "at eight in the evening of last Saturday"."""
    begin = end + 1 if tape.fold(end) in COMMAS or tape.says(end, "of") else end
    day = date(tape, begin)
    if day is not None and (day[0].day or day[0].weekday is not None or day[0].offset is not None):
        point = day[0]._replace(clock=point.clock, part=point.part or day[0].part)
        end = day[1]
        zone = tape.hit(end, "zone")
        end = zone.last + 1 if zone is not None else end
    return _make(tape, at, end, "time.clock", point=point)


def _rule(point: Point) -> str:
    if point.weekday is not None and point.day is None:
        return "time.weekday"
    if point.day is not None or point.month is not None:
        return "time.date"
    if point.offset is not None:
        return "time.day"
    return "time.period"


def _feast(tape: Tape, at: int) -> tuple[Point, int] | None:
    hit = tape.hit(at, "feast")
    if hit is None:
        return None
    point = Point(month=attr(hit, "hijri")[0], day=attr(hit, "hijri")[1], calendar="feast") if attr(hit, "hijri") else Point(month=attr(hit, "day")[0], day=attr(hit, "day")[1])
    end = hit.last + 1
    digits = tape.digits(end)
    if digits is not None and len(digits) == 4 and digits.isdigit():
        return point._replace(year=int(digits)), end + 1
    from rawi.values.time.words import relative

    value, end = relative(tape, end)
    return point._replace(relative=value), end


def _related(tape: Tape, at: int) -> Shape | None:
    """An amount or a point behind a preposition: ago, since, within, throughout, later."""
    hit = tape.hit(at, "ago", "since", "later_by", "within", "throughout")
    if hit is None:
        return None
    kind, behind = attr(hit, "kind"), hit.last + 1
    if kind in ("within", "throughout", "since") and (shape := _rolling(tape, behind)) is not None:
        return shape._replace(first=at, start=hit.start)
    if kind == "since" and (point := _since(tape, at, behind)) is not None:
        return point
    found = amount(tape, behind)
    if kind == "throughout" and found is None:
        return _all_of(tape, at, behind)
    if found is None or found.definite:
        return None
    bound = "about" if found.bound == "exact" and hit.first != hit.last else found.bound
    if kind in ("within", "throughout"):
        return _make(tape, at, found.next, "time.duration", amount=found.amount, bound=bound)
    return _counted_from(tape, at, found._replace(bound=bound), kind)


def _all_of(tape: Tape, at: int, behind: int) -> Shape | None:
    """ "throughout the month": one month long."""
    hit = tape.hit(behind, "span")
    if hit is None or hit.form.number != "singular" or hit.suffix or tape.hit(hit.last + 1, "relative") is not None:
        return None
    return _make(tape, at, hit.last + 1, "time.duration", amount=Amount(((1, 1, attr(hit, "unit")),)))


def _since(tape: Tape, at: int, behind: int) -> Shape | None:
    inner = _dated(tape, behind)
    if inner is None:
        return None
    fixed = tape.hit(behind, "now")
    if fixed is not None:
        return None
    return _make(tape, at, inner.last + 1, "time.since", point=inner.point, relation="since")


def _counted_from(tape: Tape, at: int, found: Found, kind: str) -> Shape:
    relation = {"ago": "ago", "later_by": "later", "since": "since"}[kind]
    anchored = kind != "since" and tape.says(found.next, "than")
    if relation == "since" and at == tape.first and tape.token(found.next) is None:
        relation = "ago"
    return _make(
        tape, at, found.next, f"time.{relation}", amount=found.amount, relation=relation, bound=found.bound, anchored=anchored
    )


def _rolling(tape: Tape, at: int) -> Shape | None:
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
        return _make(tape, at, hit.last + 1, "time.ago", amount=found.amount, relation="ago")
    known = found.amount if found is not None else None
    if known is None and begin is not None:
        return _open(tape, at, hit.last + 1, attr(begin, "unit"), relation, few is not None, hit.form.text)
    return _make(tape, at, hit.last + 1, f"time.{relation}", amount=known, relation=relation)


def _open(tape: Tape, at: int, end: int, unit: str, relation: str, few: bool, form: str) -> Shape:
    """Without a number: the end is known, the beginning isn't."""
    return _make(tape, at, end, f"time.{relation}", point=Point(unit=unit), relation=relation, bound="vague")


def _lasting(tape: Tape, at: int) -> Shape | None:
    """A duration: an amount with a number, or a lone unit that is all that the text says."""
    found = amount(tape, at)
    if found is None or found.definite and found.amount.parts[0][:2] == (2, 2):
        return None
    alone = tape.alone(at, found.next)
    if not found.sure and not alone or _joined_word(tape, at) and not found.sure:
        return None
    shape = _make(tape, at, found.next, "time.duration", amount=found.amount, bound=found.bound)
    past = tape.hit(found.next, "relative")
    if past is not None and attr(past, "bare"):
        return shape._replace(last=past.last, end=past.end, relation="ago", rule="time.ago")
    return shape._replace(first=found.first, start=found.start)


def _joined_word(tape: Tape, at: int) -> bool:
    hit = tape.some(at)
    return hit is not None and not bare(hit)



_NUMBERS = ("cardinal", "scale", "scale_dual", "scale_plural", "vague", "fraction", "hedge")
_PERIODS = frozenset({"edge", "fraction", "season", "tens_years", "ordinal", "weekday", "span", "this", "dayword"})
_CLOCKS = frozenset({"clock", "part", "ordinal", "cardinal"})
_DATES = frozenset({"month", "part", "feast", "clockword", *_PERIODS, *_CLOCKS})
_RANGES = frozenset({"part", "span", "month", "weekday", "dayword", "ordinal", "cardinal", "clock", "scale_dual", "edge"})
_FIXED = frozenset({"now", "until_now", "from_now", "morrow", "late", "eve"})
_RELATIONS = frozenset({"ago", "since", "later_by", "within", "throughout"})
_AMOUNTS = frozenset({"span", *_NUMBERS})

Reader = tuple[Callable[[Tape, int], Shape | None], frozenset[str], bool]


@cache
def _readers() -> tuple[Reader, ...]:
    """Each reader with the kinds of words that open it, and whether digits do."""
    return (
        (_fixed, _FIXED, False),
        (_aged, frozenset({"ordinal"}), False),
        (ranged, _RANGES, True),
        (_dated, _DATES, True),
        (_related, _RELATIONS, False),
        (_rolling, _AMOUNTS, True),
        (_lasting, _AMOUNTS, True),
    )
