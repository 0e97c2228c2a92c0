"""What the whole pipeline reads in a sentence of ours, asked for by words."""

from __future__ import annotations

from functools import cache

import rawi
from rawi.model import Event, Figure, Record

PUBLISHED = "2019-03-05"
"""A Tuesday."""


@cache
def read(text: str) -> Record:
    return rawi.extract(text, published=PUBLISHED)


def types(text: str) -> list[str]:
    return [event.type for event in read(text).events]


def one(text: str, kind: str) -> Event:
    """The only event of the type."""
    found = [event for event in read(text).events if event.type == kind]
    assert len(found) == 1, types(text)
    return found[0]


def role(text: str, kind: str, name: str) -> list[str]:
    """The words of those who hold a role of it."""
    return _held(text, one(text, kind), name)


def held(text: str, kind: str, name: str) -> list[str]:
    """The words of those who hold a role of the first event of the type."""
    return _held(text, next(event for event in read(text).events if event.type == kind), name)


def _held(text: str, event: Event, name: str) -> list[str]:
    words = {mention.id: mention.text for mention in read(text).mentions}
    return [words[filler.mention] for filler in event.roles if filler.role == name]


def places(text: str, kind: str) -> list[tuple[str, str]]:
    words = {mention.id: mention.text for mention in read(text).mentions}
    return [(words[place.mention], place.role) for place in one(text, kind).places]


def figure(text: str, measure: str) -> Figure:
    """The only figure of the measure."""
    found = [figure for figure in read(text).figures if figure.measure == measure]
    assert len(found) == 1, read(text).figures
    return found[0]


def counts(text: str) -> list[tuple[str, float | None, float | None]]:
    return [(figure.measure, figure.low, figure.high) for figure in read(text).figures]


def counted(text: str) -> list[str]:
    """The figures of a text, sorted, each as measure=low..high@event, with "p" behind it where it is a part of another."""
    record = read(text)
    kinds = {event.id: event.type for event in record.events}
    written = []
    for one in record.figures:
        ends = "..".join("" if end is None else f"{end:g}" for end in (one.low, one.high))
        event = f"@{kinds[one.subject.event]}" if one.subject.event else ""
        written.append(f"{one.measure}={ends}{event}{'p' if one.part_of else ''}")
    return sorted(written)
