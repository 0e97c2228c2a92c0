"""WARC: the pages among its responses, each once; streamed, whatever the archive's size."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from msgspec.structs import replace

from rawi.errors import SourceError
from rawi.model import Report
from rawi.sources.calendar import metadata_date
from rawi.sources.document import Document, reports
from rawi.sources.draft import NoArabic, fingerprint
from rawi.sources.failure import Failure
from rawi.sources.gather import Passed
from rawi.sources.options import MEGABYTE, Options
from rawi.sources.packed import BOMB, RATIO
from rawi.sources.sniff import Kind

LARGEST = 32 * MEGABYTE
KINDS: dict[str, Kind] = {
    "text/html": "page",
    "application/xhtml+xml": "page",
    "application/pdf": "pdf",
}
"""Media types of payloads that can be reports."""
CHUNK = 1 << 16


def read_file(path: Path, options: Options) -> Iterator[Report | Failure]:
    """The pages of a .warc or .warc.gz file. Raises OSError where it can't be opened."""
    with path.open("rb") as stream:
        pages = Pages(str(path), options)
        yield from pages.read(cast(BinaryIO, stream))
        yield from pages.end()


class Pages:
    """The pages of an archive's WARC files, each once; records are numbered from 1 over all of them."""

    def __init__(self, source: str, options: Options):
        self._source, self._options = source, options
        self._wordless = Passed(source, "record")
        self._seen: set[tuple[str, str]] = set()
        self._number = self._pages = 0

    def read(self, stream: BinaryIO, name: str | None = None) -> Iterator[Report | Failure]:
        """The pages of one open WARC file. `name`: which one it is."""
        try:
            for record in _records(stream):
                self._number += 1
                kind = _kind(record)
                if kind is not None:
                    self._pages += 1
                    yield from self._page(record, kind)
        except SourceError as error:
            place = ", ".join(filter(None, (name, f"after record {self._number}")))
            yield Failure.of(error, self._source, place)

    def end(self) -> Iterator[Failure]:
        """What is to be said of all of them together."""
        if not self._pages:
            yield Failure(source=self._source, message="holds no pages", hint="it was searched to the end")
        read = self._wordless.count < self._pages
        yield from self._wordless.told("no Arabic text", "passed over", note=read)

    def _page(self, record: Any, kind: Kind) -> Iterator[Report | Failure]:
        document = self._document(record)
        if isinstance(document, Failure):
            yield document
            return
        known = (document.url or "", fingerprint(document.data))
        if known in self._seen:
            return
        self._seen.add(known)
        for item in reports(kind, document, self._options):
            if isinstance(item, Failure) and item.message == NoArabic.TOLD:
                self._wordless.add(f"{self._number}")
            elif isinstance(item, Failure):
                yield replace(item, source=self._source, place=f"record {self._number}")
            else:
                yield item

    def _document(self, record: Any) -> Document | Failure:
        try:
            data = _payload(record, min(LARGEST, self._options.max_bytes))
        except SourceError as error:
            return Failure.of(error, self._source, f"record {self._number}")
        headers = record.rec_headers
        told = record.http_headers.get_header("Content-Type") if record.http_headers else None
        return Document(
            source=f"{self._source}#{self._number}",
            data=data,
            captured=metadata_date(headers.get_header("WARC-Date")),
            url=(headers.get_header("WARC-Target-URI") or "").strip("<>") or None,
            charset=charset(told),
        )


def _records(stream: BinaryIO) -> Iterator[Any]:
    """The records; what warcio raises for damaged archives becomes a SourceError."""
    from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped,unused-ignore]
    from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped,unused-ignore]

    counted = _Counted(stream)
    try:
        for record in ArchiveIterator(counted, no_record_parse=False, arc2warc=True):
            yield record
            counted.drain(record.raw_stream)
    except (ArchiveLoadFailed, EOFError, zlib.error, OSError, ValueError, AttributeError) as error:
        told = (" ".join(str(error).split()) or type(error).__name__)[:120]
        raise SourceError(
            f"the archive is damaged: {told}", hint="what came before was read; fetch it again"
        ) from error


class _Counted:
    """The archive's bytes as they are taken, to be held against what they unpack to."""

    def __init__(self, stream: BinaryIO):
        self._stream, self._in, self._out = stream, 0, 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._in += len(data)
        return data

    def drain(self, record: Any) -> None:
        """Pass over the rest of a record. Raises SourceError for a bomb."""
        while part := record.read(CHUNK):
            self._out += len(part)
            if self._out > max(BOMB, RATIO * self._in):
                raise SourceError(
                    f"a record unpacks to more than {RATIO} times its size, as a bomb does",
                    hint="what came before was read; leave the rest out",
                )


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
    return KINDS.get(media)


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
