"""Parquet: a row is a report. The file is read by the parsing process, some rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import file_digest
from pathlib import Path

from rawi.errors import SourceError
from rawi.model import Report
from rawi.sources.dates import utc
from rawi.sources.draft import Origin
from rawi.sources.failure import Failure
from rawi.sources.guard.frames import Request, Table, Trouble
from rawi.sources.options import FIELDS, Options
from rawi.sources.rows import reported


def read_file(path: Path, options: Options) -> Iterator[Report | Failure]:
    """The rows of a table in a .parquet file. Raises SourceError and OSError where it can't be read."""
    from rawi.sources.guard.client import ask

    source, stamp = str(path), utc(path.stat().st_mtime)
    with path.open("rb") as stream:
        sha256 = file_digest(stream, "sha256").hexdigest()
    columns = tuple(options.key(field) for field in FIELDS)
    number = 0
    for found in ask(Request(job="parquet", path=source, columns=columns, seconds=options.max_seconds)):
        if isinstance(found, Trouble):
            yield Failure(source=source, place=found.place, message=found.message, hint=found.hint)
        elif isinstance(found, Table):
            for row in found.rows:
                number += 1
                origin = Origin(source=f"{source}#{number}", encoding=None, sha256=sha256, captured=stamp)
                try:
                    yield reported(row, origin, options)
                except SourceError as error:
                    yield Failure.of(error, source, f"row {number}")
