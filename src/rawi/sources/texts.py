"""One text, one report: text files and text on standard input."""

from __future__ import annotations

from pathlib import Path

from rawi.errors import SourceError
from rawi.model import Report
from rawi.sources.dates import iso, utc
from rawi.sources.draft import Origin, compose, fingerprint
from rawi.sources.encoding import decode
from rawi.sources.options import MEGABYTE, Options
from rawi.sources.sidecar import Entry


def read_file(path: Path, entry: Entry, options: Options) -> Report:
    """The report in a text file. Raises SourceError (empty, binary, undecodable, too large) and OSError."""
    with path.open("rb") as handle:
        data = handle.read(options.max_bytes + 1)
        stamp = utc(path.stat().st_mtime)
    return from_bytes(data, source=str(path), captured=stamp, entry=entry, options=options)


def from_bytes(
    data: bytes, *, source: str, options: Options, captured: str | None = None, entry: Entry | None = None
) -> Report:
    """The report that `data` is. Raises SourceError (empty, binary, undecodable, too large)."""
    if len(data) > options.max_bytes:
        raise too_large("the file", options)
    text, encoding = decode(data)
    if not text.strip():
        raise SourceError("is empty", hint="take it out, or put the report's text in it")
    known = entry or Entry()
    origin = Origin(source=source, encoding=encoding, sha256=fingerprint(data), captured=captured)
    return compose(
        text,
        origin,
        outlet=known.outlet or options.outlet,
        published=known.published or iso(options.published),
        published_from="given",
        title=known.title,
        url=known.url,
    )


def too_large(what: str, options: Options) -> SourceError:
    """The error for something over the cap."""
    cap = options.max_bytes / MEGABYTE
    return SourceError(f"{what} is larger than {cap:g} MB", hint="split it, or raise the limit")
