"""Digits, calendar arithmetic and durations by themselves."""

from __future__ import annotations

import datetime as dt

import pytest

from rawi.values.number import read_digits
from rawi.values.time.days import add_months, move, today, week_span
from rawi.values.time.duration import iso
from rawi.values.time.hijri import hijri_span, hijri_year
from rawi.values.time.shape import Amount


@pytest.mark.parametrize(
    ("text", "value"),
    [("12", 12), ("1,400", 1400), ("99.5", 99.5), ("5,00", 5), ("1.234.567", 1234567), ("192.168.1.2", None)],
)
def test_digits(text: str, value: float | None) -> None:
    assert read_digits(text) == value


def test_months_end_where_the_month_ends() -> None:
    assert add_months(dt.date(2019, 1, 31), 1) == dt.date(2019, 2, 28)
    assert add_months(dt.date(2019, 1, 15), -13) == dt.date(2017, 12, 15)


def test_fractions_of_a_year_move_days() -> None:
    assert move(dt.date(2019, 1, 1), 0.5, "year") == dt.date(2019, 7, 3)


def test_week_of_a_thursday_begins_on_monday() -> None:
    assert week_span(dt.date(2019, 2, 21), 0).start == dt.date(2019, 2, 18)


@pytest.mark.parametrize("published", [None, "", "2019", "not a date"])
def test_no_day_without_a_date(published: str | None) -> None:
    assert today(published) is None


def test_published_with_a_zone_keeps_its_clock() -> None:
    found = today("2019-02-21T10:30:00+03:00")
    assert found is not None and found.moment == dt.datetime(2019, 2, 21, 10, 30)


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (((6, 6, "month"),), "P6M"),
        (((40, 40, "minute"),), "PT40M"),
        (((1, 1, "year"), (1, 1, "month"), (21, 21, "day")), "P1Y1M21D"),
        (((2, 2, "day"), (0.75, 0.75, "hour")), "P2DT0.75H"),
        (((2, 2, "decade"),), "P20Y"),
        (((2, 2, "month"), (3, 3, "month")), "P5M"),
    ],
)
def test_iso_durations(parts: tuple[tuple[float, float, str], ...], text: str) -> None:
    assert iso(Amount(parts)) == text


def test_hijri_days_and_months() -> None:
    day = hijri_span(1427, 7, 27)
    assert day is not None and day.start == dt.date(2006, 8, 21)
    month = hijri_span(1439, 9, None)
    assert month is not None and (month.start, month.end) == (dt.date(2018, 5, 16), dt.date(2018, 6, 14))


def test_hijri_outside_the_calendar_is_unknown() -> None:
    assert hijri_span(1200, 1, 1) is None
    assert hijri_year(dt.date(1700, 1, 1)) is None
