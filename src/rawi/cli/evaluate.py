"""`rawi evaluate`."""

from __future__ import annotations

from pathlib import Path

import click

from rawi.cli import options


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@options.codebook_option
@click.option("--misses", is_flag=True, help="List every disagreement too.")
@click.option("--json", "as_json", is_flag=True, help="The scores as one JSON object.")
def command(folder: Path, codebook: str | None, misses: bool, as_json: bool) -> None:
    """Score the reading against gold: precision and recall of every field.

    DIR holds a NAME.txt and a NAME.gold for each report.
    """
    from rawi import evaluate
    from rawi.case import chosen, reader
    from rawi.cli.sheets import json_lines, scores

    marked = evaluate.score(folder, read=reader(chosen(codebook)))
    if as_json:
        json_lines([marked.to_dict()])
    else:
        scores.sheet(marked.reports, marked.to_dict())
    if misses:
        for miss in marked.misses:
            click.echo(str(miss))
