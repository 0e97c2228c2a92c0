"""Paths → reports, one at a time."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from rawi.errors import SourceError
from rawi.model import Report
from rawi.sources import rows, texts
from rawi.sources.failure import Failure
from rawi.sources.options import Options
from rawi.sources.sidecar import Entry, Sidecar, load
from rawi.sources.walk import Entered, File, walk

STDIN = "-"


def read(
    paths: Iterable[str | Path], *, options: Options | None = None, stdin: BinaryIO | None = None
) -> Iterator[Report | Failure]:
    """Every report under `paths` (files, folders, "-" for standard input), in order; a Failure for each input
    that can't be read, and the rest goes on. Memory holds one file or row at a time.

    `stdin` replaces the process's own. Raises nothing for what a source holds.
    """
    choices = options or Options()
    for path in paths:
        if str(path) == STDIN:
            yield from _stdin(stdin or sys.stdin.buffer, choices)
        else:
            yield from _path(Path(path), choices)


def _stdin(stream: BinaryIO, options: Options) -> Iterator[Report | Failure]:
    if options.stdin == "jsonl":
        yield from rows.read_stream(stream, source=STDIN, options=options)
        return
    try:
        yield texts.from_bytes(stream.read(options.max_bytes + 1), source=STDIN, options=options)
    except SourceError as error:
        yield Failure.of(error, "standard input")


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
    """The reports of one file; nothing for a text whose sidecar is broken (that is said once, for all)."""
    source = str(item.path)
    try:
        if item.kind == "rows":
            yield from rows.read_file(item.path, options)
        elif item.path.name in sidecar.failures:
            yield sidecar.failures[item.path.name]
        elif not sidecar.broken:
            yield texts.read_file(item.path, sidecar.entries.get(item.path.name, Entry()), options)
    except SourceError as error:
        yield Failure.of(error, source)
    except OSError as error:
        yield Failure(source=source, message=error.strerror or str(error), hint="check the file")
