"""What stands between reports as the rows that the case keeps, so that views can sort and page without it all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Struct

from rawi.case.views.book import Book, Key
from rawi.case.views.incidents import account, clarity
from rawi.model import Comparison, Incident, Record, Reuse
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


def regrouped(records: Iterable[Record], made: Comparison) -> Iterator[Group]:
    """The same for the parts of a comparison that changed. `records`: those of the incidents' members."""
    return _joined(Gathered(records, made), made)


def _groups(told: Gathered, comparison: Comparison) -> Iterator[Group]:
    yield from _joined(told, comparison)
    yield from _alone(told, comparison)


def _joined(told: Gathered, comparison: Comparison) -> Iterator[Group]:
    for incident in comparison.incidents:
        yield _incident(told, incident)
    for subject in comparison.subjects:
        members = tuple((one.report, one.figure) for one in subject.values)
        reports = told.count(subject.id, members)
        yield Group(kind="subjects", id=subject.id, members=members, reports=reports, body=_json(subject))
    for origin in comparison.origins:
        yield Group(kind="origins", id=origin.id, members=origin.claims, body=_json(origin))
    for reuse in comparison.reuse:
        sides = ((reuse.a.report, ""), (reuse.b.report, ""))
        size = reuse.a.end - reuse.a.start
        yield Group(kind="reuse", id=reuse_id(reuse), members=sides, size=size, body=_json(reuse))
    for story in comparison.stories:
        yield Group(
            kind="stories", id=story.id, members=tuple((one, "") for one in story.reports), body=_json(story)
        )
    for entity in comparison.entities:
        yield Group(kind="entities", id=entity.id, members=entity.members, body=_json(entity))
    for count in comparison.counts:
        yield Group(kind="counts", id=count.of, body=_json(count))


def reuse_id(reuse: Reuse) -> str:
    """By what a shared passage is known: its reports and where it begins in them."""
    return "/".join((reuse.a.report, reuse.b.report, str(reuse.a.start), str(reuse.b.start)))


def _json(part: msgspec.Struct) -> bytes:
    return msgspec.json.encode(part)


def _incident(told: Gathered, incident: Incident) -> Group:
    start, end = _date(told, incident) or (None, None)
    return Group(
        kind="incidents",
        id=incident.id,
        members=incident.members,
        reports=told.count(incident.id, incident.members),
        background=all(told.events[key].background for key in incident.members),
        start=start,
        end=end,
        body=_json(incident),
    )


def _alone(told: Gathered, comparison: Comparison) -> Iterator[Group]:
    """What the comparison doesn't have."""
    seen = {key for incident in comparison.incidents for key in incident.members}
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
    seen = {(one.report, one.figure) for subject in comparison.subjects for one in subject.values}
    for key in told.figures:
        if key not in seen:
            yield Group(kind="subjects", id=key[1], members=(key,), reports=1)
    seen = {key for origin in comparison.origins for key in origin.claims}
    for key in told.claims:
        if key not in seen:
            yield Group(kind="origins", id=key[1], members=(key,))


def _date(told: Gathered, incident: Incident) -> Dates:
    """The date by which an incident's row is sorted: its own, else that of its clearest account, else any."""
    if incident.date:
        return incident.date
    members = sorted(incident.members, key=lambda key: (told.published[key[0]], key))
    accounts = [told.events[key] for key in members]
    clearest = max(accounts, key=lambda one: one.clarity)
    return clearest.date or next((one.date for one in accounts if one.date), None)
