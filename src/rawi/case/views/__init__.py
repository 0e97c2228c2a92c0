"""Views: a case as rows of incidents, claims, figures, sources, copies, and a timeline."""

from rawi.case.views.rows import (
    Chain,
    ClaimRow,
    CopyRow,
    Difference,
    EventRow,
    FigureLink,
    FigureValue,
    IncidentRow,
    Mark,
    Quote,
    Side,
    SourceRow,
    SubjectRow,
    Tally,
    TimelineRow,
    Told,
    Where,
    Why,
)
from rawi.case.views.view import CaseView

__all__ = [
    "CaseView", "Chain", "ClaimRow", "CopyRow", "Difference", "EventRow", "FigureLink", "FigureValue", "IncidentRow", "Mark",
    "Quote", "Side", "SourceRow", "SubjectRow", "Tally", "TimelineRow", "Told", "Where", "Why",
]  # fmt: skip
