"""What is asked of a case: days and stretches of days, filters, words; what means nothing is refused and named."""

from __future__ import annotations

import datetime as dt
import itertools
import random
from typing import Any

import pytest

from rawi.case import Filter
from rawi.case.query import dates, parse
from rawi.case.translit import is_article, readings, skeleton, skeletons
from rawi.case.words import Pattern, folded_words, forms, overlapping, stems
from rawi.errors import UsageError

STRETCHES = [
    ("2019", "2019-01-01", "2019-12-31"),
    ("2019-02", "2019-02-01", "2019-02-28"),
    ("2020-02", "2020-02-01", "2020-02-29"),
    ("1900-02", "1900-02-01", "1900-02-28"),
    ("2000-02", "2000-02-01", "2000-02-29"),
    ("2019-04", "2019-04-01", "2019-04-30"),
    ("2019-12", "2019-12-01", "2019-12-31"),
    ("2019-02-21", "2019-02-21", "2019-02-21"),
    ("2020-02-29", "2020-02-29", "2020-02-29"),
    ("2019..2020", "2019-01-01", "2020-12-31"),
    ("2019-02..2019-03", "2019-02-01", "2019-03-31"),
    ("2019-02-21..2019-02-21", "2019-02-21", "2019-02-21"),
    ("2019-11..2020", "2019-11-01", "2020-12-31"),
    ("2019..", "2019-01-01", None),
    ("..2019", None, "2019-12-31"),
    ("..2019-02", None, "2019-02-28"),
    ("..", None, None),
    ("٢٠١٩-٠٢", "2019-02-01", "2019-02-28"),
]


@pytest.mark.parametrize(("written", "since", "until"), STRETCHES)
def test_a_stretch_of_days_has_its_first_and_its_last(
    written: str, since: str | None, until: str | None
) -> None:
    assert dates(written) == (since, until)


