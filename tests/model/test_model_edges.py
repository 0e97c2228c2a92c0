"""The nouns at their edges: claims inside claims, records of later versions, ids that hang on content alone."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from msgspec.structs import replace

from handmade import bare, compared, story
from rawi.errors import DataError
from rawi.model import (
    Claim,
    Clusters,
    EventSummary,
    Hop,
    Record,
    around,
    clean,
    hops,
    identify,
    innermost,
    overlap,
    report_id,
    schema,
    within,
)

RECORD, _ = story()


def claims(*shapes: tuple[str, str | None, tuple[str, ...]]) -> dict[str, Claim]:
    """(id, the claim around it, names of its chain)."""
    made = [
        Claim(id=one, within=other, chain=tuple(Hop(name=name) for name in chain), rule="r")
        for one, other, chain in shapes
    ]
    return {one.id: one for one in made}


@pytest.mark.parametrize(
    ("shapes", "line", "told"),
    [
        ([("c1", None, ())], ["c1"], []),
        ([("c1", None, ("أ",))], ["c1"], ["أ"]),
        ([("c1", "c404", ("أ",))], ["c1"], ["أ"]),
        ([("c0", None, ("أ",)), ("c1", "c0", ("ب",))], ["c0", "c1"], ["أ", "ب"]),
        ([("c0", None, ("أ", "ب")), ("c1", "c0", ("ب", "ج"))], ["c0", "c1"], ["أ", "ب", "ج"]),
        ([("c0", None, ("أ",)), ("c1", "c0", ())], ["c0", "c1"], ["أ"]),
        (
            [("c0", None, ("أ",)), ("x", "c0", ("ب",)), ("c1", "x", ("ج",))],
            ["c0", "x", "c1"],
            ["أ", "ب", "ج"],
        ),
        ([("c1", "c1", ("أ",))], ["c1"], ["أ"]),
        ([("c0", "c1", ("أ",)), ("c1", "c0", ("ب",))], ["c0", "c1"], ["أ", "ب"]),
    ],
)
def test_a_claim_with_all_around_it(
    shapes: list[tuple[str, str | None, tuple[str, ...]]], line: list[str], told: list[str]
) -> None:
    known = claims(*shapes)
    assert [one.id for one in around(known, known["c1"])] == line
    assert [hop.name for hop in hops(known, known["c1"])] == told


def test_of_equally_deep_claims_the_first_named_tells() -> None:
    known = claims(("c0", None, ()), ("c1", "c0", ()), ("c2", "c0", ()))
    for order in permutations(known):
        deep = next(one for one in order if one != "c0")
        assert innermost(known, order) == known[deep]
    assert innermost(known, ()) is None and innermost(known, ("c404", "c0")) == known["c0"]


# --- spans and ids


@pytest.mark.parametrize(
    ("a", "b", "shared", "inside"),
    [
        ((0, 5), (0, 5), 5, True),
        ((1, 4), (0, 5), 3, True),
        ((0, 5), (1, 4), 3, False),
        ((0, 5), (5, 9), 0, False),
        ((0, 5), (4, 9), 1, False),
        ((3, 3), (0, 5), 0, True),
        ((5, 5), (0, 5), 0, True),
        ((6, 6), (0, 5), 0, False),
    ],
)
def test_what_spans_share(a: tuple[int, int], b: tuple[int, int], shared: int, inside: bool) -> None:
    assert (overlap(a, b), overlap(b, a), within(a, b)) == (shared, shared, inside)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("v", "a", 1), ("v", "a", 1), True),
        (("v", "a", 1), ("v", "a", "1"), True),
        (("v", "a", 1), ("c", "a", 1), False),
        (("v", "a", "b"), ("v", "ab"), False),
        (("v", "a", ""), ("v", "a"), False),
        (("v",), ("v", ""), True),
        (("v", "\ud800"), ("v", "\ud801"), False),
    ],
)
def test_an_id_is_of_its_parts(one: tuple[Any, ...], other: tuple[Any, ...], same: bool) -> None:
    assert (identify(*one) == identify(*other)) is same
    assert len(identify(*one)) == 11 and identify(*one)[1:].isalnum()


def test_an_unknown_outlet_and_an_empty_one_are_one() -> None:
    named = {"outlet": "", "published": None, "title": ""}
    assert report_id("نص", outlet=None, published=None, title=None) == report_id("نص", **named)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "kept", "count"),
    [
        ("", "", 0),
        ("abc", "abc", 0),
        ("a\0b", "a\ufffdb", 1),
        ("\ud83d\ude00", "\ufffd\ufffd", 2),
        ("قال\udfffنعم\ud800", "قال\ufffdنعم\ufffd", 2),
        ("\ufffd", "\ufffd", 0),
        ("😀", "😀", 0),
    ],
)
def test_what_no_file_can_hold(text: str, kept: str, count: int) -> None:
    assert clean(text) == (kept, count) and clean(kept) == (kept, 0)


# --- in and out


def test_what_goes_out_comes_in_by_every_way_and_stays_equal() -> None:
    for one in (RECORD, bare(""), bare("\ufffd\n" * 3), Record(report=bare("نص", outlet=None).report)):
        assert Record.from_dict(one.to_dict()) == Record.from_json(one.to_json()) == one
        again = Record.from_json(one.to_json().decode())
        assert again == one and Record.from_json(again.to_json()).to_json() == again.to_json()


def test_fields_that_are_missing_are_as_they_were_never_found() -> None:
    plain = RECORD.to_dict()
    for field in ("mentions", "entities", "claims", "events", "figures", "findings", "zones", "sentences"):
        assert plain.pop(field) is not None
    assert Record.from_dict(plain) == Record(report=RECORD.report)


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("report", "text"), None, "Expected `str`, got `null` - at `$.report.text`"),
        (("report", "fragment"), "no", "Expected `bool`, got `str` - at `$.report.fragment`"),
        (("mentions", 0, "start"), "7", "Expected `int`, got `str` - at `$.mentions[0].start`"),
        (("mentions", 0, "kind"), None, "Expected `str`"),
        (("events", 0, "status"), "rumoured", "Invalid enum value 'rumoured' - at `$.events[0].status`"),
        (("events", 0, "triggers"), [[1]], "Expected `array` of length 2, got 1 - at `$.events[0].triggers[0]`"),
        (("figures", 0, "subject"), 5, "Expected `object`, got `int` - at `$.figures[0].subject`"),
        (("claims", 0, "certainty"), "sure", "Invalid enum value 'sure' - at `$.claims[0].certainty`"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_named_with_its_place(path: tuple[Any, ...], value: Any, told: str) -> None:
    plain = RECORD.to_dict()
    at: Any = plain
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    with pytest.raises(DataError) as caught:
        Record.from_dict(plain)
    assert caught.value.message.startswith(told)


def test_clusters_and_comparisons_are_plain_data() -> None:
    assert Clusters(clusters=(("a", "b"), ("c",))).to_dict() == {"clusters": [["a", "b"], ["c"]], "links": []}
    plain = compared(story()).to_dict()
    assert plain["incidents"][0]["members"][0] == [RECORD.report.id, RECORD.events[0].id]
    assert plain["subjects"][0]["class"] == "civilian" and "class_" not in plain["subjects"][0]


def test_a_summary_shares_no_figures_with_another() -> None:
    one, other = EventSummary(id="a"), EventSummary(id="b")
    assert one.figures == {} and one.figures is not other.figures
    assert replace(one, id="b") == other


def test_the_schema_is_the_same_each_time_and_of_every_public_object() -> None:
    assert schema() == schema()
    named = {"Record", "Comparison", "EventSummary", "Clusters", "Judgement"}
    assert named <= set(schema()["$defs"]) and list(schema()["$defs"]) == sorted(schema()["$defs"])
