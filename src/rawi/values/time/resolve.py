"""From a time's shape to its value, against the report's date, as records.md defines it."""

from __future__ import annotations

import datetime as dt
from typing import Final

from msgspec.structs import replace

from rawi.model import Bound, Grain, TimeValue
from rawi.values.time.days import Span, Today, month_span, one_day, today
from rawi.values.time.duration import around, finest, iso, shifted
from rawi.values.time.point import place
from rawi.values.time.shape import Amount, Point, Shape


def resolve(shape: Shape, published: str | None) -> TimeValue | None:
    """The value; None where the words turn out to name no time."""
    now = today(published)
    if shape.amount is not None:
        there = _year_of(shape, shape.amount, now)
        value = _amount(shape, shape.amount, now) if there is None else _point(shape, there, now)
        return replace(value, relative=True) if value is not None and there is not None else value
    if shape.point is None:
        return None
    if shape.until is not None:
        return _range(shape, shape.point, shape.until, now)
    if shape.relation in ("past", "next"):
        return _open(shape.point, shape.relation, now)
    if shape.relation in ("until", "from"):
        day = now.day.isoformat() if now else None
        start, end = (None, day) if shape.relation == "until" else (day, None)
        return TimeValue(
            start=start, end=end, grain="span", bound="vague", edtf=_edtf_open(start, end), relative=True
        )
    return _point(shape, shape.point, now)


def _year_of(shape: Shape, amount: Amount, now: Today | None) -> Point | None:
    """ "two years ago, in March": the day or month in the year that the amount leads to."""
    if now is None or shape.point is None or shape.point.month is None:
        return None
    sign = -1 if shape.relation == "ago" else 1
    return replace(shape.point, year=now.day.year + sign * int(amount.parts[0][0]))


def _point(shape: Shape, point: Point, now: Today | None) -> TimeValue | None:
    if point.now:
        return _now(now)
    if point.clock is not None:
        return _open_clock(_clock(point, now, shape.bound), shape.relation)
    span = place(point, now) if point != Point() else None
    if shape.rule == "time.since" and span is not None and now is not None and _date(span.start) > now.day:
        span = place(replace(point, relative=-1), now) if point.relative is None else span
    relative = _relative(point)
    if span is not None and shape.relation == "eve":
        span = one_day(_date(span.start) - dt.timedelta(days=1))
    if span is None:
        return TimeValue(grain=_grain(point), part=point.part, edtf=_unknown(point), relative=relative)
    if shape.relation == "since":
        end = now.day if now is not None and _date(span.start) <= now.day else None
        return TimeValue(
            start=_text(span.start), end=_text(end), grain="span", extent=True, part=point.part,
            edtf=_edtf_open(_text(span.start), _text(end)), relative=True,
        )  # fmt: skip
    bound: Bound = "about" if point.edge else "exact"
    return _value(span, bound=bound, part=point.part, relative=relative)


def _value(
    span: Span, *, bound: Bound = "exact", part: object = None, relative: bool = False, **more: object
) -> TimeValue:
    start = _text(span.start)
    end = start if span.end is span.start else _text(span.end)
    return TimeValue(
        start=start, end=end, grain=span.grain, bound=bound, part=part, edtf=_edtf(start, end, span.grain), relative=relative, **more  # type: ignore[arg-type]
    )  # fmt: skip


def _now(now: Today | None) -> TimeValue:
    if now is None:
        return TimeValue(grain="instant", relative=True)
    moment = now.moment if now.time is not None else now.day
    return _value(Span(moment, moment, "instant" if now.time is not None else "day"), relative=True)


def _relative(point: Point) -> bool:
    fixed = point.year is not None or point.decade is not None
    return not fixed or point.outer is not None


def _grain(point: Point) -> Grain:
    if point.season is not None:
        return "season"
    if point.day is not None or point.weekday is not None or point.offset is not None:
        return "day"
    if point.month is not None:
        return "month"
    return point.unit if point.unit in ("week", "month", "year", "decade") else "year"  # type: ignore[return-value]


def _unknown(point: Point) -> str | None:
    """EDTF with what is known of a date that can't be placed."""
    if point.calendar != "gregorian" or point.month is None:
        return None
    year = f"{point.year:04d}" if point.year is not None else "XXXX"
    day = f"-{point.day:02d}" if point.day is not None else ""
    return f"{year}-{point.month:02d}{day}"


_LATE: Final = frozenset({"afternoon", "evening"})


def _hour(hour: int, part: str | None) -> int:
    """The hour of 24 that "eight in the evening" means."""
    if (part in _LATE and hour < 12) or (part == "noon" and hour < 6):
        return hour + 12
    if part == "night":
        return hour + 12 if 6 <= hour < 12 else 0 if hour == 12 else hour
    return 0 if part == "dawn" and hour == 12 else hour


