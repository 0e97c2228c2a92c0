"""A report's event as an account, as far as the report alone decides."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from rawi.arabic import stem, words
from rawi.lexicon import load
from rawi.model import AnyMention, Event, Figure, Place, Record, Time
from rawi.reconcile.account import Account, Point, Range, bag, names
from rawi.reconcile.calendar import Days, day, days

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


class Teller:
    """Makes accounts of one report's events."""

    def __init__(self, record: Record):
        self._record = record
        self._mention = {mention.id: mention for mention in record.mentions} if record.events else {}
        self._figure = {figure.id: figure for figure in record.figures}
        self._name = {entity.id: entity.name for entity in record.entities} if record.events else {}

    def account(self, event: Event) -> Account:
        """The event as an account; its days are those it has, or those before its report where it has none."""
        actors, targets = self._mentions(event.actors), self._mentions(event.targets)
        place = self._mention.get(event.place or "")
        at, gazetteer = _located(place)
        return Account(
            report=self._record.report.id,
            id=event.id,
            type=event.type,
            family=event.plover.event if event.plover is not None else None,
            actors=names(self._names(actors)),
            targets=names(self._names(targets)),
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
            happened=event.status,
        )

    def entities(self, event: Event) -> tuple[str, ...]:
        """The entities of its actors and targets, by their ids in the report."""
        found = [one.entity for one in self._mentions((*event.actors, *event.targets))]
        return tuple(one for one in found if one is not None)

    def _names(self, mentions: Iterable[AnyMention]) -> list[str]:
        """The names of their entities, where they have any; "the group" says less than what it stands for."""
        return [self._name.get(one.entity or "") or one.text for one in mentions]

    def _mentions(self, ids: Iterable[str]) -> list[AnyMention]:
        return [self._mention[one] for one in ids if one in self._mention]

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


def _located(place: AnyMention | None) -> tuple[Point | None, str | None]:
    if not isinstance(place, Place) or place.value.feature in WIDE:
        return None, None
    value = place.value
    located = value.latitude is not None and value.longitude is not None
    at = (value.latitude or 0.0, value.longitude or 0.0) if located else None
    return at, f"{value.gazetteer}:{value.gazetteer_id}" if value.gazetteer_id else None
