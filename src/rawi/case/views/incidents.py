"""Incidents: what happened, with every report's account of it; and the same on the calendar."""

from __future__ import annotations

from rawi.case.filter import Filter
from rawi.case.views import figures
from rawi.case.views.book import Book, Key
from rawi.case.views.rows import EventRow, IncidentRow, SubjectRow, TimelineRow, Why
from rawi.case.views.selection import Selection
from rawi.model import ComparedSubject, Event, Incident, RoleName

DOING: tuple[RoleName, ...] = ("agent",)
UNDERGOING: tuple[RoleName, ...] = ("target", "theme", "recipient")


def rows(book: Book, wanted: Filter) -> list[IncidentRow]:
    """The incidents of which an account is asked for, those with most reports first, then by date."""
    selection = Selection(book, wanted)
    found = _found(book, selection)
    found.sort(key=lambda row: (-row.tally.reports, row.background, row.date or ("9999", "9999")))
    return selection.head(found)


def timeline(book: Book, wanted: Filter) -> list[TimelineRow]:
    """The incidents by date; those that no account dates come last."""
    selection = Selection(book, wanted)
    found = _found(book, selection)
    found.sort(key=lambda row: (row.date or ("9999", "9999"), -row.tally.reports))
    dated = [(row.date or (None, None), row) for row in found]
    return selection.head([TimelineRow(start=d[0], end=d[1], incident=row) for d, row in dated])


def incidents(book: Book) -> list[Incident]:
    """The comparison's incidents, and one of its own for each event that it joins with none."""
    joined = list(book.comparison.incidents)
    seen = {member for incident in joined for member in incident.members}
    alone = [key for key in book.events if key not in seen]
    return joined + [Incident(id=key[1], members=(key,), type=book.events[key].type) for key in alone]


def _found(book: Book, selection: Selection) -> list[IncidentRow]:
    by_event = subjects_by_event(book)
    return [
        row(book, incident, by_event)
        for incident in incidents(book)
        if any(_asked(book, selection, member) for member in incident.members)
    ]


def _asked(book: Book, selection: Selection, key: Key) -> bool:
    record, event = book.by_id[key[0]], book.events[key]
    return selection.event(record, event) and selection.about(record, *book.spans(record, event))


def row(book: Book, incident: Incident, by_event: dict[Key, list[ComparedSubject]]) -> IncidentRow:
    accounts = tuple(account(book, *member) for member in by_date(book, incident.members))
    clearest = max(accounts, key=clarity)
    return IncidentRow(
        id=incident.id,
        type=incident.type,
        date=incident.date or clearest.date or next((one.date for one in accounts if one.date), None),
        place=clearest.place or next((one.place for one in accounts if one.place), None),
        actors=_parties(book, incident, *DOING),
        targets=_parties(book, incident, *UNDERGOING),
        statuses=tuple(dict.fromkeys(one.status for one in accounts)),
        background=all(one.background for one in accounts),
        accounts=accounts,
        subjects=_subjects(book, incident, by_event),
        links=tuple(
            Why(a=one.a[1], b=one.b[1], verdict=one.verdict, score=one.score, reasons=one.reasons)
            for one in incident.links
        ),
        tally=book.tallies.get(incident.id) or book.count(incident.members),
    )


def account(book: Book, report: str, event_id: str) -> EventRow:
    """One report's account."""
    record, event = book.by_id[report], book.events[report, event_id]
    setting = book.setting(record, event)
    trigger = (event.trigger.start, event.trigger.end)
    return EventRow(
        id=event.id,
        report=report,
        outlet=book.outlet(record),
        published=record.report.published,
        type=event.type,
        date=setting.date,
        place=setting.place,
        actors=tuple(dict.fromkeys(book.name(record, one) for one in _filled(event, *DOING))),
        targets=tuple(dict.fromkeys(book.name(record, one) for one in _filled(event, *UNDERGOING))),
        status=event.status,
        background=event.background,
        confidence=event.confidence,
        chain=book.chain(record, book.nearest(record, event.claims)),
        trigger=trigger,
        quote=book.sentence(record, trigger),
        decisions=book.decisions(record, event.id),
    )


def _filled(event: Event, *roles: RoleName) -> list[str]:
    return [one.mention for role in roles for one in event.roles if one.role == role]


def _parties(book: Book, incident: Incident, *roles: RoleName) -> tuple[str, ...]:
    """The names of those who fill the roles in any account, each party once, by the name that came first."""
    found: dict[str, str] = {}
    for report, event in by_date(book, incident.members):
        for mention in _filled(book.events[report, event], *roles):
            record = book.by_id[report]
            found.setdefault(book.identity(record, mention), book.name(record, mention))
    return tuple(dict.fromkeys(found.values()))


def clarity(row: EventRow) -> tuple[bool, bool, bool, int]:
    return not row.background, row.date is not None, row.place is not None, len(row.actors) + len(row.targets)


def by_date(book: Book, members: tuple[Key, ...]) -> list[Key]:
    """Members in the order of publication; those without a date last."""
    return sorted(members, key=lambda key: (book.by_id[key[0]].report.published or "9999", key))


def subjects_by_event(book: Book) -> dict[Key, list[ComparedSubject]]:
    by_event: dict[Key, list[ComparedSubject]] = {}
    for subject in figures.subjects(book):
        for value in subject.values:
            event = book.figures_by_id[value.report, value.figure].subject.event
            known = by_event.setdefault((value.report, event or ""), [])
            if subject not in known:
                known.append(subject)
    return by_event


def _subjects(
    book: Book, incident: Incident, by_event: dict[Key, list[ComparedSubject]]
) -> tuple[SubjectRow, ...]:
    found = {s.id: s for member in incident.members for s in by_event.get(member, [])}
    return tuple(
        figures.row(book, subject, [(one.report, one.figure) for one in subject.values])
        for subject in found.values()
    )
