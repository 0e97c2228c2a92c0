"""Which figures are of one subject: those of one incident, of one state, of one sum, or one number of one origin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rawi.reconcile.classes import families
from rawi.reconcile.relations import EARLIER, agree, meet
from rawi.reconcile.sets import Sets
from rawi.reconcile.values import STANDING, Value

HELD = frozenset({"detained", "present"})
"""Measures of people kept somewhere, which one report counts as held and another as being in the camps."""
APART_DAYS = 14
"""Reports further apart don't speak of one subject unless one incident holds them together."""
TELLING = 12
"""The least number that two reports hardly give by chance about people of one place or group."""
SUM = "money"
"""The measure of sums: they lie where they lie, whichever of its happenings a report tells of them."""

Key = tuple[object, ...]
Gathered = tuple[Key, list[Value], str | None]
"""What a subject is made of: its key, its values and its class."""


def key_of(value: Value) -> Key:
    """What values must share to be of one subject: an incident; a state; a currency; or the same number from the same origin."""
    figure = value.figure
    shared = (figure.measure, figure.unit, figure.per)
    if value.standing:
        return (STANDING, "held" if figure.measure in HELD else figure.measure, figure.unit, figure.per)
    if figure.measure == SUM:
        return (SUM, figure.unit, figure.per)
    if value.incident is not None:
        return ("incident", value.incident, *shared)
    return ("number", *shared, figure.low, figure.high, value.origin or value.member)


def parts(key: Key, values: Sequence[Value]) -> Iterable[Gathered]:
    """The subjects that figures of one key fall into."""
    linked = {STANDING: _linked, SUM: _sums}.get(str(key[0]))
    for one in linked(values) if linked is not None else [values]:
        whole = key[0] == "incident"
        happened = whole or (key[0] == SUM and any(value.incident is not None for value in one))
        for near in [one] if happened else _near(one):
            for class_, part in _by_class(near, whole=whole):
                yield key, part, class_


def _linked(values: Sequence[Value]) -> list[list[Value]]:
    """Values of a state that hang on one incident, on the same people in events of one type, or that one report lists
    beside one another; or the same number about something in common."""
    sets: Sets[tuple[object, ...]] = Sets()
    alike: dict[tuple[float, float], list[Value]] = defaultdict(list)
    last: Value | None = None
    for value in values:
        sets.add(value.member)
        for token in _tokens(value):
            sets.join(value.member, token, "in common")
        if last is not None and _beside(last, value):
            sets.join(last.member, value.member, "beside one another")
        low, high = value.figure.low, value.figure.high
        if low is not None and low == high and low >= TELLING:
            same = alike[low, high]
            for other in same[-APART_DAYS:]:
                if other.around & value.around and agree(other, value):
                    sets.join(other.member, value.member, "the same number")
            same.append(value)
        last = value
    return _grouped(sets, values)


def _sums(values: Sequence[Value]) -> list[list[Value]]:
    """Sums of money that one happening, or one number of one origin, holds together; and those of one report that
    say one sum in other words."""
    sets: Sets[tuple[object, ...]] = Sets()
    by_report: dict[str, list[Value]] = defaultdict(list)
    for value in values:
        figure = value.figure
        if value.incident is not None:
            sets.join(value.member, ("incident", value.incident), "one happening")
        else:
            same = ("number", figure.low, figure.high, value.origin or value.member)
            sets.join(value.member, same, "one number")
        by_report[value.member[0]].append(value)
    for told in by_report.values():
        for number, b in enumerate(told):
            for a in told[max(0, number - EARLIER) : number]:
                if _one_sum(a, b):
                    sets.join(a.member, b.member, "one sum in other words")
    return _grouped(sets, values)


def _one_sum(a: Value, b: Value) -> bool:
    """The same number, however hedged ("500 million", "more than 500 million"); or, told of happenings of one kind, a
    number and the round words that hold it ("hundreds of millions")."""
    one, other = a.figure, b.figure
    if a.denied != b.denied or not meet(a, b):
        return False
    if "vague" not in (one.bound, other.bound):
        return bool({one.low, one.high} & {other.low, other.high} - {None})
    return a.kind is not None and a.kind == b.kind and a.sentence != b.sentence


def _grouped(sets: Sets[tuple[object, ...]], values: Sequence[Value]) -> list[list[Value]]:
    groups: dict[tuple[object, ...], list[Value]] = defaultdict(list)
    for value in values:
        groups[sets.find(value.member)].append(value)
    return list(groups.values())


def _tokens(value: Value) -> Iterable[tuple[str, ...]]:
    """What values of one state have in common. A number of people on their way isn't one of people held."""
    if value.incident is not None:
        yield ("incident", value.incident)
    for one in sorted(value.people):
        yield ("people", one, value.kind or "")


def _beside(a: Value, b: Value) -> bool:
    """Counted in one sentence or the next, of other people: a list of parts; two counts of one class are of two
    groups."""
    if a.member[0] != b.member[0] or a.sentence is None or b.sentence is None:
        return False
    return abs(a.sentence - b.sentence) <= 1 and (a.class_ != b.class_ or agree(a, b))


def _near(values: Sequence[Value]) -> Iterable[list[Value]]:
    """Values whose reports follow one another closely."""
    runs: list[list[Value]] = []
    last: int | None = None
    for value in values:
        far = value.published is not None and last is not None and value.published - last > APART_DAYS
        if not runs or far:
            runs.append([])
        runs[-1].append(value)
        last = value.published if value.published is not None else last
    return runs


def _by_class(values: Sequence[Value], *, whole: bool) -> Iterable[tuple[str | None, list[Value]]]:
    """Values by the widest class; people without a class are the whole of an incident's, and of nothing else's."""
    top = families((value.class_ for value in values), whole=whole)
    groups: dict[str | None, list[Value]] = defaultdict(list)
    for value in values:
        groups[top[value.class_]].append(value)
    for value in () if whole else groups.pop(None, ()):
        groups[_class_of_same(value, groups)].append(value)
    order = {value.member: number for number, value in enumerate(values)}
    return [(class_, sorted(part, key=lambda one: order[one.member])) for class_, part in groups.items()]


def _class_of_same(value: Value, groups: Mapping[str | None, Sequence[Value]]) -> str | None:
    """The class of which another report gives a number that agrees: "the 800 held" are "800 fighters held"."""
    for class_, others in groups.items():
        if class_ is not None and any(agree(value, other) for other in others):
            return class_
    return None
