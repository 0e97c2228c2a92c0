"""Figures about one subject, side by side: which there are, how they stand to one another, what conventions write."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import inf

from rawi.model import ComparedSubject, Member, SubjectValue, identify
from rawi.reconcile.classes import families
from rawi.reconcile.entities import Known
from rawi.reconcile.gathered import Incidents, Spot
from rawi.reconcile.gist import Gist
from rawi.reconcile.judged import Judged
from rawi.reconcile.order import Order, Place
from rawi.reconcile.origins import Origins
from rawi.reconcile.relations import agree, bounds, relations
from rawi.reconcile.sets import Sets
from rawi.reconcile.values import STANDING, Value
from rawi.reconcile.values import values as values_of
from rawi.reconcile.views import views

HELD = frozenset({"detained", "present"})
"""Measures of people kept somewhere, which one report counts as held and another as being in the camps."""
APART_DAYS = 14
"""Reports further apart don't speak of one subject unless one incident holds them together."""
TELLING = 12
"""The least number that two reports hardly give by chance about people of one place or group."""

Key = tuple[object, ...]
Gathered = tuple[Key, list[Value], str | None]
"""What a subject is made of: its key, its values and its class."""


class Subjects:
    """The subjects of a case's figures; those of one report alone are subjects too."""

    def __init__(self, gists: Mapping[str, Gist], judged: Judged, order: Order):
        self._gists, self._order = gists, order
        self._judgements = judged
        self._reports: dict[Key, set[str]] = defaultdict(set)
        self._keys: dict[str, tuple[Key, ...]] = {}
        self._rows: dict[Key, list[tuple[Spot, ComparedSubject]]] = {}

    def update(
        self, reports: Iterable[str], known: Known, origins: Origins, incidents: Incidents
    ) -> list[str]:
        """Take in the figures of reports that are new, or whose origins or incidents changed. Gives the ids of the
        subjects that were written."""
        read: dict[str, list[Value]] = {}

        def values(report: str) -> list[Value]:
            if report not in read:
                gist = self._gists[report]
                found = values_of(gist, known, origins, incidents.of(report)) if gist.figures else ()
                read[report] = list(found)
            return read[report]

        touched: dict[Key, None] = {}
        for report in sorted(reports, key=self._order.place):
            old, new = self._keys.get(report, ()), tuple(dict.fromkeys(map(_key, values(report))))
            touched.update(dict.fromkeys((*old, *new)))
            for key in old:
                self._reports[key].discard(report)
            for key in new:
                self._reports[key].add(report)
            self._keys[report] = new
        if self._is_judged():
            touched.update(dict.fromkeys(self._reports))
        groups = {
            key: [
                value
                for report in sorted(self._reports[key], key=self._order.place)
                for value in values(report)
                if _key(value) == key
            ]
            for key in touched
        }
        return self._write(groups, origins)

    def _is_judged(self) -> bool:
        """Did a person judge two figures to be of one subject, or not? Then the subjects are made all at once."""
        pairs = (*self._judgements.together, *self._judgements.apart)
        reports = {report for pair in pairs for report, _ in pair if report in self._gists}
        figures = {(one, each.figure.id) for one in reports for each in self._gists[one].figures}
        return any(pair[0] in figures and pair[1] in figures for pair in pairs)

    def _write(self, groups: Mapping[Key, list[Value]], origins: Origins) -> list[str]:
        found = [one for key, held in groups.items() for one in _parts(key, held)]
        place = {
            report: self._order.place(report)
            for held in groups.values()
            for report, _ in (v.member for v in held)
        }
        for key in groups:
            self._rows.pop(key, None)
            if not self._reports[key]:
                del self._reports[key]
        written = []
        for key, part, class_ in _judged(found, self._judgements, place):
            subject = _subject(key, part, class_, origins)
            written.append(subject.id)
            spot = (self._order.place(part[0].member[0]), part[0].order)
            self._rows.setdefault(key, []).append((spot, subject))
        return written

    def all(self) -> tuple[ComparedSubject, ...]:
        """Every subject, in the order of its first figure."""
        found = [pair for rows in self._rows.values() for pair in rows]
        return tuple(subject for _, subject in sorted(found, key=lambda pair: pair[0]))

    def rows(self) -> dict[str, ComparedSubject]:
        """The same by id, as they stand."""
        return {subject.id: subject for rows in self._rows.values() for _, subject in rows}


