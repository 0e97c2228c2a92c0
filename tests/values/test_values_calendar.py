"""Periods of the calendar and their parts, against Thursday 21 February 2019."""

from __future__ import annotations

import pytest

from values.sentences import readings, said, span, time

EDGES = [
    ("أواخر الأسبوع الماضي", "2019-02-16", "2019-02-17"),
    ("مطلع الأسبوع الجاري", "2019-02-18", "2019-02-19"),
    ("أوائل التسعينيات", "1990-01-01", "1993-05-01"),
    ("أواخر ثمانينيات القرن الماضي", "1986-09-02", "1989-12-31"),
    ("منتصف صيف 2017", "2017-07-01", "2017-08-01"),
    ("نهاية العقد الماضي", "2006-09-02", "2009-12-31"),
    ("أواخر الشهر الماضي", "2019-01-21", "2019-01-31"),
    ("مطلع الشهر الجاري", "2019-02-01", "2019-02-10"),
    ("منتصف مارس 2018", "2018-03-11", "2018-03-20"),
    ("مطلع العام الماضي", "2018-01-01", "2018-01-31"),
    ("أوائل العام الماضي", "2018-01-01", "2018-03-31"),
    ("نهاية العام الماضي", "2018-12-01", "2018-12-31"),
    ("منتصف العام الماضي", "2018-06-01", "2018-07-31"),
]


@pytest.mark.parametrize(("words", "start", "end"), EDGES)
def test_an_edge_of_a_period_is_about_a_third_of_it(words: str, start: str, end: str) -> None:
    value = time(f"وصل الوفد {words} إلى البلدة")
    assert (value.start, value.end, value.bound, value.grain) == (start, end, "about", "span")


PARTS = [
    ("النصف الأول من مارس 2018", "2018-03-01", "2018-03-15", "span"),
    ("النصف الثاني من مارس 2018", "2018-03-16", "2018-03-31", "span"),
    ("الربع الثاني من عام 2018", "2018-04-01", "2018-06-30", "quarter"),
    ("الربع الأخير من 2016", "2016-10-01", "2016-12-31", "quarter"),
    ("الثلث الأول من عام 2018", "2018-01-01", "2018-04-30", "span"),
    ("النصف الثاني من العام الماضي", "2018-07-01", "2018-12-31", "span"),
    ("اليوم الأخير من الشهر الماضي", "2019-01-31", "2019-01-31", "day"),
    ("أول يوم من العام الجاري", "2019-01-01", "2019-01-01", "day"),
    ("الأسبوع الأخير من مارس 2018", "2018-03-19", "2018-03-25", "week"),
    ("الأسبوع الأول من مارس 2018", "2018-03-05", "2018-03-11", "week"),
    ("الأحد الأخير من مارس 2018", "2018-03-25", "2018-03-25", "day"),
    ("الأحد الأول من مارس 2018", "2018-03-04", "2018-03-04", "day"),
    ("آخر يوم من رمضان 1440", "2019-06-03", "2019-06-03", "day"),
]


@pytest.mark.parametrize(("words", "start", "end", "grain"), PARTS)
def test_a_part_of_a_period(words: str, start: str, end: str, grain: str) -> None:
    assert span(f"وصل الوفد في {words} إلى البلدة") == (start, end, grain)


DECADES = [
    ("ثمانينيات القرن التاسع عشر", "188X"),
    ("سبعينيات القرن الماضي", "197X"),
    ("سبعينيات من القرن الماضي", "197X"),
    ("عشرينيات القرن الحالي", "202X"),
    ("ستينيات القرن العشرين", "196X"),
    ("التسعينيات", "199X"),
]


@pytest.mark.parametrize(("words", "edtf"), DECADES)
def test_tens_of_years_of_a_century(words: str, edtf: str) -> None:
    value = time(f"تعود المدرسة إلى {words} في البلدة")
    assert (value.edtf, value.grain) == (edtf, "decade")


@pytest.mark.parametrize("text", ["هو في ثلاثينيات العمر", "رجل في ثلاثينيات من العمر"])
def test_tens_of_years_of_a_life_are_no_decade(text: str) -> None:
    assert readings(text) == []


WEEKS = [
    ("الأسبوع الماضي يوم الأحد", "2019-02-17"),
    ("الأسبوع المقبل الاثنين", "2019-02-25"),
    ("أحد الأسبوع الماضي", "2019-02-17"),
    ("الأحد السابع عشر", "2019-02-17"),
    ("السابع عشر من الشهر الجاري", "2019-02-17"),
    ("هذا الأحد", "2019-02-24"),
]


@pytest.mark.parametrize(("words", "day"), WEEKS)
def test_a_day_of_a_week_or_of_this_month(words: str, day: str) -> None:
    assert span(f"وصل الوفد {words}") == (day, day, "day")


SEASONS = [
    ("الصيف الماضي", "2018-06-01", "2018-08-31"),
    ("الصيف المقبل", "2019-06-01", "2019-08-31"),
    ("هذا الصيف", "2019-06-01", "2019-08-31"),
    ("صيف العام الماضي", "2018-06-01", "2018-08-31"),
    ("الشتاء الماضي", "2017-12-01", "2018-02-28"),
    ("شتاء 2016", "2016-12-01", "2017-02-28"),
    ("خريف 2015", "2015-09-01", "2015-11-30"),
    ("ربيع عام 2015", "2015-03-01", "2015-05-31"),
]


