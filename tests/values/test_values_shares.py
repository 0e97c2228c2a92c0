"""Shares and what they are of; counts beside which stands whom they count; words around a value that belong to it."""

from __future__ import annotations

import pytest

from rawi.model import Quantity
from values.sentences import quantity, readings, said, span, time

SHARES = [
    ("نصف", "1/2"), ("ثلث", "1/3"), ("ربع", "1/4"), ("ثلثي", "2/3"), ("ثلثا", "2/3"), ("ثلاثة أرباع", "3/4"),
    ("خمس", "1/5"), ("سدس", "1/6"), ("سبع", "1/7"), ("عشر", "1/10"), ("خمسي", "2/5"), ("أربعة أخماس", "4/5"), ("تسعة أعشار", "9/10"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "share"), SHARES)
@pytest.mark.parametrize("whole", ["السكان", "المساحة", "النازحين"])
def test_a_share_of_a_whole(words: str, share: str, whole: str) -> None:
    value = quantity(f"فقدت البلدة {words} {whole} هذا")
    top, bottom = map(int, share.split("/"))
    assert (value.unit, value.fraction) == ("percent", share)
    assert value.low == value.high == pytest.approx(100 * top / bottom, abs=0.01)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("اجتمعت خمس الدول", 5),
        ("قتلت سبع النساء", 7),
        ("أسقطت تسع الطائرات", 9),
        ("خمس عائلات", 5),
        ("عشر طائرات", 10),
        ("سبع نساء", 7),
        ("عشر دقائق", None),
    ],
)
def test_five_women_are_no_fifth(text: str, number: int | None) -> None:
    found = [m.value for m in readings(text) if isinstance(m, Quantity)]
    assert [value.low for value in found] == ([] if number is None else [number])
    assert all(value.fraction is None for value in found)


@pytest.mark.parametrize(
    ("words", "duration"),
    [
        ("نصف ساعة", "PT0.5H"), ("ربع ساعة", "PT0.25H"), ("ثلاثة أرباع الساعة", "PT0.75H"), ("نصف الساعة", "PT0.5H"),
        ("ساعة ونصف الساعة", "PT1.5H"), ("ثلاث ساعات وربع الساعة", "PT3.25H"), ("يوم ونصف اليوم", "P1.5D"), ("عام ونصف", "P1.5Y"),
    ],
)  # fmt: skip
def test_a_share_of_an_hour_is_a_duration(words: str, duration: str) -> None:
    assert said(f"استمر القصف {words} ثم توقف") == [words]
    assert time(f"استمر القصف {words} ثم توقف").duration == duration


@pytest.mark.parametrize(
    ("text", "words", "low"),
    [
        ("سقط 20 بين قتيل وجريح", "20", 20),
        ("سقوط العشرات بين قتيل وجريح", "العشرات", 20),
        ("بلغت الحصيلة 43 ألفا بين قتيل وجريح", "43 ألفا", 43_000),
        ("قتل أربعة بينهم امرأتان", "أربعة", 4),
        ("أصيب 12 بينهم طفل", "12", 12),
        ("قتل أكثر من 20 بينهم أطفال", "أكثر من 20", 20),
        ("أفرج عن ثلاثة منهم", "ثلاثة منهم", 3),
        ("قتل تسع بينهن طالبة", "تسع", 9),
        ("أوقفوا سبعة ممن حضروا", "سبعة", 7),
    ],
)
def test_people_that_the_words_behind_a_number_speak_of(text: str, words: str, low: int) -> None:
    found = next(m for m in readings(text) if isinstance(m, Quantity))
    assert (found.text, found.value.low, found.value.unit) == (words, low, "person")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وصل الوفد يوم الاثنين (18 شباط) إلى البلدة", "يوم الاثنين (18 شباط)"),
        ("وصل الوفد الأحد (17 فبراير/شباط 2019) إلى البلدة", "الأحد (17 فبراير/شباط 2019)"),
        ("وصل الوفد الأحد، 17 شباط، إلى البلدة", "الأحد، 17 شباط"),
        ("وصل الوفد أمس (الأربعاء) إلى البلدة", "أمس"),
        ("وصل الوفد في 14 يوليو (تموز) 2016 إلى البلدة", "14 يوليو (تموز) 2016"),
    ],
)
def test_a_bracket_that_opens_in_a_date_closes_in_it(text: str, words: str) -> None:
    assert said(text)[0] == words
    assert words.count("(") == words.count(")")


@pytest.mark.parametrize(
    "text",
    [
        "المادة 7", "البند 3", "الفقرة 12", "القرار 2254", "الصفحة 30", "الطريق 5", "اللواء 52", "الفوج 46", "الكتيبة 8", "رقم 44",
        "الحلقة 12", "الشارع 60", "القناة 2", "الغرفة 101", "الرحلة 302", "الجزء 3",
    ],
)  # fmt: skip
def test_what_a_number_only_names_is_not_counted(text: str) -> None:
    assert said(f"ورد ذلك في {text} أيضا") == []
    assert said(f"ورد ذلك في {text}") == []


def test_years_in_a_row_are_one_span_and_a_fall_back_is_none() -> None:
    assert said("في الأعوام 2014 و2015 و2016") == ["الأعوام 2014 و2015 و2016"]
    assert span("وقعت في عامي 2014 و2015 هنا")[:2] == ("2014-01-01", "2015-12-31")
    assert span("وقعت بين عامي 2014 و2016 هنا")[:2] == ("2014-01-01", "2016-12-31")
    assert [words for words in said("في الأعوام 2016 و2014") if "و2014" in words] == []
