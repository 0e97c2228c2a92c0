"""A mention for people, or for a place, of which no earlier stage has one, from where it stands."""

from __future__ import annotations

from rawi.arabic import Document
from rawi.model import Group, GroupValue, Place, PlaceValue, identify


def group(doc: Document, start: int, end: int, rule: str, value: GroupValue) -> Group:
    """People at the raw offsets [start, end)."""
    name = identify("m", doc.report_id, "group", start, end)
    return Group(id=name, start=start, end=end, text=doc.text[start:end], rule=rule, value=value)


def place(doc: Document, start: int, end: int, rule: str, value: PlaceValue) -> Place:
    """A place at the raw offsets [start, end)."""
    name = identify("m", doc.report_id, "place", start, end)
    return Place(id=name, start=start, end=end, text=doc.text[start:end], rule=rule, value=value)
