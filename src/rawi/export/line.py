"""One line of CSV."""

from __future__ import annotations

import csv as library
import io
from collections.abc import Iterable

from rawi.export.columns import Cell
from rawi.export.table import safe


def line(cells: Iterable[Cell]) -> str:
    """The cells as a line with its line end; text that a spreadsheet would run as a formula is made harmless."""
    buffer = io.StringIO()
    library.writer(buffer).writerow([safe(cell) for cell in cells])
    return buffer.getvalue()
