"""Claims: who says what, how firmly."""

from __future__ import annotations

from rawi.case.filter import Filter
from rawi.case.views.book import Book
from rawi.case.views.rows import ClaimRow
from rawi.case.views.selection import Selection
from rawi.model import Claim, Record, Span


def rows(book: Book, wanted: Filter) -> list[ClaimRow]:
    """The asked claims that somebody but the outlet makes, in the order of reports and text."""
    selection = Selection(book, wanted)
    found = [
        row(book, record, claim)
        for record in book.records
        if selection.published(record)
        for claim in record.claims
        if claim.cue is not None and _asked(book, selection, record, claim)
    ]
    return selection.head(found)


def row(book: Book, record: Record, claim: Claim) -> ClaimRow:
    """One claim with its whole chain."""
    return ClaimRow(
        id=claim.id,
        report=record.report.id,
        outlet=book.outlet(record),
        published=record.report.published,
        act=claim.act,
        certainty=claim.certainty,
        polarity=claim.polarity,
        quoted=claim.quoted,
        within=claim.within,
        cue=claim.cue.text if claim.cue else None,
        chain=book.chain(record, claim),
        content=book.quote(record, (claim.content.start, claim.content.end)) if claim.content else None,
        decisions=book.decisions(record, claim.id),
    )


def spans(claim: Claim) -> list[Span]:
    """Where a claim stands: its content, its cue and its hops."""
    found = list(claim.content.spans) if claim.content else []
    found += [(hop.start, hop.end) for hop in claim.chain if hop.start is not None and hop.end is not None]
    return [*found, *claim.cues]


def _asked(book: Book, selection: Selection, record: Record, claim: Claim) -> bool:
    wanted = selection.wanted
    if wanted.type or wanted.place:
        events = [event for event in record.events if claim.id in event.claims]
        if not any(selection.event(record, event) for event in events):
            return False
    return selection.about(record, *spans(claim))
