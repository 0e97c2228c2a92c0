"""One report put together from what a source gives."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from msgspec import Struct

from rawi.model import PublishedFrom, Report, clean, report_id


class Origin(Struct, frozen=True, kw_only=True):
    """Where the bytes came from. `captured`: the file's time stamp, ISO 8601 in UTC; None for a stream."""

    source: str
    encoding: str
    sha256: str
    captured: str | None = None


def fingerprint(data: bytes) -> str:
    """SHA-256 of the bytes as they were read, in hexadecimal."""
    return sha256(data).hexdigest()


def compose(
    body: str,
    origin: Origin,
    *,
    outlet: str | None = None,
    published: str | None = None,
    published_from: PublishedFrom | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Report:
    """The report, its title before the body unless it stands there already, its id a hash of what it is."""
    title, outlet, url = flat(title), flat(outlet), flat(url)
    text, replaced = clean(headed(body, title))
    given: dict[str, Any] = {"outlet": outlet, "published": published, "title": title}
    return Report(
        id=report_id(text, **given),
        source=clean(origin.source)[0],
        published_from=published_from if published else None,
        encoding=origin.encoding,
        bytes_sha256=origin.sha256,
        captured=origin.captured,
        url=url,
        replaced=replaced,
        text=text,
        **given,
    )


def headed(body: str, title: str | None) -> str:
    """`body` under `title` and a blank line; `body` itself where it begins with the title (see records.md)."""
    if not title:
        return body
    opening = " ".join(body[: 4 * len(title) + 200].split())
    rest = opening[len(title) :]
    there = opening.startswith(title) and not rest[:1].isalnum()
    return body if there else f"{title}\n\n{body}"


def flat(value: str | None) -> str | None:
    """`value` on one line without what no file can hold; None where nothing is left."""
    return " ".join(clean(value)[0].split()) or None if value else None
