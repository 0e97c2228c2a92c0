"""What stands between reports as the rows that the case keeps, so that views can sort and page without it all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from rawi.case.views.book import Book
from rawi.case.views.figures import subjects
from rawi.case.views.incidents import account, by_date, clarity, incidents
from rawi.model import Comparison, Incident, Record
from rawi.store import Group


def grouped(records: Iterable[Record], comparison: Comparison) -> Iterator[Group]:
    """Every part of the comparison in its order, then what it joins to nothing: each event, figure and claim that
    no other report shares is a group of its own, without a body."""
    book = Book(records, comparison)
    yield from _incidents(book)
    yield from _subjects(book)
    yield from _origins(book)
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


def _incidents(book: Book) -> Iterator[Group]:
    joined = len(book.comparison.incidents)
    for number, incident in enumerate(incidents(book)):
        start, end = _date(book, incident) or (None, None)
        yield Group(
            kind="incidents",
            id=incident.id,
            members=incident.members,
            reports=_reports(book, incident.id, incident.members),
            background=all(book.events[key].background for key in incident.members),
            start=start,
            end=end,
            body=_json(incident) if number < joined else None,
        )


def _date(book: Book, incident: Incident) -> tuple[str, str] | None:
    """The date by which an incident's row is sorted: its own, else that of its clearest account, else any."""
    if incident.date:
        return incident.date
    if len(incident.members) == 1:
        ((report, event),) = incident.members
        return book.setting(book.by_id[report], book.events[report, event]).date
    told = [account(book, *key) for key in by_date(book, incident.members)]
    return max(told, key=clarity).date or next((one.date for one in told if one.date), None)


def _subjects(book: Book) -> Iterator[Group]:
    joined = len(book.comparison.subjects)
    for number, subject in enumerate(subjects(book)):
        members = tuple((one.report, one.figure) for one in subject.values)
        yield Group(
            kind="subjects",
            id=subject.id,
            members=members,
            reports=_reports(book, subject.id, members),
            body=_json(subject) if number < joined else None,
        )


def _origins(book: Book) -> Iterator[Group]:
    seen: set[tuple[str, str]] = set()
    for origin in book.comparison.origins:
        seen.update(origin.claims)
        yield Group(kind="origins", id=origin.id, members=origin.claims, body=_json(origin))
    for record in book.records:
        for claim in record.claims:
            key = (record.report.id, claim.id)
            if claim.cue is not None and key not in seen:
                yield Group(kind="origins", id=claim.id, members=(key,))


def _reports(book: Book, identity: str, members: tuple[tuple[str, str], ...]) -> int:
    tally = book.tallies.get(identity)
    return tally.reports if tally else len({report for report, _ in members})
