"""Feasts, their days and eves; Islamic months and years, whose spans no Gregorian month is."""

from __future__ import annotations

import datetime as dt

import pytest

from values.sentences import said, span, time

FEASTS = [
    # (words, the day in the year 2018 before 21 February 2019, or in 2019 where it has been)
    ("عيد الفطر", "2018-06-15"),
    ("عيد الأضحى", "2018-08-21"),
    ("رأس السنة الهجرية", "2018-09-11"),
    ("عاشوراء", "2018-09-20"),
    ("المولد النبوي", "2018-11-20"),
    ("رأس السنة", "2019-01-01"),
]


@pytest.mark.parametrize(("words", "day"), FEASTS)
def test_a_feast_is_the_last_one(words: str, day: str) -> None:
    assert span(f"وقع الهجوم في {words} قرب البلدة") == (day, day, "day")
    assert time(f"وقع الهجوم في {words} قرب البلدة").edtf == day


@pytest.mark.parametrize(("words", "day"), FEASTS)
def test_the_eve_of_a_feast_is_the_day_before(words: str, day: str) -> None:
    before = (dt.date.fromisoformat(day) - dt.timedelta(days=1)).isoformat()
    assert said(f"وقع الهجوم عشية {words} قرب البلدة") == [f"عشية {words}"]
    assert span(f"وقع الهجوم عشية {words} قرب البلدة") == (before, before, "day")


DAYS = [
    ("أول أيام عيد الفطر", "2018-06-15"),
    ("ثاني أيام عيد الفطر", "2018-06-16"),
    ("ثالث أيام عيد الفطر", "2018-06-17"),
    ("أول أيام عيد الأضحى", "2018-08-21"),
    ("ثاني أيام عيد الأضحى", "2018-08-22"),
    ("ثالث أيام عيد الأضحى", "2018-08-23"),
    ("رابع أيام عيد الأضحى", "2018-08-24"),
    ("اليوم الأول من عيد الأضحى", "2018-08-21"),
    ("اليوم الثاني من عيد الأضحى", "2018-08-22"),
    ("اليوم الثالث لعيد الأضحى", "2018-08-23"),
    ("ثالث أيام عيد الأضحى الماضي", "2018-08-23"),
    ("ثاني أيام عيد الأضحى 2016", "2016-09-12"),
]


@pytest.mark.parametrize(("words", "day"), DAYS)
def test_a_day_of_a_feast(words: str, day: str) -> None:
    assert said(f"وقع الهجوم {words}") == [words]
    assert span(f"وقع الهجوم في {words} قرب البلدة") == (day, day, "day")


@pytest.mark.parametrize(
    "text",
    [
        "خامس أيام عيد الأضحى",
        "أول أيام التهدئة",
        "في اليوم الثاني من الهجوم",
        "أول أيام رمضان",
        "سابع أيام الحصار",
    ],
)
def test_days_of_other_things_are_no_dates_and_no_amounts(text: str) -> None:
    assert [m for m in said(text) if "أيام" in m and m.startswith(("أول", "ثاني", "سابع", "خامس"))] == []
    assert "أيام" not in said(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("هدأت الجبهة أيام عيد الفطر", ["عيد الفطر"]),
        ("هدأت الجبهة في أيام عيد الأضحى", ["عيد الأضحى"]),
        ("هدأت الجبهة أيام شهر مايو", ["شهر مايو"]),
        ("هدأت الجبهة خمسة أيام", ["خمسة أيام"]),
        ("هدأت الجبهة بضعة أيام", ["بضعة أيام"]),
    ],
)
def test_the_days_of_a_feast_or_month_are_not_a_few_days(text: str, words: list[str]) -> None:
    assert said(text) == words


MONTHS = [
    # (name, first and last day in the Islamic year 1439)
    ("محرم", "2017-09-21", "2017-10-20"),
    ("صفر", "2017-10-21", "2017-11-18"),
    ("ربيع الأول", "2017-11-19", "2017-12-18"),
    ("ربيع الآخر", "2017-12-19", "2018-01-17"),
    ("جمادى الأولى", "2018-01-18", "2018-02-16"),
    ("جمادى الآخرة", "2018-02-17", "2018-03-17"),
    ("رجب", "2018-03-18", "2018-04-16"),
    ("شعبان", "2018-04-17", "2018-05-15"),
    ("رمضان", "2018-05-16", "2018-06-14"),
    ("شوال", "2018-06-15", "2018-07-13"),
    ("ذي القعدة", "2018-07-14", "2018-08-11"),
    ("ذي الحجة", "2018-08-12", "2018-09-10"),
]


@pytest.mark.parametrize(("name", "start", "end"), MONTHS)
def test_an_islamic_month_is_its_days_and_no_gregorian_month(name: str, start: str, end: str) -> None:
    value = time(f"وصلوا في شهر {name} 1439 هـ إلى البلدة")
    assert (value.start, value.end, value.grain) == (start, end, "month")
    assert value.edtf == f"{start}/{end}"


@pytest.mark.parametrize(("name", "start", "end"), MONTHS)
def test_a_day_of_an_islamic_month(name: str, start: str, end: str) -> None:
    tenth = (dt.date.fromisoformat(start) + dt.timedelta(days=9)).isoformat()
    for text in (f"في 10 {name} 1439 هـ", f"في 10 {name} 1439 هجرية", f"في العاشر من {name} 1439"):
        assert span(f"وصلوا {text} إلى البلدة") == (tenth, tenth, "day"), text


def test_an_islamic_year_lies_across_two() -> None:
    value = time("وصلوا في عام 1439 هـ إلى البلدة")
    assert (value.start, value.end, value.grain) == ("2017-09-21", "2018-09-10", "year")
    assert value.edtf == "2017-09-21/2018-09-10"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("شباط 2016", "2016-02"),
        ("كانون الأول 2017", "2017-12"),
        ("الشهر الماضي", "2019-01"),
        ("عام 2015", "2015"),
        ("العام الماضي", "2018"),
        ("الستينيات", "196X"),
        ("صيف 2015", "2015-06-01/2015-08-31"),
        ("الأسبوع الماضي", "2019-02-11/2019-02-17"),
        ("3 آذار 2015", "2015-03-03"),
    ],
)
def test_whole_months_years_and_decades_are_written_short(words: str, edtf: str) -> None:
    assert time(f"وصلوا في {words} إلى البلدة").edtf == edtf
