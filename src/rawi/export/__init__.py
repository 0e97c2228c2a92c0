"""Records in the formats that others read: JSON Lines as they are, CSV for spreadsheets."""

from rawi.export.chain import around, hops, innermost
from rawi.export.json_lines import jsonl
from rawi.export.table import NAMES, csv, csv_lines

__all__ = ["NAMES", "around", "csv", "csv_lines", "hops", "innermost", "jsonl"]
