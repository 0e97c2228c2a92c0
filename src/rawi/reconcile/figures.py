"""Figures about one subject, side by side: which there are, how they stand to one another, what conventions write."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import inf

from msgspec import Struct

from rawi.model import (
    Claim,
    ComparedSubject,
    Event,
    Figure,
    Member,
    Nationality,
    Record,
    SubjectValue,
    Time,
    identify,
    overlap,
)
from rawi.reconcile.calendar import day
from rawi.reconcile.classes import families
from rawi.reconcile.entities import Known
from rawi.reconcile.origins import Origins
from rawi.reconcile.relations import agree, relations
from rawi.reconcile.sets import Sets
from rawi.reconcile.views import views

STANDING = "stock"
"""The basis of figures of a state (held, besieged): they aren't tied to one happening, so that reports of one count
needn't tell of one event."""
HELD = frozenset({"detained", "present"})
"""Measures of people kept somewhere, which one report counts as held and another as being in the camps."""
APART_DAYS = 14
"""Reports further apart don't speak of one subject unless one incident holds them together."""

Key = tuple[object, ...]


class Value(Struct, frozen=True):
    """One report's figure with all that comparing it needs. `people`: entities across reports that it hangs on."""

    member: Member
    figure: Figure
    order: int
    published: int | None
    claims: tuple[Member, ...]
    origin: str | None
    denied: bool
    period: tuple[str | None, str | None] | None
    people: frozenset[str]
    event: str | None
    nationality: str | None = None
    sentence: int | None = None


def subjects(
    records: Sequence[Record], known: Known, origins: Origins, incident_of: Mapping[Member, str]
) -> tuple[ComparedSubject, ...]:
    """Every subject of figures, in the order of its first figure; figures of one report alone are subjects too."""
    groups: dict[Key, list[Value]] = defaultdict(list)
    for record in records:
        for value in _Reader(record, known, origins).values():
            groups[_key(value, incident_of)].append(value)
    found = [
        _subject(key, part, class_, origins)
        for key, values in groups.items()
        for linked in (_linked(values) if key[0] == STANDING else [values])
        for near in (_near(linked) if key[0] != "incident" else [linked])
        for class_, part in _by_class(near, whole=key[0] == "incident")
    ]
    place = {record.report.id: number for number, record in enumerate(records)}
    return tuple(
        subject for _, subject in sorted(found, key=lambda pair: (place[pair[0].member[0]], pair[0].order))
    )


def _key(value: Value, incident_of: Mapping[Member, str]) -> Key:
    """What values must share to be of one subject: an incident; a state; or the same number from the same origin."""
    figure = value.figure
    shared = (figure.measure, figure.unit, figure.per)
    incident = incident_of.get((value.member[0], value.event)) if value.event is not None else None
    if figure.basis == STANDING:
        return (STANDING, "held" if figure.measure in HELD else figure.measure, figure.unit, figure.per)
    if incident is not None:
        return ("incident", incident, *shared)
    return ("number", *shared, figure.low, figure.high, value.origin or value.member)


class _Reader:
    """Makes values of one report's figures."""

    def __init__(self, record: Record, known: Known, origins: Origins):
        self._record, self._known, self._origins = record, known, origins
        self._claims = {claim.id: claim for claim in record.claims}
        self._mentions = {mention.id: mention for mention in record.mentions}
        self._nationalities = [mention for mention in record.mentions if isinstance(mention, Nationality)]
        self._own_voice = tuple(claim.id for claim in record.claims if not claim.chain)[:1]
        self._events = {event.id: event for event in record.events}
        self._event_of = {figure: event for event in record.events for figure in event.figures}

    def values(self) -> Iterable[Value]:
        for order, figure in enumerate(self._record.figures):
            yield self._value(order, figure)

    def _value(self, order: int, figure: Figure) -> Value:
        report = self._record.report
        claims = self._innermost(figure)
        members = tuple((report.id, claim.id) for claim in claims)
        period = self._mentions.get(figure.period or "")
        event = self._event_of.get(figure.id) or self._events.get(figure.subject.event or "")
        return Value(
            member=(report.id, figure.id),
            figure=figure,
            order=order,
            published=day(report.published),
            claims=members,
            origin=self._origins.id(members[0]) if members else None,
            denied=any(claim.polarity == "negative" for claim in claims),
            period=(period.value.start, period.value.end) if isinstance(period, Time) else None,
            people=self._people(figure, event, members),
            event=event.id if event is not None else None,
            nationality=figure.subject.nationality or self._nationality(figure),
            sentence=self._sentence(figure),
        )

    def _nationality(self, figure: Figure) -> str | None:
        """The nationality that stands within the figure's words ("15 Iraqis")."""
        mention = self._mentions.get(figure.mention)
        if mention is None:
            return None
        inside = [one for one in self._nationalities if overlap(one.span, mention.span)]
        return inside[0].value.country if inside else None

    def _sentence(self, figure: Figure) -> int | None:
        mention = self._mentions.get(figure.mention)
        return bisect_right(self._record.sentences, (mention.start, inf)) if mention is not None else None

    def _innermost(self, figure: Figure) -> list[Claim]:
        """The claims that give the figure, without those that only pass one of them on."""
        claims = [self._claims[one] for one in figure.claims or self._own_voice if one in self._claims]
        outer = {claim.within for claim in claims}
        return [claim for claim in claims if claim.id not in outer]

    def _people(self, figure: Figure, event: Event | None, claims: Iterable[Member]) -> frozenset[str]:
        """Who is counted, who does it, and who says so."""
        mentions = (*event.actors, *event.targets) if event is not None else ()
        entities = [self._mentions[one].entity for one in mentions if one in self._mentions]
        found = [self._known.id(self._record.report.id, one) for one in (figure.subject.entity, *entities)]
        found += [self._origins.family(claim) for claim in claims]
        return frozenset(one for one in found if one is not None)


def _linked(values: Sequence[Value]) -> list[list[Value]]:
    """Values that hang on the same people, or that one report counts in one sentence or the next."""
    sets: Sets[str] = Sets()
    last: Value | None = None
    for value in values:
        for other in sorted(value.people):
            sets.join(value.member[1], other, "the same people")
        if last is not None and _beside(last, value):
            sets.join(last.member[1], value.member[1], "beside one another")
        sets.add(value.member[1])
        last = value
    groups: dict[str, list[Value]] = defaultdict(list)
    for value in values:
        groups[sets.find(value.member[1])].append(value)
    return list(groups.values())


def _beside(a: Value, b: Value) -> bool:
    if a.member[0] != b.member[0] or a.sentence is None or b.sentence is None:
        return False
    return abs(a.sentence - b.sentence) <= 1


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
    top = families((value.figure.subject.class_ for value in values), whole=whole)
    groups: dict[str | None, list[Value]] = defaultdict(list)
    for value in values:
        groups[top[value.figure.subject.class_]].append(value)
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
    """The values of the subject itself, not of its parts: what a view may hold."""
    held = [value for value in values if value.figure.subject.class_ in (class_, None)]
    return [value for value in held if value.figure.measure == values[0].figure.measure]


def _subject(
    key: Key, values: Sequence[Value], class_: str | None, origins: Origins
) -> tuple[Value, ComparedSubject]:
    first = values[0]
    subject = ComparedSubject(
        id=identify("s", *first.member),
        incident=str(key[1]) if key[0] == "incident" else None,
        measure=first.figure.measure,
        class_=class_,
        values=tuple(SubjectValue(*value.member, value.origin) for value in values),
        relations=relations(values),
        views=views(first.figure.measure, _whole(values, class_), origins),
    )
    return first, subject
