"""How many reports, outlets and origins stand behind each subject and each incident."""

from __future__ import annotations

from collections.abc import Mapping

from rawi.model import ComparedSubject, Count, Incident
from rawi.reconcile.gist import Gist
from rawi.reconcile.origins import Origins


class Counts:
    """Counts what stands behind things, reading each report's claims once."""

    def __init__(self, gists: Mapping[str, Gist], origins: Origins):
        self._gists, self._origins = gists, origins
        self._said: dict[str, dict[str, tuple[str, ...]]] = {}

    def count(self, one: ComparedSubject | Incident) -> Count:
        """The count of a subject or an incident."""
        if isinstance(one, Incident):
            members = one.members
        else:
            members = tuple((value.report, value.figure) for value in one.values)
        reports = {report for report, _ in members}
        claims = [(report, claim) for report, item in members for claim in self._claims(report).get(item, ())]
        outlets = {self._gists[report].outlet or report for report in reports}
        return Count(one.id, len(reports), len(outlets), self._origins.count(claims))

    def _claims(self, report: str) -> dict[str, tuple[str, ...]]:
        known = self._said.get(report)
        if known is None:
            known = self._said[report] = dict(self._gists[report].said)
        return known
