"""`rawi reconcile`."""

from __future__ import annotations

from pathlib import Path

import click

from rawi.cli import options


@click.command()
@options.case_option
@click.option(
    "--recount",
    is_flag=True,
    help="Count anew which words are common in the case, and compare every report with the rest by that.",
)
def command(path: Path, recount: bool) -> None:
    """Compare a case's reports now, not when something is first asked of it.

    A case that grows is compared by what was common in it when it was last compared as a whole; after much growth
    `--recount` looks at it as a case of its size.
    """
    with options.opened(path) as case:
        case.reconcile(recount=recount)
        found = case.comparison()
        reports, stories, incidents = case.count(), len(found.stories), len(found.incidents)
    click.echo(f"{reports} reports, {stories} stories, {incidents} incidents")
