"""The report as published, and the parts of its page."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from rawi.model.span import identify

ZoneKind = Literal["headline", "byline", "dateline", "lede", "body", "subheading", "caption", "residue"]
PublishedFrom = Literal["given", "metadata", "text"]


class Report(Struct, frozen=True, kw_only=True):
    """One published text. `text` is untouched but for `replaced` characters that no file can hold.

    `via` is who passed the text on to the outlet, where the source itself says so (a forwarded message).
    """

    id: str
    source: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    published_from: PublishedFrom | None = None
    language: str = "ar"
    encoding: str | None = None
    bytes_sha256: str | None = None
    captured: str | None = None
    url: str | None = None
    via: str | None = None
    fragment: bool = False
    replaced: int = 0
    text: str


class Zone(Struct, frozen=True):
    """A stretch of the report with one function on the page."""

    kind: ZoneKind
    start: int
    end: int


def clean(text: str) -> tuple[str, int]:
    """`text` with each lone surrogate and NUL replaced by U+FFFD, one for one, and how many there were."""
    if text.isascii() and "\0" not in text:
        return text, 0
    try:
        text.encode()
        if "\0" not in text:
            return text, 0
    except UnicodeEncodeError:
        pass
    bad = [i for i, char in enumerate(text) if char == "\0" or "\ud800" <= char <= "\udfff"]
    chars = list(text)
    for i in bad:
        chars[i] = "\ufffd"
    return "".join(chars), len(bad)


def report_id(text: str, *, outlet: str | None, published: str | None, title: str | None) -> str:
    """Hash of what makes a report itself; the same text met at a second address has the same id."""
    return identify("r", outlet or "", published or "", title or "", text)
