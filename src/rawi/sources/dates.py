"""Dates of publication as sources give them → ISO 8601."""

from __future__ import annotations

import datetime as dt

from rawi.errors import SourceError


def iso(value: object, *, field: str = "published") -> str | None:
    """`value` (ISO text, date or date-time) as ISO 8601; None where it is None or blank.

    Nothing but ISO is guessed at: 03/04/2021 is a different day in two countries. Raises SourceError.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str):
        try:
            return parsed(value.strip())
        except ValueError:
            pass
    raise SourceError(f"{field} is not a date: {str(value)[:40]!r}", hint="write YYYY-MM-DD, or leave it out")


def parsed(text: str) -> str:
    """ISO text in its plain form; a date stays a date, a date-time keeps its offset. Raises ValueError."""
    if len(text) <= 10:
        return dt.date.fromisoformat(text).isoformat()
    return dt.datetime.fromisoformat(text).isoformat()


def utc(seconds: float) -> str:
    """A file's time stamp (seconds since 1970) as ISO 8601 in UTC, to the second."""
    return dt.datetime.fromtimestamp(seconds, dt.UTC).replace(microsecond=0).isoformat()
