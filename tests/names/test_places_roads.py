"""Roads between two places; names that several countries have, where nothing says which is meant."""

import pytest
from names_helpers import found, place

ROADS = [
    ("وقع الانفجار على طريق بغداد كركوك", ["بغداد", "كركوك"]),
    ("أغلقوا طريق بغداد - كركوك أمس", ["بغداد", "كركوك"]),
    ("قطعوا طريق حلب دمشق الدولي", ["حلب", "دمشق"]),
    ("انقلبت حافلة على الطريق بين صنعاء وعدن", ["صنعاء", "عدن"]),
]


@pytest.mark.parametrize(("text", "places"), ROADS)
def test_a_road_joins_two_places(text: str, places: list[str]) -> None:
    assert found(text, "place") == places
    assert found(text, "organization") == []


def test_the_ends_of_a_road_are_on_the_map() -> None:
    text = "وقع الانفجار على طريق بغداد كركوك"
    assert (place(text, "بغداد").admin1, place(text, "كركوك").admin1) == ("Baghdad", "Kirkuk")


UNSAID = ["الجديدة"]


@pytest.mark.parametrize("name", UNSAID)
def test_a_name_of_many_places_alone_is_nowhere(name: str) -> None:
    value = place(f"قصفت الطائرات بلدة {name}", name)
    assert (value.latitude, value.country) == (None, None)
    assert value.candidates > 1


@pytest.mark.parametrize(("text", "name", "country"), [
    ("قصفت الطائرات مدينة الموصل", "الموصل", "IQ"),
    ("قصفت الطائرات مدينة الحديدة", "الحديدة", "YE"),
    ("تظاهروا في القاهرة", "القاهرة", "EG"),
])  # fmt: skip
def test_a_well_known_place_needs_no_more(text: str, name: str, country: str) -> None:
    assert place(text, name).country == country
