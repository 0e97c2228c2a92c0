"""Scores for quantities and times."""

from __future__ import annotations

import re

from rawi.evaluate.gold import Bounds, Gold, GoldQuantity, GoldTime, Interval
from rawi.evaluate.pairs import pair
from rawi.evaluate.sheet import Marker
from rawi.model import Quantity, Record, Time, overlap

SLACK = 0.011
"""Two amounts are one where they differ by about a hundredth: rounding in units, not another number."""

DAY_UNITS = {"Y": ("months", 12), "M": ("months", 1), "W": ("seconds", 7 * 86400), "D": ("seconds", 86400)}
CLOCK_UNITS = {"H": ("seconds", 3600), "M": ("seconds", 60), "S": ("seconds", 1)}


def mark_quantities(gold: Gold, record: Record, marker: Marker) -> None:
    """Fields `quantity.found`, `quantity.value` (both bounds), `quantity.unit`."""
    found = [mention for mention in record.mentions if isinstance(mention, Quantity)]
    pairs = pair(gold.quantities, found, _closeness)
    answer = {id(want): got for want, got in pairs}
    right = {id(got) for _, got in pairs}
    for want in gold.quantities:
        got = answer.get(id(want))
        marker.asked("quantity.found", got is not None, line=want.line, want=want.words, got="")
        if got is None:
            marker.missed(["quantity.value", *(["quantity.unit"] if want.unit else [])], line=want.line)
        else:
            _quantity(want, got, marker)
    for got in found:
        marker.offered("quantity.found", id(got) in right, got.text)


def _closeness(want: GoldQuantity | GoldTime, got: Quantity | Time) -> float:
    """Share of the longer of the two spans that both cover."""
    shared = overlap(want.span, got.span)
    return shared / max(want.span[1] - want.span[0], got.end - got.start)


def _quantity(want: GoldQuantity, got: Quantity, marker: Marker) -> None:
    value = got.value
    there = (value.low, value.high)
    marker.value(
        "quantity.value",
        same_bounds(want.value, there) and want.about == value.approximate,
        line=want.line,
        want=f"{want.words}: {shown(want.value)}{' about' * want.about}",
        got=f"{shown(there)}{' about' * value.approximate}",
    )
    if want.unit:
        marker.value(
            "quantity.unit",
            want.unit == value.unit,
            line=want.line,
            want=f"{want.words}: {want.unit}",
            got=value.unit,
        )


def same_bounds(a: Bounds, b: Bounds) -> bool:
    """Both ends agree, open ends included."""
    return all(
        x is None and y is None if x is None or y is None else abs(x - y) <= SLACK * max(1.0, abs(x))
        for x, y in zip(a, b, strict=True)
    )


def shown(bounds: Bounds) -> str:
    """`12`, `12..15`, `12..`."""
    low, high = ("" if end is None else f"{end:g}" for end in bounds)
    return low if low == high else f"{low}..{high}"


def mark_times(gold: Gold, record: Record, marker: Marker) -> None:
    """Fields `time.found`, `time.value` (start and end to the day, or the duration)."""
    found = [mention for mention in record.mentions if isinstance(mention, Time)]
    pairs = pair(gold.times, found, _closeness)
    answer = {id(want): got for want, got in pairs}
    right = {id(got) for _, got in pairs}
    for want in gold.times:
        got = answer.get(id(want))
        marker.asked("time.found", got is not None, line=want.line, want=want.words, got="")
        if got is None:
            marker.missed(["time.value"], line=want.line)
            continue
        there = _interval(want.value, got)
        marker.value(
            "time.value",
            same_days(want.value, there),
            line=want.line,
            want=f"{want.words}: {dates(want.value)}",
            got=dates(there),
        )
    for got in found:
        marker.offered("time.found", id(got) in right, got.text)


def _interval(want: Interval, got: Time) -> Interval:
    value = got.value
    if str(want[0] or want[1]).startswith("P"):
        return value.duration or value.duration_low, value.duration or value.duration_high
    return value.start, value.end


def same_days(a: Interval, b: Interval) -> bool:
    """Both ends on the same day; clock times are compared only where the gold gives one. P2D is PT48H."""
    return all(_same_end(x, y) for x, y in zip(a, b, strict=True))


def _same_end(want: str | None, got: str | None) -> bool:
    if not want or not got:
        return not want and not got
    if want.startswith("P") and got.startswith("P"):
        return _amounts(want) == _amounts(got)
    return got.startswith(want)


def _amounts(duration: str) -> dict[str, float]:
    """Months and seconds in an ISO 8601 duration; the two can't be turned into one another."""
    day, _, clock = duration.removeprefix("P").partition("T")
    total = {"months": 0.0, "seconds": 0.0}
    for part, units in ((day, DAY_UNITS), (clock, CLOCK_UNITS)):
        for number, unit in re.findall(r"([\d.]+)([A-Z])", part):
            kind, size = units[unit]
            total[kind] += float(number) * size
    return total


def dates(interval: Interval) -> str:
    """`2021-03-07` or `2021-03-01..2021-03-07`."""
    low, high = (end or "" for end in interval)
    return low if low == high else f"{low}..{high}"
