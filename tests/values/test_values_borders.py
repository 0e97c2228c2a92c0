"""Days and periods seen from the ends of weeks, months, years: what lies across them is right to the day."""

from __future__ import annotations

import datetime as dt

import pytest

from values.sentences import span, time

ENDS = [
    "2018-12-31", "2019-01-01", "2019-01-31", "2019-02-28", "2019-03-01", "2019-03-31", "2019-04-30", "2020-02-28",
    "2020-02-29", "2020-03-01", "2020-12-31", "2021-01-03", "2023-12-31", "2024-02-29", "2000-02-29", "1999-12-31",
]  # fmt: skip


@pytest.mark.parametrize("published", ENDS)
@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("اليوم", 0), ("أمس", -1), ("أول من أمس", -2), ("غدا", 1), ("قبل يومين", -2), ("قبل ثلاثة أيام", -3),
        ("قبل أسبوع", -7), ("قبل أسبوعين", -14), ("قبل عشرة أيام", -10), ("قبل نحو أربعة أيام", -4),
    ],
)  # fmt: skip
def test_days_are_counted_over_the_ends(published: str, words: str, days: int) -> None:
    day = (dt.date.fromisoformat(published) + dt.timedelta(days=days)).isoformat()
    assert span(f"وصلت القافلة {words}", published)[:2] == (day, day)


WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]


@pytest.mark.parametrize("published", ENDS[::2])
@pytest.mark.parametrize("weekday", range(7))
def test_weekdays_before_and_after_every_day_of_the_week(published: str, weekday: int) -> None:
    today = dt.date.fromisoformat(published)
    back = (today.weekday() - weekday) % 7
    near = (today - dt.timedelta(days=back)).isoformat()
    last = (today - dt.timedelta(days=back or 7)).isoformat()
    coming = (today + dt.timedelta(days=(weekday - today.weekday()) % 7 or 7)).isoformat()
    name = WEEKDAYS[weekday]
    assert span(f"وصلت القافلة {name} إلى البلدة", published) == (near, near, "day")
    assert span(f"وصلت القافلة {name} الماضي إلى البلدة", published) == (last, last, "day")
    assert span(f"تصل القافلة {name} المقبل إلى البلدة", published) == (coming, coming, "day")


