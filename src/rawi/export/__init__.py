"""Records in the formats that others read: JSON Lines as they are, CSV for spreadsheets."""

from rawi.export.field import FIELD_FORMATS, field
from rawi.export.json_lines import jsonl
from rawi.export.table import NAMES, csv, csv_lines

__all__ = ["FIELD_FORMATS", "NAMES", "csv", "csv_lines", "field", "jsonl"]