@pytest.mark.parametrize(("words", "start", "end"), SEASONS)
def test_a_season_is_three_whole_months(words: str, start: str, end: str) -> None:
    assert span(f"وصل الوفد في {words} إلى البلدة") == (start, end, "season")


@pytest.mark.parametrize("words", ["الصيف الماضي", "الصيف المقبل", "هذا الصيف", "صيف العام الماضي"])
def test_a_season_near_an_unknown_day_has_no_dates(words: str) -> None:
    value = time(f"وصل الوفد في {words} إلى البلدة", None)
    assert (value.start, value.end, value.grain, value.relative) == (None, None, "season", True)


ISLAMIC = [
    ("العام الهجري المقبل", "2019-08-31", "2020-08-19"),
    ("رمضان المقبل", "2019-05-06", "2019-06-03"),
    ("رمضان الماضي", "2018-05-16", "2018-06-14"),
    ("رمضان من العام الماضي", "2018-05-16", "2018-06-14"),
    ("عام 1439 هجرية", "2017-09-21", "2018-09-10"),
    ("13 محرم 1440", "2018-09-23", "2018-09-23"),
    ("عيد الفطر 2018", "2018-06-15", "2018-06-15"),
    ("عيد الأضحى الماضي", "2018-08-21", "2018-08-21"),
]


@pytest.mark.parametrize(("words", "start", "end"), ISLAMIC)
def test_years_months_and_feasts_of_the_islamic_calendar(words: str, start: str, end: str) -> None:
    assert span(f"وصل الوفد في {words}")[:2] == (start, end)


TURNED = [
    ("الشهر هذا", "2019-02-01", "2019-02-28"),
    ("السنة هذه", "2019-01-01", "2019-12-31"),
    ("اليوم هذا", "2019-02-21", "2019-02-21"),
    ("هذا المساء", "2019-02-21", "2019-02-21"),
]


@pytest.mark.parametrize(("words", "start", "end"), TURNED)
def test_this_before_or_behind_its_unit(words: str, start: str, end: str) -> None:
    assert span(f"وصل الوفد {words}")[:2] == (start, end)


SINCE = [
    ("منذ 25 فبراير", "2018-02-25"),
    ("منذ ديسمبر", "2018-12-01"),
    ("منذ الجمعة", "2019-02-15"),
    ("منذ عام 2011", "2011-01-01"),
    ("منذ مطلع الشهر الجاري", "2019-02-01"),
    ("منذ الصيف الماضي", "2018-06-01"),
]


@pytest.mark.parametrize(("words", "start"), SINCE)
def test_since_a_day_lasts_until_the_report(words: str, start: str) -> None:
    value = time(f"ينتظر النازحون {words} في العراء")
    assert (value.start, value.end, value.grain, value.extent) == (start, "2019-02-21", "span", True)


@pytest.mark.parametrize(("words", "_"), SINCE[:3])
def test_since_without_the_day_of_the_report_keeps_its_words(words: str, _: str) -> None:
    value = time(f"ينتظر النازحون {words} في العراء", None)
    assert (value.start, value.end) == (None, None)


LATE = [
    ("في وقت متأخر من ليل الأربعاء", "2019-02-20", "night"),
    ("في وقت متأخر من الأمس", "2019-02-20", None),
    ("مؤخرا من يوم الأربعاء", "2019-02-20", None),
    ("في وقت لاحق من يوم الأربعاء", "2019-02-20", None),
    ("قبيل الفجر", "2019-02-21", "dawn"),
    ("قبيل فجر الأربعاء", "2019-02-20", "dawn"),
    ("يوم الأربعاء الصباح", "2019-02-20", "morning"),
    ("صباح من يوم الأربعاء", "2019-02-20", "morning"),
]


@pytest.mark.parametrize(("words", "day", "part"), LATE)
def test_late_on_a_day_is_that_day(words: str, day: str, part: str | None) -> None:
    value = time(f"وصل الوفد {words}")
    assert (value.start, value.end, value.part) == (day, day, part)


OPEN = [
    ("سيصل الوفد في وقت لاحق", "2019-02-21", None),
    ("وصل الوفد مؤخرا", None, "2019-02-21"),
    ("يصل الوفد في الساعات المقبلة", "2019-02-21", None),
    ("يصل الوفد خلال الأيام المقبلة", "2019-02-21", None),
    ("وصل الوفد خلال الساعات الماضية", "2019-02-20", "2019-02-21"),
    ("وصل الوفد خلال الأيام الماضية", None, "2019-02-21"),
]


@pytest.mark.parametrize(("text", "start", "end"), OPEN)
def test_an_end_that_nobody_tells_stays_open(text: str, start: str | None, end: str | None) -> None:
    value = time(text)
    assert (value.start, value.end, value.bound) == (start, end, "vague")
    undated = time(text, None)
    assert (undated.start, undated.end, undated.relative) == (None, None, True)


def test_each_of_two_dates_that_make_no_range_is_read() -> None:
    assert said("وصل الوفد الأول في 20 مارس 2018 والثاني في 10 مارس 2018") == ["20 مارس 2018", "10 مارس 2018"]
