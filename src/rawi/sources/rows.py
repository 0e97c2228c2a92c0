"""JSON Lines: one object a line, one report an object. Read line by line; memory holds one line."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

import msgspec
from msgspec.structs import replace

from rawi.errors import SourceError
from rawi.model import Report
from rawi.sources.dates import iso, utc
from rawi.sources.document import too_large
from rawi.sources.draft import Draft, Origin, compose, fingerprint
from rawi.sources.encoding import decode
from rawi.sources.failure import Failure
from rawi.sources.options import Options
from rawi.sources.packed import BOMB, RATIO

UTF16 = (b"\xff\xfe", b"\xfe\xff")
ID_LENGTH = 120
"""Characters of a row's own id that its source keeps."""


def read_file(path: Path, options: Options) -> Iterator[Report | Failure]:
    """The rows of a .jsonl or .ndjson file, packed with gzip or not. Raises OSError where it can't be opened."""
    stamp = utc(path.stat().st_mtime)
    with path.open("rb") as handle:
        stream = cast(BinaryIO, handle)
        if path.suffix.lower() == ".gz":
            stream = cast(BinaryIO, _Unpacked(handle))
        yield from read_stream(stream, source=str(path), captured=stamp, options=options)


def read_stream(
    stream: BinaryIO, *, source: str, options: Options, captured: str | None = None
) -> Iterator[Report | Failure]:
    """A report for each row, a Failure for each line that is none; blank lines are passed over."""
    number = rows = 0
    try:
        for number, line in _lines(stream, options):
            if line is not None and not line.strip():
                continue
            rows += 1
            try:
                if line is None:
                    raise too_large("the row", options)
                yield _report(line, f"{source}#{number}", captured, options)
            except SourceError as error:
                yield Failure.of(error, source, f"line {number}")
    except SourceError as error:
        yield Failure.of(error, source, f"after line {number}")
        return
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        yield Failure(
            source=source,
            place=f"after line {number}",
            message=f"the gzip data is damaged: {error}",
            hint="the rows before were read; fetch the file again",
        )
        return
    if not rows:
        yield Failure(source=source, message="is empty", hint="write one JSON object a line")


def _lines(stream: BinaryIO, options: Options) -> Iterator[tuple[int, bytes | None]]:
    """(number from 1, line); None for one over the cap. UTF-16 is recoded as it goes; a BOM is dropped."""
    limit = options.max_bytes
    head = stream.read(3)
    joined = cast(BinaryIO, io.BufferedReader(_Joined(head, stream)))
    if head[:2] in UTF16:
        joined = cast(BinaryIO, _Recoded(joined))
    elif head == b"\xef\xbb\xbf":
        joined.read(3)
    number = 0
    while line := joined.readline(limit + 1):
        number += 1
        if len(line) <= limit:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = joined.readline(limit + 1)
        yield number, None


class _Unpacked:
    """gzip data as it comes out; what unpacks to more than any table of reports does is stopped."""

    def __init__(self, handle: Any):
        self._handle, self._stream, self._out = handle, gzip.GzipFile(fileobj=handle), 0

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        self._out += len(data)
        if self._out > max(BOMB, RATIO * self._handle.tell()):
            raise SourceError(
                f"unpacks to more than {RATIO} times its size, as a bomb does", hint="leave it out"
            )
        return data


class _Joined(io.RawIOBase):
    """`head` and then the rest of a stream that may not be able to seek."""

    def __init__(self, head: bytes, stream: BinaryIO):
        self._head, self._stream = head, stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._head[: len(buffer)] or self._stream.read(len(buffer))
        self._head = self._head[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


class _Recoded:
    """UTF-16 lines as UTF-8 lines."""

    def __init__(self, stream: BinaryIO):
        self._text = io.TextIOWrapper(stream, encoding="utf-16", errors="replace", newline="\n")

    def readline(self, limit: int) -> bytes:
        return self._text.readline(limit).encode("utf-8", "replace")


def _report(line: bytes, source: str, captured: str | None, options: Options) -> Report:
    row, encoding = _parsed(line)
    sha256 = fingerprint(line.rstrip(b"\r\n"))
    return reported(row, Origin(source=source, encoding=encoding, sha256=sha256, captured=captured), options)


def reported(row: dict[str, Any], origin: Origin, options: Options) -> Report:
    """The report that a row of a table is; its own id is put behind its source. Raises SourceError."""
    body = _text(row, "text", options)
    if body is None or not body.strip():
        raise SourceError(
            f"no text under {options.key('text')!r}",
            hint="map the field that holds it, for example text=content",
        )
    published = iso(_found(row, options.key("published")))
    own_id = " ".join((_text(row, "id", options) or "").split())[:ID_LENGTH]
    draft = Draft(
        body=body,
        outlet=_text(row, "outlet", options) or options.outlet,
        published=published or iso(options.published),
        published_from="metadata" if published else "given",
        title=_text(row, "title", options),
        url=_text(row, "url", options),
    )
    return compose(draft, replace(origin, source=f"{origin.source}:{own_id}") if own_id else origin)


def _parsed(line: bytes) -> tuple[dict[str, Any], str]:
    """The line's object and its encoding; JSON that msgspec refuses (lone surrogates) goes to the slower reader."""
    encoding = "utf-8"
    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        text, encoding = decode(line)
        try:
            row = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise SourceError(f"invalid JSON: {error}", hint="one complete JSON object a line") from error
    if not isinstance(row, dict):
        raise SourceError("is not a JSON object", hint="one JSON object a line: {…}")
    return row, encoding


def _text(row: dict[str, Any], name: str, options: Options) -> str | None:
    """Our field `name` as text; whole numbers pass as text (ids). Raises SourceError for anything else."""
    value = _found(row, options.key(name))
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise SourceError(f"{options.key(name)!r} is not text", hint=f"map {name} to a field that holds text")


def _found(row: dict[str, Any], key: str) -> Any:
    """The row's value under `key`; a dotted key goes into nested objects."""
    if key in row:
        return row[key]
    value: Any = row
    for part in key.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value
