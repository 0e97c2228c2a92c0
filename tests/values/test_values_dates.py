"""Times against the day of the report: dates of both month systems, weekdays, parts of days, periods, amounts."""

from __future__ import annotations

import pytest

from values.sentences import readings, said, span, time

MONTHS = [
    # (number, last day, the year meant on 21 February 2019: the last one, but March lies right ahead; names)
    (1, 31, 2019, "يناير", "كانون الثاني", "جانفي"),
    (2, 28, 2019, "فبراير", "شباط", "فيفري"),
    (3, 31, 2019, "مارس", "آذار", "مارس"),
    (4, 30, 2018, "أبريل", "نيسان", "أفريل"),
    (5, 31, 2018, "مايو", "أيار", "ماي"),
    (6, 30, 2018, "يونيو", "حزيران", "جوان"),
    (7, 31, 2018, "يوليو", "تموز", "جويلية"),
    (8, 31, 2018, "أغسطس", "آب", "أوت"),
    (9, 30, 2018, "سبتمبر", "أيلول", "شتنبر"),
    (10, 31, 2018, "أكتوبر", "تشرين الأول", "أكتوبر"),
    (11, 30, 2018, "نوفمبر", "تشرين الثاني", "نونبر"),
    (12, 31, 2018, "ديسمبر", "كانون الأول", "دجنبر"),
]
Month = tuple[int, int, int, str, str, str]


@pytest.mark.parametrize("month", MONTHS, ids=[str(m[0]) for m in MONTHS])
def test_a_day_and_month_of_either_system_with_its_year(month: Month) -> None:
    number, _, _, *names = month
    for name in names:
        day = f"2016-{number:02d}-14"
        assert span(f"وصل الوفد في 14 {name} 2016 إلى المدينة") == (day, day, "day")
        assert span(f"وصل الوفد في 14 من {name} عام 2016 إلى المدينة") == (day, day, "day")


@pytest.mark.parametrize("month", MONTHS, ids=[str(m[0]) for m in MONTHS])
def test_a_pair_of_names_is_one_month(month: Month) -> None:
    number, _, _, gregorian, syriac, _ = month
    day = f"2016-{number:02d}-14"
    assert span(f"وصل الوفد في 14 {gregorian}/{syriac} 2016 إلى المدينة") == (day, day, "day")
    assert span(f"وصل الوفد في 14 {syriac}/{gregorian} 2016 إلى المدينة") == (day, day, "day")
    assert span(f"وصل الوفد في 14 {gregorian} ({syriac}) 2016 إلى المدينة") == (day, day, "day")


@pytest.mark.parametrize("month", MONTHS, ids=[str(m[0]) for m in MONTHS])
def test_a_month_without_its_year_is_the_last_one(month: Month) -> None:
    number, last, year, gregorian, syriac, _ = month
    whole = (f"{year}-{number:02d}-01", f"{year}-{number:02d}-{last}", "month")
    assert span(f"وصل الوفد في شهر {gregorian} إلى المدينة") == whole
    assert span(f"وصل الوفد في {syriac}/{gregorian} إلى المدينة") == whole


@pytest.mark.parametrize("month", MONTHS, ids=[str(m[0]) for m in MONTHS])
def test_a_month_without_a_date_of_the_report_keeps_what_is_known(month: Month) -> None:
    number, *_, gregorian, syriac, _ = month
    value = time(f"وصل الوفد في 14 {gregorian}/{syriac} إلى المدينة", None)
    assert (value.start, value.edtf) == (None, f"XXXX-{number:02d}-14")


WEEKDAYS = [
    # (name, the last one before or on Thursday 21 February 2019, the next one after it)
    ("الاثنين", "2019-02-18", "2019-02-25"),
    ("الثلاثاء", "2019-02-19", "2019-02-26"),
    ("الأربعاء", "2019-02-20", "2019-02-27"),
    ("الجمعة", "2019-02-15", "2019-02-22"),
    ("السبت", "2019-02-16", "2019-02-23"),
    ("الأحد", "2019-02-17", "2019-02-24"),
]
PARTS = [
    ("فجر", "dawn"),
    ("صباح", "morning"),
    ("ظهر", "noon"),
    ("عصر", "afternoon"),
    ("مساء", "evening"),
    ("ليل", "night"),
]


