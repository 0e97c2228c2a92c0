"""Workbench: pages over a case."""

from rawi.workbench.page import render

__all__ = ["render"]
