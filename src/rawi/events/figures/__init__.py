"""Figures: what each count of the report counts, of which event, and of what it is a part."""

from rawi.events.figures.each import count
from rawi.events.figures.made import Counted, with_event

__all__ = ["Counted", "count", "with_event"]
