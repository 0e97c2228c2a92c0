"""Seasons of a year, as whole months."""

from __future__ import annotations

import datetime as dt
from typing import Final

from rawi.values.time.days import Span, Today, day_of, month_span
from rawi.values.time.shape import Point


def season(point: Point, now: Today | None) -> Span | None:
    """The season of the year that is named, or the one nearest to the report."""
    year = point.year
    if year is None:
        if now is None:
            return None
        year = now.day.year + (point.shift if point.unit == "year" else 0)
        if point.unit is None:
            return _season_near(point, now.day)
    return _season_of(point.season or "", year)


_SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def _season_of(season: str, year: int) -> Span:
    """Whole months: spring March–May and so on; winter of a year begins in its December."""
    first = _SEASONS[season]
    last = month_span(year + (first == 12), (first + 2 - 1) % 12 + 1)
    return Span(dt.date(year, first, 1), last.end, "season")


def _season_near(point: Point, day: dt.date) -> Span | None:
    spans = [_season_of(point.season or "", year) for year in range(day.year - 3, day.year + 3)]
    if point.relative is not None and point.relative > 0:
        return next((span for span in spans if day_of(span.start) > day), None)
    done = [span for span in spans if day_of(span.end) < day]
    current = next((span for span in spans if day_of(span.start) <= day <= day_of(span.end)), None)
    if point.relative == 0:
        return current or next((span for span in spans if day_of(span.start).year == day.year), None)
    if point.relative is None and (current is not None or point.ahead):
        return current or next((span for span in spans if day_of(span.start) > day), None)
    return done[-1] if done else None
