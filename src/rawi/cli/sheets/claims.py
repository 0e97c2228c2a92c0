"""Claims, report by report."""

from __future__ import annotations

from rich.text import Text

from rawi.case.views import ClaimRow
from rawi.cli.sheets.paper import Paper, excerpt
from rawi.cli.sheets.wording import chain, day, hop, spaced

NOT_TOLD = {"certain", "positive"}


def sheet(rows: list[ClaimRow]) -> None:
    """Print the claims."""
    paper = Paper()
    if not rows:
        paper.line("No claims.")
    report = None
    for row in rows:
        if row.report != report:
            report = row.report
            paper.ends(Text(hop(row.chain[0]), style="bold"), f"{day(row.published)}  {report}")
        _claim(paper, row)
    if any(not told.named for row in rows for told in row.chain[1:]):
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
