"""Addresses, one by one or in a list (.urls: one a line, # begins a remark). Fetched only where that is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rawi.errors import SourceError
from rawi.model import Report
from rawi.sources.archive.warc import charset
from rawi.sources.document import JOBS, Document, reports
from rawi.sources.encoding import decode
from rawi.sources.failure import Failure
from rawi.sources.options import Options
from rawi.sources.sniff import HEAD, Kind, by_content

if TYPE_CHECKING:
    from rawi.sources.web.fetch import Answer
    from rawi.sources.web.visit import Visitor

ASK = "give --fetch to fetch from the network"
MOST = 100_000


def is_address(text: str) -> bool:
    """It begins as a web address does."""
    return text.lower().startswith(("http://", "https://"))


def read_one(url: str, options: Options, visitor: Visitor | None = None) -> Iterator[Report | Failure]:
    """The reports at an address. Raises nothing for what is found there."""
    if not options.fetch:
        yield Failure(source=url, message="was not fetched", hint=ASK)
        return
    try:
        answer = (visitor or _visitor()).page(url)
        yield from answered(answer, url, options)
    except SourceError as error:
        yield Failure.of(error, url)


def read_file(path: Path, options: Options, visitor: Visitor | None = None) -> Iterator[Report | Failure]:
    """The reports at the addresses of a list. Raises SourceError and OSError where the list can't be read."""
    with path.open("rb") as handle:
        text, _ = decode(handle.read(options.max_bytes + 1))
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1)]
    named = [(number, line) for number, line in lines if line and not line.startswith("#")]
    if not named:
        raise SourceError("names no address", hint="write one a line")
    if not options.fetch:
        raise SourceError(f"names {len(named)} address{'es' * (len(named) > 1)}; none was fetched", hint=ASK)
    if len(named) > MOST:
        raise SourceError(f"names more than {MOST:,} addresses", hint="split it")
    guest = visitor or _visitor()
    for number, line in named:
        if is_address(line):
            yield from read_one(line, options, guest)
        else:
            yield Failure(
                source=str(path),
                place=f"line {number}",
                message="is no http or https address",
                hint="correct it",
            )


def answered(answer: Answer, source: str, options: Options) -> Iterator[Report | Failure]:
    """The reports in what a server sent: a page, a feed, a PDF, a Word document, a text."""
    told = answer.headers.get("content-type", "").lower()
    kind = by_content(answer.body[:HEAD]) or _by_type(told)
    if kind not in (*JOBS, "text"):
        yield Failure(
            source=source,
            message=f"is nothing that Rawi reads ({told[:60] or 'no type'})",
            hint="open it in a browser",
        )
        return
    found = Document(
        source=source, data=answer.body, captured=answer.at, url=answer.url, charset=charset(told)
    )
    yield from reports(kind, found, options)


def _visitor() -> Visitor:
    # Imported when it is called: most reading needs no network.
    from rawi.sources.web.visit import Visitor

    return Visitor()


def _by_type(told: str) -> Kind | None:
    for part, kind in TYPES.items():
        if part in told:
            return kind
    return None


TYPES: dict[str, Kind] = {
    "html": "page", "rss": "feed", "atom": "feed", "pdf": "pdf", "wordprocessingml": "docx", "text/plain": "text",
}  # fmt: skip
