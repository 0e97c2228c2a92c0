"""What `rawi doctor` found."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rich.text import Text

from rawi.case import Check, Saved
from rawi.cli.sheets.paper import Paper, mixed


def sheet(checks: Iterable[Check]) -> None:
    """Print each check on a line: sound, mended, or what is wrong and what to do."""
    paper = Paper()
    for check in checks:
        told = "fine" if not check.found else f"{check.found} found, {check.mended} mended"
        paper.line(Text(f"{check.name}: ", style="bold"), Text(told, style="green" if check.sound else "red"))
        for example in check.examples:
            paper.line(Text(mixed(example), style="dim"), indent=2)
        if check.hint:
            paper.line(check.hint, indent=2)


def rescued(saved: Saved, target: Path) -> None:
    """Print what was saved."""
    paper = Paper()
    paper.line(
        f"{saved.reports} reports ({saved.again} of them read again) and {saved.decisions} decisions saved in {target}"
    )
    if saved.lost:
        paper.line(
            Text(
                f"{saved.lost} reports or decisions could not be saved: read their sources again", style="red"
            )
        )
