"""Records in the formats that others read: JSON Lines as they are, CSV for spreadsheets."""

from rawi.export.accounts import Joined, alone
from rawi.export.field import FIELD_FORMATS, field
from rawi.export.json_lines import jsonl
from rawi.export.line import BOM
from rawi.export.table import NAMES, csv, csv_lines

__all__ = ["BOM", "FIELD_FORMATS", "NAMES", "Joined", "alone", "csv", "csv_lines", "field", "jsonl"]
