"""Parsers that a document can poison, in a process of their own with limits on time and memory."""
