"""`rawi read`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rawi.cli import options

if TYPE_CHECKING:
    from rawi.case import ReadSummary


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@options.case_option
@options.source_options
@options.codebook_option
@click.option("--url", "urls", multiple=True, metavar="URL", help="Read a web address, too. May be repeated.")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Processes that read; the case is the same.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="Give a report up, and name it, after so long.",
)
@click.option("--failed", is_flag=True, help="List again what could not be read, and read nothing.")
@click.option("--quiet", "-q", is_flag=True, help="No progress, no summary; failures are still told.")
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    path: Path,
    outlet: str | None,
    published: str | None,
    mapping: tuple[str, ...],
    jsonl: bool,
    fetch: bool,
    codebook: str | None,
    urls: tuple[str, ...],
    jobs: int,
    timeout: float,
    failed: bool,
    quiet: bool,
) -> None:
    """Read reports into a case file.

    PATH is a file, a folder of them (with or without a reports.toml), a web address, or "-" for standard input.
    Read are text, HTML and MHTML pages, PDF, DOCX, feeds, Telegram exports, JSON Lines, CSV, Parquet, WARC, WACZ and
    lists of addresses (.urls). What the case holds already is not read again; what can't be read is named, and the
    rest is read.

    The case remembers its codebook. --codebook without a PATH reads what the case holds again, under another one.
    """
    if failed:
        _list_failed(path)
        return
    if not paths and not urls and codebook is None:
        raise click.UsageError("name at least one file, folder or -")
    how = options.sources(
        outlet=outlet, published=published, mapping=mapping, jsonl=jsonl, fetch=fetch, timeout=timeout
    )
    from rawi.cli.progress import Progress

    again = not paths and not urls
    with options.opened(path, create=not again) as case, Progress(quiet=quiet) as progress:
        read = case.reread if again else partial(case.read, (*paths, *urls), options=how)
        try:
            summary = read(progress=progress.step, jobs=jobs, timeout=timeout, codebook=codebook)
        except KeyboardInterrupt:
            progress.stop()
            click.echo(
                f"rawi: interrupted; {progress.kept} report{'s' * (progress.kept != 1)} kept in {path}",
                err=True,
            )
            ctx.exit(130)
        held, otherwise = case.count(), len(case.read_otherwise())
    if not quiet:
        click.echo(told(summary, held, path), err=True)
    if otherwise:
        click.echo(
            f"rawi: {otherwise} report{'s' * (otherwise != 1)} of {path} {'were' if otherwise != 1 else 'was'} read"
            " under another codebook; `rawi read --codebook FILE` without a PATH reads them again",
            err=True,
        )
    if summary.failures:
        any_done = summary.read + summary.reread + summary.known + summary.sightings
        ctx.exit(1 if any_done else 3)


def told(summary: ReadSummary, held: int, path: Path) -> str:
    """What a read did, in one line."""
    parts = [
        f"{summary.read} read" if summary.read or not (summary.reread or summary.known) else "",
        f"{summary.reread} read again under newer rules" if summary.reread else "",
        f"{summary.known} known" if summary.known else "",
        f"{summary.sightings} met at a new source" if summary.sightings else "",
        f"{len(summary.failures)} failed" if summary.failures else "",
        f"{len(summary.notes)} note{'s' * (len(summary.notes) != 1)}" if summary.notes else "",
    ]
    return f"{', '.join(filter(None, parts))}; {path} holds {held} report{'s' * (held != 1)}"


def _list_failed(path: Path) -> None:
    from rawi.cli.progress import failure_line

    with options.opened(path) as case:
        failures = list(case.failures())
    for failure in failures:
        click.echo(failure_line(failure))
    if not failures:
        click.echo("nothing failed", err=True)
