"""Outlets, and the origins behind them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from rich.text import Text

from rawi.case.views import SourceRow
from rawi.cli.sheets.paper import Paper, isolated, mixed
from rawi.cli.sheets.wording import chain, many, spaced

TITLES = {"outlet": "Outlets", "origin": "Origins: the last link of their chains"}
CHAINS = 5
"""Ways of hearing that are shown for one origin; `--json` has all."""


def sheet(rows: Iterable[SourceRow]) -> None:
    """Print outlets and origins."""
    paper = Paper()
    unnamed = False
    for kind, group in groupby(paper.each(rows, "No sources."), key=lambda row: row.kind):
        paper.line(Text(TITLES[kind], style="bold underline"))
        for row in group:
            _outlet(paper, row) if kind == "outlet" else _origin(paper, row)
            unnamed = unnamed or (kind == "origin" and not row.named)
        paper.line("")
    if unnamed:
        paper.line(Text("* unnamed", style="dim"))


def _outlet(paper: Paper, row: SourceRow) -> None:
    name = isolated(row.name) if row.named else f"[{isolated(row.name)}]"
    told = f"{many(len(row.reports), 'report')}, {many(row.claims, 'claim')} of others"
    paper.ends(Text(name), told, indent=2)


def _origin(paper: Paper, row: SourceRow) -> None:
    name = Text(isolated(row.name) + ("" if row.named else "*"), style="bold")
    name.append(f"  {spaced(row.role)}" if row.role else "", style="not bold")
    told = f"{many(row.claims, 'claim')}, {many(len(row.outlets), 'outlet')}  {row.id}"
    paper.ends(name, told, indent=2)
    for links in row.chains[:CHAINS]:
        paper.line(chain(links), indent=4)
    if len(row.chains) > CHAINS:
        paper.line(Text(f"and {len(row.chains) - CHAINS} more ways", style="dim"), indent=4)
    if row.merged_because:
        paper.line(Text(mixed(f"one origin because {', '.join(row.merged_because)}"), style="dim"), indent=4)
