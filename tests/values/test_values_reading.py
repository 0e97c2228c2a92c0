"""Reading whole sentences: spans, guards, context, absence."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rawi.arabic import read_document
from rawi.model import Quantity, Time
from rawi.values import read

DAY = "2019-02-21"


def values(text: str, published: str | None = DAY) -> list[Quantity | Time]:
    return list(read(read_document(text), published=published))


def quantities(text: str) -> list[tuple[str, float | None, float | None, str | None]]:
    found = [m for m in values(text) if isinstance(m, Quantity)]
    return [(m.text, m.value.low, m.value.high, m.value.unit) for m in found]


def times(text: str, published: str | None = DAY) -> list[tuple[str, str | None, str | None]]:
    found = [m for m in values(text, published) if isinstance(m, Time)]
    return [(m.text, m.value.start, m.value.end) for m in found]


def test_proclitics_stay_outside() -> None:
    assert quantities("وقتل في الهجوم خمسة جنود وأصيب بثلاث رصاصات") == [
        ("خمسة جنود", 5, 5, "person"),
        ("ثلاث رصاصات", 3, 3, "item"),
    ]


def test_bare_numbers_behind_casualty_words_count_people() -> None:
    assert quantities("أدى القصف إلى مقتل 12 وجرح 7 في البلدة") == [
        ("12", 12, 12, "person"),
        ("7", 7, 7, "person"),
    ]


def test_bare_number_elsewhere_has_no_unit() -> None:
    assert quantities("بلغت النتيجة 12 في اللوحة") == [("12", 12, 12, None)]


@pytest.mark.parametrize("phrase", ["مقتل شخص", "إصابة شرطي", "استشهاد فلسطيني", "اعتقال شاب"])
def test_counted_singular_of_people(phrase: str) -> None:
    assert [(low, unit) for _, low, _, unit in quantities(f"أسفر عن {phrase} في البلدة")] == [(1, "person")]


@pytest.mark.parametrize("phrase", ["مقتل قائد الكتيبة", "مقتل الجندي", "رأى شخص الحريق"])
def test_definite_or_unled_singular_is_no_count(phrase: str) -> None:
    assert quantities(phrase) == []


def test_rise_from_one_figure_to_another_is_no_range() -> None:
    assert [(low, high) for _, low, high, _ in quantities("ارتفع عدد الجرحى من 5 إلى 9 جرحى")] == [
        (5, 5),
        (9, 9),
    ]


def test_thousands_with_a_point_where_the_noun_cannot_be_divided() -> None:
    assert quantities("فر 1.500 مقاتل")[0][1:] == (1500, 1500, "person")


def test_currency_without_nationality_has_no_code() -> None:
    found = values("دفع 5000 دينار")[0]
    assert isinstance(found, Quantity)
    assert (found.value.unit, found.value.of) == (None, "دينار")


def test_noun_with_adjective_keeps_the_number_once() -> None:
    assert [text for text, *_ in quantities("احتجزت نحو 800 مقاتل أجنبي بينهم أطفال")] == ["نحو 800 مقاتل"]


def test_without_date_nothing_is_resolved() -> None:
    assert times("قصفت المدينة أمس", None) == [("أمس", None, None)]


def test_absolute_date_needs_no_published() -> None:
    assert times("وقع الهجوم في 3 آذار 2018", None) == [("3 آذار 2018", "2018-03-03", "2018-03-03")]


def test_weekday_in_the_past_is_the_nearest_not_after_the_report() -> None:
    assert times("قصفت المدينة الجمعة ثم السبت") == [
        ("الجمعة", "2019-02-15", "2019-02-15"),
        ("السبت", "2019-02-16", "2019-02-16"),
    ]


def test_weekday_chooses_the_year() -> None:
    assert times("يعقد اللقاء الاثنين 4 آذار")[0][1] == "2019-03-04"


def test_month_that_is_near_is_the_coming_one() -> None:
    assert times("يبدأ الحوار في 1 آذار")[0][1] == "2019-03-01"
    assert times("بدأ الحوار في 1 أيلول")[0][1] == "2018-09-01"


def test_ago_within_another_story_is_a_distance_only() -> None:
    found = values("وصل الوفد قبل يومين من الهجوم")[0]
    assert isinstance(found, Time)
    assert (found.value.start, found.value.duration) == (None, "P2D")


def test_since_an_amount_lasts_until_the_report() -> None:
    found = values("تحاصر القوات البلدة منذ ثلاث سنوات")[0]
    assert isinstance(found, Time)
    assert (found.value.start, found.value.end, found.value.extent) == ("2016-02-21", DAY, True)


def test_hours_count_from_the_time_of_publication() -> None:
    assert times("قبل ساعتين", "2019-02-21T10:30:00")[0][1] == "2019-02-21T08:30:00"
    assert times("قبل ساعتين", DAY)[0][1] == DAY


def test_sunday_opens_the_week() -> None:
    assert times("الأسبوع الماضي", "2019-02-24")[0][1:] == ("2019-02-17", "2019-02-23")


def test_bad_published_is_as_none() -> None:
    assert times("أمس", "tomorrow") == [("أمس", None, None)]


def test_a_sentence_ends_a_value() -> None:
    assert [m.text for m in values("قتل خمسة\nجنود وصلوا")] == ["خمسة"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["خمسة", "وعشرين", "ألفا", "أكثر من", "ليل", "الخميس", "/", "-", "12", "٣٫٥", "%", "شباط", "و", "من", "إلى",
             "بين", "قبل", "منذ", "سنوات", "الماضية", "جنديين", "نصف", "دولار", "أول", "الساعة", ":", "2018", "عدة", "هـ",
             "\u200f", "ـ", "🙂", "\n", ".", "(", "عامي", "إلا", "فاصلة", "ـا", "مقتل"]
        ),
        max_size=14,
    )
)  # fmt: skip
def test_any_run_of_words_reads_into_sorted_disjoint_spans(words: list[str]) -> None:
    text = " ".join(words)
    found = values(text)
    assert all(text[m.start : m.end] == m.text and m.start < m.end for m in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert all(text[m.start : m.end] == m.text for m in values(text))


@pytest.mark.parametrize(
    "word",
    [
        "مليار ",
        "ألف ",
        "آلاف ",
        "خمسة وعشرين ",
        "و خمسة ",
        "12،",
        "123 ",
        "9" * 400,
        "12/",
        "12:",
        "ونصف ",
        "من ",
    ],
)
def test_long_chains_end_and_stay_disjoint(word: str) -> None:
    text = word * 1500
    found = values(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(text[m.start : m.end] == m.text for m in found)


def test_report_date_with_time_gives_clock_times_their_day() -> None:
    assert times("انفجرت العبوة الساعة 15:30", "2019-02-21T18:00:00+03:00")[0][1] == "2019-02-21T15:30"


def test_an_impossible_date_is_kept_as_written() -> None:
    found = values("وقع ذلك في 31 شباط 2019")[0]
    assert isinstance(found, Time)
    assert (found.value.start, found.value.edtf) == (None, "2019-02-31")
