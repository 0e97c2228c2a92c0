"""Ids of a record in words: names, chains, quotes; and columns that say where their values come from."""

import pytest
from coded import TEXT, coded, toll

from handmade import story
from rawi.export.columns import field, joined, made, own, place
from rawi.export.lookup import Lookup
from rawi.export.tables import TABLES

RECORD = coded(toll("43", 43, 43, claims=("c1",)), toll("عشرات", 1_000_000, None))
LOOK = Lookup(RECORD)
EVENT = RECORD.events[0]


@pytest.mark.parametrize(
    ("mention", "name", "text"),
    [("m3", "عشرات المدنيين", "عشرات المدنيين"), (EVENT.actors[0], "الجيش", "الجيش")],
)
def test_names_and_words(mention: str, name: str, text: str) -> None:
    assert (LOOK.name(mention), LOOK.text(mention)) == (name, text)


def test_what_is_no_mention_is_shown_as_it_is() -> None:
    assert LOOK.text("m404") == "m404"
    assert LOOK.name(None) is None and LOOK.entity("m404") is None


def test_a_name_stands_once() -> None:
    assert LOOK.names([*EVENT.actors, *EVENT.actors, *EVENT.targets]) == ["الجيش", "عشرات المدنيين"]


@pytest.mark.parametrize(
    ("field_", "value"),
    [
        ("name", "هجين"),
        ("name_en", "Hajin"),
        ("country", "SY"),
        ("latitude", 34.69),
        ("admin1", "Deir ez-Zor"),
    ],
)
def test_fields_of_a_place(field_: str, value: object) -> None:
    assert LOOK.place(EVENT.place, field_) == value
    assert LOOK.place(None, field_) is None


def test_a_group_that_stands_for_a_place_has_only_words() -> None:
    assert LOOK.place("m3", "name") == "عشرات المدنيين" and LOOK.place("m3", "country") is None


def test_chains_begin_with_the_outlet() -> None:
    assert LOOK.chain(("c1",)) == "نشرة الوادي ← العقيد سالم المرعي"
    assert LOOK.chain(()) == "نشرة الوادي"


def test_sentences_hold_an_offset_or_are_none() -> None:
    assert LOOK.sentence(3) == TEXT[: TEXT.index(".") + 1]
    assert LOOK.sentence(10_000) is None


def test_figures_in_one_cell() -> None:
    assert LOOK.figures(EVENT) == "killed 43–43; killed 1000000–"
    assert Lookup(coded()).figures(coded().events[0]) is None


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("type", "shelling"),
        ("acled.event_type", "Explosions/Remote violence"),
        ("date.start", "2021-02-28"),
        ("trigger.text", "قصفت"),
        ("time", None),
    ],
)
def test_a_column_is_a_path(path: str, value: object) -> None:
    assert field(path)(LOOK, EVENT) == value
    assert own("any", "…", path).value(LOOK, EVENT) == value


def test_a_path_through_nothing_is_nothing() -> None:
    event = coded(acled=None).events[0]
    assert field("acled.event_type")(LOOK, event) is None


def test_a_column_that_is_made_and_those_of_a_place() -> None:
    assert made("n", "…", lambda look, one: len(one.actors)).value(LOOK, EVENT) == 1
    names = [column.name for column in place(lambda one: one.place)]
    assert names == ["place", "place_en", "country", "admin1", "latitude", "longitude"]
    assert joined([]) is None and joined(["أ", "ب"]) == "أ; ب"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_can_be_read_of_every_thing(table) -> None:
    for record in (*story(), RECORD):
        look = Lookup(record)
        for thing in table.things(look):
            for column in table.columns:
                assert isinstance(column.value(look, thing), str | int | float | bool | None)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_columns_have_names_of_their_own(table) -> None:
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names) and all(name.isidentifier() for name in names)
    assert {"report", "outlet", "published", "source"} <= set(names)
