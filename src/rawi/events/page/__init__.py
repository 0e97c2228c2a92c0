"""One report as the events room sees it, indexed by token."""

from rawi.events.page.page import Page

__all__ = ["Page"]
