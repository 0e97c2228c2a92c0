"""Rows of the views: what a desk editor reads, each with the ids and spans to open its words.

Names are as the text writes them. A chain begins with the outlet and ends with the origin.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from rawi.model import (
    Act,
    Bound,
    Certainty,
    HopRole,
    Polarity,
    Relation,
    ReuseKind,
    Span,
    Status,
    VariantKind,
    Verdict,
    Views,
)


class Quote(Struct, frozen=True):
    """Words of a report: `text == report.text[start:end]`."""

    report: str
    start: int
    end: int
    text: str


class Told(Struct, frozen=True, kw_only=True):
    """One link of a chain. `guessed`: no outlet is known and the name is the file's."""

    name: str
    role: HopRole | None = None
    named: bool = True
    count: int | None = None
    implicit: bool = False
    guessed: bool = False
    span: Span | None = None


Chain = tuple[Told, ...]


class Tally(Struct, frozen=True):
    """How many reports, outlets and origins stand behind a row; `surely` distinct origins, `possibly` so many."""

    reports: int
    outlets: int
    surely: int
    possibly: int


class Where(Struct, frozen=True, kw_only=True):
    """A place as the report names it, with what the gazetteer adds."""

    name: str
    name_en: str | None = None
    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None


class Mark(Struct, frozen=True, kw_only=True):
    """A decision in force on a row's thing; `changes` are the fields that it sets, with their values."""

    id: str
    op: str
    author: str
    time: str
    reason: str | None = None
    changes: dict[str, Any] = {}


class FigureValue(Struct, frozen=True, kw_only=True):
    """One report's figure. `words` are the figure's own, at `span`; `quote` is the sentence that holds them."""

    id: str
    report: str
    outlet: str
    published: str | None
    low: float | None
    high: float | None
    bound: Bound
    unit: str | None
    per: str | None
    words: str
    span: Span
    who: str | None
    chain: Chain
    certainty: Certainty
    quote: Quote
    origin: str | None = None
    origin_name: str | None = None
    decisions: tuple[Mark, ...] = ()


class FigureLink(Struct, frozen=True, kw_only=True):
    """How two values of one subject stand to one another; `a`, `b` are figure ids."""

    a: str
    b: str
    relation: Relation
    reason: str


class SubjectRow(Struct, frozen=True, kw_only=True, rename={"class_": "class"}):
    """Everything that the case says about one quantity, side by side."""

    id: str
    measure: str
    class_: str | None
    incident: str | None
    type: str | None
    date: tuple[str, str] | None
    place: Where | None
    values: tuple[FigureValue, ...]
    links: tuple[FigureLink, ...]
    tally: Tally
    views: Views | None


class EventRow(Struct, frozen=True, kw_only=True):
    """One report's account of an incident."""

    id: str
    report: str
    outlet: str
    published: str | None
    type: str
    date: tuple[str, str] | None
    place: Where | None
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    status: Status
    background: bool
    confidence: str
    chain: Chain
    trigger: Span
    quote: Quote
    decisions: tuple[Mark, ...] = ()


class Why(Struct, frozen=True, kw_only=True):
    """A verdict on two accounts; `a`, `b` are event ids."""

    a: str
    b: str
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


class IncidentRow(Struct, frozen=True, kw_only=True):
    """One happening as all its accounts tell it; the fields of the row are those of its clearest account."""

    id: str
    type: str
    date: tuple[str, str] | None
    place: Where | None
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    statuses: tuple[Status, ...]
    background: bool
    accounts: tuple[EventRow, ...]
    subjects: tuple[SubjectRow, ...]
    links: tuple[Why, ...]
    tally: Tally


class ClaimRow(Struct, frozen=True, kw_only=True):
    """Somebody says something; `content` is what is said, `cue` the words that show it."""

    id: str
    report: str
    outlet: str
    published: str | None
    act: Act
    certainty: Certainty
    polarity: Polarity
    quoted: bool
    within: str | None
    cue: str | None
    chain: Chain
    content: Quote | None
    decisions: tuple[Mark, ...] = ()


class SourceRow(Struct, frozen=True, kw_only=True):
    """An outlet, or an origin to which chains lead. `chains` are the ways by which it was heard, each once."""

    id: str
    kind: str
    name: str
    role: HopRole | None
    named: bool
    claims: int
    reports: tuple[str, ...]
    outlets: tuple[str, ...]
    chains: tuple[Chain, ...]
    merged_because: tuple[str, ...]


class Side(Struct, frozen=True, kw_only=True):
    """One side of a copied passage."""

    report: str
    outlet: str
    published: str | None
    start: int
    end: int
    text: str


class Difference(Struct, frozen=True, kw_only=True):
    """Words that differ; empty text where one side has none. Spans are of the whole reports."""

    kind: VariantKind
    a: Span
    b: Span
    a_text: str
    b_text: str


class CopyRow(Struct, frozen=True, kw_only=True):
    """Two passages that carry the same text."""

    kind: ReuseKind
    agreement: float | None
    direction: str | None
    a: Side
    b: Side
    differences: tuple[Difference, ...]


class TimelineRow(Struct, frozen=True, kw_only=True):
    """One incident on the calendar; `start` is None where no account dates it."""

    start: str | None
    end: str | None
    incident: IncidentRow
