"""Pages that a browser saved as MHTML (RFC 2557): the page is one part, its pictures are others."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import Message

from msgspec.structs import replace

from rawi.errors import SourceError
from rawi.sources.calendar import metadata_date
from rawi.sources.draft import Draft
from rawi.sources.guard.frames import Request
from rawi.sources.page.read import draft


def parse(request: Request) -> Iterator[Draft]:
    """The saved page's article; `captured` is when the browser saved it. Raises SourceError."""
    message = email.message_from_bytes(request.data, policy=email.policy.compat32)
    part = next((one for one in message.walk() if one.get_content_type() == "text/html"), None)
    if part is None:
        raise SourceError("holds no page", hint="save it again from the browser")
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or not data:
        raise SourceError("holds an empty page", hint="save it again from the browser")
    url = message.get("Snapshot-Content-Location") or part.get("Content-Location") or request.url
    found = draft(data, url=_address(url), charset=_charset(part))
    yield replace(found, captured=metadata_date(str(message.get("Date") or "")) or found.captured)


def _charset(part: Message) -> str | None:
    told = part.get_param("charset")
    return told if isinstance(told, str) else None


def _address(url: object) -> str | None:
    """The page's address; browsers also write addresses that are only theirs (cid:, file:)."""
    text = str(url or "").strip()
    return text if text.startswith(("http://", "https://")) else None
