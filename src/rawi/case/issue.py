"""What leaves a case: the filtered view as JSON Lines or CSV."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from rawi import export
from rawi.case.case import Case
from rawi.case.filter import Filter
from rawi.errors import UsageError
from rawi.store import Layer

Format = Literal["jsonl", "csv"]
FORMATS: tuple[Format, ...] = ("jsonl", "csv")


def lines(
    case: Case,
    form: Format,
    wanted: Filter | None = None,
    *,
    table: str = "events",
    bom: bool = False,
    layer: Layer = "decided",
) -> Iterator[bytes]:
    """The records that the filter takes as lines of UTF-8, line ends included: whole records as JSON, or one table.

    `layer`: with decisions applied, or the machine's own.

    Raises UsageError for no such table.
    """
    records = case.records(wanted, layer=layer)
    if form == "jsonl":
        return export.jsonl(records)
    return (line.encode() for line in export.csv_lines(records, table, bom=bom))


def files(
    case: Case,
    form: Format,
    target: Path,
    wanted: Filter | None = None,
    *,
    bom: bool = False,
    layer: Layer = "decided",
) -> tuple[Path, ...]:
    """Write the filtered view: JSON Lines into the file `target`, CSV into the folder `target`, a file per table.

    Gives the files written. Raises UsageError where they can't be.
    """
    if form == "csv":
        return export.csv(case.records(wanted, layer=layer), target, bom=bom)
    try:
        with target.open("wb") as file:
            file.writelines(export.jsonl(case.records(wanted, layer=layer)))
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", source=str(target)) from error
    return (target,)
