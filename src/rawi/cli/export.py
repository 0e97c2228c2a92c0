"""`rawi export`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from rawi.cli import options


@click.command()
@options.case_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "csv", "acled", "ged", "plover"]),
    default="jsonl",
    show_default=True,
    help="Whole records, tables, or the events in the columns of ACLED, UCDP GED or PLOVER.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="CSV: a folder. Else: a file.")
@click.option("--table", default="events", show_default=True, help="CSV without -o: the table to print.")
@click.option(
    "--excel", is_flag=True, help="CSV, acled, ged: begin with a byte order mark, by which Excel knows UTF-8."
)
@click.option(
    "--accounts", is_flag=True, help="acled, ged: a row for each report's account, not one for each incident."
)
@click.option("--sure", is_flag=True, help="acled, ged, plover: only what was read with high confidence.")
@click.option(
    "--view",
    type=click.Choice(["machine", "decided"]),
    default="decided",
    show_default=True,
    help="Records as the machine made them, or with decisions applied.",
)
@options.filters
def command(
    path: Path,
    form: Any,
    output: Path | None,
    table: str,
    excel: bool,
    accounts: bool,
    sure: bool,
    view: Any,
    **asked: Any,
) -> None:
    """Write a case's records, or the part of them that the filters take.

    JSON Lines are whole records. CSV is a file per kind of thing (reports, events, figures, claims, entities,
    mentions, findings) with columns.csv, which says what each column means. Text that a spreadsheet would run as
    a formula gets an apostrophe before it in CSV; JSON Lines are never changed.

    acled, ged (CSV) and plover (JSON Lines) hold only events that happened, with a date that the words give; states,
    and what was planned, thwarted, feared, denied or contested, are no rows. In acled and ged all reports of an
    incident are one row.
    """
    from rawi import case as cases

    wanted = options.wanted(**asked) if any(value is not None for value in asked.values()) else None
    with options.opened(path) as case:
        options.check_type(case, asked["kind"])
        if output is None:
            for line in cases.lines(
                case, form, wanted, table=table, bom=excel, accounts=accounts, sure=sure, layer=view
            ):
                click.echo(line, nl=False)
            return
        for written in cases.files(
            case, form, output, wanted, bom=excel, accounts=accounts, sure=sure, layer=view
        ):
            click.echo(str(written), err=True)
