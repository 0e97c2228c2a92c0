"""An event as other reports' events are compared with it, made by hand."""

from __future__ import annotations

from typing import Any

from rawi.model import EventSummary


def summary(id_: str, **fields: Any) -> EventSummary:
    """One attack; `fields` say where it differs."""
    given: dict[str, Any] = {
        "type": "attack",
        "actors": ("Valley Brigade",),
        "targets": ("Border police",),
        "latitude": 34.45,
        "longitude": 40.92,
        "start": "2021-03-04",
        "end": "2021-03-04",
        "figures": {"killed": (3, 3)},
    }
    return EventSummary(id=id_, **(given | fields))
