"""`rawi search`."""

from __future__ import annotations

from pathlib import Path

import click

from rawi.cli import options


@click.command()
@click.argument("words", nargs=-1, required=True)
@options.case_option
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def command(words: tuple[str, ...], path: Path, limit: int, as_json: bool) -> None:
    """Find reports that hold every word, in any spelling and with attached particles."""
    with options.opened(path) as case:
        hits = case.search(" ".join(words), limit=limit)
    from rawi.cli.sheets import json_lines, search

    (json_lines if as_json else search.sheet)(hits)
