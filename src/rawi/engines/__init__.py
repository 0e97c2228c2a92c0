"""Engines: the same reading over a table, on this machine or on each partition of a cluster's."""

from rawi.engines.table import COLUMNS, read_batches, read_rows

__all__ = ["COLUMNS", "read_batches", "read_rows"]
