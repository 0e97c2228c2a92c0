"""CSV and TSV with a header line: a row is a report."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from hashlib import file_digest
from io import BufferedReader
from pathlib import Path
from typing import Any, BinaryIO, cast

from rawi.errors import SourceError
from rawi.model import Report
from rawi.sources.dates import utc
from rawi.sources.draft import Origin
from rawi.sources.encoding import SAMPLE, decode
from rawi.sources.failure import Failure
from rawi.sources.options import MEGABYTE, Options
from rawi.sources.rows import reported

FIELD = MEGABYTE
"""Characters of a field; a quotation mark that is never closed swallows no more than that."""
DELIMITERS = "\t;,|"


def read_file(path: Path, options: Options) -> Iterator[Report | Failure]:
    """The rows of a table; the first line names the columns. Raises SourceError and OSError where it can't be read."""
    try:
        with path.open("rb") as stream:
            yield from _table(stream, path, options)
    except UnicodeDecodeError as error:
        raise SourceError(f"is not in {error.encoding} to its end", hint="save the table as UTF-8") from error


def _table(stream: BufferedReader, path: Path, options: Options) -> Iterator[Report | Failure]:
    source, stamp = str(path), utc(path.stat().st_mtime)
    sha256 = file_digest(stream, "sha256").hexdigest()
    stream.seek(0)
    encoding = _encoding(cast(BinaryIO, stream))
    text = io.TextIOWrapper(stream, encoding=encoding, errors="surrogateescape", newline="")
    reader = _reader(text, path)
    columns = _columns(reader, options)
    number = 0
    for number, row in _rows(reader):
        origin = Origin(source=f"{source}#{number}", encoding=encoding, sha256=sha256, captured=stamp)
        try:
            if isinstance(row, SourceError):
                raise row
            yield reported(_named(columns, row), origin, options)
        except SourceError as error:
            yield Failure.of(error, source, f"row {number}")
    if not number:
        raise SourceError("has no rows under its columns", hint="take it out, or fill it")


def _encoding(stream: BinaryIO) -> str:
    """The encoding of the file's beginning, cut behind a whole line. Raises SourceError."""
    head = stream.read(SAMPLE)
    whole = head if len(head) < SAMPLE else head[: head.rfind(b"\n") + 1] or head
    if not whole.strip():
        raise SourceError("is empty", hint="take it out, or fill it")
    stream.seek(0)
    # In UTF-16 the cut may fall between the two bytes of a line end.
    halved = len(whole) % 2 == 1 and whole[:2] in (b"\xff\xfe", b"\xfe\xff")
    return decode(whole + b"\0" if halved else whole)[1]


def _reader(text: io.TextIOWrapper, path: Path) -> Any:
    """Rows as lists; the delimiter is the one that the header line has most of."""
    head = text.readline(FIELD)
    text.seek(0)
    tabs = path.suffix.lower() == ".tsv"
    delimiter = "\t" if tabs else max(DELIMITERS, key=head.count)
    csv.field_size_limit(FIELD)
    return csv.reader(text, delimiter=delimiter, strict=False)


def _columns(reader: Any, options: Options) -> list[str]:
    try:
        names = [name.strip().lstrip("\ufeff") for name in next(reader)]
    except (StopIteration, csv.Error) as error:
        raise SourceError("has no line that names its columns", hint="write one at its top") from error
    wanted = options.key("text")
    if wanted not in names:
        listed = ", ".join(name[:30] for name in names[:12])
        raise SourceError(f"has no column {wanted!r}; it has {listed}", hint="map it: --map text=COLUMN")
    return names


def _rows(reader: Any) -> Iterator[tuple[int, list[str] | SourceError]]:
    """(number from 1, row); an error for one that can't be taken apart. Blank lines are passed over."""
    number = 0
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            number += 1
            yield (
                number,
                SourceError(f"can't be taken apart: {error}", hint="look for a quotation mark too many"),
            )
            continue
        if any(row):
            number += 1
            yield number, row


def _named(columns: list[str], row: list[str]) -> dict[str, Any]:
    """The row by column; an empty field is none. Raises SourceError for bytes of another encoding."""
    if len(row) > len(columns) and any(row[len(columns) :]):
        raise SourceError(
            f"has {len(row)} fields under {len(columns)} columns", hint="put fields with commas in quotes"
        )
    if any("\udc80" <= char <= "\udcff" for field in row for char in field):
        raise SourceError("holds bytes of another encoding", hint="save the table as UTF-8")
    return {name: field or None for name, field in zip(columns, row, strict=False)}