@pytest.mark.parametrize(("name", "past", "coming"), WEEKDAYS)
def test_a_weekday_is_past_unless_it_is_said_to_come(name: str, past: str, coming: str) -> None:
    assert span(f"وصل الوفد {name} إلى المدينة") == (past, past, "day")
    assert span(f"وصل الوفد يوم {name} إلى المدينة") == (past, past, "day")
    assert span(f"وصل الوفد يوم {name} الماضي إلى المدينة") == (past, past, "day")
    assert span(f"يصل الوفد {name} المقبل إلى المدينة") == (coming, coming, "day")
    assert span(f"سيصل الوفد يوم {name} إلى المدينة") == (coming, coming, "day")


@pytest.mark.parametrize(("name", "past", "coming"), WEEKDAYS)
@pytest.mark.parametrize(("word", "part"), PARTS)
def test_a_part_of_the_day_goes_with_its_weekday(
    name: str, past: str, coming: str, word: str, part: str
) -> None:
    value = time(f"وصل الوفد {word} {name} إلى المدينة")
    assert (value.start, value.end, value.part) == (past, past, part)
    value = time(f"وصل الوفد {word} يوم {name} الماضي إلى المدينة")
    assert (value.start, value.end, value.part) == (past, past, part)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("اليوم", "2019-02-21", "2019-02-21"),
        ("أمس", "2019-02-20", "2019-02-20"),
        ("أول من أمس", "2019-02-19", "2019-02-19"),
        ("أول أمس", "2019-02-19", "2019-02-19"),
        ("الأسبوع الماضي", "2019-02-11", "2019-02-17"),
        ("هذا الأسبوع", "2019-02-18", "2019-02-24"),
        ("الشهر الماضي", "2019-01-01", "2019-01-31"),
        ("الشهر الجاري", "2019-02-01", "2019-02-28"),
        ("هذا الشهر", "2019-02-01", "2019-02-28"),
        ("العام الماضي", "2018-01-01", "2018-12-31"),
        ("العام الجاري", "2019-01-01", "2019-12-31"),
        ("العام قبل الماضي", "2017-01-01", "2017-12-31"),
        ("مطلع الشهر الجاري", "2019-02-01", "2019-02-10"),
        ("منتصف الشهر الماضي", "2019-01-11", "2019-01-20"),
        ("أواخر الشهر الماضي", "2019-01-21", "2019-01-31"),
        ("مطلع العام الجاري", "2019-01-01", "2019-01-31"),
        ("أواخر عام 2017", "2017-10-01", "2017-12-31"),
        ("عام 2015", "2015-01-01", "2015-12-31"),
        ("صيف عام 2015", "2015-06-01", "2015-08-31"),
        ("ربيع 2015", "2015-03-01", "2015-05-31"),
        ("الربع الأول من عام 2015", "2015-01-01", "2015-03-31"),
        ("الربع الأخير من عام 2015", "2015-10-01", "2015-12-31"),
        ("النصف الثاني من عام 2015", "2015-07-01", "2015-12-31"),
        ("الستينيات", "1960-01-01", "1969-12-31"),
        ("ثمانينيات القرن الماضي", "1980-01-01", "1989-12-31"),
        ("قبل يومين", "2019-02-19", "2019-02-19"),
        ("قبل ثلاثة أشهر", "2018-11-01", "2018-11-30"),
        ("قبل خمسة أعوام", "2014-01-01", "2014-12-31"),
        ("قبل عامين في آذار", "2017-03-01", "2017-03-31"),
        ("قبل أربع سنوات في 9 نيسان", "2015-04-09", "2015-04-09"),
        ("خلال الأيام الثلاثة الماضية", "2019-02-18", "2019-02-21"),
        ("خلال الأشهر الستة الماضية", "2018-08-21", "2019-02-21"),
        ("خلال السنوات العشر الماضية", "2009-02-21", "2019-02-21"),
        ("بين عامي 2013 و2015", "2013-01-01", "2015-12-31"),
        ("بين آذار وحزيران 2015", "2015-03-01", "2015-06-30"),
        ("من 3 إلى 9 أيار 2015", "2015-05-03", "2015-05-09"),
        ("منذ عام 2015", "2015-01-01", "2019-02-21"),
        ("منذ مطلع العام الجاري", "2019-01-01", "2019-02-21"),
        ("منذ الثلاثاء", "2019-02-19", "2019-02-21"),
        ("في 27 رجب 1427 هجرية", "2006-08-21", "2006-08-21"),
    ],
)
def test_periods_in_a_sentence_of_the_past(words: str, start: str, end: str) -> None:
    assert span(f"سجلت اللجنة الحادثة {words} هنا")[:2] == (start, end)
    assert span(f"{words} سجلت اللجنة الحادثة")[:2] == (start, end)


