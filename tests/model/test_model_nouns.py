"""The nouns as JSON, one by one: every kind comes back as it was, and what doesn't fit says where."""

from __future__ import annotations

import json
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handmade import compared, story
from rawi.errors import DataError
from rawi.model import (
    Anchor,
    AnyMention,
    Clusters,
    Comparison,
    EventSummary,
    Judgement,
    Mention,
    Offset,
    Place,
    PlaceValue,
    Quantity,
    QuantityValue,
    Record,
    Report,
    SummaryLink,
    Time,
    TimeValue,
    clean,
    identify,
    overlap,
    report_id,
    schema,
    within,
)
from rawi.model.mention import MentionKind

BARE = {"id": "m1", "start": 0, "end": 3, "text": "abc", "rule": "test"}


def back(one: msgspec.Struct) -> msgspec.Struct:
    return msgspec.json.decode(msgspec.json.encode(one), type=type(one))


def test_every_kind_of_mention_has_a_class_and_no_other() -> None:
    kinds = {str(one.__struct_config__.tag) for one in get_args(AnyMention)}
    assert kinds == set(get_args(MentionKind))


@pytest.mark.parametrize("kind", get_args(AnyMention), ids=lambda one: one.__name__)
def test_a_mention_comes_back_as_its_kind(kind: Any) -> None:
    values = {Quantity: QuantityValue(low=3, bound="about"), Time: TimeValue(start="2021-03-04")}
    fields = {"value": values[kind]} if kind in values else {}
    if kind in (Place,):
        fields["value"] = PlaceValue(name="هجين", offset=Offset("west", 30))
    name = kind.__name__
    if name in ("Person", "Group", "Nationality"):
        made = {"Person": {"name": "سالم"}, "Group": {}, "Nationality": {"country": "IQ"}}[name]
        fields["value"] = msgspec.convert(made, msgspec.structs.fields(kind)[-1].type)
    mention = kind(**BARE, **fields)
    record = Record(report=Report(id="r1", text="abc"), mentions=(mention,))
    (again,) = Record.from_json(record.to_json()).mentions
    assert again == mention and type(again) is kind
    assert (again.kind, again.span) == (str(kind.__struct_config__.tag), (0, 3))
    assert isinstance(again, Mention)


@pytest.mark.parametrize("record", story(), ids=["first", "second"])
def test_a_whole_record_goes_out_and_in_three_ways(record: Record) -> None:
    assert Record.from_json(record.to_json()) == record
    assert Record.from_json(record.to_json().decode()) == record
    assert Record.from_dict(json.loads(json.dumps(record.to_dict()))) == record
    assert record.to_json().count(b"\n") == 0


def test_a_comparison_goes_out_and_in() -> None:
    whole = compared(story())
    assert msgspec.convert(whole.to_dict(), Comparison) == whole
    assert back(whole) == whole
    assert whole.to_dict()["subjects"][0]["class"] == "civilian"
    assert Comparison().to_dict() == {key: [] for key in Comparison.__struct_fields__}


def test_clusters_and_judgements_go_out_and_in() -> None:
    clusters = Clusters(clusters=(("a", "b"),), links=(SummaryLink(a="a", b="b", verdict="same", score=0.9),))
    assert clusters.to_dict()["clusters"] == [["a", "b"]]
    assert back(clusters) == clusters
    anchor = Anchor(report="r1", id="v1", kind="event", start=0, end=3, quote="abc")
    judgement = Judgement(id="j1", op="same", objects=(anchor,), author="ليلى", time="2021-03-07")
    assert back(judgement) == judgement


FAULTS = [
    ({"report": {"id": "r1"}}, "text"),
    ({"report": {"id": 7, "text": ""}}, "report.id"),
    ({}, "report"),
    ({"report": {"id": "r1", "text": ""}, "mentions": [{"kind": "ship", **BARE}]}, "mentions"),
    ({"report": {"id": "r1", "text": ""}, "mentions": [{**BARE}]}, "kind"),
    ({"report": {"id": "r1", "text": ""}, "zones": [{"kind": "footer", "start": 0, "end": 1}]}, "zones"),
    ({"report": {"id": "r1", "text": ""}, "sentences": [[0]]}, "sentences"),
    ({"report": {"id": "r1", "text": ""}, "events": [{"id": "v1", "type": "x", "rule": "x"}]}, "trigger"),
    ({"report": {"id": "r1", "text": ""}, "figures": [{"id": "f", "measure": "x", "mention": "m", "rule": "x", "low": "3"}]}, "low"),
]  # fmt: skip


