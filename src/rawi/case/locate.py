"""From an id, or the beginning of one, to the thing that bears it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from rawi.errors import UsageError
from rawi.model import (
    AnyMention,
    Claim,
    Entity,
    Event,
    Figure,
    Finding,
    Record,
    Report,
    Span,
)
from rawi.store import Held

Kind = Literal["report", "mention", "entity", "claim", "event", "figure", "finding"]
Item = Report | AnyMention | Entity | Claim | Event | Figure | Finding


class Found(Struct, frozen=True):
    """A thing of one record."""

    record: Record
    kind: Kind
    item: Item


def everything(record: Record) -> Iterator[Found]:
    """All that bears an id in a record."""
    yield Found(record, "report", record.report)
    parts: tuple[tuple[Kind, Iterable[Item]], ...] = (
        ("mention", record.mentions),
        ("entity", record.entities),
        ("claim", record.claims),
        ("event", record.events),
        ("figure", record.figures),
        ("finding", record.findings),
    )
    for kind, items in parts:
        for item in items:
            yield Found(record, kind, item)


def only(identity: str, candidates: Iterable[Found]) -> Found | None:
    """The thing with the id, or the only one whose id begins so. Raises UsageError where several do."""
    found = [one for one in candidates if one.item.id.startswith(identity)]
    exact = [one for one in found if one.item.id == identity]
    if len(exact or found) > 1:
        ids = ", ".join(sorted({one.item.id for one in found})[:5])
        raise UsageError(f"{identity!r} begins several ids: {ids}", hint="type more of it")
    return next(iter(exact or found), None)


def span_of(found: Found) -> Span | None:
    """The words on which the thing stands."""
    item, mentions = found.item, {one.id: one for one in found.record.mentions}
    match item:
        case Report():
            return 0, len(item.text)
        case Claim():
            if item.cue:
                return item.cue.start, item.cue.end
            return (item.content.start, item.content.end) if item.content else None
        case Event():
            return item.trigger.start, item.trigger.end
        case Figure():
            return mentions[item.mention].span
        case Entity():
            return mentions[item.mentions[0]].span if item.mentions else None
        case Finding():
            return next((mentions[one].span for one in item.a if one in mentions), None)
        case _:
            return item.span


TYPES: dict[Kind, str] = {"event": "type", "figure": "measure", "entity": "kind", "mention": "kind"}
"""The field that says of which type a thing is, beside what its words say."""


def type_of(found: Found) -> str | None:
    """Of which type a thing is: an event's type, a figure's measure; None where its kind says all."""
    field = TYPES.get(found.kind)
    return None if field is None else str(getattr(found.item, field))


def anchor(found: Found) -> Held:
    """What a decision holds on to: the words, by which it is found again after a re-read."""
    span = span_of(found)
    start, end = span or (None, None)
    whole = found.kind == "report"
    return Held(
        report=found.record.report.id,
        id=found.item.id,
        kind=found.kind,
        type=type_of(found),
        start=start,
        end=end,
        quote=None if whole else found.record.report.text[start:end] if span else None,
    )
