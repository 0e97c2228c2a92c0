"""What the conditions of mappings may ask of an event that stands in a record: for one whose type a person changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rawi.codebook.mapping import Facts
from rawi.model import AnyMention, Event, Figure, Group, Person, Record


def facts(record: Record, event: Event) -> Facts:
    """The fields of `FIELDS` for one event. No trigger is told: what shows the type is a person's judgement."""
    mentions = {one.id: one for one in record.mentions}
    agents = [mentions[one] for one in event.actors if one in mentions]
    targets = [mentions[one] for one in event.targets if one in mentions]
    figures = [one for one in record.figures if one.id in event.figures]
    return {
        "agent_type": _types(record, agents),
        "target_type": _types(record, targets),
        "agent_kind": [one.kind for one in agents],
        "target_kind": [one.kind for one in targets],
        "target_class": list(_classes(figures, targets)),
        "figure": [one.measure for one in figures],
        "beside": _beside(record, event),
        "status": [event.status],
    }


def _types(record: Record, mentions: Iterable[AnyMention]) -> list[str]:
    entities = {one.id: one.type for one in record.entities}
    return [kind for one in mentions if (kind := entities.get(one.entity or ""))]


def _classes(figures: Iterable[Figure], targets: Iterable[AnyMention]) -> Iterator[str]:
    yield from (one.subject.class_ for one in figures if one.subject.class_)
    for one in targets:
        if isinstance(one, Group) and one.value.victim_class:
            yield one.value.victim_class
        elif isinstance(one, Person):
            yield "person"


def _beside(record: Record, event: Event) -> list[str]:
    """The types of the other events of its sentence."""
    start = event.trigger.start
    first, last = next((span for span in record.sentences if span[0] <= start < span[1]), (start, start))
    near = (one for one in record.events if one.id != event.id and first <= one.trigger.start < last)
    return list(dict.fromkeys(one.type for one in near))
