"""One report's figures with all that comparing them needs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from math import inf

from msgspec import Struct

from rawi.model import Claim, Event, Figure, Member, Place, Record, Time
from rawi.reconcile.calendar import day
from rawi.reconcile.classes import telling
from rawi.reconcile.entities import Known
from rawi.reconcile.origins import Origins

STANDING = "stock"
"""The basis of figures of a state (held, besieged): they aren't tied to one happening, so that reports of one count
needn't tell of one event."""


class Value(Struct, frozen=True):
    """A figure as it compares. `people`: entities across reports that it hangs on; `around`: those, and the places, of
    its sentence; `kind`: the type of its event; `class_`: who is counted, where it says more than people."""

    member: Member
    figure: Figure
    order: int
    published: int | None
    claims: tuple[Member, ...]
    origin: str | None
    denied: bool
    period: tuple[str | None, str | None] | None
    people: frozenset[str]
    around: frozenset[str]
    class_: str | None
    kind: str | None = None
    incident: str | None = None
    nationality: str | None = None
    sentence: int | None = None

    @property
    def standing(self) -> bool:
        """Is it a figure of a state?"""
        return self.figure.basis == STANDING


class Reader:
    """Makes values of one report's figures."""

    def __init__(self, record: Record, known: Known, origins: Origins, incident_of: Mapping[Member, str]):
        self._record, self._known, self._origins = record, known, origins
        self._incident_of = incident_of
        self._claims = {claim.id: claim for claim in record.claims}
        self._mentions = {mention.id: mention for mention in record.mentions}
        self._own_voice = tuple(claim.id for claim in record.claims if not claim.chain)[:1]
        self._events = {event.id: event for event in record.events}
        self._event_of = {figure: event for event in record.events for figure in event.figures}

    def values(self) -> Iterable[Value]:
        """In the order of the text."""
        for order, figure in enumerate(self._record.figures):
            yield self._value(order, figure)

    def _value(self, order: int, figure: Figure) -> Value:
        report = self._record.report
        claims = self._innermost(figure)
        members = tuple((report.id, claim.id) for claim in claims)
        period = self._mentions.get(figure.period or "")
        event = self._event_of.get(figure.id) or self._events.get(figure.subject.event or "")
        sentence = self._sentence(figure)
        return Value(
            member=(report.id, figure.id),
            figure=figure,
            order=order,
            published=day(report.published),
            claims=members,
            origin=self._origins.id(members[0]) if members else None,
            denied=any(claim.polarity == "negative" for claim in claims),
            period=(period.value.start, period.value.end) if isinstance(period, Time) else None,
            people=self._people(figure, event, members),
            around=self._around(sentence),
            class_=telling(figure.subject.class_, figure.measure),
            kind=event.type if event is not None else None,
            incident=self._incident_of.get((report.id, event.id)) if event is not None else None,
            nationality=figure.subject.nationality,
            sentence=sentence,
        )

    def _sentence(self, figure: Figure) -> int | None:
        mention = self._mentions.get(figure.mention)
        return bisect_right(self._record.sentences, (mention.start, inf)) if mention is not None else None

    def _around(self, sentence: int | None) -> frozenset[str]:
        if not sentence:
            return frozenset()
        start, end = self._record.sentences[sentence - 1]
        inside = [one for one in self._record.mentions if start <= one.start < end]
        found = [self._known.id(self._record.report.id, one.entity) for one in inside]
        found += [one.value.name_en or one.value.name for one in inside if isinstance(one, Place)]
        return frozenset(one for one in found if one is not None)

    def _innermost(self, figure: Figure) -> list[Claim]:
        """The claims that give the figure, without those that only pass one of them on."""
        claims = [self._claims[one] for one in figure.claims or self._own_voice if one in self._claims]
        outer = {claim.within for claim in claims}
        return [claim for claim in claims if claim.id not in outer]

    def _people(self, figure: Figure, event: Event | None, claims: Iterable[Member]) -> frozenset[str]:
        """Who is counted, who does it, and who says so."""
        mentions = (*event.actors, *event.targets) if event is not None else ()
        entities = [self._mentions[one].entity for one in mentions if one in self._mentions]
        found = [self._known.id(self._record.report.id, one) for one in (figure.subject.entity, *entities)]
        found += [self._origins.family(claim) for claim in claims]
        return frozenset(one for one in found if one is not None)
