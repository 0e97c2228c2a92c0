"""Incidents, each with its accounts."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from rawi.case.views import EventRow, IncidentRow, SubjectRow
from rawi.cli.sheets.paper import Paper, excerpt
from rawi.cli.sheets.wording import amount, chain, counted, date, day, many, names, place, spaced, subject

ACCOUNTS = 5
"""Accounts of one incident that are printed."""
PLAIN = ("actual",)
"""A status that needs no word."""


def sheet(rows: Iterable[IncidentRow]) -> None:
    """Print the incidents."""
    paper = Paper()
    for row in paper.each(rows, "No incidents."):
        _incident(paper, row)
        paper.line("")


def _incident(paper: Paper, row: IncidentRow) -> None:
    title = Text(spaced(row.type), style="bold")
    title.append(f" · {place(row.place)}, {date(row.date)}", style="not bold")
    for word in marks(row):
        title.append(f" · {word}", style="yellow not bold")
    paper.ends(title, row.id)
    if row.actors or row.targets:
        paper.line(parties(row), indent=2)
    for one in row.subjects:
        paper.line(Text(f"{subject(one)}: ", style="dim"), values(one), indent=2)
    for account in row.accounts[:ACCOUNTS]:
        _account(paper, account)
    if len(row.accounts) > ACCOUNTS:
        more = many(len(row.accounts) - ACCOUNTS, "more account")
        paper.line(Text(f"and {more}: rawi explain {row.id}", style="dim"), indent=2)
    paper.line(Text(counted(row.tally), style="dim"), indent=2)


def marks(row: IncidentRow) -> list[str]:
    """What sets it apart from a plain happening: its statuses, and that it is background."""
    told = [spaced(status) for status in row.statuses if row.statuses != PLAIN]
    return told + (["background"] if row.background else [])


def parties(row: IncidentRow) -> str:
    """Who does it, to whom."""
    return f"{names(row.actors) or 'unknown'} → {names(row.targets) or 'not stated'}"


def values(row: SubjectRow) -> str:
    """Every value once, side by side."""
    return " | ".join(dict.fromkeys(map(amount, row.values)))


def _account(paper: Paper, row: EventRow) -> None:
    paper.ends(Text(chain(row.chain)), f"{day(row.published)}  {row.id}", indent=2)
    start, end = row.trigger[0] - row.quote.start, row.trigger[1] - row.quote.start
    paper.block(excerpt(row.quote.text, start, end), marked=[row.quote.text[start:end]], indent=4)
    paper.decided(row.decisions, indent=4)
