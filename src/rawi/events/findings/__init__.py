"""Findings: what a report leaves open, says twice, or tells in two ways."""

from rawi.events.findings.gather import find

__all__ = ["find"]
