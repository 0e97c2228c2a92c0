"""Scores for places and for names of one thing."""

from __future__ import annotations

from itertools import combinations
from math import asin, cos, radians, sin, sqrt

from rawi.evaluate.gold import Gold, GoldPlace
from rawi.evaluate.locate import alike, fold
from rawi.evaluate.sheet import Marker
from rawi.model import AnyMention, Place, Record, overlap

EARTH_KM = 6371.0
PROPER = ("person", "organization")
"""Kinds whose names are judged; what unnamed people are the same as, gold may leave open."""


class Names:
    """The forms under which a record knows each mention and entity."""

    def __init__(self, record: Record):
        self.mentions = {mention.id: mention for mention in record.mentions}
        self._forms = {
            entity.id: (entity.name, *(self.mentions[m].text for m in entity.mentions if m in self.mentions))
            for entity in record.entities
        }

    def of(self, mention: str) -> tuple[str, ...]:
        """The mention's words, then the other names of what it refers to."""
        item = self.mentions.get(mention)
        return (item.text, *self.of_entity(item.entity)) if item else ()

    def of_entity(self, entity: str | None) -> tuple[str, ...]:
        """Every name of an entity; empty for None."""
        return self._forms.get(entity or "", ())


def mark_places(gold: Gold, record: Record, marker: Marker) -> None:
    """Fields `place.found` and `place.located` (country, and the point within its tolerance), by distinct name."""
    found = {
        fold(place.text): place
        for place in reversed(record.mentions)
        if isinstance(place, Place) and place.value.named
    }
    names = {name: found[name] for name in sorted(found)}
    for want in gold.places:
        answers = [got for name, got in names.items() if name == fold(want.words)] or [
            got for got in names.values() if alike(want.words, got.text)
        ]
        marker.asked("place.found", bool(answers), line=want.line, want=want.words, got="")
        if want.at or want.country:
            _located(want, answers, marker)
    for got in names.values():
        known = any(alike(want.words, got.text) for want in gold.places)
        marker.offered("place.found", known, got.text)


def _located(want: GoldPlace, answers: list[Place], marker: Marker) -> None:
    tries = [got.value for got in answers if got.value.country or got.value.latitude is not None]
    right = False
    for value in tries:
        near = want.at is None or (
            value.latitude is not None
            and value.longitude is not None
            and kilometres(want.at, (value.latitude, value.longitude)) <= (want.within or 0)
        )
        right = right or (near and (want.country is None or want.country == value.country))
    told = "; ".join(f"{value.country} {value.latitude},{value.longitude}" for value in tries) or None
    asked = f"{want.words}: {want.country} {want.at} ±{want.within}"
    marker.value("place.located", right, line=want.line, want=asked, got=told)


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance of two points in degrees (haversine)."""
    (lat_a, lon_a), (lat_b, lon_b) = ((radians(x), radians(y)) for x, y in (a, b))
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


def mark_identities(gold: Gold, record: Record, marker: Marker) -> None:
    """Field `identity.pairs`: two forms that stand for one thing, joined in one entity."""
    named = [mention for mention in record.mentions if mention.entity and mention.kind != "place"]
    proper = [mention for mention in named if mention.kind in PROPER]
    for group in gold.names:
        for i, j in combinations(range(len(group.forms)), 2):
            joined = _entities(group.places[i], named) & _entities(group.places[j], named)
            marker.asked(
                "identity.pairs",
                bool(joined),
                line=group.line,
                want=f"{group.forms[i]} = {group.forms[j]}",
                got="",
            )
    for a, b in _joined_forms(proper):
        right = any(
            _form(a, group.places) is not None and _form(b, group.places) is not None for group in gold.names
        )
        marker.offered("identity.pairs", right, f"{a.text} = {b.text}")


def _entities(spans: tuple[tuple[int, int], ...], named: list[AnyMention]) -> set[str]:
    return {m.entity for m in named if m.entity and any(overlap(m.span, span) for span in spans)}


def _form(mention: AnyMention, places: tuple[tuple[tuple[int, int], ...], ...]) -> int | None:
    """Which of the forms a mention is one of."""
    hits = (i for i, spans in enumerate(places) if any(overlap(mention.span, span) for span in spans))
    return next(hits, None)


def _joined_forms(named: list[AnyMention]) -> list[tuple[AnyMention, AnyMention]]:
    """Two mentions for each pair of different forms that one entity holds."""
    first: dict[str, dict[str, AnyMention]] = {}
    for mention in named:
        first.setdefault(mention.entity or "", {}).setdefault(fold(mention.text), mention)
    return [pair for forms in first.values() for pair in combinations(forms.values(), 2)]
