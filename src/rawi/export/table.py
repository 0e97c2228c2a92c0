"""Records as CSV (RFC 4180): one file per kind of thing, safe to open in a spreadsheet."""

from __future__ import annotations

import csv as library
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from rawi.errors import UsageError
from rawi.export.columns import Cell, Table
from rawi.export.line import BOM, line, safe
from rawi.export.lookup import Lookup
from rawi.export.tables import TABLES
from rawi.model import Record

NAMES = tuple(table.name for table in TABLES)
DICTIONARY = "columns.csv"


def csv(records: Iterable[Record], folder: Path, *, bom: bool = False) -> tuple[Path, ...]:
    """Write `NAME.csv` for each of `NAMES` into `folder`, and `columns.csv`, which says what each column means.

    `bom`: begin each file with a byte order mark, by which Excel knows UTF-8. Offsets count code points of the
    report's text. Text that a spreadsheet would run as a formula gets an apostrophe before it. Raises UsageError
    where the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _written(records, folder, "utf-8-sig" if bom else "utf-8")
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", source=str(folder)) from error


def csv_lines(records: Iterable[Record], name: str = "events", *, bom: bool = False) -> Iterator[str]:
    """One table as lines of CSV with their line ends, the header first. Raises UsageError for no such table."""
    table = next((one for one in TABLES if one.name == name), None)
    if table is None:
        raise UsageError(f"there is no table {name!r}", hint=f"tables are {', '.join(NAMES)}")
    yield (BOM if bom else "") + line(column.name for column in table.columns)
    for record in records:
        for cells in _rows(table, Lookup(record)):
            yield line(cells)


def _written(records: Iterable[Record], folder: Path, encoding: str) -> tuple[Path, ...]:
    paths = [folder / f"{name}.csv" for name in NAMES]
    with ExitStack() as stack:
        files = [stack.enter_context(path.open("w", encoding=encoding, newline="")) for path in paths]
        writers = [library.writer(file) for file in files]
        for table, writer in zip(TABLES, writers, strict=True):
            writer.writerow([column.name for column in table.columns])
        for record in records:
            look = Lookup(record)
            for table, writer in zip(TABLES, writers, strict=True):
                writer.writerows(_rows(table, look))
    return (*paths, _dictionary(folder / DICTIONARY, encoding))


def _dictionary(path: Path, encoding: str) -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = library.writer(file)
        writer.writerow(["table", "column", "meaning"])
        writer.writerows([t.name, column.name, column.meaning] for t in TABLES for column in t.columns)
    return path


def _rows(table: Table, look: Lookup) -> Iterator[list[Cell]]:
    for thing in table.things(look):
        yield [safe(column.value(look, thing)) for column in table.columns]
