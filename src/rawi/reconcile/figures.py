"""Figures about one subject, side by side: which there are, how they stand to one another, what conventions write."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import inf

from rawi.model import ComparedSubject, Member, SubjectValue, identify
from rawi.reconcile.entities import Known
from rawi.reconcile.gathered import Incidents, Spot
from rawi.reconcile.gist import Gist
from rawi.reconcile.judged import Judged
from rawi.reconcile.order import Order, Place
from rawi.reconcile.origins import Origins
from rawi.reconcile.parted import SUM, Gathered, Key, key_of, parts
from rawi.reconcile.relations import bounds, relations
from rawi.reconcile.sets import Sets
from rawi.reconcile.values import Value
from rawi.reconcile.values import values as values_of
from rawi.reconcile.views import views


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
            old, new = self._keys.get(report, ()), tuple(dict.fromkeys(map(key_of, values(report))))
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
                if key_of(value) == key
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
        found = [one for key, held in groups.items() for one in parts(key, held)]
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
        incident=first.incident if key[0] in ("incident", SUM) else None,
        measure=first.figure.measure,
        class_=class_,
        values=tuple(SubjectValue(*value.member, value.origin) for value in values),
        relations=relations(values),
        views=views(first.figure.measure, _whole(values, class_), origins),
    )
