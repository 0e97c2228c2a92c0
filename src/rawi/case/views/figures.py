"""Figures by subject: every report's value beside the others', with chain and words."""

from __future__ import annotations

from rawi.case.filter import Filter
from rawi.case.views.book import Book, Key, Setting
from rawi.case.views.rows import FigureLink, FigureValue, SubjectRow
from rawi.case.views.selection import Selection
from rawi.model import ComparedSubject, Figure, Record, Span, SubjectValue


def rows(book: Book, wanted: Filter) -> list[SubjectRow]:
    """The subjects of which a value is asked for, those with most reports first."""
    selection = Selection(book, wanted)
    found = [row for subject in subjects(book) if (row := _row(book, selection, subject)) is not None]
    found.sort(key=lambda row: (-row.tally.reports, -len(row.values)))
    return selection.head(found)


def subjects(book: Book) -> list[ComparedSubject]:
    """The comparison's subjects, and one of its own for each figure that it compares with nothing."""
    compared = list(book.comparison.subjects)
    seen = {(value.report, value.figure) for subject in compared for value in subject.values}
    for key, figure in book.figures_by_id.items():
        if key not in seen:
            compared.append(
                ComparedSubject(
                    id=figure.id,
                    measure=figure.measure,
                    class_=figure.subject.class_,
                    values=(SubjectValue(*key),),
                )
            )
    return compared


def row(book: Book, subject: ComparedSubject, keys: list[Key]) -> SubjectRow:
    """The subject with those of its values that `keys` name, in the order of publication."""
    origins = {(one.report, one.figure): one.origin for one in subject.values}
    keys = sorted(keys, key=lambda key: (book.by_id[key[0]].report.published or "", *key))
    values = tuple(value(book, key, origins.get(key)) for key in keys)
    kept = {one.id for one in values}
    event = next(filter(None, (_event(book, key) for key in keys)), None)
    return SubjectRow(
        id=subject.id,
        measure=subject.measure,
        class_=subject.class_,
        incident=subject.incident,
        type=event.type if event else None,
        date=event.date if event else None,
        place=event.place if event else None,
        values=values,
        links=tuple(
            FigureLink(a=one.a[1], b=one.b[1], relation=one.relation, reason=one.reason)
            for one in subject.relations
            if one.a[1] in kept and one.b[1] in kept
        ),
        tally=book.tallies.get(subject.id) or book.count(keys),
        views=subject.views,
    )


def value(book: Book, key: Key, origin: str | None) -> FigureValue:
    """One report's figure with its chain and its words."""
    record, figure = book.by_id[key[0]], book.figures_by_id[key]
    claim = book.nearest(record, figure.claims)
    mention = book.mentions[key[0], figure.mention]
    return FigureValue(
        id=figure.id,
        report=key[0],
        outlet=book.outlet(record),
        published=record.report.published,
        low=figure.low,
        high=figure.high,
        bound=figure.bound,
        unit=figure.unit,
        per=figure.per,
        words=mention.text,
        span=mention.span,
        who=book.name(record, figure.subject.who) if figure.subject.who else None,
        chain=book.chain(record, claim),
        certainty=claim.certainty if claim else "certain",
        quote=book.sentence(record, mention.span),
        origin=origin,
        origin_name=book.origin_names.get(origin or ""),
        decisions=book.decisions(record, figure.id),
    )


def _row(book: Book, selection: Selection, subject: ComparedSubject) -> SubjectRow | None:
    keys = [(one.report, one.figure) for one in subject.values]
    kept = [key for key in keys if _asked(book, selection, key)]
    return row(book, subject, kept) if kept else None


def _asked(book: Book, selection: Selection, key: Key) -> bool:
    record, figure = book.by_id[key[0]], book.figures_by_id[key]
    if not selection.figure(record, figure):
        return False
    return selection.about(record, *evidence(book, record, figure))


def evidence(book: Book, record: Record, figure: Figure) -> list[Span]:
    """Where the figure stands: its sentence, and who and what it counts."""
    quote = book.sentence(record, book.mentions[record.report.id, figure.mention].span)
    spans = [(quote.start, quote.end)]
    if figure.subject.who:
        spans.append(book.mentions[record.report.id, figure.subject.who].span)
    event = book.events.get((record.report.id, figure.subject.event or ""))
    return spans + (book.spans(record, event) if event else [])


def _event(book: Book, key: Key) -> Setting | None:
    event = book.events.get((key[0], book.figures_by_id[key].subject.event or ""))
    return book.setting(book.by_id[key[0]], event) if event else None