def _parts(key: Key, values: Sequence[Value]) -> Iterable[Gathered]:
    """The subjects that figures of one key fall into."""
    whole = key[0] == "incident"
    for linked in _linked(values) if key[0] == STANDING else [values]:
        for near in [linked] if whole else _near(linked):
            for class_, part in _by_class(near, whole=whole):
                yield key, part, class_


def _judged(found: Sequence[Gathered], judged: Judged, place: Mapping[str, Place]) -> list[Gathered]:
    """The subjects with figures joined and set apart as people said."""
    members = {value.member for _, part, _ in found for value in part}
    apart = [pair for pair in judged.apart if members.issuperset(pair)]
    together = [pair for pair in judged.together if members.issuperset(pair)]
    if not apart and not together:
        return list(found)
    sets: Sets[Member] = Sets()
    for a, b in together:
        sets.join(a, b, "judged the same")
    for a, b in apart:
        sets.bar(a, b)
    home: dict[Member, Gathered] = {}
    for one in found:
        first: list[Member] = []
        for value in one[1]:
            home.setdefault(sets.find(value.member), one)
            for other in first:
                sets.join(other, value.member, "one subject")
            first.append(value.member)
    groups: dict[Member, list[Value]] = defaultdict(list)
    for value in (value for _, part, _ in found for value in part):
        groups[sets.find(value.member)].append(value)
    held = [sorted(part, key=lambda one: (place[one.member[0]], one.order)) for part in groups.values()]
    of = {value.member: one for one in found for value in one[1]}
    return [(of[part[0].member][0], part, of[part[0].member][2]) for part in held]


def _key(value: Value) -> Key:
    """What values must share to be of one subject: an incident; a state; or the same number from the same origin."""
    figure = value.figure
    shared = (figure.measure, figure.unit, figure.per)
    if value.standing:
        return (STANDING, "held" if figure.measure in HELD else figure.measure, figure.unit, figure.per)
    if value.incident is not None:
        return ("incident", value.incident, *shared)
    return ("number", *shared, figure.low, figure.high, value.origin or value.member)


def _linked(values: Sequence[Value]) -> list[list[Value]]:
    """Values of a state that hang on one incident, on the same people in events of one type, or that one report lists
    beside one another; or the same number about something in common."""
    sets: Sets[tuple[str, ...]] = Sets()
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
    groups: dict[tuple[str, ...], list[Value]] = defaultdict(list)
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


def _whole(values: Sequence[Value], class_: str | None) -> list[Value]:
    """The values of the subject itself, not of its parts: what a view may hold. A "part" that is more than every
    whole counts the same people: "four gunmen" beside "three"."""
    counted = [value for value in values if value.figure.part_of is None]
    counted = [value for value in counted if value.figure.measure == values[0].figure.measure]
    held = [value for value in counted if value.class_ in (class_, None)]
    most = max((bounds(value.figure)[1] for value in held), default=inf)
    return [value for value in counted if value in held or bounds(value.figure)[0] > most]


def _subject(key: Key, values: Sequence[Value], class_: str | None, origins: Origins) -> ComparedSubject:
    first = values[0]
    return ComparedSubject(
        id=identify("s", *first.member),
        incident=str(key[1]) if key[0] == "incident" else None,
        measure=first.figure.measure,
        class_=class_,
        values=tuple(SubjectValue(*value.member, value.origin) for value in values),
        relations=relations(values),
        views=views(first.figure.measure, _whole(values, class_), origins),
    )
