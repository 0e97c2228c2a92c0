"""One page → one draft. Runs in the parsing process."""

from __future__ import annotations

from collections.abc import Iterator

from rawi.errors import SourceError
from rawi.sources.draft import Draft
from rawi.sources.encoding import decode_markup
from rawi.sources.guard.frames import Request
from rawi.sources.page import metadata
from rawi.sources.page.shown import shown_day
from rawi.sources.page.tree import Node, grown

LARGEST = 32 * 1024 * 1024
"""Bytes of a page; the largest live blogs have 5 MB."""


def parse(request: Request) -> Iterator[Draft]:
    """The page's article. Raises SourceError (too large, undecodable, no main text)."""
    yield draft(request.data, url=request.url, charset=request.charset)


def draft(data: bytes, *, url: str | None = None, charset: str | None = None) -> Draft:
    """The article of the page that `data` is. Raises SourceError."""
    if len(data) > LARGEST:
        raise SourceError(
            f"is a page of more than {LARGEST >> 20} MB", hint="save the article's text as .txt"
        )
    text, encoding = decode_markup(data, charset)
    tree = grown(text)
    about = metadata.read(tree)
    # Main text is taken from a tree of its own: the extractor cuts what it is given.
    body = _main_text(grown(text))
    if not body:
        raise SourceError("has no main text", hint="save the article's own page, or its text as .txt")
    published = about.published
    day = None if published else shown_day(tree, body, about.title)
    return Draft(
        body=body,
        title=about.title,
        outlet=about.outlet,
        published=published or day,
        published_from="metadata" if published else "text",
        url=url or about.url,
        captured=about.saved,
        encoding=encoding,
    )


def _main_text(tree: Node) -> str:
    """The article's paragraphs with a blank line between them."""
    import trafilatura

    found = trafilatura.bare_extraction(
        tree, include_comments=False, include_tables=False, with_metadata=False
    )
    text = getattr(found, "text", None) or ""
    lines = (line.strip() for line in text.splitlines())
    return "\n\n".join(line for line in lines if line)
