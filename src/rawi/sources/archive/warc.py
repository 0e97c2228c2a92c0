"""WARC: the pages among its responses, each once; streamed, whatever the archive's size."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from rawi.errors import SourceError
from rawi.model import Report
from rawi.sources.calendar import metadata_date
from rawi.sources.document import Document, reports
from rawi.sources.draft import fingerprint
from rawi.sources.failure import Failure
from rawi.sources.gather import Passed
from rawi.sources.options import MEGABYTE, Options
from rawi.sources.sniff import Kind

LARGEST = 32 * MEGABYTE
KINDS: dict[str, Kind] = {
    "text/html": "page",
    "application/xhtml+xml": "page",
    "application/pdf": "pdf",
    "text/plain": "text",
}
"""Media types of payloads that can be reports; text/plain only as the text of a page (WET)."""
CHUNK = 1 << 16


def read_file(path: Path, options: Options) -> Iterator[Report | Failure]:
    """The pages of a .warc or .warc.gz file. Raises OSError where it can't be opened."""
    with path.open("rb") as stream:
        yield from read_stream(cast(BinaryIO, stream), str(path), options, set())


def read_stream(
    stream: BinaryIO, source: str, options: Options, seen: set[tuple[str, str]]
) -> Iterator[Report | Failure]:
    """The same of an open archive. `seen`: (address, digest) of the payloads that were read; it grows."""
    passed = Passed(source, "record")
    number = pages = 0
    try:
        for number, record in enumerate(_records(stream), 1):
            kind = _kind(record)
            if kind is None:
                continue
            pages += 1
            for item in _page(record, kind, f"{source}#{number}", options, seen):
                if isinstance(item, Failure) and item.message == "no Arabic text":
                    passed.add(f"{number}")
                else:
                    yield item
    except SourceError as error:
        yield Failure.of(error, source, f"after record {number}")
    if not pages:
        yield Failure(source=source, message="holds no pages", hint="it was searched to the end")
    yield from passed.told("no Arabic text", "passed over; the others were read")


def _records(stream: BinaryIO) -> Iterator[Any]:
    """The records; what warcio raises for damaged archives becomes a SourceError."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        yield from ArchiveIterator(stream, no_record_parse=False, arc2warc=True)
    except (ArchiveLoadFailed, EOFError, zlib.error, OSError, ValueError, AttributeError) as error:
        told = (" ".join(str(error).split()) or type(error).__name__)[:120]
        raise SourceError(
            f"the archive is damaged: {told}", hint="what came before was read; fetch it again"
        ) from error


def _kind(record: Any) -> Kind | None:
    """What the record's payload is to be read as; None for requests, revisits, errors, pictures."""
    if record.rec_type == "conversion":
        return "text" if (record.content_type or "").startswith("text/plain") else None
    if record.rec_type not in ("response", "resource"):
        return None
    headers = record.http_headers
    if record.rec_type == "response" and (headers is None or headers.get_statuscode() != "200"):
        return None
    told = (headers.get_header("Content-Type") if headers else record.content_type) or ""
    media = told.partition(";")[0].strip().lower()
    return KINDS.get(media) if media != "text/plain" else None


def _page(
    record: Any, kind: Kind, source: str, options: Options, seen: set[tuple[str, str]]
) -> Iterator[Report | Failure]:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    try:
        data = _payload(record, min(LARGEST, options.max_bytes))
    except SourceError as error:
        yield Failure.of(error, source)
        return
    known = (url, fingerprint(data))
    if known in seen:
        return
    seen.add(known)
    told = record.http_headers.get_header("Content-Type") if record.http_headers else None
    found = Document(
        source=source,
        data=data,
        captured=metadata_date(record.rec_headers.get_header("WARC-Date")),
        url=url.strip("<>") or None,
        charset=charset(told),
    )
    yield from reports(kind, found, options)


def _payload(record: Any, largest: int) -> bytes:
    """The payload without transfer and content encodings. Raises SourceError where it is damaged or too large."""
    parts, size = [], 0
    try:
        stream = record.content_stream()
        while part := stream.read(CHUNK):
            parts.append(part)
            size += len(part)
            if size > largest:
                raise SourceError(
                    f"the page is larger than {largest / MEGABYTE:g} MB", hint="the others were read"
                )
    except (zlib.error, EOFError, OSError, ValueError) as error:
        raise SourceError(f"the page is damaged: {error}", hint="fetch the archive again") from error
    return b"".join(parts)


def charset(content_type: str | None) -> str | None:
    """The charset of a Content-Type header."""
    _, found, rest = (content_type or "").lower().partition("charset=")
    return rest.split(";")[0].strip(" \"'") or None if found else None
