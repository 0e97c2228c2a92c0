"""How two figures of one subject stand to one another, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import inf
from typing import TYPE_CHECKING

from rawi.model import Figure, FigureRelation, Relation
from rawi.reconcile.classes import wholes

if TYPE_CHECKING:
    from rawi.reconcile.values import Value

ABOUT = 0.1
"""By how much a number given as "about" may be off and still be the same."""
_SEVERAL = 3
"""What reading gives "a number of" as its least."""
EARLIER = 25
"""A value is related to so many before it at most, so that a subject with a thousand reports stays linear."""

Told = tuple[Relation, str]


def relations(values: Sequence[Value]) -> tuple[FigureRelation, ...]:
    """Relations of each value to those before it, and of parts to the whole that they add up to."""
    sums = _sums(values)
    found = []
    for number, later in enumerate(values):
        for earlier in values[max(0, number - EARLIER) : number]:
            told, reason = relate(earlier, later, sums)
            a, b = (later, earlier) if _from_later(earlier, later, told) else (earlier, later)
            found.append(FigureRelation(a.member, b.member, told, reason))
    return tuple(found)


def _from_later(earlier: Value, later: Value, told: Relation) -> bool:
    """True where the later of two is the one that updates, denies, or is a part of the other."""
    if told == "update":
        return True
    if told == "denial":
        return later.denied
    if told == "part_of":
        return later.figure.part_of == earlier.figure.id or (
            earlier.figure.part_of != later.figure.id and earlier.class_ in wholes(later.class_)
        )
    return False


def relate(a: Value, b: Value, sums: dict[tuple[str, str | None], list[Value]]) -> Told:
    """The relation of two values, a's report the earlier."""
    told, reason = _apart(a, b) or _of_classes(a, b, sums) or _of_amounts(a, b)
    if told == "conflict" and a.member[0] == b.member[0] and a.origin == b.origin:
        return "not_comparable", "one source gives both, so that they count different things"
    return told, reason


def _apart(a: Value, b: Value) -> Told | None:
    """What settles the relation without a look at the numbers."""
    if a.denied != b.denied:
        return "denial", "one report denies what the other says"
    if a.figure.part_of == b.figure.id or b.figure.part_of == a.figure.id:
        return "part_of", "told as a part of the other"
    if a.figure.basis and b.figure.basis and a.figure.basis != b.figure.basis:
        return "not_comparable", f"a {a.figure.basis} against a {b.figure.basis}"
    if a.period != b.period and ((a.period and b.period) or not meet(a, b)):
        return "not_comparable", "figures of different periods"
    if _differ(a.nationality, b.nationality):
        return "not_comparable", "people of different nationalities"
    if (a.figure.part_of is None) != (b.figure.part_of is None) and a.class_ == b.class_:
        return "not_comparable", "a part of another count against a whole"
    if a.member[0] == b.member[0] and a.sentence == b.sentence and a.class_ == b.class_ and not meet(a, b):
        return "not_comparable", "counted beside each other in one sentence"
    return None


def _differ(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and a != b


def agree(a: Value, b: Value) -> bool:
    """The same bounds, or one number that one of them gives as about."""
    one, other = a.figure, b.figure
    if (one.low, one.high) == (other.low, other.high):
        return one.bound == other.bound or {one.bound, other.bound} <= {"exact", "about"}
    return False


def meet(a: Value, b: Value) -> bool:
    """Can both numbers hold?"""
    one, other = bounds(a.figure), bounds(b.figure)
    return one[0] <= other[1] and other[0] <= one[1]


def _of_classes(a: Value, b: Value, sums: dict[tuple[str, str | None], list[Value]]) -> Told | None:
    """The relation of counts of two classes; None where their numbers alone decide."""
    if a.class_ == b.class_ or (None in (a.class_, b.class_) and agree(a, b)):
        return _measures(a, b)
    part, whole = (a, b) if b.class_ in wholes(a.class_) else (b, a)
    if whole.class_ not in wholes(part.class_):
        return "not_comparable", f"{a.class_ or 'all'} against {b.class_ or 'all'}"
    summed = _summed(part, whole, sums)
    if summed is not None:
        return summed
    if bounds(part.figure)[0] > bounds(whole.figure)[1]:
        if whole.class_ is None and len(wholes(part.class_)) == 1:
            # "Four gunmen" and "three" killed: whoever counts three has gunmen in mind too.
            return _measures(a, b)
        return (
            "conflict",
            f"the part ({_written(part.figure)}) is more than the whole ({_written(whole.figure)})",
        )
    return "part_of", f"{part.class_} is a part of {whole.class_ or 'all'}"


def _measures(a: Value, b: Value) -> Told | None:
    if a.figure.measure != b.figure.measure and not agree(a, b):
        return "not_comparable", f"{a.figure.measure} against {b.figure.measure}"
    return None


def _summed(part: Value, whole: Value, sums: dict[tuple[str, str | None], list[Value]]) -> Told | None:
    """Parts that one report lists, where they add up to the whole."""
    beside = sums.get((part.member[0], whole.class_), [part])
    total, (low, high) = sum(bounds(one.figure)[0] for one in beside), bounds(whole.figure)
    if len(beside) < 2 or not low <= total <= high:
        return None
    spelled = " + ".join(_written(one.figure) for one in beside)
    return "part_of", f"{spelled} = {_number(total)}, compatible with {_written(whole.figure)}"


def _of_amounts(a: Value, b: Value) -> Told:
    written = f"{_written(a.figure)} and {_written(b.figure)}"
    if agree(a, b):
        return "agree", f"both {_written(a.figure)}"
    if meet(a, b):
        return "compatible", f"{written} can both hold"
    later = b.published is not None and a.published is not None and b.published > a.published
    if later and a.origin is not None and a.origin == b.origin:
        return "update", f"{written}: the same origin, later"
    return "conflict", f"{written} can't both hold"


def bounds(figure: Figure) -> tuple[float, float]:
    """The figure as an interval: open ends for "more than", a tenth either way for "about", two or more for "several"."""
    low = -inf if figure.low is None else figure.low
    high = inf if figure.high is None else figure.high
    if figure.bound == "about" and low == high:
        return low * (1 - ABOUT), high * (1 + ABOUT)
    if figure.bound == "vague" and low == _SEVERAL:
        return 2, high  # "a number of" is said of two as well
    return low, high


def _sums(values: Sequence[Value]) -> dict[tuple[str, str | None], list[Value]]:
    """By report and whole, the parts that one report lists beside one another."""
    found: dict[tuple[str, str | None], list[Value]] = defaultdict(list)
    for value in values:
        for whole in wholes(value.class_):
            listed = {one.class_ for one in found[value.member[0], whole]}
            if not listed & ({value.class_} | wholes(value.class_)):
                found[value.member[0], whole].append(value)
    return found


WORDS = {"more_than": "more than ", "at_least": "at least ", "less_than": "less than ", "at_most": "up to "}


def _written(figure: Figure) -> str:
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        return f"{_number(figure.low)}–{_number(figure.high)}"
    value = figure.low if figure.low is not None else figure.high
    about = "about " if figure.bound == "about" else WORDS.get(figure.bound, "")
    return f"{about}{_number(value)}" if value is not None else "no number"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"
