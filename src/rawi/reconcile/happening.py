"""A report's event as an account that compares with those of other reports."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

from rawi.arabic import stem, words
from rawi.lexicon import load
from rawi.model import AnyMention, Event, Figure, Place, Record, Reuse, Time, identify
from rawi.reconcile.account import Account, Point, Range, bag, names
from rawi.reconcile.calendar import Days, day, days
from rawi.reconcile.entities import Known
from rawi.reconcile.origins import COPIED, Origins

WIDE = frozenset({"country", "region", "continent", "sea", "river"})
"""Features that are too wide for their point to say where something happened."""
UNDATED_DAYS = 3
"""An event without a date is compared with those of so many days before its report came out, and never gets one."""
AFTER_TRIGGER = 40


@cache
def ordinals() -> dict[str, str]:
    """By stem, which of several happenings a word means ("second"), from `reconcile/ordinals`."""
    entries = load("reconcile/ordinals").entries.values()
    return {stem(words(form.text)[0][0]): entry.id for entry in entries for form in entry.forms}


class Reader:
    """Makes accounts of one report's events."""

    def __init__(
        self, record: Record, known: Known, origins: Origins, passages: Sequence[tuple[int, int, int]]
    ):
        self._record, self._known, self._origins = record, known, origins
        self._mention = {mention.id: mention for mention in record.mentions}
        self._figure = {figure.id: figure for figure in record.figures}
        self._passages = sorted(passages)
        self._starts = [start for start, _, _ in self._passages]

    def account(self, event: Event) -> Account:
        """The event as an account; its days are those it has, or those before its report where it has none."""
        report = self._record.report.id
        actors, targets = self._mentions(event.actors), self._mentions(event.targets)
        place = self._mention.get(event.place or "")
        at, gazetteer = _located(place)
        named = [self._origins.named((report, claim)) for claim in event.claims]
        entities = [self._known.id(report, one.entity) for one in (*actors, *targets)]
        return Account(
            report=report,
            id=event.id,
            type=event.type,
            family=event.plover.event if event.plover is not None else None,
            actors=names(self._names(actors)),
            targets=names(self._names(targets)),
            known=frozenset(one for one in entities if one is not None),
            victims=frozenset(" ".join(words(one.text)[0]) for one in targets if one.kind == "person"),
            at=at,
            gazetteer=gazetteer,
            place=place.text if place is not None else None,
            precision=event.geo_precision,
            days=self._days(event),
            figures=self._figures(event),
            text=frozenset().union(*(bag(self._record.report.text[a:b]) for a, b in event.evidence)),
            ordinal=self._ordinal(event),
            period=self._period(event),
            passages=frozenset(self._over(event.trigger.start)),
            origins=frozenset(one for one in named if one is not None),
            happened=event.status,
        )

    def _mentions(self, ids: Iterable[str]) -> list[AnyMention]:
        return [self._mention[one] for one in ids if one in self._mention]

    def _names(self, mentions: Iterable[AnyMention]) -> list[str]:
        """The names of their entities, where they have any; "the group" says less than what it stands for."""
        found = [self._known.name(self._record.report.id, one.entity) for one in mentions]
        return [name or one.text for name, one in zip(found, mentions, strict=True)]

    def _days(self, event: Event) -> Days | None:
        known = days(event.date.start, event.date.end)
        if known is not None or event.background:
            return known
        published = day(self._record.report.published)
        return None if published is None else (published - UNDATED_DAYS, published)

    def _figures(self, event: Event) -> dict[str, Range]:
        found: dict[str, Range] = {}
        for figure in self._event_figures(event):
            found.setdefault(figure.measure, (figure.low, figure.high))
        return found

    def _event_figures(self, event: Event) -> list[Figure]:
        """Its figures of whole tolls: a part (the children among the killed) isn't the toll."""
        own = [self._figure[one] for one in event.figures if one in self._figure]
        return [figure for figure in own if figure.part_of is None]

    def _period(self, event: Event) -> int | None:
        """Days over which its tolls are counted, where the text says."""
        found = []
        for figure in self._event_figures(event):
            mention = self._mention.get(figure.period or "")
            if isinstance(mention, Time):
                span = days(mention.value.start, mention.value.end)
                found += [span[1] - span[0] + 1] if span else []
        return max(found, default=None)

    def _ordinal(self, event: Event) -> str | None:
        start = event.trigger.start
        near = words(self._record.report.text[start : event.trigger.end + AFTER_TRIGGER])[0][:4]
        return next((ordinals()[stem(word)] for word in near if stem(word) in ordinals()), None)

    def _over(self, offset: int) -> Iterable[int]:
        for start, end, number in self._passages[: bisect_right(self._starts, offset)]:
            if start <= offset < end:
                yield number


def _located(place: AnyMention | None) -> tuple[Point | None, str | None]:
    if not isinstance(place, Place) or place.value.feature in WIDE:
        return None, None
    value = place.value
    located = value.latitude is not None and value.longitude is not None
    at = (value.latitude or 0.0, value.longitude or 0.0) if located else None
    return at, f"{value.gazetteer}:{value.gazetteer_id}" if value.gazetteer_id else None


Numbered = tuple[int, int, int]
"""A copied passage on a report: start, end, and a number that both sides have."""


class Accounts:
    """Accounts of events, kept for as long as nothing that they hang on has changed."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[object, list[Account]]] = {}

    def of(
        self, records: Sequence[Record], known: Known, origins: Origins, reuse: Sequence[Reuse]
    ) -> list[tuple[Account, Event]]:
        """Every event of every report as an account, in the order of the reports."""
        passages = _copied(reuse)
        found = []
        for record in records:
            if record.events:
                told = self._told(record, known, origins, passages.get(record.report.id, []))
                found += list(zip(told, record.events, strict=True))
        return found

    def _told(
        self, record: Record, known: Known, origins: Origins, passages: Sequence[Numbered]
    ) -> list[Account]:
        report = record.report.id
        hangs_on = (
            record,
            [known.id(report, entity.id) for entity in record.entities],
            [origins.named((report, claim.id)) for claim in record.claims],
            passages,
        )
        kept = self._kept.get(report)
        if kept is not None and kept[0] == hangs_on:
            return kept[1]
        reader = Reader(record, known, origins, passages)
        told = [reader.account(event) for event in record.events]
        self._kept[report] = hangs_on, told
        return told


def _copied(reuse: Iterable[Reuse]) -> dict[str, list[Numbered]]:
    found: dict[str, list[Numbered]] = {}
    for one in reuse:
        if one.kind in COPIED:
            number = int(identify("", one.a.report, one.a.start, one.b.report, one.b.start), 16)
            for side in (one.a, one.b):
                found.setdefault(side.report, []).append((side.start, side.end, number))
    return found


def named_in(record: Record) -> Iterable[Account]:
    """The names alone of each event's actors and targets, as an account has them: how common a name is."""
    mentions = {mention.id: mention for mention in record.mentions}
    entity = {one.id: one.name for one in record.entities}
    for event in record.events:
        told = [[mentions[one] for one in ids if one in mentions] for ids in (event.actors, event.targets)]
        written = [[entity.get(one.entity or "") or one.text for one in group] for group in told]
        yield Account(report="", id=event.id, actors=names(written[0]), targets=names(written[1]))
