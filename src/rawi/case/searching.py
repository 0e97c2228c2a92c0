"""Search in a case: which reports, and in each the sentence that answers best, with the words to highlight."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from rawi.arabic import fold, words
from rawi.case.asking import publishers
from rawi.case.project import name_tokens, publisher
from rawi.case.query import Query
from rawi.case.views import Quote
from rawi.case.words import Pattern
from rawi.model import Place, Record, Span
from rawi.store import Sought, Store


class SearchHit(Struct, frozen=True, kw_only=True):
    """A report that a search found, with the sentence that holds most of the searched words.

    `marks`: the words to highlight, as spans of the report's text, all within the quote.
    """

    report: str
    outlet: str
    published: str | None
    title: str | None
    quote: Quote | None
    marks: tuple[Span, ...] = ()


def search(
    store: Store, query: Query, fetch: Callable[[str], Record], *, limit: int, offset: int
) -> tuple[SearchHit, ...]:
    """A page of hits, best first."""
    sought = Sought(
        words=query.words,
        either=query.either,
        named=query.named,
        types=query.types,
        publishers=publishers(store, query.outlet),
        since=query.since,
        until=query.until,
    )
    hits = store.lookup.search(sought, limit=limit, offset=offset)
    return tuple(_shown(fetch(hit.report), query) for hit in hits)


def _shown(record: Record, query: Query) -> SearchHit:
    report = record.report
    found = list(_found(record, query))
    sentence = _best(record, found)
    start, end = sentence or (0, 0)
    inside = sorted({span for _, span in found if start <= span[0] and span[1] <= end})
    return SearchHit(
        report=report.id,
        outlet=publisher(report),
        published=report.published,
        title=report.title,
        quote=Quote(report.id, start, end, report.text[start:end]) if sentence else None,
        marks=tuple(inside),
    )


def _found(record: Record, query: Query) -> Iterator[tuple[int, Span]]:
    """(which of the searched words, where) for every place where one stands or a mention bears the name."""
    text = record.report.text
    for start, end in record.sentences or ((0, len(text)),):
        yield from _standing(text, start, end, query.patterns)
    if not query.names:
        return
    called = {one.id: " ".join(filter(None, (one.name, one.name_en))) for one in record.entities}
    for mention in record.mentions:
        name = called.get(mention.entity or "", "")
        if isinstance(mention, Place):
            name = " ".join(filter(None, (name, mention.value.name, mention.value.name_en)))
        tokens = frozenset(name_tokens(name)) if name else frozenset[str]()
        for number, wanted in enumerate(query.names, len(query.patterns)):
            if not wanted.isdisjoint(tokens):
                yield number, mention.span


def _standing(text: str, start: int, end: int, patterns: tuple[Pattern, ...]) -> Iterator[tuple[int, Span]]:
    """(which pattern, where) within one sentence."""
    folded = fold(text[start:end])
    told = None
    for number, pattern in enumerate(patterns):
        if pattern.may_stand_in(folded):
            told = told or words(text[start:end])
            yield from ((number, (start + a, start + b)) for a, b in pattern.among(*told))


def _best(record: Record, found: list[tuple[int, Span]]) -> Span | None:
    """The sentence with most of the searched words, the first of equals; where none is cut, the words alone."""
    if not found:
        return None
    counted: list[tuple[int, int, Span]] = []
    for start, end in record.sentences:
        kinds = {number for number, span in found if start <= span[0] and span[1] <= end}
        if kinds:
            counted.append((-len(kinds), start, (start, end)))
    return min(counted)[2] if counted else min(span for _, span in found)
