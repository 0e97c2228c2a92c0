"""Copied passages, with the words that differ."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from rawi.case.views import CopyRow, Difference, Side
from rawi.cli.sheets.paper import Paper, isolated
from rawi.cli.sheets.wording import day
from rawi.model import ReuseKind, VariantKind

ARROWS = {"a_to_b": "→", "b_to_a": "←", None: "↔"}
KINDS: dict[ReuseKind, str] = {
    "same": "the same text",
    "edited": "edited",
    "quoted": "both quote one speaker",
    "boilerplate": "an outlet's own line",
    "formula": "an official formula, filled in anew",
    "possible": "perhaps a copy",
}
CHANGED: dict[VariantKind, str] = {
    "attribution": "attribution",
    "figure": "number",
    "certainty": "certainty",
    "name": "name",
    "place": "place",
    "epithet": "epithet",
    "deletion": "words",
    "wording": "wording",
}
GRAVE: tuple[VariantKind, ...] = ("attribution", "figure", "certainty")
"""Changes that a desk must hear of: they come first, and stand out."""
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
    paper.ends(Text(told, style="bold"), _kind(row))
    text, marked = passage(row.a, [one.a for one in row.differences])
    paper.block(text, marked=marked, indent=2)
    for one in row.differences:
        paper.line(_difference(one, back=row.direction == "b_to_a"), indent=4)


def _kind(row: CopyRow) -> str:
    """What kind of copy, and how much of it is the same."""
    if row.kind == "same" and not row.differences:
        return "word for word"
    shared = "" if row.agreement is None else f", {row.agreement:.0%} of the words the same"
    return KINDS[row.kind] + shared


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


def _difference(one: Difference, *, back: bool) -> Text:
    """What was changed, from the earlier side to the later; `back`: from b to a."""
    texts = (one.b_text, one.a_text) if back else (one.a_text, one.b_text)
    before, after = (text.strip() and isolated(text) for text in texts)
    style = "bold yellow" if one.kind in GRAVE else "dim"
    if before and after:
        return Text(f"{CHANGED[one.kind]} changed: ", style=style).append(f"{before} → {after}", "default")
    about = "" if one.kind == "deletion" else f" ({CHANGED[one.kind]})"
    return Text(f"{'left out' if before else 'added'}{about}: ", style=style).append(
        before or after, "default"
    )
