"""Entries as data gives them: what may be attached, what an entry keeps, what breaks and how it is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rawi.arabic import fold, read_document
from rawi.errors import DataError, SourceError
from rawi.lexicon import Lexicon, compile_entries, load, longest, read_toml, table
from rawi.lexicon.own import Defaults, add_places, own_places


def lexicon(*entries: dict[str, Any], **defaults: Any) -> Lexicon:
    return compile_entries(entries, origin="test", source="test.toml", **defaults)


def found(made: Lexicon, text: str) -> list[tuple[str, str, str]]:
    """(words, proclitic, suffix) of each hit."""
    return [(text[hit.start : hit.end], hit.proclitic, hit.suffix) for hit in made.find(read_document(text))]


ATTACH = [
    ("noun", "قرية القرية والقرية بالقرية للقرية وكقرية فبقرية", "سقرية أقرية"),
    ("name", "قرية وقرية بقرية كقرية فلقرية", "القرية بالقرية للقرية سقرية"),
    ("particle", "قرية وقرية فقرية", "بقرية القرية لقرية"),
    ("none", "قرية", "وقرية بقرية القرية"),
    ("verb", "قرية وقرية سقرية فسقرية", "القرية بقرية"),
]


@pytest.mark.parametrize(("attach", "may", "may_not"), ATTACH, ids=[attach for attach, *_ in ATTACH])
def test_what_may_be_written_onto_a_form(attach: str, may: str, may_not: str) -> None:
    made = lexicon({"id": "x", "forms": ["قرية"], "attach": attach})
    assert [word for word in may.split() if not found(made, word)] == []
    assert [word for word in may_not.split() if found(made, word)] == []


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("والقرية", ("القرية", "و", "")),
        ("بالقرية", ("القرية", "ب", "")),
        ("للقرية", ("قرية", "ل", "")),
        ("وللقرية", ("قرية", "ول", "")),
        ("قريتهم", ("قريتهم", "", "هم")),
        ("وبقريتنا", ("قريتنا", "وب", "نا")),
        ("قَرْيَةٌ", ("قَرْيَةٌ", "", "")),
        ("بالقـريـة", ("القـريـة", "ب", "")),
    ],
)
def test_a_hit_leaves_out_what_is_written_before_it(word: str, told: tuple[str, str, str]) -> None:
    made = lexicon({"id": "x", "noun": {"singular": "قرية", "plural": ["قرى"]}, "suffix": True})
    assert told in found(made, f"في {word} أمس")


def test_a_suffix_is_none_unless_the_entry_allows_it() -> None:
    assert found(lexicon({"id": "x", "forms": ["قرية"]}), "قريتهم") == []
    assert found(lexicon({"id": "x", "forms": ["قرية"]}, suffix=True), "قريتهم") != []


def test_a_file_sets_what_its_entries_do_not() -> None:
    made = lexicon(
        {"id": "x", "forms": ["قرية"]}, {"id": "y", "forms": ["جبل"], "attach": "noun"}, attach="none"
    )
    assert (made.entries["x"].attach, made.entries["y"].attach) == ("none", "noun")
    assert made.entries["x"].origin == "test"


@pytest.mark.parametrize(
    ("entry", "lemma"),
    [
        ({"lemma": "بلدة", "forms": ["قرية"]}, "بلدة"),
        ({"forms": ["قرية", "قرى"]}, "قرية"),
        ({"verb": {"past": "قال", "present": "يقول"}}, "قال"),
        ({"noun": {"singular": "قرية"}}, "قرية"),
    ],
)
def test_the_lemma_is_told_or_the_first_form(entry: dict[str, Any], lemma: str) -> None:
    assert lexicon({"id": "x", **entry}).entries["x"].lemma == lemma


def test_what_is_not_the_lexicons_own_is_kept_as_it_is() -> None:
    entry = lexicon({"id": "x", "forms": ["قرية"], "kind": "place", "level": 3}).entries["x"]
    assert dict(entry.attrs) == {"kind": "place", "level": 3}


def test_phrases_hold_over_any_white_space_and_no_other_sign() -> None:
    made = lexicon({"id": "x", "forms": ["وزارة الدفاع"], "attach": "name"})
    for text in ("وزارة الدفاع", "وزارة\n الدفاع", "لوزارة\u00a0الدفاع", "وزارةُ الدّفاعِ"):
        assert len(found(made, text)) == 1
    for text in ("وزارة، الدفاع", "وزارة دفاع", "وزارة الدفاعات", "وزارة"):
        assert found(made, text) == []


def test_hits_stand_in_the_order_of_the_text_the_longest_first() -> None:
    made = lexicon(
        {"id": "b", "forms": ["وزارة"]},
        {"id": "a", "forms": ["وزارة الدفاع"]},
        {"id": "c", "forms": ["الدفاع"]},
    )
    hits = made.find(read_document("قالت وزارة الدفاع ووزارة الدفاع"))
    assert [hit.entry.id for hit in hits] == ["a", "b", "c"] * 2
    assert [hit.entry.id for hit in longest(hits)] == ["a", "a"]
    assert longest([]) == []


def test_one_word_of_two_entries_is_both() -> None:
    made = lexicon({"id": "b", "forms": ["عين"]}, {"id": "a", "forms": ["عين"]})
    assert [entry.id for entry, _ in made.get(fold("عين"))] == ["b", "a"]
    assert [hit.entry.id for hit in made.find(read_document("عين"))] == ["a", "b"]
    assert {reading.entry.id for reading in made.readings(fold("وعين"))} == {"a", "b"}


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({"id": "", "forms": ["قرية"]}, "an entry has no id"),
        ({"id": 7, "forms": ["قرية"]}, "an entry has no id"),
        ({"id": "x", "forms": []}, "can't be read"),
        ({"id": "x", "noun": {"plural": ["قرى"]}}, "can't be read: 'singular'"),
        ({"id": "x", "verb": {"past": "قال", "present": "يقول", "future": "سيقول"}}, "can't be read"),
        ({"id": "x", "verb": "قال"}, "can't be read"),
        ({"id": "x", "forms": [3]}, "can't be read"),
        ({"id": "x", "forms": [""]}, None),
    ],
)
def test_what_is_wrong_with_an_entry_is_said_with_its_place(entry: dict[str, Any], said: str | None) -> None:
    if said is None:
        assert found(lexicon(entry), "قرية") == []
        return
    with pytest.raises(DataError, match=said) as caught:
        lexicon({"id": "fine", "forms": ["جبل"]}, entry)
    assert str(caught.value).startswith("test.toml: ")
    assert entry["id"] != "x" or caught.value.place == "x"


@pytest.mark.parametrize("ask", [load, read_toml])
def test_a_lexicon_that_is_not_there_is_named(ask: Any) -> None:
    with pytest.raises(DataError, match="nowhere: there is no such lexicon"):
        ask("nowhere")


def test_a_folder_is_one_lexicon_and_is_read_once() -> None:
    folder = load("names/lexicon")
    assert folder is load("names/lexicon")
    assert len(folder.entries) > 100


def test_every_row_of_a_table_has_its_columns() -> None:
    rows = table("names/places/countries")
    assert len({tuple(row) for row in rows}) == 1
    assert table("names/places/countries") is rows


# --- places of the user's own, from files that are not what they seem


def add(tmp_path: Path, content: object, name: str = "map.json") -> Any:
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    (tmp_path / name).write_text(text, encoding="utf-8")
    return add_places(tmp_path / name, tmp_path / "own.tsv", Defaults())


POINT = {"type": "Point", "coordinates": [43.2, 35.5]}


@pytest.mark.parametrize(
    "feature",
    [
        7,
        None,
        [],
        "تل",
        {},
        {"properties": None, "geometry": POINT},
        {"properties": [1, 2], "geometry": POINT},
        {"properties": "تل", "geometry": POINT},
        {"properties": {"name": "تل"}, "geometry": [43.2, 35.5]},
        {"properties": {"name": "تل"}, "geometry": {"type": "Point", "coordinates": {"x": 1}}},
        {"properties": {"name": "تل"}, "geometry": {"type": "Point", "coordinates": [1e999, 35]}},
        {"properties": {"name": "تل"}, "geometry": {"type": "Polygon", "coordinates": [[[1e308, 1], [1, 1e308], [3, 3]]]}},
        {"properties": {"name": ["تل"]}, "geometry": {"type": "MultiPolygon", "coordinates": []}},
    ],
)  # fmt: skip
def test_a_feature_that_is_none_is_refused_and_the_next_is_taken(tmp_path: Path, feature: object) -> None:
    good = {"properties": {"name": "تل الغراب"}, "geometry": POINT}
    done = add(tmp_path, {"type": "FeatureCollection", "features": [feature, good]})
    assert done.new == 1 and len(done.refused) == 1
    assert done.refused[0].startswith("feature 1: ")


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"features":' + "[" * 100_000, "[1, 2", '{"features": {}}', "[]"]
)
def test_a_file_that_is_no_map_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(SourceError) as caught:
        add(tmp_path, text)
    assert caught.value.source == str(tmp_path / "map.json")
    assert not (tmp_path / "own.tsv").exists()


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("تل\tالغراب", "تل الغراب"),
        ("تل\nالغراب", "تل الغراب"),
        ("  تل   الغراب ", "تل الغراب"),
        ("تل|الغراب", "تل|الغراب"),
        ('تل "الغراب"', 'تل "الغراب"'),
    ],
)
def test_no_name_breaks_the_file_that_it_is_kept_in(tmp_path: Path, name: str, kept: str) -> None:
    add(tmp_path, {"features": [{"properties": {"name": name}, "geometry": POINT}]})
    (place,) = own_places(tmp_path / "own.tsv")
    assert (place.name, place.latitude, place.longitude) == (kept, "35.5", "43.2")


def test_names_in_several_columns_are_one_place_with_variants(tmp_path: Path) -> None:
    add(
        tmp_path,
        "name,name_en,variants,lat,lon\nتل الغراب,Tall,تل غراب|Ghurab;تل الغراب,35.5,43.2\n",
        "a.csv",
    )
    (place,) = own_places(tmp_path / "own.tsv")
    assert (place.name, place.variants, place.english) == ("تل الغراب", "تل غراب", "Tall")


def test_what_was_kept_is_read_anew_when_the_file_changes(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    add(tmp_path, "id,name,lat,lon\n7,تل,35.5,43.2\n", "a.csv")
    assert own_places(own) is own_places(own)
    add(tmp_path, "id,name,lat,lon\n8,جبل,35.6,43.2\n", "b.csv")
    assert [place.id for place in own_places(own)] == ["7", "8"]


def test_a_folder_that_may_not_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("name,lat,lon\nتل,35.5,43.2\n", encoding="utf-8")
    with pytest.raises(DataError, match="No such file") as caught:
        add_places(tmp_path / "a.csv", tmp_path / "none" / "own.tsv", Defaults())
    assert caught.value.source == str(tmp_path / "none" / "own.tsv")