@pytest.mark.parametrize(("plain", "named"), FAULTS, ids=[one[1] for one in FAULTS])
def test_what_does_not_fit_is_named(plain: dict[str, Any], named: str) -> None:
    for ask in (Record.from_dict, lambda one: Record.from_json(json.dumps(one))):
        with pytest.raises(DataError, match=named):
            ask(plain)


@pytest.mark.parametrize("line", [b"", b"{", b"[]", b"null", b'"record"', b"\xff"])
def test_what_is_no_json_of_a_record_is_an_error_of_the_data(line: bytes) -> None:
    with pytest.raises(DataError):
        Record.from_json(line)


def test_fields_of_a_later_version_are_passed_over() -> None:
    plain = story()[0].to_dict() | {"weather": "clear"}
    plain["report"]["mood"] = 3
    assert Record.from_dict(plain) == story()[0]


def test_a_summary_needs_an_id_alone() -> None:
    assert msgspec.convert({"id": "1"}, EventSummary) == EventSummary(id="1")
    told = {"id": "1", "figures": {"killed": [3, None]}, "actors": ["a"], "latitude": 34}
    made = msgspec.convert(told, EventSummary)
    assert (made.figures, made.actors, made.latitude) == ({"killed": (3, None)}, ("a",), 34)


# --- schema


def references(one: object) -> set[str]:
    if isinstance(one, dict):
        found = {str(one["$ref"])} if "$ref" in one else set()
        return found.union(*(references(value) for value in one.values()))
    return set().union(*(references(value) for value in one)) if isinstance(one, list) else set()


def test_every_reference_of_the_schema_leads_somewhere() -> None:
    made = schema()
    names = {ref.removeprefix("#/$defs/") for ref in references(made)}
    assert names <= set(made["$defs"])
    assert list(made["$defs"]) == sorted(made["$defs"])


def test_the_schema_names_fields_as_records_do() -> None:
    defined = schema()["$defs"]
    assert set(defined["Record"]["properties"]) == set(story()[0].to_dict())
    assert "class" in defined["Subject"]["properties"] and "from" in defined["Entity"]["properties"]
    assert defined["Record"]["required"] == ["report"]


# --- texts, spans, ids


@given(st.text(st.characters(categories=["Lu", "Lo", "Cs", "Cc", "Mn", "So"]), max_size=40))
def test_cleaning_keeps_length_and_counts_what_it_replaced(text: str) -> None:
    made, replaced = clean(text)
    made.encode()
    assert len(made) == len(text) and "\0" not in made
    assert replaced == sum(a != b for a, b in zip(text, made, strict=True))
    assert clean(made) == (made, 0)


@given(*[st.integers(0, 30)] * 4)
def test_spans_overlap_the_same_both_ways(a: int, b: int, c: int, d: int) -> None:
    one, other = (min(a, b), max(a, b)), (min(c, d), max(c, d))
    shared = len(set(range(*one)) & set(range(*other)))
    assert overlap(one, other) == overlap(other, one) == shared
    assert within(one, one)
    if within(one, other):
        assert shared == one[1] - one[0]


def test_ids_tell_parts_apart_and_survive_any_text() -> None:
    assert identify("m", "ab", "c") != identify("m", "a", "bc")
    assert identify("m", "\ud800").startswith("m") and len(identify("m", 1)) == 11
    assert identify("m", 1) != identify("f", 1) and identify("m", 1)[1:] == identify("f", 1)[1:]


@pytest.mark.parametrize("field", ["outlet", "published", "title"])
def test_a_report_is_its_text_outlet_date_and_title(field: str) -> None:
    base = {"outlet": "o", "published": "2021-03-04", "title": "t"}
    assert report_id("نص", **base) != report_id("نص", **(base | {field: "2021-03-05"}))  # type: ignore[arg-type]
    assert report_id("نص", **(base | {field: None})) == report_id("نص", **(base | {field: ""}))  # type: ignore[arg-type]
