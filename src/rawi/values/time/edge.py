"""Parts of periods: early, middle, late; halves and quarters; the first Monday of a month."""

from __future__ import annotations

import datetime as dt

from rawi.values.time.days import Span, add_months, month_span, one_day
from rawi.values.time.shape import Point


def cut(span: Span, point: Point) -> Span | None:
    """The part of a span that the point asks for, or the span itself."""
    if isinstance(span.start, dt.datetime) or isinstance(span.end, dt.datetime):
        return span
    if point.nth is not None:
        return _portion(span, *point.nth)
    if point.pick is not None:
        return _pick(span, *point.pick)
    if point.edge is not None:
        return _edge(span, point.edge)
    return span


def _portion(span: Span, order: int, parts: int) -> Span | None:
    order = parts if order < 0 else order
    if span.grain == "year" and 1 <= order <= parts:
        size = 12 // parts
        first = month_span(span.start.year, (order - 1) * size + 1)
        return Span(
            first.start,
            add_months(first.start, size) - dt.timedelta(days=1),
            "quarter" if parts == 4 else "span",
        )
    if span.grain == "month" and parts == 2 and order in (1, 2):
        half = span.start.replace(day=15)
        return (
            Span(span.start, half, "span")
            if order == 1
            else Span(half + dt.timedelta(days=1), span.end, "span")
        )
    return None


def _edge(span: Span, edge: str) -> Span:
    """Early in a month is its days 1–10, the end of a year its last month; "early in the year" its first quarter."""
    days = {"start": (0, 9), "early": (0, 9), "middle": (10, 19), "end": (20, None), "late": (20, None)}
    start, end = span.start, span.end
    if edge == "half" and span.grain == "month":
        return one_day(start + dt.timedelta(days=14))
    edge = "middle" if edge == "half" else edge
    if span.grain == "month":
        low, high = days[edge]
        return Span(
            start + dt.timedelta(days=low), end if high is None else start + dt.timedelta(days=high), "span"
        )
    if span.grain == "year":
        low, high = {"start": (1, 1), "early": (1, 3), "middle": (6, 7), "end": (12, 12), "late": (10, 12)}[
            edge
        ]
        return Span(month_span(start.year, low).start, month_span(start.year, high).end, "span")
    length = (end - start).days + 1
    third = max(1, length // 3)
    if edge in ("start", "early"):
        return Span(start, start + dt.timedelta(days=third - 1), "span")
    if edge in ("end", "late"):
        return Span(end - dt.timedelta(days=third - 1), end, "span")
    return Span(start + dt.timedelta(days=third), end - dt.timedelta(days=third), "span")


def _pick(span: Span, order: int, what: str) -> Span | None:
    start, end = span.start, span.end
    assert not isinstance(start, dt.datetime) and not isinstance(end, dt.datetime)
    if what == "day":
        return one_day(end if order < 0 else start + dt.timedelta(days=order - 1))
    weekday = 0 if what == "week" else int(what)
    if order < 0:
        day = end - dt.timedelta(days=(end.weekday() - weekday) % 7)
        if what == "week" and day + dt.timedelta(days=6) > end:
            day -= dt.timedelta(days=7)
    else:
        day = start + dt.timedelta(days=(weekday - start.weekday()) % 7 + 7 * (order - 1))
    if not start <= day <= end:
        return None
    return Span(day, day + dt.timedelta(days=6), "week") if what == "week" else one_day(day)
