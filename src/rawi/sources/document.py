"""A document in memory → its reports. Whatever it came in: a file, an archive, an answer from the network."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from rawi.errors import SourceError
from rawi.model import Report
from rawi.sources.dates import iso
from rawi.sources.draft import Draft, NoArabic, Origin, compose, fingerprint
from rawi.sources.failure import Failure
from rawi.sources.front import parted
from rawi.sources.gather import Passed
from rawi.sources.guard.frames import Job, Request, Trouble
from rawi.sources.options import MEGABYTE, Options
from rawi.sources.sidecar import Entry
from rawi.sources.sniff import Kind

JOBS: dict[Kind, Job] = {
    "page": "page", "saved": "saved", "pdf": "pdf", "docx": "docx", "feed": "feed", "chats": "chats",
}  # fmt: skip


class Document(Struct, frozen=True, kw_only=True):
    """Bytes and what is known of them. `captured`: ISO 8601; `url`, `charset`: what a server or archive said."""

    source: str
    data: bytes
    captured: str | None = None
    url: str | None = None
    charset: str | None = None


def reports(
    kind: Kind, document: Document, options: Options, entry: Entry | None = None
) -> Iterator[Report | Failure]:
    """The reports in a document. `entry`: what its sidecar says. Raises nothing for what the document holds."""
    passed = Passed(document.source, "entry" if kind == "feed" else "message")
    origin = Origin(
        source=document.source,
        encoding=None,
        sha256=fingerprint(document.data),
        captured=document.captured,
    )
    read = False
    try:
        if len(document.data) > options.max_bytes:
            raise too_large("the file", options)
        for found in _parsed(kind, document, options):
            if isinstance(found, Trouble):
                yield Failure(
                    source=document.source, place=found.place, message=found.message, hint=found.hint
                )
            elif (item := _composed(found, origin, entry or Entry(), options)) is None:
                passed.add(found.number or "")
            else:
                read = True
                yield item
    except SourceError as error:
        yield Failure.of(error, document.source)
    if read:
        yield from passed.told("no Arabic text", "passed over; the others were read", note=True)
    else:
        yield from passed.told("no Arabic text", "Rawi reads Arabic reports", note=False)


def _parsed(kind: Kind, document: Document, options: Options) -> Iterator[Draft | Trouble]:
    if kind == "text":
        yield parted(document.data, url=document.url)
        return
    # Imported when it is called: it brings threads and processes with it.
    from rawi.sources.guard.client import ask

    request = Request(
        job=JOBS[kind],
        data=document.data,
        url=document.url,
        charset=document.charset,
        pages=options.max_pages,
        largest=options.max_bytes,
        seconds=options.max_seconds,
    )
    yield from cast(Iterator[Draft | Trouble], ask(request))


def _composed(draft: Draft, origin: Origin, entry: Entry, options: Options) -> Report | None:
    """The report; None for one of many that has no Arabic. Raises NoArabic for a document's only one."""
    if draft.number is not None:
        origin = replace(origin, source=f"{origin.source}#{draft.number}")
    try:
        return compose(known(draft, entry, options), origin)
    except NoArabic:
        if draft.number is None:
            raise
        return None


def known(draft: Draft, entry: Entry, options: Options) -> Draft:
    """The draft with what people say of it: a sidecar overrules the source, options fill what is left open."""
    published = entry.published or draft.published or iso(options.published)
    return replace(
        draft,
        outlet=entry.outlet or draft.outlet or options.outlet,
        published=published,
        published_from="given" if entry.published or not draft.published else draft.published_from,
        title=entry.title or draft.title,
        url=entry.url or draft.url,
    )


def too_large(what: str, options: Options) -> SourceError:
    """The error for something over the cap."""
    cap = options.max_bytes / MEGABYTE
    return SourceError(f"{what} is larger than {cap:g} MB", hint="split it, or raise the limit")
