"""`rawi report`."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import click

from rawi.cli import options
from rawi.errors import UsageError


@click.command()
@options.case_option
@click.option("--title", metavar="TEXT", help="The page's heading.")
@options.filters
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default="case.html",
    show_default=True,
    help="The page.",
)
def command(path: Path, output: Path, title: str | None, **asked: Any) -> None:
    """Write a case, or the part of it that the filters take, as one HTML page that needs no network."""
    taken = options.wanted(**asked)
    with options.opened(path) as case:
        options.check_type(case, taken.type)
        render = import_module("rawi.workbench.page").render
        types = {kind: one.name.ar for kind, one in case.types().items()}
        page: str = render(case.view(), title=title, wanted=taken, types=types)
    try:
        output.write_text(page, encoding="utf-8", errors="replace")
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", source=str(output)) from error
    click.echo(str(output), err=True)
