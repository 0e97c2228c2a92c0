"""The order in which a report is read. Stages know the nouns; only this file knows who comes after whom."""

from __future__ import annotations

from operator import attrgetter

from msgspec.structs import replace

from rawi import claims, codebook, events, names, values
from rawi.arabic import read_document
from rawi.codebook import Codebook
from rawi.collector import paused
from rawi.model import AnyMention, Record, Report

_by_place = attrgetter("start", "end", "kind")


def read(report: Report, *, book: Codebook | None = None) -> Record:
    """Read one report under a codebook (the built-in one where none is given). Pure: same report, same record."""
    with paused():
        return _read(report, book or codebook.builtin())


def _read(report: Report, book: Codebook) -> Record:
    doc = read_document(report.text, report_id=report.id, title=report.title)
    measured = values.read(doc, published=report.published)
    named = names.read(doc, measured)
    found: tuple[AnyMention, ...] = tuple(sorted((*measured, *named.mentions), key=_by_place))
    things, forces = events.refer(report.id, events.find_things(doc, found), named.entities)
    mentions = tuple(sorted((*found, *things), key=_by_place))
    entities = (*named.entities, *forces)
    said = claims.attribute(doc, mentions, entities, outlet=report.outlet, via=report.via)
    coded = events.assemble(doc, mentions, entities, said, codebook=book, published=report.published)
    return Record(
        report=replace(report, fragment=doc.fragment),
        zones=doc.zones,
        sentences=tuple((sentence.start, sentence.end) for sentence in doc.sentences),
        mentions=mentions,
        entities=entities,
        claims=said,
        events=coded.events,
        figures=coded.figures,
        findings=coded.findings,
    )
