"""What holds between the reports of a case: a pure function of the set of reports and of what people decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from rawi.model import (
    Comparison,
    Count,
    Event,
    Figure,
    Incident,
    Judgement,
    Link,
    Member,
    Record,
    identify,
)
from rawi.reconcile.account import Account
from rawi.reconcile.calendar import iso
from rawi.reconcile.entities import Known
from rawi.reconcile.figures import subjects
from rawi.reconcile.happening import accounts
from rawi.reconcile.incidents import Grouping, group
from rawi.reconcile.judged import Judged
from rawi.reconcile.origins import Origins
from rawi.reconcile.reuse import find, sides
from rawi.reconcile.stories import stories


def compare(records: Sequence[Record], judgements: Sequence[Judgement] = ()) -> Comparison:
    """Reuse, stories, entities, incidents, subjects of figures, origins and their counts.

    The order of `records` doesn't matter: they are taken by (published, id), each report once. Near-linear in the
    words of the case.
    """
    judged = Judged.of(judgements)
    ordered = [_without(record, judged) for record in _in_order(records)]
    read = sides(ordered)
    reuse = find(sorted(ordered, key=_as_filed), read)
    known = Known(ordered, judged)
    origins = Origins(ordered, reuse, known)
    told = accounts(ordered, known, origins, reuse)
    members = [(account.report, account.id) for account, _ in told]
    same, different = judged.among(members)
    grouping = group([account for account, _ in told], same=same, different=different)
    incidents = _incidents(told, grouping)
    incident_of = {member: incident.id for incident in incidents for member in incident.members}
    compared = subjects(ordered, known, origins, incident_of)
    return Comparison(
        reuse=reuse,
        stories=stories(ordered, read, reuse),
        entities=known.shared(),
        incidents=incidents,
        subjects=compared,
        origins=origins.all(),
        counts=_counts(
            ordered,
            origins,
            {one.id: [(value.report, value.figure) for value in one.values] for one in compared},
            {one.id: one.members for one in incidents},
        ),
    )


def _in_order(records: Sequence[Record]) -> list[Record]:
    """Each report once, by (published, id); of two sightings of one report that of the first source."""
    unique = {record.report.id: record for record in sorted(records, key=_as_filed, reverse=True)}
    return sorted(unique.values(), key=lambda record: (record.report.published or "", record.report.id))


def _as_filed(record: Record) -> tuple[str, str, str]:
    """Which of two reports is told of first, where they share text: the earlier, else in the order of the files."""
    return record.report.published or "", record.report.source or "", record.report.id


def _without(record: Record, judged: Judged) -> Record:
    """The record without events and figures that a person rejected."""
    report = record.report.id
    gone = {item for rejected, item in judged.rejected if rejected == report}
    if not gone:
        return record
    return replace(
        record,
        events=tuple(event for event in record.events if event.id not in gone),
        figures=tuple(figure for figure in record.figures if figure.id not in gone),
    )


def _incidents(told: Sequence[tuple[Account, Event]], grouping: Grouping) -> tuple[Incident, ...]:
    links: dict[int, list[Link]] = defaultdict(list)
    cluster = {number: name for name, members in enumerate(grouping.clusters) for number in members}
    for one in grouping.decisions:
        a, b = told[one.a][0], told[one.b][0]
        link = Link(
            a=(a.report, a.id), b=(b.report, b.id), verdict=one.verdict, score=one.score, reasons=one.reasons
        )
        for name in sorted({cluster[one.a], cluster[one.b]}):
            links[name].append(link)
    return tuple(
        _incident([told[number] for number in members], tuple(links[name]))
        for name, members in enumerate(grouping.clusters)
    )


def _incident(told: Sequence[tuple[Account, Event]], links: tuple[Link, ...]) -> Incident:
    """The type that most tell (the first of equals), the narrowest date, the place of the most precise."""
    accounts_ = [account for account, _ in told]
    types = [account.type or "" for account in accounts_]
    dated = [
        (end - start, start, end)
        for (start, end), event in ((account.days, event) for account, event in told if account.days)
        if event.date.start or event.date.end
    ]
    placed = [
        (account.at is None, account.precision or 9, n)
        for n, account in enumerate(accounts_)
        if account.place
    ]
    narrowest = min(dated, default=None)
    return Incident(
        id=identify("i", accounts_[0].report, accounts_[0].id),
        members=tuple((account.report, account.id) for account in accounts_),
        type=max(dict.fromkeys(types), key=types.count),
        date=(iso(narrowest[1]), iso(narrowest[2])) if narrowest else None,
        place=accounts_[min(placed)[2]].place if placed else None,
        links=links,
    )


def _counts(
    records: Sequence[Record],
    origins: Origins,
    by_subject: Mapping[str, Iterable[Member]],
    by_incident: Mapping[str, Iterable[Member]],
) -> tuple[Count, ...]:
    claims: dict[Member, list[Member]] = {}
    outlet: dict[str, str] = {}
    for record in records:
        report = record.report.id
        outlet[report] = record.report.outlet or report
        own = [claim.id for claim in record.claims if not claim.chain][:1]
        within = {claim.id: claim.within for claim in record.claims}
        items: list[Figure | Event] = [*record.figures, *record.events]
        for item in items:
            listed = item.claims or own
            outer = {within.get(one) for one in listed}
            claims[report, item.id] = [(report, one) for one in listed if one not in outer]
    found = []
    for of, members in (*by_subject.items(), *by_incident.items()):
        reports = {report for report, _ in members}
        behind = origins.count(claim for member in members for claim in claims.get(member, ()))
        found.append(Count(of, len(reports), len({outlet[report] for report in reports}), behind))
    return tuple(found)
