"""Parquet files → rows. Runs in the parsing process: a damaged file can break more than Python's own code."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from rawi.errors import SourceError
from rawi.sources.guard.frames import Request, Table

ROWS = 256
"""Rows that are taken apart at a time."""


def parse(request: Request) -> Iterator[Table]:
    """The wanted columns of every row. Raises SourceError (damaged, no such column, pyarrow isn't there)."""
    try:
        import pyarrow  # type: ignore[import-untyped,unused-ignore]
        from pyarrow import parquet  # type: ignore[import-untyped,unused-ignore]
    except ImportError as error:
        raise SourceError(
            "Parquet needs pyarrow", hint="pip install 'rawi[tables]', or save it as .csv"
        ) from error
    try:
        with parquet.ParquetFile(request.path, memory_map=False) as file:
            columns = _columns(file.schema_arrow.names, request.columns)
            if not file.metadata.num_rows:
                raise SourceError("has no rows", hint="take it out, or fill it")
            for batch in file.iter_batches(batch_size=ROWS, columns=columns):
                yield Table([{key: _plain(value) for key, value in row.items()} for row in batch.to_pylist()])
    except (pyarrow.ArrowException, OSError) as error:
        told = " ".join(str(error).split())[:120]
        raise SourceError(
            f"the table is damaged: {told}", hint="what came before was read; fetch it again"
        ) from error


def _columns(names: list[str], wanted: tuple[str, ...]) -> list[str]:
    """The table's columns that the mapping needs; a dotted key needs the column before its dot."""
    found = sorted({key if key in names else key.partition(".")[0] for key in wanted} & set(names))
    text = wanted[0]
    if text not in names and text.partition(".")[0] not in names:
        listed = ", ".join(str(name)[:30] for name in names[:12])
        raise SourceError(f"has no column {text!r}; it has {listed}", hint="map it: --map text=COLUMN")
    return found


def _plain(value: Any) -> Any:
    """Arrow's values as JSON would hold them; times as ISO 8601, bytes as the UTF-8 text that they are."""
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, str | int | float | bool) or value is None:
        return value
    return str(value)
