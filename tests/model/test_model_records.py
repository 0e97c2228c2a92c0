import json

import msgspec
import pytest

from rawi.errors import DataError
from rawi.model import (
    Claim,
    Cue,
    Entity,
    Event,
    Figure,
    Group,
    GroupValue,
    Hop,
    Organization,
    Place,
    PlaceValue,
    Quantity,
    QuantityValue,
    Record,
    Report,
    Subject,
    Time,
    TimeValue,
    Trigger,
    clean,
    identify,
    overlap,
    report_id,
    schema,
    within,
)  # fmt: skip

TEXT = "قال متحدث إن ثلاثة مسلحين قتلوا في الباغوز أمس"


def span(words: str) -> dict[str, object]:
    at = TEXT.index(words)
    return {"start": at, "end": at + len(words), "text": words, "rule": "test"}


RECORD = Record(
    report=Report(id="r1", text=TEXT, published="2019-02-21"),
    mentions=(
        Quantity(
            id="m1", **span("ثلاثة مسلحين"), value=QuantityValue(low=3, high=3, unit="person", of="مسلح")
        ),
        Group(id="m2", **span("ثلاثة مسلحين"), value=GroupValue(count="m1", noun="مسلح")),
        Place(id="m3", **span("الباغوز"), entity="e1", value=PlaceValue(name="الباغوز", country="SY")),
        Time(id="m4", **span("أمس"), value=TimeValue(start="2019-02-20", end="2019-02-20", relative=True)),
        Organization(id="m5", **span("متحدث")),
    ),
    entities=(Entity(id="e1", kind="place", name="الباغوز", mentions=("m3",), from_=("m3",)),),
    claims=(
        Claim(id="c1", cue=Cue(0, 3, "قال", "قال"), chain=(Hop(name="متحدث", start=4, end=9),), rule="test"),
    ),
    events=(Event(id="v1", type="killing", trigger=Trigger(26, 31, "قتلوا"), rule="test"),),
    figures=(
        Figure(
            id="f1",
            measure="killed",
            subject=Subject(class_="fighter"),
            low=3,
            high=3,
            mention="m1",
            rule="t",
        ),
    ),
)


def test_json_out_and_in_again() -> None:
    assert Record.from_json(RECORD.to_json()) == RECORD
    assert Record.from_dict(RECORD.to_dict()) == RECORD


def test_public_names_are_as_documented() -> None:
    plain = RECORD.to_dict()
    assert list(plain) == [
        "report", "zones", "sentences", "mentions", "entities", "claims", "events", "figures", "findings",
    ]  # fmt: skip
    assert plain["entities"][0]["from"] == ["m3"]
    assert plain["figures"][0]["subject"]["class"] == "fighter"
    assert plain["mentions"][2]["kind"] == "place"
    assert plain["claims"][0]["within"] is None


def test_every_mention_quotes_its_span() -> None:
    assert all(TEXT[m.start : m.end] == m.text for m in RECORD.mentions)


def test_records_are_frozen() -> None:
    with pytest.raises(AttributeError):
        RECORD.mentions[0].start = 9  # type: ignore[misc]


def test_a_wrong_field_is_named() -> None:
    plain = RECORD.to_dict()
    plain["mentions"][2]["value"]["latitude"] = "north"
    with pytest.raises(DataError, match=r"mentions.*latitude"):
        Record.from_dict(plain)
    with pytest.raises(DataError):
        Record.from_json(b"{")


def test_the_schema_describes_every_public_object() -> None:
    made = schema()
    assert {"Record", "Comparison", "EventSummary", "Clusters", "Judgement"} <= set(made["$defs"])
    assert json.loads(json.dumps(made)) == made
    assert made["$defs"]["Record"]["properties"]["report"]


def test_what_no_file_can_hold_is_replaced_one_for_one() -> None:
    assert clean("ab\0\ud800د") == ("ab\ufffd\ufffdد", 2)
    assert clean("بغداد") == ("بغداد", 0)
    assert len(clean("\udfff" * 9)[0]) == 9


def test_ids_hang_on_content_alone() -> None:
    assert identify("m", "r1", "place", 3, 9) == identify("m", "r1", "place", 3, 9)
    assert identify("m", "r1", "place", 3, 9) != identify("m", "r1", "place", 39, "")
    same = {"outlet": "o", "published": "2019-02-21", "title": None}
    assert report_id("نص", **same) == report_id("نص", **same) != report_id("نص آخر", **same)


def test_spans() -> None:
    assert overlap((0, 5), (3, 9)) == 2
    assert overlap((0, 3), (3, 9)) == 0
    assert within((3, 5), (3, 9)) and not within((2, 5), (3, 9))


def test_records_survive_a_foreign_encoder() -> None:
    assert msgspec.json.decode(json.dumps(RECORD.to_dict(), ensure_ascii=True), type=Record) == RECORD
