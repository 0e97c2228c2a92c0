"""Records and event summaries from anywhere: what is wrong with one is said of that one, and nothing is guessed."""

from __future__ import annotations

from itertools import permutations
from math import inf, nan
from typing import Any

import pytest
from msgspec.structs import replace

import rawi
from handmade import story
from rawi.errors import DataError, UsageError
from rawi.model import EventSummary

ATTACK: dict[str, Any] = {
    "id": "a",
    "type": "attack",
    "actors": ["لواء الجبل"],
    "latitude": 34.45,
    "longitude": 40.92,
    "start": "2021-03-04",
    "figures": {"killed": [5, 5]},
}


def clusters(*events: Any) -> list[list[str]]:
    return rawi.incidents(events)["clusters"]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"latitude": inf}, "latitude inf lies nowhere on Earth"),
        ({"latitude": 90.01}, "latitude 90.01 lies nowhere on Earth"),
        ({"longitude": -180.5}, "longitude -180.5 lies nowhere on Earth"),
        ({"figures": {"killed": [-1, 3]}}, "-1 killed is no count"),
        ({"figures": {"killed": [1, inf]}}, "inf killed is no count"),
        ({"figures": {"wounded": [nan, nan]}}, "nan wounded is no count"),
        ({"figures": {"killed": [1]}}, "Expected `array` of length 2, got 1"),
        ({"figures": 12}, "Expected `object`, got `int`"),
        ({"latitude": "34.45"}, "Expected `float | null`, got `str`"),
        ({"actors": "لواء الجبل"}, "Expected `array`, got `str`"),
        ({"id": 7}, "Expected `str`, got `int`"),
        ({"id": None}, "Object missing required field `id`"),
    ],
)
def test_what_is_wrong_with_a_summary_is_said_of_it(fields: dict[str, Any], told: str) -> None:
    with pytest.raises(UsageError) as caught:
        rawi.incidents([ATTACK, {**ATTACK, "id": "b", **fields}])
    assert caught.value.message.startswith(told) and caught.value.place == "event 2" and caught.value.hint


@pytest.mark.parametrize("wrong", ["a", 7, None, ["a"]])
def test_what_is_no_summary_at_all_is_named_too(wrong: object) -> None:
    with pytest.raises(UsageError, match=r"^event 1: Expected `object`"):
        rawi.incidents([wrong])


def test_a_struct_is_checked_as_a_dict_is() -> None:
    with pytest.raises(UsageError, match=r"^event 1: latitude nan lies nowhere"):
        rawi.incidents([EventSummary(id="a", latitude=nan, longitude=1.0)])


@pytest.mark.parametrize("field", ["latitude", "longitude", "start", "end", "type", "text", "geo_precision"])
def test_an_empty_cell_of_a_table_is_unknown(field: str) -> None:
    known = {**ATTACK, "id": "b"}
    as_null = rawi.incidents([ATTACK, {**known, field: None}])
    assert rawi.incidents([ATTACK, {**known, field: nan}]) == as_null
    assert rawi.incidents([ATTACK, {key: one for key, one in known.items() if key != field}]) == as_null


@pytest.mark.parametrize("date", ["2021-03", "2021-99-01", "أمس", ""])
def test_a_date_that_names_no_day_is_unknown(date: str) -> None:
    assert clusters(ATTACK, {**ATTACK, "id": "b", "start": date}) == [["a"], ["b"]]


@pytest.mark.parametrize(
    "bounds", [{"latitude": 90, "longitude": 180}, {"latitude": -90.0, "longitude": -180.0}, {"latitude": 0, "longitude": 0}]
)  # fmt: skip
def test_the_ends_of_the_world_are_places(bounds: dict[str, float]) -> None:
    assert clusters({**ATTACK, **bounds}, {**ATTACK, **bounds, "id": "b"}) == [["a", "b"]]


def test_none_one_and_many() -> None:
    assert rawi.incidents([]) == {"clusters": [], "links": []}
    assert rawi.incidents(iter([ATTACK])) == {"clusters": [["a"]], "links": []}
    many = [{**ATTACK, "id": f"{number:02}"} for number in range(20)]
    assert clusters(*many) == [[one["id"] for one in many]]


def test_clusters_come_in_the_order_given_and_are_the_same_in_any() -> None:
    events = [ATTACK, {**ATTACK, "id": "c"}, {**ATTACK, "id": "b", "start": "2021-05-04"}, {"id": "d"}]
    for order in permutations(events):
        found = clusters(*order)
        ids = [one["id"] for one in order]
        assert {frozenset(one) for one in found} == {frozenset("ac"), frozenset("b"), frozenset("d")}
        assert [one for cluster in found for one in cluster[:1]] == sorted(
            (min(one, key=ids.index) for one in found), key=ids.index
        )


# --- records


def test_of_two_sightings_the_first_source_counts_whichever_comes_first() -> None:
    first, second = story()
    early = replace(first, report=replace(first.report, source="a.txt"))
    late = replace(first, report=replace(first.report, source="b.txt"), events=(), figures=())
    compared = rawi.compare([early, second])
    assert rawi.compare([early, late, second]) == rawi.compare([late, second, early]) == compared
    assert [len(one.members) for one in compared.incidents] == [2]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({}, "missing required field `report`"),
        ({"report": {"id": "r1"}}, r"missing required field `text` - at `\$.report`"),
        ({"report": {"id": "r1", "text": ""}, "sentences": [[0]]}, r"at `\$.sentences\[0\]`"),
        ({"report": {"id": "r1", "text": ""}, "mentions": [{"kind": "ship"}]}, "Invalid value 'ship'"),
        ("r1", "Expected `object`, got `str`"),
    ],
)
def test_what_is_no_record_is_named_with_its_place_and_field(wrong: Any, told: str) -> None:
    first, _ = story()
    with pytest.raises(DataError, match=told) as caught:
        rawi.compare([first.to_dict(), wrong])
    assert (caught.value.place, caught.value.exit_code) == ("record 2", 5)


def test_nothing_compared_is_nothing() -> None:
    assert set(map(len, rawi.compare([]).to_dict().values())) == {0}
