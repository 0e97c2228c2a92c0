"""Word documents (ECMA-376): a ZIP archive with the text in word/document.xml. Runs in the parsing process."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from rawi.errors import SourceError
from rawi.sources.draft import ARABIC, Draft
from rawi.sources.guard.frames import Request
from rawi.sources.packed import Packed
from rawi.sources.page.tree import Node, rooted

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
SPACES = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
BODY, CORE = "word/document.xml", "docProps/core.xml"


def parse(request: Request) -> Iterator[Draft]:
    """The document's paragraphs, with its title where its properties hold an Arabic one. Text that was struck out
    under tracked changes is left out. Raises SourceError.
    """
    with Packed(io.BytesIO(request.data), largest=request.largest) as archive:
        if BODY not in archive.names():
            raise SourceError("is no Word document", hint="save it as .docx or .txt")
        root = rooted(archive.read(BODY))
        title = _title(archive)
    paragraphs = (_words(node).strip() for node in root.iter(f"{W}p", f"{STRICT}p"))
    body = "\n\n".join(text for text in paragraphs if text)
    if not body:
        raise SourceError("is empty", hint="take it out, or put the report's text in it")
    yield Draft(body=body, title=title)


def _title(archive: Packed) -> str | None:
    """The title of the core properties; a template's ("Document1") is none."""
    if CORE not in archive.names():
        return None
    try:
        node = rooted(archive.read(CORE)).find(TITLE)
    except SourceError:
        return None
    text = (node.text or "") if node is not None else ""
    return text if ARABIC.search(text) else None


def _words(paragraph: Node) -> str:
    """A paragraph's text; a paragraph inside it (a text box) counts for itself."""
    parts: list[str] = []
    waiting: list[Any] = list(reversed(paragraph))
    while waiting:
        node = waiting.pop()
        if not isinstance(node.tag, str):
            continue
        name = node.tag.rpartition("}")[2]
        if name == "t":
            parts.append(node.text or "")
        elif name in SPACES:
            parts.append(SPACES[name])
        elif name not in ("p", "del", "moveFrom", "Fallback"):
            waiting.extend(reversed(node))
    return "".join(parts)
