"""`rawi undo`."""

from __future__ import annotations

from pathlib import Path

import click

from rawi.cli import options


@click.command()
@click.argument("decision", metavar="DECISION")
@options.case_option
@options.author_option
@options.reason_option
def command(decision: str, path: Path, author: str, reason: str | None) -> None:
    """Take a decision back, by its id in `rawi log`; undoing an undo brings it back. Nothing is erased."""
    with options.opened(path) as case:
        click.echo(case.undo(decision, author=author, reason=reason).id)
