"""Rows as a desk editor would print them, or as JSON Lines."""

from rawi.cli.sheets.paper import json_lines

__all__ = ["json_lines"]
