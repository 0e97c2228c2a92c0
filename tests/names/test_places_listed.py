"""Lists of villages, of which no gazetteer has them all; fronts; what is no place."""

from __future__ import annotations

import pytest
from names_helpers import entity, found, mention, names

LISTS = [
    (
        "وانسحبوا من قرى الزاوية والكفرية ورسم الطويل في ريف إدلب.",
        ["الزاوية", "الكفرية", "رسم الطويل", "ريف إدلب"],
    ),
    (
        "وسيطرت على قرى العليقة والمحرقة وأم سطيح بريف الحسكة.",
        ["العليقة", "المحرقة", "أم سطيح", "ريف الحسكة"],
    ),
    ("ووصلت إلى قرى المتونة والسويمرة وعراجة في السويداء.", ["المتونة", "السويمرة", "عراجة", "السويداء"]),
    ("قصفت بلدات كفرنبل، حاس، والدلبرية.", ["كفرنبل", "حاس", "الدلبرية"]),
]


@pytest.mark.parametrize(("text", "places"), LISTS)
def test_all_names_of_a_list_are_places(text: str, places: list[str]) -> None:
    assert found(text, "place") == places


def test_a_listed_village_lies_where_the_list_does() -> None:
    value = mention(names("وسيطرت على قرى العليقة والمحرقة بريف الحسكة."), "المحرقة", "place").value
    assert (value.country, value.admin1, value.latitude, value.feature) == ("SY", "Hasakah", None, "village")


def test_a_listed_village_lies_where_its_known_neighbours_do() -> None:
    value = mention(names("قصفت بلدات كفرنبل وحاس والدلبرية أمس."), "الدلبرية", "place").value
    assert (value.country, value.latitude) == ("SY", None)


NO_LISTS = [
    "قصفت الطائرات قرى المنطقة والمدينة.",
    "وعاد سكان قرى الجبل إلى منازلهم.",
    "وأحرقوا قرى المسيحيين والأكراد.",
    "وأحرقوا قرى المواطنين والفلاحين.",
    "ومر بقرى كثيرة وصغيرة.",
]


@pytest.mark.parametrize("text", NO_LISTS)
def test_what_follows_the_villages_needs_to_be_names(text: str) -> None:
    assert found(text, "place") == []


def test_two_villages_end_a_pair() -> None:
    assert found("وباتجاه بلدتي نبل والزهراء والأراضي الزراعية حولهما.", "place") == ["نبل", "الزهراء"]


def test_a_noun_with_its_adjective_ends_a_list() -> None:
    text = "سيطرت على قرى المتونة والسويمرة والأراضي الزراعية في السويداء."
    assert found(text, "place") == ["المتونة", "السويمرة", "السويداء"]


def test_an_agency_is_no_part_of_a_list() -> None:
    assert found("وسيطرت على قرى العليقة وأم سطيح بريف الحسكة.", "organization") == []


def test_from_a_side_is_no_district() -> None:
    assert found("من ناحية الانتماء القبلي، يعد فردا منها.", "place") == []
    assert found("وسيطر على ناحية الدلبرية في ريف حلب.", "place") == ["الدلبرية", "ريف حلب"]


FRONTS = [
    "ودارت اشتباكات في جبهة الضباب غرب مدينة تعز.",
    "واشتدت المعارك على جبهات عدة في تعز، منها جبهة الضباب.",
]


@pytest.mark.parametrize("text", FRONTS)
def test_a_front_line_is_no_body(text: str) -> None:
    result = names(text)
    assert entity(result, "الضباب", "place").name_en == "Dhabab"
    assert [m.text for m in result.mentions if m.kind == "organization"] == []


def test_a_front_of_fighters_is_a_body() -> None:
    assert found("وقالت جبهة التضامن إنها انسحبت.", "organization") == ["جبهة التضامن"]


def test_what_lies_beside_a_town_is_told_nothing() -> None:
    result = names("وصلت القوات إلى المناطق المتاخمة لـ«عدن» أمس.")
    assert mention(result, "عدن").kind == "place"
    assert found("وقال المصدر لـ«عدن الغد» إن الوضع هادئ.", "organization") == ["عدن الغد"]


ADJECTIVES = ["قصفت الطائرات مواقع سورية وإيرانية.", "وكان بالقنصلية السعودية أمس.", "وسط عدوان إرهابي واسع."]


@pytest.mark.parametrize("text", ADJECTIVES)
def test_adjectives_of_nations_are_no_places(text: str) -> None:
    assert found(text, "place") == []


def test_two_countries_stay_two() -> None:
    assert found("وسافر إلى سورية وتركيا أمس.", "place") == ["سورية", "تركيا"]
