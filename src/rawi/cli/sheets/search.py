"""Found reports."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from rawi.case import SearchHit
from rawi.cli.sheets.paper import Paper, isolated
from rawi.cli.sheets.wording import day


def sheet(hits: Sequence[SearchHit]) -> None:
    """Print the reports, best first."""
    paper = Paper()
    if not hits:
        paper.line("No report has all of these words.")
    for hit in hits:
        paper.ends(
            Text(isolated(hit.title or hit.outlet), style="bold"),
            f"{day(hit.published)}  {hit.report}",
        )
        if hit.quote:
            start = hit.quote.start
            words = [hit.quote.text[a - start : b - start] for a, b in hit.marks]
            paper.block(hit.quote.text, marked=dict.fromkeys(words), indent=2)
