"""messages*.html of Telegram Desktop's HTML export. Runs in the parsing process."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from rawi.errors import SourceError
from rawi.sources.draft import Draft
from rawi.sources.encoding import decode_markup
from rawi.sources.guard.frames import Request
from rawi.sources.page.flow import flow
from rawi.sources.page.tree import Node, grown, words_of

SENT = re.compile(r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d):(\d\d):(\d\d)(?: UTC([+-])(\d\d):(\d\d))?")
FORWARD_DATE = re.compile(r"\s*\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d\s*$")


def parse(request: Request) -> Iterator[Draft]:
    """A draft for each message with words. Raises SourceError for a page that holds no messages."""
    text, encoding = decode_markup(request.data)
    tree = grown(text)
    outlet = next((words for node in _classed(tree, "page_header") if (words := words_of(node))), None)
    found = [node for node in _classed(tree, "message") if "service" not in _classes(node)]
    if not found:
        raise SourceError("holds no messages", hint="name a messages.html of a Telegram export")
    drafts = (_draft(node, outlet, encoding, number) for number, node in enumerate(found, 1))
    told = [draft for draft in drafts if draft is not None]
    if not told:
        raise SourceError("holds no messages with words", hint="pictures alone are not read")
    yield from told


def _draft(node: Node, outlet: str | None, encoding: str, number: int) -> Draft | None:
    body = next(_classed(node, "text"), None)
    text = flow(body) if body is not None else ""
    if not text:
        return None
    # The picture of who it was forwarded from is also marked as forwarded; the message is the body.
    forwarded = next((one for one in _classed(node, "forwarded") if "body" in _classes(one)), None)
    own = (node.get("id") or "").removeprefix("message")
    return Draft(
        body=text,
        outlet=outlet,
        published=_sent(node),
        published_from="metadata",
        via=_forwarder(forwarded) if forwarded is not None else None,
        encoding=encoding,
        number=own if own.isdigit() else f"{number}",
    )


def _forwarder(node: Node) -> str | None:
    """Who wrote what is passed on; the page writes the day of the first message behind the name."""
    name = next(_classed(node, "from_name"), None)
    return FORWARD_DATE.sub("", words_of(name)) or None if name is not None else None


def _sent(node: Node) -> str | None:
    """The time of the message itself, from the tool tip of its clock; with a zone where the page gives one."""
    for item in _classed(node, "date"):
        match = SENT.search(item.get("title") or "")
        if match and "details" in _classes(item) and "pull_right" in _classes(item):
            day, month, year, hour, minute, second = map(int, match.groups()[:6])
            zone = None
            try:
                if match[7]:
                    ahead = dt.timedelta(hours=int(match[8]), minutes=int(match[9]))
                    zone = dt.timezone(ahead if match[7] == "+" else -ahead)
                return dt.datetime(year, month, day, hour, minute, second, tzinfo=zone).isoformat()
            except ValueError:
                return None
    return None


def _classed(node: Node, name: str) -> Iterator[Node]:
    return (one for one in node.iter("div", "span") if name in _classes(one))


def _classes(node: Node) -> list[str]:
    return (node.get("class") or "").split()
