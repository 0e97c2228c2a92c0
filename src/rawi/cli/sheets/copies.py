"""Copied passages, with the words that differ."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from rawi.case.views import CopyRow, Difference, Side
from rawi.cli.sheets.paper import Paper, isolated
from rawi.cli.sheets.wording import day, spaced

ARROWS = {"a_to_b": "→", "b_to_a": "←", None: "↔"}
OPEN, CLOSE = "⟦", "⟧"
"""What stands around words that differ, so that they are seen without colours too."""
LONG = 700
"""Characters of a passage that are shown from its beginning, and around differences further on."""


def sheet(rows: Iterable[CopyRow]) -> None:
    """Print the passages."""
    paper = Paper()
    for row in paper.each(rows, "No copies."):
        _copy(paper, row)
        paper.line("")


def _copy(paper: Paper, row: CopyRow) -> None:
    same = row.a.report == row.b.report
    told = f"twice in {_side(row.a)}" if same else f"{_side(row.a)} {ARROWS[row.direction]} {_side(row.b)}"
    shared = "" if row.agreement is None else f", {row.agreement:.0%} of the words the same"
    paper.ends(Text(told, style="bold"), spaced(row.kind) + shared)
    text, marked = passage(row.a, [one.a for one in row.differences])
    paper.block(text, marked=marked, indent=2)
    for one in row.differences:
        paper.line(Text(f"{one.kind}: ", style="dim"), _difference(one), indent=4)


def passage(side: Side, spans: list[tuple[int, int]]) -> tuple[str, list[str]]:
    """The passage with brackets around what differs, cut where it is long; and the bracketed words."""
    text, marked = side.text, []
    for start, end in sorted(spans, reverse=True):
        a, b = start - side.start, end - side.start
        if 0 <= a < b <= len(side.text):
            marked.append(f"{OPEN}{text[a:b]}{CLOSE}")
            text = text[:a] + marked[-1] + text[b:]
    return (text if len(text) <= LONG else text[: text.rfind(" ", 0, LONG)] + " …"), marked


def _side(side: Side) -> str:
    return f"{isolated(side.outlet)} {day(side.published)}"


def _difference(one: Difference) -> str:
    a, b = (isolated(text) if text.strip() else "nothing" for text in (one.a_text, one.b_text))
    return f"{a} | {b}"
