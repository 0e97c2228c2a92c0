"""Text, with or without front matter: simple `key: value` lines between two lines of three hyphens at its top."""

from __future__ import annotations

import re

from rawi.errors import SourceError
from rawi.sources.calendar import lone_day, metadata_date
from rawi.sources.draft import Draft
from rawi.sources.encoding import decode

FENCE = re.compile(
    r"\A\s*---[ \t]*\r?\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
LINE = re.compile(r"([A-Za-z][\w .-]{0,40}):(?:[ \t]+(.*))?$")
MEANS = {
    "title": "title", "headline": "title",
    "outlet": "outlet", "publisher": "outlet", "source": "outlet", "site": "outlet", "site_name": "outlet",
    "published": "published", "date": "published", "date_published": "published", "pubdate": "published",
    "url": "url", "link": "url", "permalink": "url", "canonical": "url",
}  # fmt: skip


def parted(data: bytes, *, url: str | None = None) -> Draft:
    """The text that `data` is, and what its front matter says. Raises SourceError (empty, binary, undecodable, a
    date that is none).
    """
    text, encoding = decode(data)
    match = FENCE.match(text)
    said = _said(match[1]) if match else None
    body = text[match.end() :].lstrip("\r\n") if match and said is not None else text
    if not body.strip():
        raise SourceError("is empty", hint="take it out, or put the report's text in it")
    said = said or {}
    return Draft(
        body=body,
        title=said.get("title"),
        outlet=said.get("outlet"),
        published=_day(said.get("published")),
        published_from="metadata",
        url=said.get("url") or url,
        encoding=encoding,
    )


def _said(block: str) -> dict[str, str] | None:
    """Our fields among the lines; None where a line is neither `key: value` nor below one (then it is text)."""
    found: dict[str, str] = {}
    any_key = False
    for line in block.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = LINE.match(line.rstrip())
        if match is None:
            if any_key and line[0] in " \t-":
                continue
            return None
        any_key = True
        name = MEANS.get(match[1].strip().lower().replace("-", "_"))
        value = _unquoted((match[2] or "").strip())
        if name and value:
            found.setdefault(name, value)
    return found if any_key else None


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value


def _day(value: str | None) -> str | None:
    if not value:
        return None
    told = metadata_date(value) or lone_day(value)
    if told is None:
        raise SourceError(f"its front matter's date is no date: {value[:40]!r}", hint="write YYYY-MM-DD")
    return told
