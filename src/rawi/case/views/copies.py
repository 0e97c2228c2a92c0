"""Copies: passages that two reports share, with the words that differ."""

from __future__ import annotations

from rawi.case.filter import Filter
from rawi.case.views.book import Book
from rawi.case.views.rows import CopyRow, Difference, Side
from rawi.case.views.selection import Selection
from rawi.model import Passage, Reuse, Span


def rows(book: Book, wanted: Filter) -> list[CopyRow]:
    """The asked passages, the longest first."""
    selection = Selection(book, wanted)
    found = [row(book, reuse) for reuse in book.comparison.reuse if _asked(book, selection, reuse)]
    found.sort(key=lambda one: -(one.a.end - one.a.start))
    return selection.head(found)


def _asked(book: Book, selection: Selection, reuse: Reuse) -> bool:
    sides = [(book.by_id[one.report], (one.start, one.end)) for one in (reuse.a, reuse.b)]
    return any(selection.published(record) for record, _ in sides) and any(
        selection.about(record, span) for record, span in sides
    )


def row(book: Book, reuse: Reuse) -> CopyRow:
    """One shared passage, side by side."""
    return CopyRow(
        kind=reuse.kind,
        agreement=reuse.agreement,
        direction=reuse.direction,
        a=_side(book, reuse.a),
        b=_side(book, reuse.b),
        differences=tuple(
            Difference(
                kind=one.kind,
                a=one.a,
                b=one.b,
                a_text=_text(book, reuse.a, one.a),
                b_text=_text(book, reuse.b, one.b),
            )
            for one in reuse.variants
        ),
    )


def _side(book: Book, passage: Passage) -> Side:
    record = book.by_id[passage.report]
    return Side(
        report=passage.report,
        outlet=book.outlet(record),
        published=record.report.published,
        start=passage.start,
        end=passage.end,
        text=record.report.text[passage.start : passage.end],
    )


def _text(book: Book, passage: Passage, span: Span) -> str:
    return book.by_id[passage.report].report.text[span[0] : span[1]]
