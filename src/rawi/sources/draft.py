"""One report put together from what a source gives."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Any

from msgspec import Struct

from rawi.errors import SourceError
from rawi.model import PublishedFrom, Report, clean, report_id

ARABIC = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06fa-\u06fc\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"
)


class NoArabic(SourceError):
    """A text without a single Arabic letter: nothing that Rawi reads."""

    TOLD = "no Arabic text"

    def __init__(self) -> None:
        super().__init__(self.TOLD, hint="Rawi reads Arabic reports; take it out")


class Origin(Struct, frozen=True, kw_only=True):
    """Where the bytes came from. `captured`: the file's time stamp or the time of fetching, ISO 8601 in UTC; None
    for a stream."""

    source: str
    encoding: str | None
    sha256: str
    captured: str | None = None


class Draft(Struct, frozen=True, kw_only=True):
    """What a parser found: a text and what its source says of it. `published` is ISO 8601.

    `number`: the place in its file (message, entry), from 1; None where the file is one report. `via`: who passed
    it on to the outlet. `captured`: when the source itself says that it was saved.
    """

    body: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    published_from: PublishedFrom | None = None
    url: str | None = None
    via: str | None = None
    encoding: str | None = None
    captured: str | None = None
    number: str | None = None
    fragment: bool = False


def fingerprint(data: bytes) -> str:
    """SHA-256 of the bytes as they were read, in hexadecimal."""
    return sha256(data).hexdigest()


def compose(draft: Draft, origin: Origin) -> Report:
    """The report, its title before the body unless it stands there already, its id a hash of what it is.

    Raises NoArabic (a SourceError).
    """
    title, outlet = flat(draft.title), flat(draft.outlet)
    text, replaced = clean(headed(draft.body, title))
    if not ARABIC.search(text):
        raise NoArabic
    given: dict[str, Any] = {"outlet": outlet, "published": draft.published, "title": title}
    return Report(
        id=report_id(text, **given),
        source=clean(origin.source)[0],
        published_from=draft.published_from if draft.published else None,
        encoding=draft.encoding or origin.encoding,
        bytes_sha256=origin.sha256,
        captured=draft.captured or origin.captured,
        url=flat(draft.url),
        via=flat(draft.via),
        fragment=draft.fragment,
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
