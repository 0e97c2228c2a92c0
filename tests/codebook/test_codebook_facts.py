"""What a mapping's conditions may ask of an event in a record."""

import pytest
from msgspec.structs import replace

from handmade import shelling
from rawi.codebook import FIELDS, acled, builtin, facts
from rawi.model import Event, Group, GroupValue, Record, Trigger

TEXT = "قالت صحيفة الساحل نقلاً عن العقيد سالم المرعي إن مدفعية تنظيم داعش قصفت بلدة هجين. وقتل أكثر من 12 مدنياً في القصف."


@pytest.fixture
def record() -> Record:
    return shelling(TEXT, "تنظيم داعش", "أكثر من 12", 12, None)


def aimed(record: Record, class_: str) -> tuple[Record, Event]:
    people = Group(id="m99", start=0, end=4, text="قالت", rule="t", value=GroupValue(victim_class=class_))
    event = replace(record.events[0], targets=("m99",), figures=())
    return replace(record, mentions=(*record.mentions, people), events=(event,)), event


def test_only_documented_fields_are_told(record: Record) -> None:
    assert set(facts(record, record.events[0])) <= set(FIELDS)


def test_who_and_how_many(record: Record) -> None:
    told = facts(record, record.events[0])
    assert told["figure"] == ["killed"] and told["status"] == ["actual"]
    assert told["agent_kind"] == ["organization"]


@pytest.mark.parametrize(
    ("class_", "place"),
    [
        ("civilian", "Violence against civilians"),
        ("child", "Violence against civilians"),
        ("soldier", "Battles"),
    ],
)
def test_the_class_of_the_target_decides_where_killing_belongs(
    record: Record, class_: str, place: str
) -> None:
    made = acled(builtin().types["killing"], facts(*aimed(record, class_)))
    assert made is not None and made.event_type == place


def test_other_events_of_the_sentence_stand_beside(record: Record) -> None:
    first = record.events[0]
    near = replace(first, id="v2", type="arrest")
    far = replace(first, id="v3", type="protest", trigger=Trigger(len(TEXT) - 3, len(TEXT), TEXT[-3:]))
    spans = ((0, TEXT.index(".") + 1), (TEXT.index(".") + 2, len(TEXT)))
    told = facts(replace(record, events=(first, near, far), sentences=spans), first)
    assert told["beside"] == ["arrest"]
