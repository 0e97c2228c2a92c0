"""Figures by subject."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from rawi.case.views import FigureLink, FigureValue, Quote, SubjectRow
from rawi.cli.sheets.paper import Paper, excerpt, isolated, mixed
from rawi.cli.sheets.wording import amount, chain, conventions, counted, date, day, place, spaced, subject
from rawi.model import Relation

RELATIONS: dict[Relation, str] = {
    "agree": "agrees with",
    "compatible": "is compatible with",
    "update": "updates",
    "part_of": "is part of",
    "conflict": "conflicts with",
    "denial": "denies",
    "not_comparable": "counts something else than",
}
VERDICTS: dict[Relation, str] = {
    "conflict": "the figures conflict",
    "denial": "denied",
    "update": "updated",
    "compatible": "the figures can all hold",
    "part_of": "a whole and its parts",
    "agree": "the figures agree",
}
"""What is said of a subject as a whole, the gravest first."""
TOLD: tuple[Relation, ...] = ("update", "part_of", "not_comparable")
"""Relations whose reason says more than the two amounts do."""
DIRECTED: tuple[Relation, ...] = ("update", "part_of", "denial")
STYLES: dict[Relation, str] = {"conflict": "red", "denial": "red", "agree": "green"}
COLUMN = 26
"""Columns for the amount, so that amounts stand under one another."""


def sheet(rows: Iterable[SubjectRow]) -> None:
    """Print the subjects."""
    paper = Paper()
    for row in paper.each(rows, "No figures."):
        _subject(paper, row)
        paper.line("")


def _subject(paper: Paper, row: SubjectRow) -> None:
    title = Text(subject(row), style="bold")
    if row.type:
        title.append(f" · {spaced(row.type)}, {place(row.place)}, {date(row.date)}", style="not bold")
    paper.ends(title, row.id)
    paper.line(Text(counted(row.tally), style="dim"), *_verdict(row), indent=2)
    if row.views is not None and len(row.values) > 1:
        paper.line(Text(conventions(row.views), style="dim"), indent=2)
    seen: set[Quote] = set()
    for value in row.values:
        _value(paper, row, value, again=value.quote in seen)
        seen.add(value.quote)


def _verdict(row: SubjectRow) -> list[Text]:
    """How the figures stand to one another, in two words."""
    found = {one.relation for one in row.links}
    return [Text(f" · {told}", style=STYLES.get(one, "")) for one, told in VERDICTS.items() if one in found][
        :1
    ]


def _value(paper: Paper, row: SubjectRow, value: FigureValue, *, again: bool) -> None:
    told = Text(amount(value).ljust(COLUMN), style="bold cyan")
    told.append(f"  {isolated(_words(value))}", style="not bold default")
    paper.ends(told, f"{day(value.published)}  {value.id}", indent=2)
    unsure = "" if value.certainty == "certain" else f"  ({value.certainty})"
    paper.line(chain(value.chain), unsure, indent=4)
    if again:
        paper.line(Text("(the sentence above)", style="dim"), indent=4)
    else:
        start, end = (offset - value.quote.start for offset in value.span)
        paper.block(excerpt(value.quote.text, start, end), marked=[value.words], indent=4)
    paper.decided(value.decisions, indent=4)
    for relation, reason in dict.fromkeys((one.relation, one.reason) for one in links(row, value)):
        same = [one for one in links(row, value) if (one.relation, one.reason) == (relation, reason)]
        others = [one.b if value.id == one.a else one.a for one in same]
        _relation(paper, row, relation, others, reason)


def links(row: SubjectRow, value: FigureValue) -> list[FigureLink]:
    """The relations that are told under a value."""
    return [one for one in row.links if _shown_at(row, one) == value.id]


def _words(value: FigureValue) -> str:
    """The figure's words with what they count, where one doesn't hold the other already."""
    who = value.who or ""
    if value.words in who or not who:
        return who or value.words
    return value.words if who in value.words else f"{value.words} · {who}"


def _shown_at(row: SubjectRow, link: FigureLink) -> str:
    """A relation with a direction stands under its subject, any other under the later of the two."""
    if link.relation in DIRECTED:
        return link.a
    order = [value.id for value in row.values]
    return max(link.a, link.b, key=order.index)


def _relation(paper: Paper, row: SubjectRow, relation: Relation, others: list[str], reason: str) -> None:
    by_id = {value.id: value for value in row.values}
    amounts = dict.fromkeys(f"{amount(by_id[one])} ({isolated(by_id[one].outlet)})" for one in others)
    told = Text(f"{RELATIONS[relation]} ", style=STYLES.get(relation, ""))
    told.append(", ".join(amounts), style="default")
    told.append(f": {mixed(reason)}" if reason and relation in TOLD else "", style="dim default")
    paper.line(told, indent=4)
