"""Days as people give them to a case: in the one spelling whose order is that of time."""

from __future__ import annotations

import datetime as dt
import re

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def is_day(text: str) -> bool:
    """True for YYYY-MM-DD. ISO 8601 knows other spellings (20210304, 2021-W09-4), but days are compared as text."""
    try:
        return bool(DAY.fullmatch(text) and dt.date.fromisoformat(text))
    except ValueError:
        return False


def is_moment(text: str) -> bool:
    """True for such a day, and for a day with a time of it (2021-03-04T09:30, with seconds and zone or without)."""
    try:
        return is_day(text[:10]) and bool(dt.datetime.fromisoformat(text))
    except ValueError:
        return False
