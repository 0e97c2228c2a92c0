"""Paths and addresses → reports, one at a time."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from rawi.errors import SourceError
from rawi.model import Report
from rawi.sources import csvs, files, rows, tables
from rawi.sources.archive import wacz, warc
from rawi.sources.document import Document, reports
from rawi.sources.failure import Failure
from rawi.sources.options import Options
from rawi.sources.sidecar import Entry, Sidecar, load
from rawi.sources.sniff import Kind
from rawi.sources.telegram import export
from rawi.sources.walk import Entered, File, walk
from rawi.sources.web import listed

STDIN = "-"
STREAMED: dict[Kind, Callable[[Path, Options], Iterator[Report | Failure]]] = {
    "rows": rows.read_file,
    "csv": csvs.read_file,
    "parquet": tables.read_file,
    "chat": export.read_file,
    "warc": warc.read_file,
    "wacz": wacz.read_file,
    "urls": listed.read_file,
}


def read(
    paths: Iterable[str | Path], *, options: Options | None = None, stdin: BinaryIO | None = None
) -> Iterator[Report | Failure]:
    """Every report under `paths` (files, folders, http and https addresses, "-" for standard input), in order; a
    Failure for each input that can't be read, and the rest goes on. Memory holds one document or row at a time.

    `stdin` replaces the process's own. Raises nothing for what a source holds.
    """
    choices = options or Options()
    for path in paths:
        if str(path) == STDIN:
            yield from _stdin(stdin or sys.stdin.buffer, choices)
        elif isinstance(path, str) and listed.is_address(path):
            yield from listed.read_one(path, choices)
        else:
            yield from _path(Path(path), choices)


def _stdin(stream: BinaryIO, options: Options) -> Iterator[Report | Failure]:
    if options.stdin == "jsonl":
        yield from rows.read_stream(stream, source=STDIN, options=options)
        return
    document = Document(source=STDIN, data=stream.read(options.max_bytes + 1))
    for item in reports("text", document, options):
        yield item if isinstance(item, Report) else _named(item)


def _named(failure: Failure) -> Failure:
    return Failure(source="standard input", message=failure.message, hint=failure.hint)


def _path(path: Path, options: Options) -> Iterator[Report | Failure]:
    sidecars: dict[Path, Sidecar] = {}
    for item in walk(path):
        if isinstance(item, Failure):
            yield item
        elif isinstance(item, Entered):
            sidecar = sidecars[item.folder] = load(item.folder)
            yield from (sidecar.broken,) if sidecar.broken else sidecar.stray
        else:
            folder = item.path.parent
            if folder not in sidecars:
                sidecars[folder] = load(folder)
                yield from filter(None, [sidecars[folder].broken])
            yield from _file(item, sidecars[folder], options)


def _file(item: File, sidecar: Sidecar, options: Options) -> Iterator[Report | Failure]:
    """The reports of one file; nothing for a document whose sidecar is broken (that is said once, for all)."""
    source, name = str(item.path), item.path.name
    try:
        if item.kind in STREAMED:
            yield from STREAMED[item.kind](item.path, options)
        elif name in sidecar.failures:
            yield sidecar.failures[name]
        elif not sidecar.broken:
            yield from files.read_file(item.path, item.kind, sidecar.entries.get(name, Entry()), options)
    except SourceError as error:
        yield Failure.of(error, source)
    except OSError as error:
        yield Failure(source=source, message=error.strerror or str(error), hint="check the file")
