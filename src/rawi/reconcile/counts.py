"""How many reports, outlets and origins stand behind each subject and each incident."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rawi.model import ComparedSubject, Count, Event, Figure, Incident, Member, Record
from rawi.reconcile.origins import Origins


def counts(
    records: Sequence[Record],
    origins: Origins,
    subjects: Iterable[ComparedSubject],
    incidents: Iterable[Incident],
) -> tuple[Count, ...]:
    """Counts in the order of the subjects, then of the incidents."""
    behind = {record.report.id: _claims(record) for record in records}
    outlet = {record.report.id: record.report.outlet or record.report.id for record in records}
    told: list[tuple[str, list[Member]]] = [
        (one.id, [(value.report, value.figure) for value in one.values]) for one in subjects
    ]
    told += [(one.id, list(one.members)) for one in incidents]
    found = []
    for of, members in told:
        reports = {report for report, _ in members}
        claims = [(report, claim) for report, item in members for claim in behind[report].get(item, ())]
        found.append(
            Count(of, len(reports), len({outlet[report] for report in reports}), origins.count(claims))
        )
    return tuple(found)


def _claims(record: Record) -> dict[str, list[str]]:
    """By figure and event of a report, the claims that give it, without those that only pass one of them on."""
    own = [claim.id for claim in record.claims if not claim.chain][:1]
    within = {claim.id: claim.within for claim in record.claims}
    items: list[Figure | Event] = [*record.figures, *record.events]
    found = {}
    for item in items:
        listed = item.claims or own
        outer = {within.get(one) for one in listed}
        found[item.id] = [one for one in listed if one not in outer]
    return found
