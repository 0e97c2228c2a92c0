"""A report's figures with all that the report alone says of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from math import inf

from msgspec import Struct

from rawi.model import Claim, Event, Figure, Place, Record, Time
from rawi.reconcile.classes import telling


class Counted(Struct, frozen=True, gc=False):
    """A figure of a report. `claims`: the innermost ones that give it; `people`: the entities that it hangs on;
    `beside`: those of its sentence, and `places`: what that names; `class_`: who is counted, where it says more than
    people; `kind`: the type of its event."""

    figure: Figure
    order: int
    claims: tuple[str, ...]
    denied: bool
    period: tuple[str | None, str | None] | None
    people: tuple[str, ...]
    beside: tuple[str, ...]
    places: tuple[str, ...]
    class_: str | None
    kind: str | None
    event: str | None
    sentence: int | None


class Counter:
    """Reads the figures of one report."""

    def __init__(self, record: Record):
        self._record = record
        self._claims = {claim.id: claim for claim in record.claims}
        self._mentions = {mention.id: mention for mention in record.mentions}
        self._own_voice = tuple(claim.id for claim in record.claims if not claim.chain)[:1]
        self._events = {event.id: event for event in record.events}
        self._event_of = {figure: event for event in record.events for figure in event.figures}

    def counted(self) -> Iterable[Counted]:
        """In the order of the text."""
        for order, figure in enumerate(self._record.figures):
            yield self._counted(order, figure)

    def _counted(self, order: int, figure: Figure) -> Counted:
        claims = self._innermost(figure)
        period = self._mentions.get(figure.period or "")
        event = self._event_of.get(figure.id) or self._events.get(figure.subject.event or "")
        sentence = self._sentence(figure)
        beside, places = self._around(sentence)
        return Counted(
            figure=figure,
            order=order,
            claims=tuple(claim.id for claim in claims),
            denied=any(claim.polarity == "negative" for claim in claims),
            period=(period.value.start, period.value.end) if isinstance(period, Time) else None,
            people=self._people(figure, event),
            beside=beside,
            places=places,
            class_=telling(figure.subject.class_, figure.measure),
            kind=event.type if event is not None else None,
            event=event.id if event is not None else None,
            sentence=sentence,
        )

    def _sentence(self, figure: Figure) -> int | None:
        mention = self._mentions.get(figure.mention)
        return bisect_right(self._record.sentences, (mention.start, inf)) if mention is not None else None

    def _around(self, sentence: int | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
        if not sentence:
            return (), ()
        start, end = self._record.sentences[sentence - 1]
        inside = [one for one in self._record.mentions if start <= one.start < end]
        places = [one.value.name_en or one.value.name for one in inside if isinstance(one, Place)]
        return tuple(one.entity for one in inside if one.entity is not None), tuple(places)

    def _innermost(self, figure: Figure) -> list[Claim]:
        """The claims that give the figure, without those that only pass one of them on."""
        claims = [self._claims[one] for one in figure.claims or self._own_voice if one in self._claims]
        outer = {claim.within for claim in claims}
        return [claim for claim in claims if claim.id not in outer]

    def _people(self, figure: Figure, event: Event | None) -> tuple[str, ...]:
        """Who is counted, and who does it."""
        mentions = (*event.actors, *event.targets) if event is not None else ()
        entities = [self._mentions[one].entity for one in mentions if one in self._mentions]
        return tuple(one for one in (figure.subject.entity, *entities) if one is not None)
