"""Reading as a map over a table: rows in, rows out, one pass, nothing kept. What a cluster runs on each partition."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import msgspec

from rawi import pipeline
from rawi.errors import UsageError
from rawi.model import Record, Report
from rawi.sources import Failure, Options
from rawi.sources import read as read_sources

COLUMNS = ("id", "record", "error")
"""Columns of the result: the report's id, its record as JSON, and why there is none. One of the last two is null."""

Row = dict[str, str | None]


def read_rows(
    rows: Iterable[Mapping[str, Any]],
    *,
    mapping: Mapping[str, str] | None = None,
    outlet: str | None = None,
    reader: Callable[[Report], Record] = pipeline.read,
) -> Iterator[Row]:
    """One row with `COLUMNS` for each row given, in order; a row that can't be read has its `error` and no record.

    `mapping`: our field (text, title, outlet, published, url, id) → the table's column, where the names differ.
    `outlet`: who published the rows that don't say. `reader` reads one report. Raises UsageError for a mapping of
    no such field.
    """
    options = Options(mapping=dict(mapping or {}), outlet=outlet, stdin="jsonl")
    for number, row in enumerate(rows, 1):
        yield _read(row, number, options, reader)


def read_batches(
    batches: Iterable[Any],
    *,
    mapping: Mapping[str, str] | None = None,
    outlet: str | None = None,
    reader: Callable[[Report], Record] = pipeline.read,
) -> Iterator[Any]:
    """The same over Arrow record batches, as Spark's `mapInArrow` gives and takes them: a batch out for each in.

    All result columns are strings. Raises UsageError where pyarrow isn't installed.
    """
    arrow = _arrow()
    schema = arrow.schema([(name, arrow.string()) for name in COLUMNS])
    for batch in batches:
        found = read_rows(batch.to_pylist(), mapping=mapping, outlet=outlet, reader=reader)
        yield arrow.RecordBatch.from_pylist(list(found), schema=schema)


def _read(row: Mapping[str, Any], number: int, options: Options, reader: Callable[[Report], Record]) -> Row:
    try:
        item = _report(row, number, options)
        if isinstance(item, Failure):
            return {"id": None, "record": None, "error": item.message}
        return {"id": item.id, "record": reader(item).to_json().decode(), "error": None}
    except Exception as error:
        # One row must not stop a partition of millions.
        return {"id": None, "record": None, "error": f"{type(error).__name__}: {error}"}


def _report(row: Mapping[str, Any], number: int, options: Options) -> Report | Failure:
    """The row as sources read a line of JSON Lines: one meaning of fields, dates and encodings everywhere."""
    line = msgspec.json.encode({key: value for key, value in row.items() if value is not None})
    item = next(iter(read_sources(["-"], options=options, stdin=io.BytesIO(line))))
    if isinstance(item, Failure):
        return item
    own = row.get(options.key("id"))
    return msgspec.structs.replace(item, source=f"row {number}" if own is None else str(own))


def _arrow() -> Any:
    try:
        import pyarrow
    except ImportError as error:
        raise UsageError(
            "record batches need pyarrow", hint="pip install pyarrow, or use read_rows"
        ) from error
    return pyarrow
