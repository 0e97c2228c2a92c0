"""RSS and Atom: an entry is a report, a teaser marked as a fragment. Runs in the parsing process."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from rawi.errors import SourceError
from rawi.sources.calendar import metadata_date
from rawi.sources.draft import Draft
from rawi.sources.encoding import decode_markup
from rawi.sources.guard.frames import Request, Trouble
from rawi.sources.page.flow import flow_of

CUT = re.compile(r"(?:\.\.\.|\u2026|\[\s*(?:\.\.\.|\u2026|&hellip;)\s*\])\W*\Z")
ENTITY = re.compile(r"<!(?:ENTITY|DOCTYPE[^>\[]*\[)", re.I)
DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
ADVICE = "save it as UTF-8 without a DOCTYPE"


def parse(request: Request) -> Iterator[Draft | Trouble]:
    """A draft for each entry that has words. Raises SourceError for what is no feed."""
    text, encoding = decode_markup(request.data, request.charset)
    if ENTITY.search(text[:65536]):
        raise SourceError("declares entities of its own, which is refused", hint=ADVICE)
    found = _parsed(text)
    if not found.get("version") and not found.entries:
        raise SourceError("is no RSS or Atom feed", hint="check the address, or open it in a browser")
    outlet = _text(found.feed.get("title"))
    for number, entry in enumerate(found.entries, 1):
        draft = _draft(entry, f"{number}", outlet, encoding)
        yield draft or Trouble("has no words", "open its link", f"entry {number}")
    if found.bozo and not found.entries:
        yield Trouble(f"breaks off: {_told(found.get('bozo_exception'))}", "fetch it again")
    elif not found.entries:
        yield Trouble("has no entries", "read it again when it has some")
    elif found.bozo and _torn(found.get("bozo_exception")):
        yield Trouble(
            f"is not whole: {_told(found.get('bozo_exception'))}",
            "what came before was read; fetch it again",
            f"after entry {len(found.entries)}",
        )


def _parsed(text: str) -> Any:
    import feedparser  # type: ignore[import-untyped,unused-ignore]

    # As a stream: feedparser would open a string that looks like an address or a file name.
    data = DECLARATION.sub("", text).encode("utf-8", "replace")
    return feedparser.parse(
        io.BytesIO(data),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )


def _draft(entry: Any, number: str, outlet: str | None, encoding: str) -> Draft | None:
    contents = [one.get("value") for one in entry.get("content", []) if one.get("value")]
    body = max((flow_of(value) for value in contents), key=len, default="")
    summary = flow_of(entry.get("summary") or "")
    text = body if len(body) >= len(summary) else summary
    title = _text(entry.get("title"))
    if not (text or title):
        return None
    source = entry.get("source") or {}
    return Draft(
        body=text or title or "",
        title=title,
        outlet=_text(source.get("title")) or outlet,
        published=metadata_date(entry.get("published")),
        published_from="metadata",
        url=_link(entry),
        encoding=encoding,
        number=f"{number}:{entry.get('id')}" if entry.get("id") else number,
        fragment=not body and bool(CUT.search(text)),
    )


def _link(entry: Any) -> str | None:
    link = entry.get("link")
    return link if isinstance(link, str) and link.startswith(("http://", "https://")) else None


def _text(value: Any) -> str | None:
    return " ".join(flow_of(value).split()) or None if isinstance(value, str) else None


def _torn(error: object) -> bool:
    """A feed that breaks off, not one with a wrong content type or a declared encoding that isn't so."""
    return type(error).__name__ in ("SAXParseException", "ExpatError", "IncompleteRead")


def _told(error: object) -> str:
    return " ".join(str(error).split())[:120]
