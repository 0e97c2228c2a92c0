"""One line of CSV (RFC 4180), safe to open in a spreadsheet."""

from __future__ import annotations

import csv as library
import io
from collections.abc import Iterable

from rawi.export.columns import Cell

ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take text for a formula (OWASP, CSV injection, with the full-width forms)."""
BOM = "\ufeff"
"""By which Excel knows UTF-8."""


def safe(cell: Cell) -> Cell:
    """`cell` so that no spreadsheet runs it; numbers stay numbers."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(ACTIVE) else cell


def line(cells: Iterable[Cell]) -> str:
    """The cells as a line with its line end; text that a spreadsheet would run as a formula is made harmless."""
    buffer = io.StringIO()
    library.writer(buffer).writerow([safe(cell) for cell in cells])
    return buffer.getvalue()