CLOCKS = [
    ("الساعة الواحدة ظهرا", "13:00"),
    ("الساعة الثانية فجرا", "02:00"),
    ("الساعة الثالثة والنصف عصرا", "15:30"),
    ("الساعة الرابعة والربع فجرا", "04:15"),
    ("الساعة السابعة إلا ربعا مساء", "18:45"),
    ("الساعة الثامنة والثلث صباحا", "08:20"),
    ("الساعة التاسعة مساء", "21:00"),
    ("الساعة العاشرة صباحا", "10:00"),
    ("الساعة الحادية عشرة مساء", "23:00"),
    ("الساعة الثانية عشرة ظهرا", "12:00"),
    ("الساعة 6 صباحا", "06:00"),
    ("الساعة 17:45", "17:45"),
    ("الساعة ١٧:٤٥", "17:45"),
]


@pytest.mark.parametrize(("words", "clock"), CLOCKS)
def test_clock_times_stand_on_the_day_that_is_named(words: str, clock: str) -> None:
    assert time(f"انطلقت القافلة {words} من المدينة").start == f"2019-02-21T{clock}"
    assert time(f"انطلقت القافلة {words}", None).start == f"T{clock}"


@pytest.mark.parametrize(
    ("zone", "offset"),
    [("بتوقيت غرينتش", "+00:00"), ("ت غ", "+00:00"), ("بتوقيت بغداد", "+03:00"), ("بالتوقيت المحلي", "")],
)
def test_a_zone_stands_behind_the_clock(zone: str, offset: str) -> None:
    assert time(f"انطلقت القافلة الساعة 17:45 {zone}").start == f"2019-02-21T17:45{offset}"
    value = time(f"انطلقت القافلة بين الساعة 17:45 والساعة 19:15 {zone}")
    assert (value.start, value.end) == (f"2019-02-21T17:45{offset}", f"2019-02-21T19:15{offset}")


@pytest.mark.parametrize(
    "text",
    [
        "زار سوق الخميس",
        "يقيم في حي السبت",
        "درس في مدرسة 17 تموز",
        "قال جمعة الراوي",
        "قال رجب الحمداني",
        "قرأ ألف ليلة وليلة",
        "عبر جسر 14 رمضان",
        "لعب نادي 6 أكتوبر",
        "ذكرت صحيفة 26 سبتمبر",
        "تحدث عن الربيع العربي",
        "مارس ضغوطا عليهم",
        "ساعة الصفر قريبة",
        "زار مدينة إب",
    ],
)
def test_names_and_words_that_only_look_like_times(text: str) -> None:
    assert said(text) == []


def test_two_days_without_a_word_between_them_stay_two() -> None:
    found = [(m.text, m.value.start) for m in readings("وصل الوفد الثلاثاء. غادر الوفد الأربعاء")]  # type: ignore[union-attr]
    assert found == [("الثلاثاء", "2019-02-19"), ("الأربعاء", "2019-02-20")]