def _open_clock(value: TimeValue, relation: str | None) -> TimeValue:
    """ "from four o'clock" has no end, "until eleven" no beginning."""
    if relation in ("from_clock", "since"):
        return replace(value, end=None, edtf=f"{value.start}/..", extent=relation == "since")
    if relation == "until_clock":
        return replace(value, start=None, edtf=f"../{value.end}")
    return value


def _clock(point: Point, now: Today | None, bound: Bound = "exact") -> TimeValue:
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
    moment = f"{_date(day.start).isoformat()}T{written}"
    relative = _relative(point)
    return TimeValue(
        start=moment, end=moment, grain=grain, bound=bound, part=point.part, edtf=moment, relative=relative
    )


def _range(shape: Shape, first: Point, second: Point, now: Today | None) -> TimeValue | None:
    if first.clock is not None and second.clock is not None:
        a, b = _clock(first, now), _clock(second, now)
        if first.offset is not None and _before(b.start, a.start):
            a = _clock(replace(first, offset=first.offset - 1), now)
        return TimeValue(
            start=a.start, end=b.start, grain=a.grain if a.grain == b.grain else "minute", relative=True
        )
    if first.year is None and second.year is not None and first.month is not None:
        first = replace(first, year=second.year)
    a_span, b_span = place(first, now), place(second, now)
    if first.weekday is not None and a_span and b_span and b_span.start < a_span.start:
        a_span = one_day(_date(a_span.start) - dt.timedelta(days=7))
    if a_span is None or b_span is None:
        unknown = (_unknown(first), _unknown(second))
        edtf = "/".join(filter(None, unknown)) if all(unknown) else None
        return TimeValue(grain="span", part=first.part, edtf=edtf, relative=_relative(first))
    if b_span.end < a_span.start:
        return None
    span = Span(a_span.start, b_span.end, "span" if first.part is None else "day")
    relative = _relative(first) or _relative(second)
    return _value(span, part=first.part, relative=relative, extent=first.part is None)


def _before(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and a < b


def _open(point: Point, relation: str, now: Today | None) -> TimeValue:
    """ "the past days", "the coming weeks": one end is the report's day; hours mean the day before and this."""
    if now is None:
        return TimeValue(grain="span", relative=True, bound="vague")
    day = now.day
    start: dt.date | None = None
    if point.unit in ("hour", "minute", "second"):
        start = day - dt.timedelta(days=1)
    if relation == "past":
        return TimeValue(
            start=_text(start), end=_text(day), grain="span", bound="vague", relative=True, edtf=_edtf_open(_text(start), _text(day))
        )  # fmt: skip
    return TimeValue(
        start=_text(day), grain="span", bound="vague", relative=True, edtf=_edtf_open(_text(day), None)
    )


def _amount(shape: Shape, amount: Amount, now: Today | None) -> TimeValue:
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
        start=_text(start),
        end=_text(end),
        grain=grain,
        extent=extent,
        edtf=_edtf_open(_text(start), _text(end)),
    )


Placed = tuple[dt.date | dt.datetime | None, dt.date | dt.datetime | None, Grain]


def _placed(shape: Shape, amount: Amount, now: Today) -> Placed:
    sign = 1 if shape.relation in ("later", "next", "coming") else -1
    near, far = shifted(amount, now, sign), shifted(amount, now, sign, high=True)
    if shape.point is not None and shape.point.weekday is not None:
        there = _date(near)
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


def _date(value: dt.date | dt.datetime) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value


def _text(value: dt.date | dt.datetime | None) -> str | None:
    if value is None:
        return None
    return value.isoformat(timespec="seconds") if isinstance(value, dt.datetime) else value.isoformat()


_YEARLY: Final = {"year": 4, "month": 7, "decade": 3}


def _edtf(start: str | None, end: str | None, grain: Grain) -> str | None:
    if start is not None and end is not None and grain in _YEARLY and _whole(start, end, grain):
        cut = start[: _YEARLY[grain]]
        return cut + "X" if grain == "decade" else cut
    return start if start == end else f"{start}/{end}"


def _whole(start: str, end: str, grain: Grain) -> bool:
    """False for an Islamic month or year, which no Gregorian one spans."""
    if grain == "month":
        year, month = int(start[:4]), int(start[5:7])
        return start[8:] == "01" and end == _text(month_span(year, month).end)
    return start[5:] == "01-01" and end[5:] == "12-31"


def _edtf_open(start: str | None, end: str | None) -> str | None:
    if start is None and end is None:
        return None
    if start == end:
        return start
    return f"{start or '..'}/{end or '..'}"
