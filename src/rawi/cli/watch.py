"""`rawi watch`."""

from __future__ import annotations

from pathlib import Path

import click

from rawi.cli import options


@click.command()
@click.argument("feeds", metavar="FEEDS.toml", type=click.Path(path_type=Path))
@options.case_option
@click.option(
    "--state",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where to remember what was seen; beside the case if left out.",
)
@options.codebook_option
@click.option("--once", is_flag=True, help="Look at every feed once, and end.")
@click.option("--full", is_flag=True, help="Fetch the pages that the feeds link to.")
@click.option("--quiet", "-q", is_flag=True, help="No progress, no summary; failures are still told.")
@click.pass_context
def command(
    ctx: click.Context,
    feeds: Path,
    path: Path,
    state: Path | None,
    codebook: str | None,
    once: bool,
    full: bool,
    quiet: bool,
) -> None:
    """Read feeds into a case file as they grow, until Ctrl-C.

    FEEDS.toml holds a [[feed]] table with a url for each RSS or Atom feed; outlet, full = true and every = MINUTES
    may be added. Servers are asked for what is new only, robots.txt is obeyed, and hosts are left time.
    """
    from rawi.case import follow
    from rawi.cli.progress import Progress
    from rawi.cli.read import told

    failed = done = 0
    with options.opened(path, create=True) as case, Progress(quiet=quiet) as progress:
        rounds = follow(
            case, feeds, state=state, once=once, full=full, codebook=codebook, progress=progress.step
        )
        try:
            for summary in rounds:
                read = summary.read + summary.reread
                failed += len(summary.failures)
                done += read + summary.known + summary.sightings
                if not quiet and (once or read or summary.failures):
                    click.echo(told(summary, case.count(), path), err=True)
        except KeyboardInterrupt:
            progress.stop()
            click.echo(f"rawi: interrupted; what was read is kept in {path}", err=True)
            ctx.exit(130)
    if failed:
        ctx.exit(1 if done else 3)
