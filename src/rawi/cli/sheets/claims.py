"""Claims, report by report."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from rawi.case.views import ClaimRow
from rawi.cli.sheets.paper import Paper, excerpt
from rawi.cli.sheets.wording import chain, day, hop, spaced

NOT_TOLD = {"certain", "positive"}


def sheet(rows: Iterable[ClaimRow]) -> None:
    """Print the claims."""
    paper = Paper()
    report, unnamed = None, False
    for row in paper.each(rows, "No claims."):
        if row.report != report:
            report = row.report
            paper.ends(Text(hop(row.chain[0]), style="bold"), f"{day(row.published)}  {report}")
        _claim(paper, row)
        unnamed = unnamed or any(not told.named for told in row.chain[1:])
    if unnamed:
        paper.line(Text("* unnamed", style="dim"))


def _claim(paper: Paper, row: ClaimRow) -> None:
    told = Text(spaced(row.act), style="bold")
    words = [word for word in (row.certainty, spaced(row.polarity)) if word not in NOT_TOLD]
    if words:
        told.append(f" ({', '.join(words)})", style="yellow not bold")
    told.append(f"  {chain(row.chain)}", style="not bold default")
    paper.ends(told, row.id, indent=2)
    if row.content:
        text = row.content.text
        paper.block(excerpt(text, 0, 0), indent=4, quoted=row.quoted)
    paper.decided(row.decisions, indent=4)
