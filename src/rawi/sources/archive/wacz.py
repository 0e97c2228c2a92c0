"""WACZ (specs.webrecorder.net): a ZIP archive with WARC files under archive/."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from rawi.errors import SourceError
from rawi.model import Report
from rawi.sources.archive.warc import Pages
from rawi.sources.failure import Failure
from rawi.sources.options import MEGABYTE, Options
from rawi.sources.packed import Packed, Unpacking

WARC = re.compile(r"\Aarchive/[^/]+\.warc(?:\.gz)?\Z", re.I)
LARGEST = MEGABYTE**2
"""Bytes of one WARC: as many as there are, since it is streamed; each page has its own limit."""


def read_file(path: Path, options: Options) -> Iterator[Report | Failure]:
    """The pages of all its WARC files, each once. Raises SourceError and OSError where it can't be opened."""
    with Packed(path, largest=LARGEST) as archive:
        names = [name for name in archive.names() if WARC.match(name)]
        if not names:
            raise SourceError("holds no WARC file under archive/", hint="save it again with the crawler")
        pages = Pages(str(path), options)
        for name in names:
            try:
                with archive.open(name) as stream:
                    yield from pages.read(cast(BinaryIO, io.BufferedReader(_Raw(stream))), name)
            except SourceError as error:
                yield Failure.of(error, str(path), name)
        yield from pages.end()


class _Raw(io.RawIOBase):
    """An entry as the kind of stream that buffers."""

    def __init__(self, stream: Unpacking):
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
