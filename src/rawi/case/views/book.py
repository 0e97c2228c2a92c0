"""A case laid open: its records and comparison with every id resolved. The views stand on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import PurePath

from msgspec import Struct

from rawi.case.views.rows import Chain, Mark, Quote, Tally, Told, Where
from rawi.model import (
    AnyMention,
    Claim,
    Comparison,
    Entity,
    Event,
    Figure,
    Hop,
    Place,
    Record,
    Span,
    around,
    hops,
    innermost,
)

Key = tuple[str, str]
"""(report id, id of the thing within it)."""


class Setting(Struct, frozen=True, kw_only=True):
    """What kind of happening, when (closed interval of ISO dates) and where."""

    type: str
    date: tuple[str, str] | None
    place: Where | None


class Book:
    """Records and their comparison, looked up by id. `marks`: decisions in force on their things."""

    def __init__(
        self,
        records: Iterable[Record],
        comparison: Comparison,
        *,
        marks: Mapping[Key, tuple[Mark, ...]] | None = None,
    ):
        self.records = tuple(records)
        self.comparison = comparison
        self.marks: Mapping[Key, tuple[Mark, ...]] = marks or {}
        self.by_id = {record.report.id: record for record in self.records}

    @cached_property
    def mentions(self) -> dict[Key, AnyMention]:
        """Every mention by (report, id)."""
        return {(r.report.id, one.id): one for r in self.records for one in r.mentions}

    @cached_property
    def entities(self) -> dict[Key, Entity]:
        """Every entity by (report, id)."""
        return {(r.report.id, one.id): one for r in self.records for one in r.entities}

    @cached_property
    def claims_by_id(self) -> dict[Key, Claim]:
        """Every claim by (report, id)."""
        return {(r.report.id, one.id): one for r in self.records for one in r.claims}

    @cached_property
    def events(self) -> dict[Key, Event]:
        """Every event by (report, id)."""
        return {(r.report.id, one.id): one for r in self.records for one in r.events}

    @cached_property
    def figures_by_id(self) -> dict[Key, Figure]:
        """Every figure by (report, id)."""
        return {(r.report.id, one.id): one for r in self.records for one in r.figures}

    @cached_property
    def tallies(self) -> dict[str, Tally]:
        """Counts by the id of the subject or incident that they count."""
        return {
            one.of: Tally(one.reports, one.outlets, one.origins.surely, one.origins.possibly)
            for one in self.comparison.counts
        }

    @cached_property
    def origin_names(self) -> dict[str, str]:
        """What each origin of the comparison is called: its name, or the last hop of its first claim's chain."""
        return {one.id: one.name or self._last_hop(one.claims) for one in self.comparison.origins}

    def decisions(self, record: Record, item: str) -> tuple[Mark, ...]:
        """The decisions in force on a thing of a record."""
        return self.marks.get((record.report.id, item), ())

    def _last_hop(self, claims: tuple[Key, ...]) -> str:
        report, claim = claims[0]
        return self.chain(self.by_id[report], self.claims_by_id[report, claim])[-1].name

    # --- words

    def outlet(self, record: Record) -> str:
        """Who published the report, or the name of its file where that isn't known."""
        return self._publisher(record).name

    def _publisher(self, record: Record) -> Told:
        report = record.report
        if report.outlet:
            return Told(name=report.outlet, role="outlet")
        return Told(name=PurePath(report.source or report.id).name, role="outlet", guessed=True)

    def quote(self, record: Record, span: Span) -> Quote:
        """The words of a span."""
        start, end = span
        return Quote(record.report.id, start, end, record.report.text[start:end])

    def sentence(self, record: Record, span: Span) -> Quote:
        """The sentence, or sentences, that a span stands in."""
        touched = [s for s in record.sentences if s[0] < span[1] and span[0] < s[1]]
        if not touched:
            return self.quote(record, span)
        return self.quote(record, (min(touched[0][0], span[0]), max(touched[-1][1], span[1])))

    def name(self, record: Record, mention: str) -> str:
        """What a mention is called: its entity's name, or its own words."""
        found = self.mentions[record.report.id, mention]
        entity = self.entities.get((record.report.id, found.entity or ""))
        return entity.name if entity else found.text

    def identity(self, record: Record, mention: str) -> str:
        """What a mention means across reports: a shared entity's id, else its own entity's, else its name."""
        entity = self.mentions[record.report.id, mention].entity
        if entity is None:
            return self.name(record, mention)
        return self._shared.get((record.report.id, entity), entity)

    @cached_property
    def _shared(self) -> dict[Key, str]:
        return {member: one.id for one in self.comparison.entities for member in one.members}

    def where(self, record: Record, mention: str | None) -> Where | None:
        """The place that a mention names."""
        found = self.mentions.get((record.report.id, mention or ""))
        if found is None:
            return None
        if not isinstance(found, Place):
            return Where(name=found.text)
        value = found.value
        return Where(
            name=value.name,
            name_en=value.name_en,
            country=value.country,
            admin1=value.admin1,
            latitude=value.latitude,
            longitude=value.longitude,
        )

    def setting(self, record: Record, event: Event) -> Setting:
        """What kind of happening, when and where."""
        start, end = event.date.start or event.date.end, event.date.end or event.date.start
        date = (start, end) if start and end else None
        return Setting(type=event.type, date=date, place=self.where(record, event.place))

    def spans(self, record: Record, event: Event) -> list[Span]:
        """Where the event stands: its evidence, its triggers, and all that it names."""
        filled = [filler.mention for filler in event.roles] + [place.mention for place in event.places]
        mentions = [self.mentions[record.report.id, one].span for one in filled]
        return [*event.evidence, (event.trigger.start, event.trigger.end), *event.triggers, *mentions]

    def count(self, keys: Iterable[Key]) -> Tally:
        """The tally of things that the comparison didn't count: each chain's last link may be an origin."""
        reports = sorted({report for report, _ in keys})
        outlets = {self.outlet(self.by_id[report]) for report in reports}
        return Tally(len(reports), len(outlets), 1, len(reports))

    # --- chains

    def chain(self, record: Record, claim: Claim | None) -> Chain:
        """The outlet, then every hop from the nearest the reader to the origin, outer claims' hops first."""
        return (self._publisher(record), *map(_told, hops(self._claims_of(record), claim)))

    def around(self, record: Record, claim: Claim) -> list[Claim]:
        """The claim and those whose content holds it, the outermost first."""
        return around(self._claims_of(record), claim)

    def nearest(self, record: Record, claims: Iterable[str]) -> Claim | None:
        """Of several claims on one thing, the innermost; of several such, the first."""
        return innermost(self._claims_of(record), claims)

    def _claims_of(self, record: Record) -> dict[str, Claim]:
        return self._claims[record.report.id]

    @cached_property
    def _claims(self) -> dict[str, dict[str, Claim]]:
        return {r.report.id: {one.id: one for one in r.claims} for r in self.records}


def _told(hop: Hop) -> Told:
    return Told(
        name=hop.name,
        role=hop.role,
        named=hop.named,
        count=hop.count,
        implicit=hop.implicit,
        span=(hop.start, hop.end) if hop.start is not None and hop.end is not None else None,
    )
