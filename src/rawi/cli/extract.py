"""`rawi extract`."""

from __future__ import annotations

import click

from rawi.cli import options


@click.command()
@options.inputs
@options.source_options
@options.codebook_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    outlet: str | None,
    published: str | None,
    mapping: tuple[str, ...],
    jsonl: bool,
    fetch: bool,
    codebook: str | None,
) -> None:
    """Read reports and print one JSON record per line.

    Nothing is kept. PATH is a file, a folder of them, a web address (with --fetch), or "-" for standard input.
    """
    from rawi.case import Failure, extract_files
    from rawi.cli.progress import failure_line

    how = options.sources(outlet=outlet, published=published, mapping=mapping, jsonl=jsonl, fetch=fetch)
    done = failed = 0
    for item in extract_files(paths, options=how, codebook=codebook):
        if isinstance(item, Failure):
            failed += not item.note
            click.echo(failure_line(item), err=True)
        else:
            done += 1
            click.echo(item.to_json().decode())
    if failed:
        ctx.exit(1 if done else 3)
