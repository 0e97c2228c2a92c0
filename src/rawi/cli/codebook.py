"""`rawi codebook`."""

from __future__ import annotations

from pathlib import Path

import click

from rawi import codebook

_file = click.argument("file", required=False, type=click.Path(path_type=Path))


@click.group()
def command() -> None:
    """Write, check, show and test codebooks: the event types that a project codes."""


@command.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--whole", is_flag=True, help="A copy of the built-in codebook, to trim and change.")
def init(file: Path, whole: bool) -> None:
    """Write a codebook to begin with: the built-in types, and one of your own as a pattern."""
    click.echo(str(codebook.start(file, whole=whole)), err=True)


@command.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_context
def check(ctx: click.Context, file: Path) -> None:
    """List everything that is wrong with a codebook: the type, the field, the reason."""
    found = codebook.check(file)
    for line in found:
        click.echo(line)
    if found:
        ctx.exit(5)
    click.echo("nothing wrong", err=True)


@command.command()
@click.argument("name", required=False)
@click.option("--codebook", "file", type=click.Path(path_type=Path), help="A codebook of your own.")
def show(name: str | None, file: Path | None) -> None:
    """List the types, or show one with its triggers, roles and places in ACLED and PLOVER."""
    book = codebook.load(file)
    for line in codebook.listing(book) if name is None else codebook.describe(book, name):
        click.echo(line)


@command.command()
@_file
@click.pass_context
def test(ctx: click.Context, file: Path | None) -> None:
    """Read a codebook's own examples, and say which give other types than they should."""
    from rawi.case.trying import tried

    done = wrong = 0
    for trial in tried(file):
        done += 1
        if not trial.passed:
            wrong += 1
            got = ", ".join(trial.got) or "nothing"
            click.echo(f"{trial.type}: {trial.text} → {got}, not {', '.join(trial.wanted) or 'nothing'}")
    click.echo(f"{done - wrong} of {done} examples give what they should", err=True)
    if wrong:
        ctx.exit(1)
