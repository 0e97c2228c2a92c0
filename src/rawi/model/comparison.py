"""What holds between reports: reuse, stories, incidents, figures of one subject, origins."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

from rawi.model.plain import to_plain
from rawi.model.span import Span

ReuseKind = Literal["same", "edited", "quoted", "boilerplate", "formula", "possible"]
VariantKind = Literal["attribution", "figure", "certainty", "name", "place", "epithet", "deletion", "wording"]
Verdict = Literal["same", "part_of", "different", "unsure"]
Relation = Literal["agree", "compatible", "update", "part_of", "conflict", "denial", "not_comparable"]
Member = tuple[str, str]
"""(report id, id of the thing within it)."""


class Passage(Struct, frozen=True):
    """A stretch of one report."""

    report: str
    start: int
    end: int


class Variant(Struct, frozen=True):
    """Words that differ between two passages of one text; an empty span where one side has none."""

    kind: VariantKind
    a: Span
    b: Span


class Reuse(Struct, frozen=True, kw_only=True):
    """Two passages that carry the same text.

    `similarity` is the share of the shorter report that the two reports have in common, 0–1, the same for every
    passage of a pair; `agreement` the share of this passage's own words that are the same in both.
    """

    a: Passage
    b: Passage
    kind: ReuseKind
    similarity: float
    agreement: float | None = None
    direction: Literal["a_to_b", "b_to_a"] | None = None
    variants: tuple[Variant, ...] = ()


class Story(Struct, frozen=True):
    """Reports that carry one story. The id comes from the earliest."""

    id: str
    reports: tuple[str, ...]


class SharedEntity(Struct, frozen=True, kw_only=True):
    """One person, group or organization that several reports mention."""

    id: str
    name: str | None = None
    members: tuple[Member, ...]
    reasons: tuple[str, ...] = ()


class Link(Struct, frozen=True, kw_only=True):
    """A verdict on two events, with the reasons in words. `score` 0–1."""

    a: Member
    b: Member
    verdict: Verdict
    score: float
    reasons: tuple[str, ...] = ()


class Incident(Struct, frozen=True, kw_only=True):
    """What events of several reports, judged the same, stand for."""

    id: str
    members: tuple[Member, ...]
    type: str
    date: tuple[str, str] | None = None
    place: str | None = None
    links: tuple[Link, ...] = ()


class SubjectValue(Struct, frozen=True):
    """One report's figure about a subject; `origin` is an origin's id."""

    report: str
    figure: str
    origin: str | None = None


class FigureRelation(Struct, frozen=True):
    """How two figures stand to one another; `a` and `b` are (report, figure).

    `a` is the earlier, but for what has a direction: `a` updates, denies or is a part of `b`.
    """

    a: Member
    b: Member
    relation: Relation
    reason: str


class GedView(Struct, frozen=True):
    """UCDP GED's low, best and high."""

    low: float | None
    best: float | None
    high: float | None


class IbcView(Struct, frozen=True):
    """Iraq Body Count's minimum and maximum."""

    min: float | None
    max: float | None


class Views(Struct, frozen=True):
    """What each convention would write for the subject; null where it writes nothing."""

    acled: float | None
    ged: GedView
    ibc: IbcView


class ComparedSubject(Struct, frozen=True, kw_only=True, rename={"class_": "class"}):
    """Everything that reports say about one quantity: values side by side, never averaged."""

    id: str
    incident: str | None = None
    measure: str
    class_: str | None = None
    values: tuple[SubjectValue, ...]
    relations: tuple[FigureRelation, ...] = ()
    views: Views | None = None


class Origin(Struct, frozen=True, kw_only=True):
    """The last link of chains that lead to the same source."""

    id: str
    entity: str | None = None
    name: str | None = None
    wire: str | None = None
    claims: tuple[Member, ...]
    merged_because: tuple[str, ...] = ()


class OriginCount(Struct, frozen=True):
    """Surely distinct origins, and as many as there may be."""

    surely: int
    possibly: int


class Count(Struct, frozen=True):
    """How many reports, outlets and origins stand behind a subject or an incident."""

    of: str
    reports: int
    outlets: int
    origins: OriginCount


class Comparison(Struct, frozen=True, kw_only=True):
    """The result of `rawi.compare`: a pure function of the reports and the judgements."""

    reuse: tuple[Reuse, ...] = ()
    stories: tuple[Story, ...] = ()
    entities: tuple[SharedEntity, ...] = ()
    incidents: tuple[Incident, ...] = ()
    subjects: tuple[ComparedSubject, ...] = ()
    origins: tuple[Origin, ...] = ()
    counts: tuple[Count, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Plain dicts, lists, strings and numbers, as `records.md` describes them."""
        return to_plain(self)
