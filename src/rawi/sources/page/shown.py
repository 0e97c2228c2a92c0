"""The date of publication that readers of a page see, where its metadata says none."""

from __future__ import annotations

import re

from rawi.sources.calendar import date_line, lone_day
from rawi.sources.page.tree import Node, words_of

DATED = re.compile(r"date|time|publish|posted|entry-meta|post-meta|byline|tarikh", re.I)
SHORT = 160
"""Characters of a line that says when, and little else."""
LOOKED_AT = 4000
"""Elements after the headline that are looked at."""
FIRST_LINES = 4


def shown_day(tree: Node, body: str, title: str | None) -> str | None:
    """The one day in what is marked as a date between the headline and the end of the first paragraph; else the
    day of one of the first lines that is nothing but a date. What stands above the headline may be today's date,
    what stands below may be another article's.
    """
    lines = body.split("\n\n")
    told = {day for node in _headed(tree, lines, title) if (day := _day(node))}
    if len(told) == 1:
        return told.pop()
    return next(filter(None, map(date_line, lines[:FIRST_LINES])), None) if not told else None


def _headed(tree: Node, lines: list[str], title: str | None) -> list[Node]:
    """The elements from the headline to the first paragraph; none where either can't be found."""
    heads = [node for node in tree.iter("h1", "h2") if title and words_of(node).startswith(title)]
    heads = heads or list(tree.iter("h1"))
    if len(heads) != 1:
        return []
    opening = next((line[:40] for line in lines if line != title and date_line(line) is None), "")
    found: list[Node] = []
    after = False
    for node in tree.iter():
        after = after or node is heads[0]
        if not after or not isinstance(node.tag, str):
            continue
        if len(found) == LOOKED_AT:
            return []
        if node.tag == "p" and opening and words_of(node).startswith(opening):
            return found
        found.append(node)
    return []


def _day(node: Node) -> str | None:
    marked = node.tag == "time" or DATED.search(f"{node.get('class') or ''} {node.get('id') or ''}")
    if not marked:
        return None
    text = words_of(node)
    return lone_day(text) if 0 < len(text) <= SHORT else None
