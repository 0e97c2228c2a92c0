"""How many reports, outlets and origins stand behind each subject and each incident."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rawi.model import ComparedSubject, Count, Incident, Member
from rawi.reconcile.gist import Gist
from rawi.reconcile.origins import Origins


def counts(
    gists: Sequence[Gist],
    origins: Origins,
    subjects: Iterable[ComparedSubject],
    incidents: Iterable[Incident],
) -> tuple[Count, ...]:
    """Counts in the order of the subjects, then of the incidents."""
    behind = {(gist.report, item): claims for gist in gists for item, claims in gist.said}
    outlet = {gist.report: gist.outlet or gist.report for gist in gists}
    told: list[tuple[str, list[Member]]] = [
        (one.id, [(value.report, value.figure) for value in one.values]) for one in subjects
    ]
    told += [(one.id, list(one.members)) for one in incidents]
    found = []
    for of, members in told:
        reports = {report for report, _ in members}
        claims = [(member[0], claim) for member in members for claim in behind.get(member, ())]
        found.append(
            Count(of, len(reports), len({outlet[report] for report in reports}), origins.count(claims))
        )
    return tuple(found)
