"""What a reader types, taken apart: fields, phrases, days, names in either script; and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from rawi.arabic import fold
from rawi.case.query import dates, parse
from rawi.case.translit import MARK, is_article, readings, skeleton, skeletons
from rawi.errors import UsageError


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2019", ("2019-01-01", "2019-12-31")),
        ("2019-02", ("2019-02-01", "2019-02-28")),
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2019-02-21", ("2019-02-21", "2019-02-21")),
        ("2019..2020-03", ("2019-01-01", "2020-03-31")),
        ("2019-02-21..", ("2019-02-21", None)),
        ("..2019-02", (None, "2019-02-28")),
        ("..", (None, None)),
        ("٢٠١٩-٠٢-٢١", ("2019-02-21", "2019-02-21")),
    ],
)
def test_days_as_people_write_them(text: str, days: tuple[str | None, str | None]) -> None:
    assert dates(text) == days


@pytest.mark.parametrize(
    "text",
    ["yesterday", "2019-13", "2019-02-30", "19-02-21", "2019-2-1", "2019..x", "2020..2019", "2019-02-21x"],
)
def test_what_is_no_day_says_how_to_write_one(text: str) -> None:
    with pytest.raises(UsageError, match="date: ") as caught:
        dates(text)
    assert caught.value.hint and caught.value.hint.startswith("write ")


@pytest.mark.parametrize(
    ("text", "fields", "asked"),
    [
        ("outlet:الوادي", {}, {"outlet": "الوادي"}),
        ('outlet:"نشرة الوادي"', {}, {"outlet": "نشرة الوادي"}),
        ("type:arrest type:killed", {}, {"types": ("arrest", "killed")}),
        ("", {"type": "arrest"}, {"types": ("arrest",)}),
        ("date:2019-02", {}, {"since": "2019-02-01", "until": "2019-02-28"}),
        ("", {"date": "2019.."}, {"since": "2019-01-01", "until": None}),
        ("outlet:a", {"outlet": "b"}, {"outlet": "b"}),
    ],
)
def test_fields_in_the_text_and_beside_it(text: str, fields: dict[str, str], asked: dict[str, Any]) -> None:
    query = parse(text, **fields)
    assert {name: getattr(query, name) for name in asked} == asked
    assert query.words is None and query.patterns == ()


@pytest.mark.parametrize("text", ["", "   ", "،؟!", '""', "al", "date:.."])
def test_nothing_asked_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="no word to search for"):
        parse(text)


@pytest.mark.parametrize(
    ("text", "told"), [("place:،", "place: there is no word"), ("speaker:...", "speaker: there is no word")]
)
def test_a_field_without_a_word_is_named(text: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        parse(text)


def test_an_unknown_field_is_named_with_those_that_are() -> None:
    with pytest.raises(UsageError, match="there is no field 'author'") as caught:
        parse("نص", author="x")
    assert caught.value.hint == "fields are outlet, date, place, type, speaker"


def test_a_word_with_a_colon_that_is_no_field_is_words() -> None:
    query = parse("رويترز:عاجل")
    assert query.words is not None and len(query.patterns) == 2


def test_a_phrase_is_one_thing_and_words_are_several() -> None:
    assert len(parse('"قوات سوريا الديمقراطية"').patterns) == 1
    assert len(parse("قوات سوريا الديمقراطية").patterns) == 3


@pytest.mark.parametrize("text", ['x" OR "y', "a AND b", "NEAR(a b)", "col:a", "a*", "(a", '"a', "^a", "-a"])
def test_no_query_speaks_to_the_index(text: str) -> None:
    query = parse(text)
    for one in (query.words, query.named, *(part for pair in query.either for part in pair)):
        assert one is None or one.count('"') % 2 == 0


def test_words_in_latin_letters_are_sought_in_texts_and_among_names() -> None:
    query = parse("Mosul 2019 الموصل")
    assert len(query.either) == 1 and query.words is not None
    assert query.names[0] > {"mosul"}


NAMES = [
    ("الموصل", "Mosul"),
    ("الرقة", "Raqqa"),
    ("البغدادي", "Baghdadi"),
    ("هجين", "Hajin"),
    ("تلعفر", "Tal Afar"),
    ("الحسكة", "Hasakah"),
    ("سنجار", "Sinjar"),
    ("محمد", "Muhammad"),
    ("محمد", "Mohamed"),
    ("خالد", "Khaled"),
    ("حسين", "Hussein"),
    ("دير الزور", "Deir ez-Zor"),
    ("الباغوز", "Baghouz"),
]


@pytest.mark.parametrize(("arabic", "latin"), NAMES)
def test_a_name_in_latin_letters_is_one_that_is_indexed(arabic: str, latin: str) -> None:
    indexed = set(skeletons(fold(arabic))) | {MARK + (skeleton("".join(fold(arabic).split())) or "")}
    words = [word for part in latin.lower().split() for word in part.split("-") if not is_article(word)]
    sought = (
        [set(readings(word)) for word in words]
        if len(words) == len(arabic.split())
        else [set(readings("".join(words)))]
    )
    assert all(one & indexed for one in sought)


@pytest.mark.parametrize(
    ("arabic", "latin"), [("الموصل", "raqqa"), ("حسين", "salim"), ("الرقة", "aleppo"), ("خالد", "hadi")]
)
def test_another_name_is_not(arabic: str, latin: str) -> None:
    assert not set(readings(latin)) & set(skeletons(fold(arabic)))


@pytest.mark.parametrize("word", ["al", "el", "", "a", "الموصل", "é"])
def test_what_says_too_little_has_no_reading(word: str) -> None:
    assert readings(word) == ()


def test_a_word_of_another_script_has_no_skeleton() -> None:
    assert (skeleton("mosul"), skeleton(""), skeleton("١")) == (None, None, None)
