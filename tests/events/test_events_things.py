"""Unnamed facilities, vehicles, arms and forces; and how firmly a sentence reports."""

import pytest
from told import tell

import rawi
from rawi.arabic import read_document
from rawi.events import find_things
from rawi.model import Organization


def things(text, mentions=()):
    return [(thing.kind, thing.text) for thing in find_things(read_document(text), mentions)]


def test_a_facility_with_its_genitive():
    assert things("استهدف القصف مخازن صناديق الاقتراع.") == [("place", "مخازن صناديق الاقتراع")]


def test_vehicles_and_arms_are_weapons():
    assert things("دمر الجيش سيارة وضبط متفجرات.") == [("weapon", "سيارة"), ("weapon", "متفجرات")]


def test_forces_are_groups():
    assert things("حلقت طائرات فوق البلدات.")[0] == ("group", "طائرات")


def test_the_preposition_stays_outside():
    assert things("دخلوا بسيارة مسروقة.") == [("weapon", "سيارة")]


def test_nothing_is_found_inside_a_name():
    text = "أعلن مركز الإعلام أرقاما."
    name = Organization(id="m1", start=5, end=17, text=text[5:17], rule="test")
    assert things(text, [name]) == []


def test_a_facility_is_never_where_an_event_is_put():
    text = "قصف الجيش مستشفى المدينة."
    mentions = find_things(read_document(text), ())
    assert all(m.value.latitude is None for m in mentions if m.kind == "place")


def test_a_report_of_the_day_is_firm():
    text = "قتل 16 شخصا وأصيب 40 بجروح في انفجار سيارة مفخخة وسط بغداد أمس."
    told = tell(
        text, counts={"16 شخصا": 16, "40": 40}, places=["بغداد"], times={"أمس": ("2024-05-09", "2024-05-09")}
    )
    assert told.one("explosive_device").confidence == "high"


def test_a_reference_in_passing_is_not_firm():
    assert tell("وناقش الكتاب فلسفة الاغتيال السياسي عبر التاريخ.").one("killing").confidence == "low"


def test_confidence_is_high_where_no_model_was_trained():
    assert tell("أفرجت السلطات عن السجناء.").one("release").confidence == "high"


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("قصفت مقاتلات التحالف مخازن الذخيرة.", ["مقاتلات التحالف"]),
        ("دمرت طائرات التحالف معسكرا.", ["طائرات التحالف"]),
    ],
)
def test_the_forces_of_somebody_are_one_actor(text, agents):
    record = rawi.extract(text)
    held = {m.id: m for m in record.mentions}
    assert [[held[name].text for name in event.actors] for event in record.events] == [agents]
    (force,) = (held[name] for name in record.events[0].actors)
    assert force.value.unit_of is not None


def test_aircraft_that_bomb_are_an_air_strike():
    record = rawi.extract("قصفت طائرات مجهولة الهوية مخازن الذخيرة.")
    assert [event.type for event in record.events] == ["air_strike"]
