"""Parsers that a document can poison, in a process of their own with limits on time and memory."""

from rawi.sources.guard.client import ask, shut
from rawi.sources.guard.frames import Request, Table, Trouble

__all__ = ["Request", "Table", "Trouble", "ask", "shut"]
