"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from rawi.case import Case, Filter, Options

Command = TypeVar("Command", bound=Callable[..., Any])

case_option = click.option(
    "--case",
    "path",
    default="case.rawi",
    show_default=True,
    envvar="RAWI_CASE",
    type=click.Path(path_type=Path),
    help="The case file (also from $RAWI_CASE).",
)
codebook_option = click.option(
    "--codebook",
    metavar="FILE",
    help="Code the event types of this file (`rawi codebook`), or `builtin`.",
)
inputs = click.argument("paths", nargs=-1, required=True, metavar="PATH...")

FILTERS = (
    click.option(
        "--about", metavar="TEXT", help="Only what names this, in any spelling or under another name."
    ),
    click.option("--outlet", metavar="NAME", help="Only what this outlet published."),
    click.option("--since", metavar="DATE", help="Only from this day on (YYYY-MM-DD)."),
    click.option("--until", metavar="DATE", help="Only up to this day."),
    click.option("--type", "kind", metavar="TYPE", help="Only this type of event or measure of a figure."),
    click.option("--place", metavar="NAME", help="Only this place, province or country (ISO code)."),
    click.option("--limit", type=int, metavar="N", help="At most so many."),
    click.option("--offset", type=int, default=None, metavar="N", help="Leave out the first so many."),
)
author_option = click.option(
    "--author",
    envvar="RAWI_AUTHOR",
    default=lambda: getuser(),
    show_default="you",
    help="Who decides (also from $RAWI_AUTHOR).",
)
reason_option = click.option("--reason", metavar="TEXT", help="Why.")
SOURCES = (
    click.option("--outlet", metavar="NAME", help="Who published them, where the source doesn't say."),
    click.option("--published", metavar="DATE", help="When, where the source doesn't say (YYYY-MM-DD)."),
    click.option(
        "--map",
        "mapping",
        multiple=True,
        metavar="FIELD=COLUMN",
        help="Tables: take FIELD (text, title, outlet, published, url, id) from COLUMN. May be repeated.",
    ),
    click.option("--fetch", is_flag=True, help="Web addresses may be fetched; without this none is."),
    click.option(
        "--jsonl", is_flag=True, help='What comes on standard input ("-") is JSON Lines, not one text.'
    ),
)


def filters(command: Command) -> Command:
    """The options that make a `Filter`, passed on as keyword arguments."""
    return _all(FILTERS, command)


def source_options(command: Command) -> Command:
    """The options that say how inputs are to be read, passed on as keyword arguments."""
    return _all(SOURCES, command)


def wanted(
    *,
    about: str | None = None,
    outlet: str | None = None,
    since: str | None = None,
    until: str | None = None,
    kind: str | None = None,
    place: str | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> Filter:
    """The filter that the options ask for."""
    from rawi.case import Filter

    return Filter(
        about=about,
        outlet=outlet,
        since=since,
        until=until,
        type=kind,
        place=place,
        limit=limit,
        offset=offset or 0,
    )


def sources(
    *,
    outlet: str | None,
    published: str | None,
    mapping: tuple[str, ...],
    jsonl: bool,
    fetch: bool = False,
    timeout: float = 60.0,
) -> Options:
    """How inputs are to be read."""
    from rawi.case import Options

    pairs = [pair.partition("=") for pair in mapping]
    for field, equals, column in pairs:
        if not (field and equals and column):
            raise click.BadParameter(f"{field!r} is not FIELD=COLUMN", param_hint="--map")
    return Options(
        outlet=outlet,
        published=published,
        mapping={field: column for field, _, column in pairs},
        stdin="jsonl" if jsonl else "text",
        fetch=fetch,
        max_seconds=timeout,
    )


def check_type(case: Case, kind: str | None) -> None:
    """Say so where a filter asks for a type that the case can't have: an empty answer alone would mislead."""
    told = None if kind is None else case.unheard(kind)
    if told is not None:
        click.echo(f"rawi: {told}", err=True)


def opened(path: Path, *, create: bool = False) -> Case:
    """The case at `path`; only reading makes a new one."""
    from rawi.case import Case

    return Case(path, create=create)


def _all(options: tuple[Callable[[Any], Any], ...], command: Command) -> Command:
    for option in reversed(options):
        command = option(command)
    return command
