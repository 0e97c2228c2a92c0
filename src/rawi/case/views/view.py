"""The views of a case: rows that a terminal, a page or a program can show."""

from __future__ import annotations

from rawi.case.filter import Filter
from rawi.case.views import claims, copies, figures, incidents, sources
from rawi.case.views.book import Book
from rawi.case.views.rows import ClaimRow, CopyRow, IncidentRow, SourceRow, SubjectRow, TimelineRow

ALL = Filter()


class CaseView(Book):
    """Records and their comparison as rows in a fixed order, each view cut by a `Filter`."""

    def incidents(self, wanted: Filter = ALL) -> list[IncidentRow]:
        """What happened, the best supported first."""
        return incidents.rows(self, wanted)

    def timeline(self, wanted: Filter = ALL) -> list[TimelineRow]:
        """What happened by date; what no account dates comes last."""
        return incidents.timeline(self, wanted)

    def figures(self, wanted: Filter = ALL) -> list[SubjectRow]:
        """Figures by subject, the subjects with most reports first."""
        return figures.rows(self, wanted)

    def claims(self, wanted: Filter = ALL) -> list[ClaimRow]:
        """Who says what, in the order of reports and text; the outlet's own voice is left out."""
        return claims.rows(self, wanted)

    def sources(self, wanted: Filter = ALL) -> list[SourceRow]:
        """Outlets, then origins; those with most claims first."""
        return sources.rows(self, wanted)

    def copies(self, wanted: Filter = ALL) -> list[CopyRow]:
        """Passages that two reports share, with what differs; the longest first."""
        return copies.rows(self, wanted)
