"""Readings that were once wrong, each with sentences of our own."""

from __future__ import annotations

import pytest

from values.sentences import bounds, quantity, readings, said, span, time


@pytest.mark.parametrize(
    "text",
    [
        "للتواصل هاتف 00963 11 555 6677",
        "اتصلوا على 0944 123 456",
        "الرقم هو +963 944 123 456",
        "الرقم هو +1-222-2222-2222",
        "على الرابط https://example.org/news?id=305&page=20%25",
        "على الموقع www.example.org/77/12",
        "راسلونا على x55@example.org",
    ],
)
def test_telephones_and_addresses_count_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("سار 5 كيلو مترات", 5, "km"),
        ("سار خمسة كيلو مترات", 5, "km"),
        ("شرب 250 ميلي لتر", 0.25, "l"),
        ("شرب 250 مليلترا", 0.25, "l"),
        ("شرب لترا ونصف اللتر", 1.5, "l"),
        ("نقلوا ثلاثة أمتار مكعبة", 3, "m3"),
        ("الحرارة 7 تحت الصفر", -7, "degree"),
        ("الحرارة سبع درجات تحت الصفر", -7, "degree"),
        ("الحرارة 7 درجات مئوية تحت الصفر", -7, "celsius"),
        ("بلغت النسبة .5%", 0.5, "percent"),
        ("أصيب واحد من كل خمسة أطفال", 20, "percent"),
        ("دفع الخمس مائة دولار", 500, "USD"),
        ("بلغ العدد 36،015\u202a,25", 36015.25, None),
        ("بلغ العدد 013\u202a,94", 13.94, None),
        ("بلغ ألفا وثلاثمئة وثلاثة أخماس", 1300.6, None),
    ],
)
def test_the_value_and_what_it_measures(text: str, value: float, unit: str | None) -> None:
    found = quantity(text)
    assert (found.low, found.high, found.unit) == (value, value, unit)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قتل ثلاثة آخرون من أسرة واحدة", ["ثلاثة آخرون"]),
        ("مقتل خمسة أشخاص من عائلة واحدة بينهم طفل", ["خمسة أشخاص"]),
        ("سيعتقل المتهم قريبا", []),
        ("أصيب قريباً من الجبهة", []),
        ("تسعى القوات إلى التقدم", []),
        ("نشر تسجيلا صوتيا", []),
        ("وصل الدعم الإنساني", []),
    ],
)
def test_words_that_count_nobody(text: str, words: list[str]) -> None:
    assert [m.text for m in readings(text) if m.value.__class__.__name__ == "QuantityValue"] == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل حتى 200 مقاتل", (None, 200, "at_most")),
        ("وصل من 20 حتى 30 مقاتلا", (20, 30, "between")),
        ("وصل أكثر من 200 مقاتل", (200, None, "more_than")),
    ],
)
def test_until_is_a_bound_where_something_is_counted(
    text: str, expected: tuple[float | None, float | None, str]
) -> None:
    assert bounds(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("بقي حتى 30 آذار", ["30 آذار"]),
        ("بقي حتى الآن", ["الآن"]),
        ("بقي حتى عام 2018", ["عام 2018"]),
        ("بقي حتى يوم الأربعاء", ["يوم الأربعاء"]),
    ],
)
def test_until_before_a_time_is_no_bound(text: str, words: list[str]) -> None:
    assert said(text) == words


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("وقعت بين كانون الثاني وآذار 2018", "2018-01-01", "2018-03-31"),
        ("وقعت بين الثلاثاء والأربعاء", "2019-02-19", "2019-02-20"),
        ("وقعت بين أواسط 2014 وأواخر 2016", "2014-06-01", "2016-12-31"),
        ("وقعت بين 22 يناير وأول فبراير", "2019-01-22", "2019-02-01"),
        ("وقعت بين الساعة 3:25 و3:53 صباحا", "2019-02-21T03:25", "2019-02-21T03:53"),
        ("وقعت بين الساعة 4 مساء و 5 مساء اليوم", "2019-02-21T16:00", "2019-02-21T17:00"),
    ],
)
def test_between_two_times_is_one_span(text: str, start: str, end: str) -> None:
    value = time(text)
    assert (value.start, value.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل قبل عامين في 21 نوفمبر", ("2017-11-21", "2017-11-21", "day")),
        ("قتل قبل عامين، في آذار", ("2017-03-01", "2017-03-31", "month")),
        ("يعود بعد أسبوعين من الآن", ("2019-03-07", "2019-03-07", "day")),
        ("خلال الربع الأخير من عام 2018", ("2018-10-01", "2018-12-31", "quarter")),
    ],
)
def test_amounts_and_portions_that_lead_to_a_date(
    text: str, expected: tuple[str | None, str | None, str]
) -> None:
    assert span(text) == expected


def test_within_looks_ahead_only_where_nothing_else_is_said_or_a_plan_is() -> None:
    assert span("خلال أسبوعين")[:2] == ("2019-02-21", "2019-03-07")
    assert span("سيعود خلال أسبوعين")[:2] == ("2019-02-21", "2019-03-07")
    value = time("قتلوا خلال أسبوعين")
    assert (value.start, value.duration) == (None, "P2W")
