"""Lexicons that share a table: each finds its own, whoever else joined before or after the document was read."""

from collections.abc import Sequence
from typing import Any

import pytest

from rawi.arabic import fold, pronouns_of, read_document
from rawi.lexicon import Hit, Lexicon, compile_entries
from rawi.lexicon.cuts import cut_off, fronts_of
from rawi.lexicon.matcher import Matcher

ROADS: list[dict[str, Any]] = [
    {"id": "road", "noun": {"singular": "طريق", "plural": ["طرق"]}, "suffix": True},
    {"id": "coast_road", "forms": ["طريق الساحل"]},
]
PLACES: list[dict[str, Any]] = [
    {"id": "coast", "forms": ["الساحل"], "attach": "name"},
    {"id": "road_too", "forms": ["طريق"]},
]
TEXT = "أغلقوا طريق الساحل ثم فتحوا طريقهم إلى الساحل وبالطريق عادوا"


def lexicon(entries: Sequence[dict[str, Any]], *, shared: bool) -> Lexicon:
    return compile_entries(entries, origin="test", source="test", shared=shared)


def where(hits: Sequence[Hit]) -> list[tuple[int, int, str, str, str]]:
    return [(one.start, one.end, one.entry.id, one.proclitic, one.suffix) for one in hits]


def found(made: Lexicon, text: str = TEXT) -> list[tuple[str, str, str, str]]:
    hits = made.find(read_document(text))
    return [(one.entry.id, text[one.start : one.end], one.proclitic, one.suffix) for one in hits]


@pytest.mark.parametrize("entries", [ROADS, PLACES])
def test_a_shared_lexicon_finds_what_it_finds_alone(entries: list[dict[str, Any]]) -> None:
    other, shared = lexicon(PLACES, shared=True), lexicon(entries, shared=True)
    assert found(other) == found(lexicon(PLACES, shared=False))
    assert found(shared) == found(lexicon(entries, shared=False)) != []


def test_one_that_joins_later_is_found_in_a_document_read_before() -> None:
    doc = read_document(TEXT)
    first = lexicon(ROADS, shared=True)
    before = where(first.find(doc))
    later = lexicon(PLACES, shared=True)
    assert [one.entry.id for one in later.find(doc)] == ["road_too", "coast", "coast", "road_too"]
    assert where(first.find(doc)) == before != []


def test_what_is_found_of_a_noun() -> None:
    assert found(lexicon(ROADS, shared=False)) == [
        ("coast_road", "طريق الساحل", "", ""),
        ("road", "طريق", "", ""),
        ("road", "طريقهم", "", "هم"),
        ("road", "الطريق", "وب", ""),
    ]


@pytest.mark.parametrize(
    ("first", "stop", "ids"), [(1, 2, ["road"]), (1, 3, ["coast_road", "road"]), (2, 6, ["road"])]
)
def test_nothing_reaches_past_the_tokens_that_are_searched(first: int, stop: int, ids: list[str]) -> None:
    hits = lexicon(ROADS, shared=False).find(read_document(TEXT), first, stop)
    assert [one.entry.id for one in hits] == ids


def test_a_word_says_what_it_shows_alone_and_with_others() -> None:
    made = lexicon(ROADS, shared=True)
    shown = made.shown(fold("وطريق"))
    alone, phrases = shown.alone, shown.phrases
    assert [(one.entry.id, one.proclitic) for one in alone] == [("road", "و")]
    assert {word: [one.entry.id for one in several] for word, several in phrases.items()} == {
        "الساحل": ["coast_road"]
    }
    assert [one.entry.id for one in made.readings(fold("وطريق"))] == ["coast_road", "road"]
    assert made.shown("سماء").alone == () and made.shown("سماء").phrases == {}
    assert made.get(fold("طريق"))[0][0].id == "road"


def test_an_empty_matcher_finds_nothing() -> None:
    matcher = Matcher()
    assert matcher.find(matcher.join([]), read_document(TEXT)) == []


@pytest.mark.parametrize(
    ("word", "fronts", "pronouns"),
    [
        ("بغداد", [0, 1], []),
        ("والطريق", [0, 1, 3], []),
        ("طريقهم", [0], ["هم"]),
        ("منزلهما", [0], ["هما"]),
        ("و", [0], []),
        ("", [0], []),
    ],
)
def test_where_a_word_may_be_cut(word: str, fronts: list[int], pronouns: list[str]) -> None:
    assert fronts_of(word) == fronts
    assert pronouns_of(word) == pronouns


@pytest.mark.parametrize(
    ("before", "merged", "cut"),
    [
        ("", False, ("", 0)),
        ("وب", False, ("وب", 2)),
        ("وال", False, ("و", 1)),
        ("ولل", False, ("ول", 3)),
        ("و", True, ("ول", 3)),
    ],
)
def test_what_stands_before_a_form(before: str, merged: bool, cut: tuple[str, int]) -> None:
    assert cut_off(before, merged=merged) == cut
