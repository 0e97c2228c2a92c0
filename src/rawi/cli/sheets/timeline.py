"""Incidents by date."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from rawi.case.views import TimelineRow
from rawi.cli.sheets.incidents import marks, parties, values
from rawi.cli.sheets.paper import Paper
from rawi.cli.sheets.wording import date, many, place, spaced, subject

COLUMN = 25
"""Columns for the date: "2019-02-18 – 2019-02-20"."""


def sheet(rows: Iterable[TimelineRow]) -> None:
    """Print the calendar: a date once, what has none at the end."""
    paper = Paper()
    before = ""
    for row in paper.each(rows, "Nothing happened."):
        when = date((row.start, row.end) if row.start and row.end else None)
        _row(paper, row, "" if when == before else when)
        before = when


def _row(paper: Paper, row: TimelineRow, when: str) -> None:
    incident = row.incident
    title = Text(when.ljust(COLUMN), style="cyan")
    title.append(spaced(incident.type), style="bold default")
    title.append(f" · {place(incident.place)}", style="not bold default")
    for word in marks(incident):
        title.append(f" · {word}", style="not bold yellow")
    paper.ends(title, incident.id)
    told = [parties(incident)] if incident.actors or incident.targets else []
    told += [f"{subject(one)} {values(one)}" for one in incident.subjects]
    if incident.tally.reports > 1:
        told.append(many(incident.tally.reports, "report"))
    if told:
        paper.line("; ".join(told), indent=COLUMN)
