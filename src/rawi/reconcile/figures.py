"""Figures about one subject, side by side: which there are, how they stand to one another, what conventions write."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from rawi.model import ComparedSubject, Figure, Member, Record, SubjectValue, Time, identify
from rawi.reconcile.calendar import day
from rawi.reconcile.classes import families
from rawi.reconcile.entities import Known
from rawi.reconcile.origins import Origins
from rawi.reconcile.relations import relations
from rawi.reconcile.views import views

STANDING = frozenset({"detained", "besieged", "present", "missing", "displaced"})
"""Measures of a state: they aren't tied to one happening, so reports of one count needn't tell of one event."""
APART_DAYS = 14
"""Reports further apart don't speak of one subject unless one incident holds them together."""


class Value(Struct, frozen=True):
    """One report's figure with all that comparing it needs. `wire`: its origin's id."""

    member: Member
    figure: Figure
    published: int | None
    claims: tuple[Member, ...]
    origin: str | None
    denied: bool
    period: tuple[str | None, str | None] | None
    order: int


Key = tuple[str | None, ...]


def subjects(
    records: Sequence[Record], known: Known, origins: Origins, incident_of: Mapping[Member, str]
) -> tuple[ComparedSubject, ...]:
    """Every subject of figures, in the order of its first figure; figures of one report alone are subjects too."""
    groups: dict[Key, list[Value]] = defaultdict(list)
    for record in records:
        for key, value in _values(record, known, origins, incident_of):
            groups[key].append(value)
    found = [
        _subject(key, part, class_, origins)
        for key, values in groups.items()
        for near in _near(key, values)
        for class_, part in _by_class(near)
    ]
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def _values(
    record: Record, known: Known, origins: Origins, incident_of: Mapping[Member, str]
) -> Iterable[tuple[Key, Value]]:
    report = record.report.id
    claim_by_id = {claim.id: claim for claim in record.claims}
    mention_by_id = {mention.id: mention for mention in record.mentions}
    own_voice = [claim.id for claim in record.claims if not claim.chain][:1]
    event_of = {figure: event for event in record.events for figure in event.figures}
    for order, figure in enumerate(record.figures):
        claims = [claim_by_id[one] for one in (figure.claims or own_voice) if one in claim_by_id]
        outer = {claim.within for claim in claims}
        inner = [claim for claim in claims if claim.id not in outer]
        members = tuple((report, claim.id) for claim in inner)
        time = mention_by_id.get(figure.period or "")
        value = Value(
            (report, figure.id),
            figure,
            day(record.report.published),
            members,
            origins.id(members[0]) if members else None,
            any(claim.polarity == "negative" for claim in inner),
            (time.value.start, time.value.end) if isinstance(time, Time) else None,
            order,
        )
        event = event_of.get(figure.id)
        if event is None:
            event = next((one for one in record.events if one.id == figure.subject.event), None)
        who = mention_by_id.get(figure.subject.who or "")
        entity = known.id(report, figure.subject.entity) or known.id(report, who.entity if who else None)
        incident = incident_of.get((report, event.id)) if event is not None else None
        shared = ("measure", figure.measure, figure.unit, figure.per)
        if incident is not None and figure.measure not in STANDING:
            yield ("incident", incident, *shared), value
        elif entity is not None or figure.measure in STANDING:
            kind = event.type if event is not None and figure.measure not in STANDING else None
            yield ("entity", entity if figure.measure not in STANDING else None, kind, *shared), value
        else:
            yield ("figure", *value.member, *shared), value


def _near(key: Key, values: Sequence[Value]) -> Iterable[list[Value]]:
    """Values of one incident stay together; others where their reports follow one another closely."""
    if key[0] == "incident":
        return [list(values)]
    runs: list[list[Value]] = []
    last: int | None = None
    for value in values:
        if not runs or (
            value.published is not None and last is not None and value.published - last > APART_DAYS
        ):
            runs.append([])
        runs[-1].append(value)
        last = value.published if value.published is not None else last
    return runs


def _by_class(values: Sequence[Value]) -> Iterable[tuple[str | None, list[Value]]]:
    top = families(value.figure.subject.class_ for value in values)
    groups: dict[str | None, list[Value]] = defaultdict(list)
    for value in values:
        groups[top[value.figure.subject.class_]].append(value)
    return groups.items()


def _subject(
    key: Key, values: Sequence[Value], class_: str | None, origins: Origins
) -> tuple[tuple[int, Member], ComparedSubject]:
    first = values[0]
    subject = ComparedSubject(
        id=identify("s", *first.member),
        incident=key[1] if key[0] == "incident" else None,
        measure=first.figure.measure,
        class_=class_,
        values=tuple(SubjectValue(*value.member, value.origin) for value in values),
        relations=relations(values),
        views=views(first.figure.measure, [v for v in values if v.figure.subject.class_ == class_], origins),
    )
    return (first.order, first.member), subject
