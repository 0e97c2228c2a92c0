"""Figures by subject."""

from __future__ import annotations

from rich.text import Text

from rawi.case.views import FigureLink, FigureValue, SubjectRow
from rawi.cli.sheets.paper import Paper, excerpt, isolated, mixed
from rawi.cli.sheets.wording import amount, chain, counted, date, place, spaced, subject

RELATIONS = {
    "agree": "agrees with",
    "compatible": "is compatible with",
    "update": "updates",
    "part_of": "is part of",
    "conflict": "conflicts with",
    "denial": "denies",
    "not_comparable": "is not comparable with",
}
DIRECTED = ("update", "part_of", "denial")
STYLES = {"conflict": "red", "denial": "red", "agree": "green"}
COLUMN = 26
"""Columns for the amount, so that amounts stand under one another."""


def sheet(rows: list[SubjectRow]) -> None:
    """Print the subjects."""
    paper = Paper()
    if not rows:
        paper.line("No figures.")
    for row in rows:
        _subject(paper, row)
        paper.line("")


def _subject(paper: Paper, row: SubjectRow) -> None:
    title = Text(subject(row), style="bold")
    if row.type:
        title.append(f" · {spaced(row.type)}, {place(row.place)}, {date(row.date)}", style="not bold")
    paper.ends(title, row.id)
    for value in row.values:
        _value(paper, row, value)
    paper.line(Text(counted(row.tally), style="dim"), indent=2)


def _value(paper: Paper, row: SubjectRow, value: FigureValue) -> None:
    told = Text(amount(value).ljust(COLUMN), style="bold cyan")
    told.append(f"  {isolated(value.words)}", style="not bold default")
    if value.who:
        told.append(f" · {isolated(value.who)}", style="not bold default")
    paper.ends(told, f"{value.published or 'undated'}  {value.id}", indent=2)
    unsure = "" if value.certainty == "certain" else f"  ({value.certainty})"
    paper.line(chain(value.chain), unsure, indent=4)
    start, end = (offset - value.quote.start for offset in value.span)
    paper.block(excerpt(value.quote.text, start, end), marked=[value.words], indent=4)
    for link in row.links:
        if value.id == _shown_at(row, link):
            _link(paper, row, link, value.id)


def _shown_at(row: SubjectRow, link: FigureLink) -> str:
    """A relation with a direction stands under its subject, any other under the later of the two."""
    if link.relation in DIRECTED:
        return link.a
    order = [value.id for value in row.values]
    return max(link.a, link.b, key=order.index)


def _link(paper: Paper, row: SubjectRow, link: FigureLink, here: str) -> None:
    there = link.b if here == link.a else link.a
    other = next(value for value in row.values if value.id == there)
    told = Text(f"{RELATIONS[link.relation]} {amount(other)}", style=STYLES.get(link.relation, ""))
    told.append(f" ({isolated(other.outlet)}, {other.id})", style="default")
    told.append(f": {mixed(link.reason)}" if link.reason else "", style="dim default")
    paper.line(told, indent=4)
