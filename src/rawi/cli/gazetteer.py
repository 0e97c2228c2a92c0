"""`rawi gazetteer`."""

from __future__ import annotations

from pathlib import Path

import click

from rawi.lexicon.own import Defaults, add_places, example, own_file, own_places

_into = click.option(
    "--into",
    type=click.Path(path_type=Path),
    help="The file of your own places (rawi-places.tsv, or $RAWI_PLACES).",
)


@click.group()
def command() -> None:
    """Add places of your own to those that reading knows."""


@command.command()
@click.argument("file", type=click.Path(path_type=Path))
def init(file: Path) -> None:
    """Write a table of places to begin with, as CSV."""
    if file.exists():
        raise click.UsageError(f"{file} is there already")
    file.write_text(example(), encoding="utf-8")
    click.echo(str(file), err=True)


@command.command()
@click.argument("file", type=click.Path(path_type=Path))
@_into
@click.option("--country", default="", help="The country of rows that name none, as IQ.")
@click.option("--feature", default="", help="The kind of place of rows that name none, as village.")
@click.option(
    "--column", "columns", multiple=True, metavar="FIELD=COLUMN", help="Where a field stands; repeatable."
)
@click.pass_context
def add(
    ctx: click.Context, file: Path, into: Path | None, country: str, feature: str, columns: tuple[str, ...]
) -> None:
    """Add the places of a table (CSV, TSV, a GeoNames dump) or a map (GeoJSON) to your own."""
    named = dict(column.partition("=")[::2] for column in columns)
    path = into or own_file()
    done = add_places(file, path, Defaults(country, feature, named))
    for line in done.refused:
        click.echo(f"{file}: {line}", err=True)
    told = f"{done.new} new, {done.replaced} replaced, {len(done.refused)} refused"
    click.echo(f"{path}: {told}", err=True)
    if done.refused:
        ctx.exit(1 if done.new or done.replaced else 3)


@command.command()
@_into
def show(into: Path | None) -> None:
    """List the places of your own."""
    for one in own_places(into):
        where = ", ".join(filter(None, (one.admin1, one.country)))
        click.echo(
            "\t".join((one.id, one.name, one.english, one.feature, where, f"{one.latitude} {one.longitude}"))
        )