@pytest.mark.parametrize(
    "written",
    [
        "2019-00", "2019-13", "2019-02-00", "2019-00-15", "2019-02-29", "2019-02-30", "2019-04-31", "2019-2", "2019-2-3",
        "19", "999", "12019", "2019-02-21T10:00", "2019-02-21\n", " 2019", "2019...2020", "2019..2020..2021", "2019/02/21",
        "21-02-2019", "yesterday", "أمس", "2020..2019", "2019-03..2019-02", "2019-02-22..2019-02-21", "-2019", "2019-",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_what_to_write(written: str) -> None:
    with pytest.raises(UsageError, match="date: ") as told:
        dates(written)
    assert told.value.hint
    with pytest.raises(UsageError, match="date: "):
        parse("قصف", date=written)


def test_every_month_of_four_years_is_whole() -> None:
    for year, month in itertools.product(range(2019, 2023), range(1, 13)):
        since, until = dates(f"{year}-{month:02}")
        assert since is not None and until is not None
        first, last = dt.date.fromisoformat(since), dt.date.fromisoformat(until)
        assert (first.day, (last + dt.timedelta(days=1)).day) == (1, 1)
        assert (first.year, first.month) == (last.year, last.month) == (year, month)


@pytest.mark.parametrize("field", ["since", "until"])
@pytest.mark.parametrize(
    "given", ["", " ", "2021", "2021-02", "20210304", "2021-W09-4", "2021-02-30", "2021-03-04T09:30", "غدا"]
)
def test_a_filter_takes_whole_days_alone(field: str, given: str) -> None:
    """An empty one as well: it would be before all days, and leave nothing without a word."""
    with pytest.raises(UsageError, match=f"{field} is not a date") as told:
        Filter(**{field: given})
    assert told.value.hint == "write YYYY-MM-DD"


DAYS = [f"2021-03-{day:02}" for day in range(1, 8)]


@pytest.mark.parametrize("since", [None, "2021-03-03", "2021-03-05"])
@pytest.mark.parametrize("until", [None, "2021-03-05", "2021-03-06"])
def test_an_interval_is_inside_where_one_of_its_days_is(since: str | None, until: str | None) -> None:
    wanted = Filter(since=since, until=until)
    inside = {day for day in DAYS if (since or "") <= day <= (until or "9999")}
    for start, end in itertools.combinations_with_replacement(range(len(DAYS)), 2):
        covered = not inside.isdisjoint(DAYS[start : end + 1])
        assert wanted.during(DAYS[start], DAYS[end]) is covered
        assert wanted.during(f"{DAYS[start]}T23:59:59+03:00", f"{DAYS[end]}T00:00") is covered
    for day in DAYS:
        assert (
            wanted.during(day, None) is wanted.during(None, day) is wanted.during(day, day) is (day in inside)
        )
    assert wanted.during(None, None) is (since is None and until is None)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"limit": 0}, "limit must be 1 or more"),
        ({"limit": -5}, "limit must be 1 or more"),
        ({"offset": -1}, "offset must be 0 or more"),
        ({"since": "2021-03-05", "until": "2021-03-04"}, "since .2021-03-05. is after until .2021-03-04."),
    ],
)
def test_a_filter_says_what_is_wrong_with_it(given: dict[str, Any], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        Filter(**given)


ASKED = [
    # (query, does it have words, names, types, an outlet, days)
    ("قصف", True, False, (), None, (None, None)),
    ("قصف هجين", True, False, (), None, (None, None)),
    ('"قصف هجين"', True, False, (), None, (None, None)),
    ("place:هجين", False, True, (), None, (None, None)),
    ("place:SY", False, True, (), None, (None, None)),
    ("speaker:سالم قصف", True, True, (), None, (None, None)),
    ("type:arrest", False, False, ("arrest",), None, (None, None)),
    ("type:arrest type:killed", False, False, ("arrest", "killed"), None, (None, None)),
    ("outlet:الوادي", False, False, (), "الوادي", (None, None)),
    ("date:2019-02", False, False, (), None, ("2019-02-01", "2019-02-28")),
    ("قصف date:2019..", True, False, (), None, ("2019-01-01", None)),
    ("colour:أحمر", True, False, (), None, (None, None)),
]


@pytest.mark.parametrize(("query", "words", "named", "types", "outlet", "days"), ASKED)
def test_a_query_is_taken_apart_into_its_fields(
    query: str,
    words: bool,
    named: bool,
    types: tuple[str, ...],
    outlet: str | None,
    days: tuple[str | None, str | None],
) -> None:
    made = parse(query)
    assert ((made.words is not None), (made.named is not None)) == (words, named)
    assert (made.types, made.outlet, (made.since, made.until)) == (types, outlet, days)


@pytest.mark.parametrize("query", ["", " ", "،", '""', '"', "...", "date:..", "«»"])
def test_a_query_without_anything_asked_is_refused(query: str) -> None:
    with pytest.raises(UsageError):
        parse(query)


@pytest.mark.parametrize(
    "query", ['قصف" OR 1=1 --', "قصف) OR (x", "NEAR(قصف)", "قصف*", "names : قصف", 'قصف" x']
)
def test_a_query_reaches_the_index_as_words_alone(query: str) -> None:
    made = parse(query)
    outside = " ".join((made.words or "").split('"')[::2])
    assert set(outside.replace("(", " ").replace(")", " ").split()) <= {"AND", "OR", "words", "stems", ":"}


WORDS = ["الموصل", "وبالموصل", "للموصل", "القوات", "وقوات", "مسلحين", "35", "Reuters", "هَجين", "ـأمس"]


@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_found_where_it_stands_alone_and_among_others(word: str) -> None:
    text = f"قبل ذلك {word} ثم {word}."
    spans = Pattern(word).spans(text)
    assert [folded_words(text[start:end]) for start, end in spans] == [folded_words(word)] * 2
    assert all(set(forms(one)) & set(forms(folded_words(word)[0])) for one in folded_words(word))
    assert len(stems(folded_words(text))) == len(folded_words(text))


def test_spans_overlap_as_sets_of_letters_do() -> None:
    draw = random.Random(7)
    for _ in range(300):
        sides = [
            [
                (start, start + draw.randint(1, 6))
                for start in (draw.randint(0, 40) for _ in range(draw.randint(0, 4)))
            ]
            for _ in range(2)
        ]
        held = [{at for start, end in side for at in range(start, end)} for side in sides]
        assert overlapping(*sides) is overlapping(*reversed(sides)) is bool(held[0] & held[1])


NAMES = [
    ("الموصل", "mosul"), ("بغداد", "baghdad"), ("كركوك", "kirkuk"), ("درعا", "daraa"), ("حمص", "homs"), ("عدن", "aden"),
    ("سنجار", "sinjar"), ("تكريت", "tikrit"), ("منبج", "manbij"), ("تدمر", "tadmur"), ("محمد", "muhammad"), ("محمد", "mohamed"),
]  # fmt: skip


@pytest.mark.parametrize(("arabic", "latin"), NAMES)
def test_a_name_has_one_skeleton_in_both_scripts(arabic: str, latin: str) -> None:
    (word,) = folded_words(arabic)
    assert set(skeletons(word)) & set(readings(latin))


@pytest.mark.parametrize(
    ("arabic", "latin"), [("الموصل", "baghdad"), ("حمص", "aden"), ("كركوك", "tikrit"), ("درعا", "homs")]
)
def test_other_names_have_other_skeletons(arabic: str, latin: str) -> None:
    (word,) = folded_words(arabic)
    assert not set(skeletons(word)) & set(readings(latin))


@pytest.mark.parametrize("word", ["", "reuters", "123", "٣", "—", "日本"])
def test_what_is_not_arabic_has_no_skeleton(word: str) -> None:
    assert skeleton(word) is None


@pytest.mark.parametrize("word", ["al", "el"])
def test_the_article_in_latin_letters_names_nothing(word: str) -> None:
    assert is_article(word)
    assert readings(word) == ()
