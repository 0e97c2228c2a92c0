"""Islamic dates, by the Umm al-Qura calendar (library hijridate, 1343–1500 AH)."""

from __future__ import annotations

import datetime as dt

from rawi.values.time.days import Span


def hijri_span(year: int, month: int | None, day: int | None) -> Span | None:
    """The Gregorian span of an Islamic day, month or year; None outside the calendar's range."""
    from hijridate import Hijri

    try:
        first = Hijri(year, month or 1, day or 1)
        if day is not None:
            start = _date(first)
            return Span(start, start, "day")
        last = Hijri(year, month or 12, Hijri(year, month or 12, 1).month_length())
    except (ValueError, OverflowError):
        return None
    return Span(_date(first), _date(last), "month" if month else "year")


def hijri_year(day: dt.date) -> int | None:
    """The Islamic year of a day."""
    from hijridate import Gregorian

    try:
        return int(Gregorian(day.year, day.month, day.day).to_hijri().year)
    except (ValueError, OverflowError):
        return None


def _date(hijri: object) -> dt.date:
    there = hijri.to_gregorian()  # type: ignore[attr-defined]
    return dt.date(there.year, there.month, there.day)
