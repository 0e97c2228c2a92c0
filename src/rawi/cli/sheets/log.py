"""The log of decisions."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from rawi.case import Entry
from rawi.cli.sheets.paper import Paper, excerpt, isolated, mixed


def sheet(entries: Sequence[Entry]) -> None:
    """Print the entries, each with the words that it holds on to."""
    paper = Paper()
    if not entries:
        paper.line("No decisions.")
    for entry in entries:
        _entry(paper, entry)


def _entry(paper: Paper, entry: Entry) -> None:
    title = Text(entry.op, style="bold" if entry.in_force else "dim")
    title.append(f" {entry.undoes}" if entry.undoes else "", style="not bold")
    for change in entry.changes:
        title.append(f"  {change.field} = {mixed(str(change.value))}", style="not bold")
    if entry.retired_by:
        title.append(f"  (retired by {entry.retired_by})", style="not bold")
    paper.ends(title, f"{entry.time}  {entry.id}")
    paper.line(
        Text(mixed(f"by {entry.author}" + (f": {entry.reason}" if entry.reason else "")), style="dim"),
        indent=2,
    )
    for anchor, item in zip(entry.objects, entry.now, strict=True):
        words = f"  “{isolated(excerpt(anchor.quote, 0, 0, 80))}”" if anchor.quote else ""
        lost = "  not found any more" if item is None else "" if item == anchor.id else f"  now {item}"
        paper.line(
            Text(f"{anchor.kind} {anchor.id}"),
            words,
            Text(lost, style="yellow"),
            f"  in {anchor.report}",
            indent=2,
        )
