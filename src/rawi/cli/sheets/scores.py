"""Precision and recall by field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.table import Table

from rawi.cli.sheets.paper import Paper
from rawi.cli.sheets.wording import many

SHARES = ("precision", "recall", "f1")
COUNTS = ("asked", "offered")


def sheet(reports: int, fields: Mapping[str, Mapping[str, Any]]) -> None:
    """Print the fields of a score sheet."""
    paper = Paper()
    paper.line(f"{many(reports, 'report')} of gold")
    table = Table(box=None, pad_edge=False)
    table.add_column("field")
    for name in (*SHARES, *COUNTS):
        table.add_column(name, justify="right")
    for field, told in fields.items():
        shares = ("–" if told[name] is None else f"{told[name]:.2f}" for name in SHARES)
        table.add_row(field, *shares, *(str(told[name]) for name in COUNTS))
    paper.console.print(table)
