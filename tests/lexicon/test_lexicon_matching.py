import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic import fold, read_document
from rawi.errors import DataError
from rawi.lexicon import compile_entries, load, longest, table

ENTRIES = [
    {"id": "iraq", "forms": ["العراق"], "attach": "name"},
    {"id": "group", "forms": ["تنظيم الدولة الإسلامية", "داعش"], "attach": "name"},
    {"id": "state", "forms": ["الدولة"], "attach": "name"},
    {"id": "say", "verb": {"past": "قال", "present": "يقول"}},
    {"id": "fighter", "noun": {"singular": "مقاتل", "plural": ["مقاتلون"]}, "suffix": True},
    {"id": "according", "forms": ["بحسب"], "attach": "particle"},
    {"id": "committee", "noun": {"singular": "لجنة", "plural": ["لجان"]}},
]
LEXICON = compile_entries(ENTRIES, origin="test", source="test")


def found(text: str) -> list[tuple[str, str]]:
    return [(text[h.start : h.end], h.entry.id) for h in LEXICON.find(read_document(text))]


@pytest.mark.parametrize(
    ("text", "span", "entry"),
    [
        ("في العراق", "العراق", "iraq"),
        ("بالعراق", "العراق", "iraq"),
        ("للعراق", "عراق", "iraq"),
        ("وداعش", "داعش", "group"),
        ("لتنظيم  الدولة\nالإسلاميّة", "تنظيم  الدولة\nالإسلاميّة", "group"),
        ("سيقول", "سيقول", "say"),
        ("وقالت", "قالت", "say"),
        ("بالمقاتلين", "المقاتلين", "fighter"),
        ("لمقاتليه", "مقاتليه", "fighter"),
        ("وبحسب", "بحسب", "according"),
        ("للجنة", "جنة", "committee"),
    ],
)
def test_an_entry_is_found_with_its_clitics(text: str, span: str, entry: str) -> None:
    expected = span if entry != "say" or span != "سيقول" else "يقول"
    assert (expected, entry) in found(text)


@pytest.mark.parametrize("text", ["العراقية", "مقال", "مقاتلات حربية في", "محسب", "الداعشي"])
def test_a_longer_word_is_no_hit(text: str) -> None:
    assert found(text) == []


def test_overlaps_are_all_given_and_the_longest_chosen() -> None:
    hits = LEXICON.find(read_document("تنظيم الدولة الإسلامية"))
    assert [h.entry.id for h in hits] == ["group", "state"]
    assert [h.entry.id for h in longest(hits)] == ["group"]


def test_a_range_of_tokens_can_be_searched() -> None:
    doc = read_document("العراق ثم العراق")
    assert [h.first for h in LEXICON.find(doc, 1)] == [2]
    assert [h.first for h in LEXICON.find(doc, 0, 2)] == [0]


def test_a_word_can_be_looked_up() -> None:
    assert [entry.id for entry, _ in LEXICON.get(fold("مقاتلين"))] == ["fighter"]
    assert LEXICON.get("والعراق") == ()


@given(
    st.lists(
        st.sampled_from(["العراق", "ولداعش", "قالوا", "مقاتليهم", "،", "🔥", "ـ", "وبال", "x"]), max_size=20
    )
)
def test_hits_lie_in_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    for hit in LEXICON.find(read_document(text)):
        assert 0 <= hit.start < hit.end <= len(text)
        assert fold(text[hit.start : hit.end]).endswith(hit.suffix)


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ({"forms": ["كلمة"]}, "no id"),
        ({"id": "x"}, "can't be read"),
        ({"id": "x", "forms": ["كلمة"], "attach": "glue"}, "attach"),
        ({"id": "x", "forms": ["ﻻ"]}, "presentation"),
        ({"id": "x", "forms": ["كلمة", "كلمة"]}, "twice"),
        ({"id": "x", "verb": {"past": "قال"}}, "can't be read"),
    ],
)
def test_bad_data_is_named(entry: dict, fault: str) -> None:
    with pytest.raises(DataError, match=fault) as caught:
        compile_entries([entry], origin="test", source="words.toml")
    assert "words.toml" in str(caught.value)


def test_an_entry_needs_an_origin_and_an_id_of_its_own() -> None:
    with pytest.raises(DataError, match="origin"):
        compile_entries([ENTRIES[0]], source="words.toml")
    with pytest.raises(DataError, match="taken"):
        compile_entries([ENTRIES[0], ENTRIES[0]], origin="test", source="words.toml")


def test_what_isnt_there_is_an_error() -> None:
    with pytest.raises(DataError, match="no such lexicon"):
        load("nowhere")
    with pytest.raises(DataError, match="no such table"):
        table("nowhere")
