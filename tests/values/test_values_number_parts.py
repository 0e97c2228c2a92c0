"""Digits, calendar arithmetic and durations by themselves."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rawi.arabic import read_document
from rawi.values import read
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


@pytest.mark.parametrize("text", ["هاتف 1 555.111.2222", "رقم 12 345.678.901", "202 555.0.1", "1 999..1"])
def test_dotted_numbers_behind_a_number_are_read_without_harm(text: str) -> None:
    found = read(read_document(text), published="2021-03-08")
    assert all(text[one.start : one.end] == one.text for one in found)


def test_spaced_groups_are_one_number() -> None:
    (found,) = read(read_document("نزح 12 345 678 شخصا"), published=None)
    assert (found.value.low, found.value.high) == (12345678, 12345678)


PIECES = [
    "1", "12", "202", "555", "0121", "1.5", "202.555.012", "1,400", "1،5", ".", ",", "،", "-", "–", "/", ":", "%", "+", " ",
    "\n", "ألف", "مليون", "و", "نصف", "إلى", "بين", "من", "يوم", "فبراير", "1440", "هـ", "الساعة", "31/12/2019", "2019-02-31",
    "٢٠٢٫٥", "شهر", "منذ", "قبل", "ثلاثة", "دولار", "٪", "99999", "9" * 20, "9" * 400, "الخميس", "عام", "أكثر من", "كيلو", "مترات",
]  # fmt: skip
heaps = st.lists(st.sampled_from([*PIECES, " ", " ", " "]), max_size=14).map("".join)


@given(heaps)
@settings(max_examples=400)
def test_any_heap_of_numbers_and_signs_is_read_without_harm(text: str) -> None:
    for one in read(read_document(text), published="2019-02-21"):
        assert text[one.start : one.end] == one.text
