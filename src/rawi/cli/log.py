"""`rawi log`."""

from __future__ import annotations

from pathlib import Path

import click

from rawi.cli import options


@click.command()
@options.case_option
@click.option("--detached", is_flag=True, help="Only decisions in force whose words are not found any more.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def command(path: Path, detached: bool, as_json: bool) -> None:
    """List everything that was decided and undone, in that order."""
    with options.opened(path) as case:
        entries = case.log(detached=detached)
    if as_json:
        from rawi.cli.sheets import json_lines

        json_lines(entries)
        return
    from rawi.cli.sheets.log import sheet

    sheet(entries)
