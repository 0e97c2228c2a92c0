"""`rawi doctor`."""

from __future__ import annotations

from pathlib import Path

import click

from rawi.cli import options


@click.command()
@options.case_option
@click.option("--repair", is_flag=True, help="Mend what can be: texts and decisions are never touched.")
@click.option(
    "--rescue",
    type=click.Path(path_type=Path),
    metavar="NEW",
    help="Save what can still be read into a new case.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
@click.pass_context
def command(ctx: click.Context, path: Path, repair: bool, rescue: Path | None, as_json: bool) -> None:
    """Check a case file: the file itself, every record and its offsets, indexes, derived rows.

    Ends with 4 where something is wrong and was not mended.
    """
    from rawi.cli.sheets import json_lines
    from rawi.cli.sheets.doctor import rescued, sheet

    if rescue is not None:
        from rawi.case import save

        saved = save(path, rescue)
        rescued(saved, rescue)
        ctx.exit(4 if saved.lost else 0)
    with options.opened(path) as case:
        checks = tuple(case.doctor(repair=repair))
    (json_lines if as_json else sheet)(checks)
    if not all(check.sound for check in checks):
        ctx.exit(4)