@pytest.mark.parametrize(
    ("published", "words", "start", "end"),
    [
        ("2019-01-01", "الشهر الماضي", "2018-12-01", "2018-12-31"),
        ("2019-01-31", "الشهر المقبل", "2019-02-01", "2019-02-28"),
        ("2020-01-31", "الشهر المقبل", "2020-02-01", "2020-02-29"),
        ("2018-12-31", "الشهر المقبل", "2019-01-01", "2019-01-31"),
        ("2019-03-31", "قبل شهر", "2019-02-01", "2019-02-28"),
        ("2019-12-31", "بعد شهرين من الآن", "2020-02-01", "2020-02-29"),
        ("2019-05-31", "قبل ثلاثة أشهر", "2019-02-01", "2019-02-28"),
        ("2020-02-29", "قبل عام", "2019-01-01", "2019-12-31"),
        ("2020-02-29", "العام الماضي", "2019-01-01", "2019-12-31"),
        ("2019-01-01", "العام الماضي", "2018-01-01", "2018-12-31"),
        ("2018-12-31", "العام المقبل", "2019-01-01", "2019-12-31"),
        ("2019-01-02", "الأسبوع الماضي", "2018-12-24", "2018-12-30"),
        ("2019-01-02", "هذا الأسبوع", "2018-12-31", "2019-01-06"),
        ("2018-12-30", "هذا الأسبوع", "2018-12-30", "2019-01-05"),
        ("2020-02-29", "خلال الشهرين الماضيين", "2019-12-29", "2020-02-29"),
        ("2020-02-29", "خلال السنوات الأربع الماضية", "2016-02-29", "2020-02-29"),
        ("2019-02-28", "خلال السنوات الثلاث الماضية", "2016-02-28", "2019-02-28"),
        ("2019-03-30", "خلال الأشهر الثلاثة الماضية", "2018-12-30", "2019-03-30"),
        ("2019-05-31", "خلال الأشهر الثلاثة الماضية", "2019-02-28", "2019-05-31"),
        ("2019-01-10", "في ديسمبر", "2018-12-01", "2018-12-31"),
        ("2019-01-10", "في يناير", "2019-01-01", "2019-01-31"),
        ("2019-12-30", "في يناير المقبل", "2020-01-01", "2020-01-31"),
        ("2019-01-02", "في 31 كانون الأول", "2018-12-31", "2018-12-31"),
        ("2019-12-31", "في 1 كانون الثاني المقبل", "2020-01-01", "2020-01-01"),
        ("2019-03-01", "في 28 شباط", "2019-02-28", "2019-02-28"),
        ("2020-03-01", "في 29 شباط", "2020-02-29", "2020-02-29"),
        ("2021-03-01", "في 29 شباط", "2020-02-29", "2020-02-29"),
    ],
)
def test_periods_across_the_ends(published: str, words: str, start: str, end: str) -> None:
    assert span(f"وصلت القافلة {words}", published)[:2] == (start, end)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("من 28 كانون الأول 2018 إلى 3 كانون الثاني 2019", "2018-12-28", "2019-01-03"),
        ("من 28 كانون الأول إلى 3 كانون الثاني", "2018-12-28", "2019-01-03"),
        ("بين 30 نيسان و2 أيار 2018", "2018-04-30", "2018-05-02"),
        ("من 27 شباط إلى 2 آذار 2016", "2016-02-27", "2016-03-02"),
        ("بين كانون الأول 2017 وشباط 2018", "2017-12-01", "2018-02-28"),
        ("بين عامي 1999 و2001", "1999-01-01", "2001-12-31"),
        ("في الأعوام 2014 و2015 و2016", "2014-01-01", "2016-12-31"),
        ("في الأعوام 2011 و2012 و2013 و2014", "2011-01-01", "2014-12-31"),
        ("في عامي 2014 و2015", "2014-01-01", "2015-12-31"),
        ("ليل 31 كانون الأول 2018", "2018-12-31", "2018-12-31"),
        ("ليلة الأحد - الاثنين", "2019-02-17", "2019-02-18"),
    ],
)
def test_ranges_across_the_ends(words: str, start: str, end: str) -> None:
    assert span(f"وقعت الاشتباكات {words} قرب البلدة")[:2] == (start, end)


@pytest.mark.parametrize(
    ("published", "text", "start", "end"),
    [
        ("2019-03-01T00:30:00", "قبل ساعتين", "2019-02-28T22:30:00", "2019-02-28T22:30:00"),
        ("2019-01-01T01:00:00", "قبل ثلاث ساعات", "2018-12-31T22:00:00", "2018-12-31T22:00:00"),
        ("2020-03-01T00:10:00", "قبل 20 دقيقة", "2020-02-29T23:50:00", "2020-02-29T23:50:00"),
    ],
)
def test_hours_across_midnight(published: str, text: str, start: str, end: str) -> None:
    value = time(f"وصلت القافلة {text}", published)
    assert (value.start, value.end, value.grain) == (start, end, "instant")


@pytest.mark.parametrize(
    "published", ["", "2019", "2019-02", "2019-13-01", "no date", "0000-00-00", "2019-02-30"]
)
def test_a_report_without_a_true_date_resolves_nothing_relative(published: str) -> None:
    for words in ("أمس", "الشهر الماضي", "قبل يومين", "الأحد الماضي", "عيد الفطر"):
        assert time(f"وصلت القافلة {words}", published).start is None, words
    assert span("وصلت القافلة في 3 آذار 2015", published)[0] == "2015-03-03"


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_of_the_calendar_break_nothing(published: str) -> None:
    for words in (
        "أمس",
        "غدا",
        "قبل عام",
        "بعد قرن",
        "الأسبوع الماضي",
        "الأسبوع المقبل",
        "العقد الماضي",
        "رمضان الماضي",
    ):
        value = time(f"وصلت القافلة {words}", published)
        assert value.start is None or value.start <= (value.end or "9999")
