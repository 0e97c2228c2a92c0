"""The tree of a derivation."""

from __future__ import annotations

from rich.text import Text

from rawi.case import Derivation
from rawi.cli.sheets.paper import Paper, excerpt, isolated, mixed

QUOTE = 90
"""Characters of a quote in the tree; the span says where all of it stands."""


def sheet(root: Derivation) -> None:
    """Print the tree, each step on one line as long as it is."""
    paper = Paper()
    paper.line(_line(root))
    _children(paper, root, "")


def _children(paper: Paper, step: Derivation, guide: str) -> None:
    for number, child in enumerate(step.children, 1):
        last = number == len(step.children)
        paper.line(Text(guide + ("└── " if last else "├── "), style="dim"), _line(child))
        _children(paper, child, guide + ("    " if last else "│   "))


def _line(step: Derivation) -> Text:
    line = Text(mixed(step.label))
    if step.quote:
        quote = excerpt(step.quote, 0, 0, QUOTE)
        line.append(f"  “{isolated(quote)}”", style="bold")
    if step.span:
        line.append(f"  {step.span[0]}–{step.span[1]}", style="dim")
    if step.rule:
        line.append(f"  {step.rule}", style="cyan")
    if step.id:
        line.append(f"  {step.id}", style="dim")
    return line
