"""One record with its ids resolved to words."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from rawi.model import AnyMention, Claim, Entity, Event, Place, Record, hops, innermost


class Lookup:
    """Answers in words about the things of one record; None where there is nothing to say."""

    def __init__(self, record: Record):
        self.record, self.report = record, record.report
        self.mentions = {one.id: one for one in record.mentions}
        self.entities = {one.id: one for one in record.entities}
        self._claims = {one.id: one for one in record.claims}
        self._figures = {one.id: one for one in record.figures}

    def text(self, mention: str) -> str:
        """The words of a mention; an id that is none is given back, so that nothing is hidden."""
        found = self.mentions.get(mention)
        return found.text if found else mention

    def name(self, mention: str | None) -> str | None:
        """The name of what a mention means, or its own words."""
        if mention is None:
            return None
        entity = self.entity(mention)
        return entity.name if entity else self.text(mention)

    def entity(self, mention: str) -> Entity | None:
        """What a mention means; None where it names nothing that is known."""
        found = self.mentions.get(mention)
        return None if found is None else self.entities.get(found.entity or "")

    def names(self, mentions: Iterable[str]) -> list[str]:
        """The names of several, each once."""
        return list(dict.fromkeys(name for one in mentions if (name := self.name(one))))

    def place(self, mention: str | None, field: str) -> str | float | None:
        """A field of a place's value."""
        found = self.mentions.get(mention or "")
        if isinstance(found, Place):
            value: str | float | None = getattr(found.value, field)
            return value
        return found.text if found and field == "name" else None

    def value(self, mention: AnyMention) -> str | None:
        """A mention's value as JSON."""
        return None if mention.value is None else msgspec.json.encode(mention.value).decode()

    def content(self, claim: Claim) -> str | None:
        """What a claim says."""
        return self.report.text[claim.content.start : claim.content.end] if claim.content else None

    def chain(self, claims: Iterable[str]) -> str:
        """The outlet and the hops to the origin, parted by arrows."""
        found = hops(self._claims, innermost(self._claims, claims))
        return " ← ".join([self.report.outlet or "?", *(hop.name for hop in found)])

    def figures(self, event: Event) -> str | None:
        """An event's figures: measure, low–high, an open side left empty."""
        found = [self._figures[one] for one in event.figures if one in self._figures]
        return "; ".join(f"{one.measure} {_number(one.low)}–{_number(one.high)}" for one in found) or None

    def sentence(self, offset: int) -> str | None:
        """The sentence that holds an offset."""
        spans = (span for span in self.record.sentences if span[0] <= offset < span[1])
        span = next(spans, None)
        return self.report.text[span[0] : span[1]] if span else None


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}" if value < 10**6 else f"{value:.0f}"
