"""Find quantities: a number with its hedge and what it counts, ranges, duals, counted singulars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from rawi.arabic import clitics
from rawi.lexicon import Hit
from rawi.model import Bound
from rawi.values.number import Number, could_be_thousands
from rawi.values.number.find import find as find_number
from rawi.values.quantity import guard
from rawi.values.quantity.hedge import hedge_before, hedge_behind
from rawi.values.quantity.noun import NOUN_KINDS, dual, one
from rawi.values.quantity.shape import Core, Hedge, Shape
from rawi.values.quantity.tail import bare_tail, rule_of, tail, toll
from rawi.values.tape import Tape
from rawi.values.written import attr, definite, joined

_OPENERS: Final = frozenset(
    {"cardinal", "scale", "scale_dual", "scale_plural", "vague", "fraction", "minus", "hedge"}
)
_COUNTING: Final = NOUN_KINDS | {"currency"}


def find(tape: Tape, index: int) -> Shape | None:
    """The quantity that begins at a token, or None."""
    found = tape.kinds(index)
    if "title" in found:
        tape.refused = max(tape.refused, found["title"][0].last + 1)
    if index < tape.refused or "below_zero" in found:
        return None
    if "up_to" in found:
        return _up_to(tape, found["up_to"][0])
    if found and _OPENERS.isdisjoint(found):
        alone = None if _COUNTING.isdisjoint(found) else dual(tape, index) or one(tape, index)
        return None if alone is None else _hedged(tape, alone, None)
    if len(found) == 1 and "hedge" in found and not _leads(tape, found["hedge"]):
        return None
    hedge = hedge_before(tape, index)
    at = hedge.next if hedge is not None else index
    if hedge is not None and (tape.says(at, "article") or _said_twice(tape, at)):
        at += 1
    core = find_core(tape, at)
    if core is None:
        shape = dual(tape, at) or one(
            tape, at, hedged=hedge is not None and hedge.bound == "more_than" and " " in hedge.words
        )
        return _hedged(tape, shape, hedge) if shape is not None else None
    return _counted(tape, core, hedge)


def _up_to(tape: Tape, hit: Hit) -> Shape | None:
    """ "until 200 fighters": a bound only where a number counts something; else the word leads to a time or a range."""
    core = find_core(tape, hit.last + 1)
    shape = _counted(tape, core, None) if core is not None and not core.number.vague else None
    if core is None or shape is None or shape.last == core.number.last or shape.bound != "exact":
        return None
    return replace(
        shape, first=hit.first, start=hit.start, bound=attr(hit, "bound"), words=tape.raw(hit.first)
    )


def _said_twice(tape: Tape, at: int) -> bool:
    """ "more than than": the slip of a repeated last word."""
    return at > 0 and tape.fold(at) == tape.fold(at - 1) and tape.digits(at) is None


def _leads(tape: Tape, hedges: Sequence[Hit]) -> bool:
    ends = [hit.last + 1 for hit in hedges]
    return any(tape.opens(at) or tape.says(at, "article") or _said_twice(tape, at) for at in ends)


def find_core(tape: Tape, at: int) -> Core | None:
    """The number or range that begins at a token: "5", "5 to 7 thousand", "between 20 and 30"."""
    return tape.once(_core, at) if tape.numeric(at) else None


def _core(tape: Tape, at: int) -> Core | None:
    between = tape.says(at - 1, "between")
    number = find_number(tape, at, single=between)
    if number is None:
        return None
    second = _second(tape, number, between=between)
    if second is None:
        if between:
            number = find_number(tape, at) or number
        return Core(number, number.first, number.start, number.low, number.high, False)
    first, start = number.first, number.start
    if between or tape.says(number.first - 1, "from"):
        first -= 2 if between and tape.says(first - 2, "before_between") else 1
        start = tape.tokens[first].start
    low = number.low
    if second.scaled and not number.scaled and low < second.low / second.scale:
        low *= second.scale
    whole = replace(second, first=first, start=start)
    return Core(whole, first, start, min(low, second.high), max(low, second.high), True)


def _second(tape: Tape, number: Number, *, between: bool) -> Number | None:
    at = number.last + 1
    sign = tape.hit(at, "symbol", "percent", "unit")
    if sign is not None and (
        between or tape.fold(sign.last + 1) in _DASHES or tape.says(sign.last + 1, "to")
    ):
        at = sign.last + 1
    if between:
        return _after_and(tape, at, number)
    if tape.fold(at) in _DASHES:
        second = find_number(tape, at + 1)
        if second is None or not number.digits or second.low <= number.low:
            return None
        glued = tape.glued(at) and tape.glued(at + 1)
        return second if glued or _counted_together(tape, number, second) else None
    if tape.says(at, "to") or tape.says(at, "or"):
        led = tape.says(number.first - 1, "from")
        if led and tape.says(at, "to") and guard.changes(tape, number.first):
            return None
        second = find_number(tape, at + 1)
        return second if second is not None and second.high > number.low else None
    return _with_to(tape, at, number)


def _counted_together(tape: Tape, number: Number, second: Number) -> bool:
    """ "150 - 200 displaced": spaces around the stroke where the two are near and one thing is counted."""
    digits = number.digits
    near = second.digits is not None and second.low <= _NEAR * number.low
    return (
        near
        and not (digits or "").startswith("0")
        and tape.hit(second.last + 1, "noun", "unit", "percent", "currency", "span") is not None
    )


_NEAR: Final = 10
_DASHES: Final = frozenset({"-", "–", "—"})


def _after_and(tape: Tape, at: int, number: Number) -> Number | None:
    if tape.says(at, "and"):
        second = find_number(tape, at + 1)
    else:
        hit = tape.hit(at, "cardinal", "scale", "scale_dual", "minus")
        second = find_number(tape, at) if hit is not None and joined(hit) else None
    if second is None and (tape.says(at, "to") or tape.says(at, "or")):
        second = find_number(tape, at + 1)
    return second if second is not None and second.high > number.low else None


def _with_to(tape: Tape, at: int, number: Number) -> Number | None:
    """ "from ten to-twenty": the preposition is written onto the second number."""
    hit = tape.hit(at, "cardinal")
    if hit is None or not tape.says(number.first - 1, "from") or hit.proclitic != clitics().prepositions[1]:
        return None
    second = find_number(tape, at)
    return second if second is not None and second.low > number.low else None


def _counted(tape: Tape, core: Core, hedge: Hedge | None) -> Shape | None:
    number = core.number
    sign = tape.hit(number.first - 1, "symbol", "percent")
    behind = (
        bare_tail(tape, number) if sign is not None and sign.last == number.first - 1 else tail(tape, number)
    )
    if guard.not_a_count(tape, number, behind, hedged=hedge is not None or core.ranged):
        tape.refused = max(tape.refused, number.last + 1)
        return None
    first, start, low, high = core.first, core.start, core.low, core.high
    unit, of, rule = behind.unit, behind.of, behind.rule
    if (
        number.digits
        and could_be_thousands(number.digits)
        and unit in ("person", "item", "vehicle", "event", "place")
    ):
        low, high = round(low * 1000), round(high * 1000)
    if unit is None and not behind.of:
        leading = _leading(tape, first, number)
        if leading is not None:
            first, start, unit, of, rule = leading
    people = unit is None and of is None
    loose = number.lone != "several_of"
    if (
        people
        and not number.fraction
        and (
            guard.casualties(tape, first, loose=loose)
            or toll(tape, behind.last + 1)
            or guard.acts(tape, behind.last + 1)
        )
    ):
        unit, rule = "person", "quantity.people"
    low, high = low + behind.extra, high + behind.extra
    if behind.negative:
        low, high = -high, -low
    bound: Bound = "between" if core.ranged else "vague" if number.vague else "exact"
    words = tape.doc.text[number.start : tape.tokens[number.last].end] if number.vague else None
    shape = Shape(
        first, behind.last, start, behind.end, low, high, bound, words, unit, of, behind.factor,
        number.vague, None if behind.measured else number.fraction, rule,
    )  # fmt: skip
    return _hedged(tape, shape, hedge)


def _hedged(tape: Tape, shape: Shape, hedge: Hedge | None) -> Shape:
    if hedge is not None:
        shape = replace(shape, first=hedge.first, start=hedge.start, bound=hedge.bound, words=hedge.words)
    behind = hedge_behind(tape, shape.last + 1)
    if behind is not None and (hedge is None or hedge.bound == "about"):
        last, end, bound, words = behind
        shape = replace(shape, last=last, end=end, bound=bound, words=words)
    return shape


Leading = tuple[int, int, str | None, str | None, str]


def _leading(tape: Tape, first: int, number: Number) -> Leading | None:
    """What stands before the number and says what it counts: "$20", "٪15", "the seven rockets", "one person"."""
    sign = tape.hit(first - 1, "symbol", "percent")
    if sign is not None and sign.last == first - 1:
        unit = attr(sign, "unit", "percent")
        return (
            sign.first,
            sign.start,
            unit,
            None,
            "quantity.percent" if unit == "percent" else "quantity.money",
        )
    hit = _noun_before(tape, first)
    if hit is None:
        return None
    near = hit.last == first - 1
    counted = (
        number.definite and not number.vague and near and definite(tape, hit) and hit.form.number == "plural"
    )
    if counted or number.lone == "several":
        of = None if attr(hit, "other") else hit.entry.lemma
        unit = attr(hit, "unit", "person")
        return hit.first, hit.start, unit, of, rule_of(unit)
    return None


def _noun_before(tape: Tape, first: int) -> Hit | None:
    near = tape.hit(first - 1, "noun")
    if near is not None and near.last == first - 1:
        return near
    far = tape.hit(first - 2, "noun")
    return far if far is not None and far.last == first - 2 and far.form.number == "plural" else None
