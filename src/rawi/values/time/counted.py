"""Values of amounts: how long, and from when to when as seen from the report."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from rawi.model import Grain, TimeValue
from rawi.values.time.days import Today, day_of
from rawi.values.time.duration import around, finest, iso, shifted
from rawi.values.time.edtf import edtf_open, text
from rawi.values.time.shape import Amount, Shape


def amount_value(shape: Shape, amount: Amount, now: Today | None) -> TimeValue:
    """The duration, with its span of days where it is counted from the report."""
    low, high = iso(amount), iso(amount, high=True)
    plain = TimeValue(
        grain="span", duration=low, duration_low=low if low != high else None,
        duration_high=high if low != high else None, bound=shape.bound, relative=shape.relation is not None,
    )  # fmt: skip
    if shape.relation is None or now is None or shape.anchored:
        return plain
    try:
        start, end, grain = _placed(shape, amount, now)
    except (ValueError, OverflowError):
        return plain
    extent = shape.relation in ("since", "past", "next")
    return replace(
        plain,
        start=text(start),
        end=text(end),
        grain=grain,
        extent=extent,
        edtf=edtf_open(text(start), text(end)),
    )


Placed = tuple[dt.date | dt.datetime | None, dt.date | dt.datetime | None, Grain]


def _placed(shape: Shape, amount: Amount, now: Today) -> Placed:
    sign = 1 if shape.relation in ("later", "next", "coming") else -1
    near, far = shifted(amount, now, sign), shifted(amount, now, sign, high=True)
    if shape.point is not None and shape.point.weekday is not None:
        there = day_of(near)
        there += dt.timedelta(days=sign * ((sign * (shape.point.weekday - there.weekday())) % 7))
        return there, there, "day"
    end: dt.date | dt.datetime = now.moment if isinstance(near, dt.datetime) else now.day
    if shape.relation == "next":
        days = all(unit == "day" for _, _, unit in amount.parts)
        return end + dt.timedelta(days=1) if days else end, far, "span"
    if shape.relation in ("since", "past"):
        return far, end, "span"
    if shape.relation == "coming":
        return end, far, "span"
    if near == far:
        span = around(near, finest(amount))
        return span.start, span.end, span.grain
    return min(near, far, key=str), max(near, far, key=str), "span"
