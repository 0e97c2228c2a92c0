"""Amounts of time as ISO 8601 durations, and spans that begin or end at the report."""

from __future__ import annotations

import datetime as dt
from typing import Final

from rawi.model import Grain
from rawi.values.time.days import Span, Today, move
from rawi.values.time.shape import Amount

_LETTERS: Final = (
    ("year", "Y"),
    ("month", "M"),
    ("week", "W"),
    ("day", "D"),
    ("hour", "H"),
    ("minute", "M"),
    ("second", "S"),
)
_CLOCK: Final = frozenset({"hour", "minute", "second"})
_MANY: Final = {"decade": ("year", 10), "century": ("year", 100)}


def iso(amount: Amount, *, high: bool = False) -> str:
    """ISO 8601: P6M, PT40M, P1Y1M21D. Equal units are added; vague amounts give their low or high end."""
    total: dict[str, int | float] = {}
    for low, top, unit in amount.parts:
        name, factor = _MANY.get(unit, (unit, 1))
        total[name] = total.get(name, 0) + (top if high else low) * factor
    date = "".join(_piece(total[u], letter) for u, letter in _LETTERS[:4] if u in total)
    clock = "".join(_piece(total[u], letter) for u, letter in _LETTERS[4:] if u in total)
    return "P" + date + ("T" + clock if clock else "")


def _piece(value: int | float, letter: str) -> str:
    if isinstance(value, int):
        return f"{value}{letter}"
    rounded = round(value, 3)
    return f"{int(rounded) if rounded.is_integer() else rounded}{letter}"


def shifted(amount: Amount, now: Today, sign: int, *, high: bool = False) -> dt.date | dt.datetime:
    """The day (or moment, for hours and less where the report's time is known) so far from the report."""
    if now.time is not None and all(unit in _CLOCK for _, _, unit in amount.parts):
        seconds = sum(
            (top if high else low) * {"hour": 3600, "minute": 60, "second": 1}[u]
            for low, top, u in amount.parts
        )
        return now.moment + dt.timedelta(seconds=sign * seconds)
    day = now.day
    for low, top, unit in amount.parts:
        day = move(day, sign * (top if high else low), unit)
    return day


def finest(amount: Amount) -> str:
    """The smallest unit named."""
    order = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
    return min((unit for _, _, unit in amount.parts), key=order.index)


def around(there: dt.date | dt.datetime, unit: str) -> Span:
    """ "five years ago" is that year, "two months ago" that month, "three days ago" that day."""
    if isinstance(there, dt.datetime):
        return Span(there, there, "instant")
    if unit in ("year", "decade", "century"):
        return Span(there.replace(month=1, day=1), there.replace(month=12, day=31), "year")
    if unit == "month":
        following = (there.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
        return Span(there.replace(day=1), following - dt.timedelta(days=1), "month")
    grain: Grain = "day"
    return Span(there, there, grain)
