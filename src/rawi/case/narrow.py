"""Records cut to a filter, for export: a stream, whatever the size of the case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from msgspec.structs import replace

from rawi.case.asking import CHUNK, About
from rawi.case.filter import Filter
from rawi.case.views.claims import spans as claim_spans
from rawi.case.views.figures import evidence
from rawi.case.views.selection import Selection
from rawi.case.views.view import CaseView
from rawi.model import Comparison, Record
from rawi.store import Layer, Store


def narrowed(
    store: Store, wanted: Filter, *, layer: Layer, groups: Layer, fetch: Callable[[str], Record]
) -> Iterator[Record]:
    """The records that a filter takes, each with the asked events and figures and the claims behind them.

    Text, mentions and entities stay whole: they are the evidence. `limit` and `offset` count records.
    """
    found = (
        cut
        for view, selection in _chunks(store, wanted, layer, groups, fetch)
        for cut in _cuts(view, selection)
    )
    return islice(found, wanted.offset, None if wanted.limit is None else wanted.offset + wanted.limit)


def _chunks(
    store: Store, wanted: Filter, layer: Layer, groups: Layer, fetch: Callable[[str], Record]
) -> Iterator[tuple[CaseView, Selection]]:
    if wanted.about is not None:
        about = About(store, wanted.about, layer=layer, groups=groups, fetch=fetch)
        yield from ((book, Selection(book, wanted, entities=about.entities)) for book in about.books())
        return
    reports = store.reports()
    while chunk := list(islice(reports, CHUNK)):
        book = CaseView(map(fetch, chunk), Comparison())
        yield book, Selection(book, wanted)


def _cuts(view: CaseView, selection: Selection) -> Iterator[Record]:
    return filter(None, (_cut(view, selection, record) for record in view.records))


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
