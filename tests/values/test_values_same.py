"""Times that lean on others in the text: the same day and year, a year said once for two months, portions of this one."""

from __future__ import annotations

import pytest

from rawi.model import Time
from values.sentences import readings, said, span, time

SAME = ["من العام نفسه", "من العام ذاته", "من السنة نفسها", "من السنة ذاتها"]


def times(text: str, published: str | None = "2019-02-21") -> list[tuple[str, str | None, str | None]]:
    return [(m.text, m.value.start, m.value.end) for m in readings(text, published) if isinstance(m, Time)]


@pytest.mark.parametrize("same", SAME)
@pytest.mark.parametrize(
    ("first", "year"), [("عام 2014", 2014), ("في 3 آذار 2015", 2015), ("في شباط 2016", 2016)]
)
def test_the_same_year_is_that_of_the_time_before(same: str, first: str, year: int) -> None:
    found = times(f"بدأ الحصار {first} وانتهى في 5 آب {same} تماما")
    assert found[-1] == (f"5 آب {same}", f"{year}-08-05", f"{year}-08-05")
    month = times(f"بدأ الحصار {first}. وانتهى في آب {same} تماما")
    assert month[-1] == (f"آب {same}", f"{year}-08-01", f"{year}-08-31")


@pytest.mark.parametrize("same", SAME)
def test_the_same_year_of_nothing_is_unknown(same: str) -> None:
    value = time(f"انتهى الحصار في 5 آب {same} تماما")
    assert (value.start, value.end, value.edtf) == (None, None, "XXXX-08-05")


def test_the_same_year_follows_the_text_and_not_the_report() -> None:
    text = "بدأ في 1 أيار 2012 ثم عاد في 9 تموز 2013 وانتهى في 5 آب من العام نفسه"
    assert times(text)[-1][1] == "2013-08-05"
    assert times(text, None)[-1][1] == "2013-08-05"
    assert times(f"{text}.\n\nوفي أيلول من العام ذاته عاد")[-1][1] == "2013-09-01"


@pytest.mark.parametrize("words", ["في اليوم نفسه", "في اليوم ذاته", "مساء اليوم نفسه", "صباح اليوم ذاته"])
def test_the_same_day_is_not_the_day_of_the_report(words: str) -> None:
    """It is that of a happening told before; to say today would make a date up."""
    assert said(f"{words} أعلنت اللجنة النتائج") == []


@pytest.mark.parametrize("words", ["اليوم", "اليوم الخميس", "مساء اليوم", "صباح اليوم الخميس"])
def test_today_is(words: str) -> None:
    assert span(f"أعلنت اللجنة النتائج {words} هنا")[:2] == ("2019-02-21", "2019-02-21")


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("شباط وآذار 2018", "2018-02-01", "2018-03-01"),
        ("أيلول وتشرين الأول 2017", "2017-09-01", "2017-10-01"),
        ("كانون الأول وكانون الثاني 2018", "2017-12-01", "2018-01-01"),
        ("شباط 2016 وآذار 2018", "2016-02-01", "2018-03-01"),
        ("آذار و أيار عام 2014", "2014-03-01", "2014-05-01"),
    ],
)
def test_a_year_behind_two_months_is_of_both(text: str, first: str, second: str) -> None:
    assert [start for _, start, _ in times(f"وقعت الحوادث في {text} هنا")] == [first, second]


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("النصف الأول من العام", "2019-01-01", "2019-06-30"),
        ("النصف الثاني من العام الماضي", "2018-07-01", "2018-12-31"),
        ("الثلث الأول من العام", "2019-01-01", "2019-04-30"),
        ("الثلث الأخير من عام 2018", "2018-09-01", "2018-12-31"),
        ("الربع الثالث من 2017", "2017-07-01", "2017-09-30"),
        ("النصف الأول من الشهر", "2019-02-01", "2019-02-15"),
    ],
)
def test_a_portion_of_a_year_or_month(words: str, start: str, end: str) -> None:
    assert said(f"ارتفعت الحصيلة في {words} كثيرا") == [words]
    assert span(f"ارتفعت الحصيلة في {words} كثيرا")[:2] == (start, end)


@pytest.mark.parametrize("words", ["الربع الأول", "النصف الثاني", "الثلث الأول"])
def test_a_portion_of_what_is_not_said_is_no_share(words: str) -> None:
    assert said(f"سجلوا الهدف في {words} من المباراة") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("عام 1439 هـ (2018 م)", ["عام 1439 هـ", "2018 م"]),
        ("مساء 16 وفدا", ["16"]),
        ("ليلة 17 شباط", ["ليلة 17 شباط"]),
        ("مساء الخامسة", ["مساء الخامسة"]),
        ("الساعة 16 مساء", ["الساعة 16 مساء"]),
    ],
)
def test_what_a_number_beside_a_word_of_time_is(text: str, words: list[str]) -> None:
    assert said(text) == words


def test_two_calendars_name_two_years_and_no_metres() -> None:
    assert times("توفي عام 1439 هـ (2018 م) هنا")[-1] == ("2018 م", "2018-01-01", "2018-12-31")
    assert times("على ارتفاع 2018 م هنا") == []
