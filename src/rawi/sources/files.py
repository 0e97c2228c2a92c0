"""One file, one document: into memory and on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rawi.model import Report
from rawi.sources.dates import utc
from rawi.sources.document import Document, reports
from rawi.sources.failure import Failure
from rawi.sources.options import Options
from rawi.sources.sidecar import Entry
from rawi.sources.sniff import Kind


def read_file(path: Path, kind: Kind, entry: Entry, options: Options) -> Iterator[Report | Failure]:
    """The reports in a document. Raises OSError."""
    with path.open("rb") as handle:
        data = handle.read(options.max_bytes + 1)
        stamp = utc(path.stat().st_mtime)
    yield from reports(kind, Document(source=str(path), data=data, captured=stamp), options, entry)
