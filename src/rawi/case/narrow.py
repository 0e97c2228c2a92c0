"""Records cut to a filter, for export."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from rawi.case.filter import Filter
from rawi.case.views.claims import spans as claim_spans
from rawi.case.views.figures import evidence
from rawi.case.views.selection import Selection
from rawi.case.views.view import CaseView
from rawi.model import Record


def narrowed(view: CaseView, wanted: Filter) -> Iterator[Record]:
    """The records that a filter takes, each with the asked events and figures and the claims behind them.

    Text, mentions and entities stay whole: they are the evidence. `limit` counts records.
    """
    selection = Selection(view, wanted)
    given = 0
    for record in view.records:
        cut = _cut(view, selection, record)
        if cut is not None and (wanted.limit is None or given < wanted.limit):
            given += 1
            yield cut


def _cut(view: CaseView, selection: Selection, record: Record) -> Record | None:
    wanted = selection.wanted
    if wanted.about is None and wanted.type is None and wanted.place is None:
        return record if selection.published(record) else None
    events = tuple(
        one
        for one in record.events
        if selection.event(record, one) and selection.about(record, *view.spans(record, one))
    )
    figures = tuple(
        one
        for one in record.figures
        if selection.figure(record, one) and selection.about(record, *evidence(view, record, one))
    )
    telling = {claim for event in events for claim in event.claims}
    telling |= {claim for figure in figures for claim in figure.claims}
    if wanted.type is None and wanted.place is None and selection.published(record):
        telling |= {one.id for one in record.claims if selection.about(record, *claim_spans(one))}
    if not (events or figures or telling):
        return None
    around = {one.id for claim in record.claims if claim.id in telling for one in view.around(record, claim)}
    claims = tuple(one for one in record.claims if one.id in around)
    return replace(record, events=events, figures=figures, claims=claims)
