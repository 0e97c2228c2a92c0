"""Simple markup (feed entries, chat messages) → the text that it shows."""

from __future__ import annotations

import re
from typing import Any

from rawi.sources.page.tree import Node, grown

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
    "nav", "ol", "p", "pre", "section", "table", "tr", "ul",
))  # fmt: skip
UNSHOWN = frozenset((
    "head", "script", "style", "template", "noscript", "iframe", "svg",
))  # fmt: skip
BLANKS, LINES = re.compile(r"[ \t\r\f\v]*\n[ \t\r\f\v]*"), re.compile(r"\n{3,}")


def flow_of(markup: str) -> str:
    """The text of a piece of HTML: a blank line between blocks, a line end for <br>; "" for none."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    return flow(grown(f"<div>{markup}</div>"))


def flow(root: Node, *, keep_lines: bool = False) -> str:
    """The same of a tree. `keep_lines`: line ends in the source are only spaces unless this is set."""
    parts: list[str] = []
    waiting: list[Any] = [root]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            parts.append(item)
            continue
        inner: list[Any] = []
        if isinstance(item.tag, str) and item.tag not in UNSHOWN:
            edge = _between(item.tag)
            inner = [edge, _spaced(item.text, keep_lines), *item, edge if item.tag != "br" else ""]
        if item is not root:
            inner.append(_spaced(item.tail, keep_lines))
        waiting.extend(reversed(inner))
    return LINES.sub("\n\n", BLANKS.sub("\n", "".join(parts))).strip()


def _between(tag: str) -> str:
    return "\n\n" if tag in BLOCKS else ("\n" if tag == "br" else "")


def _spaced(text: str | None, keep_lines: bool) -> str:
    if not text:
        return ""
    return text if keep_lines else re.sub(r"[ \t\r\n]+", " ", text)
