"""Values of clock times, with their day where it is known."""

from __future__ import annotations

import datetime as dt
from typing import Final

from msgspec.structs import replace

from rawi.model import Bound, Grain, TimeValue
from rawi.values.time.days import Today, day_of
from rawi.values.time.point import place
from rawi.values.time.shape import Point
from rawi.values.time.valued import is_relative


def clock_value(point: Point, now: Today | None, bound: Bound = "exact") -> TimeValue:
    """The moment of a day, or the time alone where the day isn't known."""
    assert point.clock is not None
    hour, minute, second, exact = point.clock
    time = dt.time(_hour(hour, point.part), minute, second or 0)
    grain: Grain = "instant" if second is not None else "minute" if exact else "hour"
    day = place(replace(point, clock=None, part=None), now)
    written = (time.isoformat() if second is not None else time.isoformat("minutes")) + (point.zone or "")
    if day is None or day.grain != "day":
        return TimeValue(
            start=f"T{written}",
            end=f"T{written}",
            grain=grain,
            bound=bound,
            part=point.part,
            edtf=f"T{written}",
        )
    moment = f"{day_of(day.start).isoformat()}T{written}"
    relative = is_relative(point)
    return TimeValue(
        start=moment, end=moment, grain=grain, bound=bound, part=point.part, edtf=moment, relative=relative
    )


def open_clock(value: TimeValue, relation: str | None) -> TimeValue:
    """ "from four o'clock" has no end, "until eleven" no beginning."""
    if relation in ("from_clock", "since"):
        return replace(value, end=None, edtf=f"{value.start}/..", extent=relation == "since")
    if relation == "until_clock":
        return replace(value, start=None, edtf=f"../{value.end}")
    return value


_LATE: Final = frozenset({"afternoon", "evening"})
_EARLY: Final = frozenset({"dawn", "morning"})


def _hour(hour: int, part: str | None) -> int:
    """The hour of 24 that "eight in the evening" means."""
    if (part in _LATE and 0 < hour < 12) or (part == "noon" and hour < 6):
        return hour + 12
    if part == "night":
        return hour + 12 if 6 <= hour < 12 else 0 if hour == 12 else hour
    return 0 if part in _EARLY and hour == 12 else hour
