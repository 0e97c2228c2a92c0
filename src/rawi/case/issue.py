"""What leaves a case: the filtered view as JSON Lines, CSV, or in the field's own formats."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Literal

from rawi import export
from rawi.case.case import Case
from rawi.case.filter import Filter
from rawi.errors import UsageError
from rawi.store import Layer

Format = Literal["jsonl", "csv", "acled", "ged", "plover"]
FORMATS: tuple[Format, ...] = ("jsonl", "csv", "acled", "ged", "plover")


def lines(
    case: Case,
    form: Format,
    wanted: Filter | None = None,
    *,
    table: str = "events",
    bom: bool = False,
    accounts: bool = False,
    sure: bool = False,
    layer: Layer = "decided",
) -> Iterator[bytes]:
    """The records that the filter takes as lines of UTF-8, line ends included: whole records as JSON, one table,
    or the events in a format of the field's.

    `bom`: CSV begins with a byte order mark. `accounts`: in acled and ged a row for each report's account, not one
    for each incident. `sure`: in these and in plover only what was read with high confidence. `layer`: with decisions applied, or the machine's own.

    Raises UsageError for no such table.
    """
    records = case.records(wanted, layer=layer)
    if form == "jsonl":
        return export.jsonl(records)
    if form not in export.FIELD_FORMATS:
        return (line.encode() for line in export.csv_lines(records, table, bom=bom))
    joined = export.alone if accounts or form == "plover" else case.joined(layer)
    written = export.field(form, types=case.types(), joined=joined, sure=sure)(records)
    mark = [export.BOM] if bom and form != "plover" else []
    return (line.encode() for line in chain(mark, written))


def files(
    case: Case,
    form: Format,
    target: Path,
    wanted: Filter | None = None,
    *,
    bom: bool = False,
    accounts: bool = False,
    sure: bool = False,
    layer: Layer = "decided",
) -> tuple[Path, ...]:
    """Write the filtered view: CSV into the folder `target`, a file per table; any other format into the file `target`.

    Gives the files written. Raises UsageError where they can't be.
    """
    if form == "csv":
        return export.csv(case.records(wanted, layer=layer), target, bom=bom)
    try:
        with target.open("wb") as file:
            file.writelines(lines(case, form, wanted, bom=bom, accounts=accounts, sure=sure, layer=layer))
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", source=str(target)) from error
    return (target,)
