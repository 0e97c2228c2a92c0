"""What stands between reports as the rows that the case keeps, so that views can sort and page without it all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Struct

from rawi.case.views.book import Book, Key
from rawi.case.views.incidents import account, clarity
from rawi.model import Comparison, Incident, Record
from rawi.store import Group

Dates = tuple[str, str] | None


class Stub(Struct, frozen=True, gc=False):
    """What sorting needs of an event: whether it is background, its date, and how clear its account is."""

    background: bool
    date: Dates
    clarity: tuple[bool, bool, bool, int]


class Gathered:
    """What a pass over the records leaves: their things by key, in the order of the reports."""

    def __init__(self, records: Iterable[Record], comparison: Comparison):
        self.published: dict[str, str] = {}
        self.events: dict[Key, Stub] = {}
        self.figures: list[Key] = []
        self.claims: list[Key] = []
        for record in records:
            self._take(record)
        self.reports = {count.of: count.reports for count in comparison.counts}

    def _take(self, record: Record) -> None:
        report = record.report.id
        self.published[report] = record.report.published or "9999"
        book = Book((record,), Comparison())
        for event in record.events:
            told = account(book, report, event.id)
            self.events[report, event.id] = Stub(event.background, told.date, clarity(told))
        self.figures += [(report, figure.id) for figure in record.figures]
        self.claims += [(report, claim.id) for claim in record.claims if claim.cue is not None]

    def count(self, identity: str, members: Iterable[Key]) -> int:
        """How many reports a thing stands in."""
        known = self.reports.get(identity)
        return len({report for report, _ in members}) if known is None else known


def grouped(records: Iterable[Record], comparison: Comparison) -> Iterator[Group]:
    """Every part of the comparison in its order, then what it joins to nothing: each event, figure and claim that
    no other report shares is a group of its own, without a body. The records are looked through once, at once."""
    return _groups(Gathered(records, comparison), comparison)


def _groups(told: Gathered, comparison: Comparison) -> Iterator[Group]:
    yield from _incidents(told, comparison)
    yield from _subjects(told, comparison)
    yield from _origins(told, comparison)
    for reuse in comparison.reuse:
        sides = ((reuse.a.report, ""), (reuse.b.report, ""))
        size = reuse.a.end - reuse.a.start
        yield Group(
            kind="reuse",
            id=_reuse_id(sides, reuse.a.start, reuse.b.start),
            members=sides,
            size=size,
            body=_json(reuse),
        )
    for story in comparison.stories:
        yield Group(
            kind="stories", id=story.id, members=tuple((one, "") for one in story.reports), body=_json(story)
        )
    for entity in comparison.entities:
        yield Group(kind="entities", id=entity.id, members=entity.members, body=_json(entity))
    for count in comparison.counts:
        yield Group(kind="counts", id=count.of, body=_json(count))


def _json(part: msgspec.Struct) -> bytes:
    return msgspec.json.encode(part)


def _reuse_id(sides: tuple[tuple[str, str], tuple[str, str]], *starts: int) -> str:
    return "/".join((sides[0][0], sides[1][0], *map(str, starts)))


def _incidents(told: Gathered, comparison: Comparison) -> Iterator[Group]:
    seen: set[Key] = set()
    for incident in comparison.incidents:
        seen.update(incident.members)
        start, end = _date(told, incident) or (None, None)
        yield Group(
            kind="incidents",
            id=incident.id,
            members=incident.members,
            reports=told.count(incident.id, incident.members),
            background=all(told.events[key].background for key in incident.members),
            start=start,
            end=end,
            body=_json(incident),
        )
    for key, event in told.events.items():
        if key not in seen:
            start, end = event.date or (None, None)
            yield Group(
                kind="incidents",
                id=key[1],
                members=(key,),
                reports=1,
                background=event.background,
                start=start,
                end=end,
            )


def _date(told: Gathered, incident: Incident) -> Dates:
    """The date by which an incident's row is sorted: its own, else that of its clearest account, else any."""
    if incident.date:
        return incident.date
    members = sorted(incident.members, key=lambda key: (told.published[key[0]], key))
    accounts = [told.events[key] for key in members]
    clearest = max(accounts, key=lambda one: one.clarity)
    return clearest.date or next((one.date for one in accounts if one.date), None)


def _subjects(told: Gathered, comparison: Comparison) -> Iterator[Group]:
    seen: set[Key] = set()
    for subject in comparison.subjects:
        members = tuple((one.report, one.figure) for one in subject.values)
        seen.update(members)
        yield Group(
            kind="subjects",
            id=subject.id,
            members=members,
            reports=told.count(subject.id, members),
            body=_json(subject),
        )
    for key in told.figures:
        if key not in seen:
            yield Group(kind="subjects", id=key[1], members=(key,), reports=1)


def _origins(told: Gathered, comparison: Comparison) -> Iterator[Group]:
    seen: set[Key] = set()
    for origin in comparison.origins:
        seen.update(origin.claims)
        yield Group(kind="origins", id=origin.id, members=origin.claims, body=_json(origin))
    for key in told.claims:
        if key not in seen:
            yield Group(kind="origins", id=key[1], members=(key,))
