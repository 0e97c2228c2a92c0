"""ACLED's columns: what becomes a row, and what its cells say."""

import csv

import pytest
from coded import coded, toll

from rawi.export import field
from rawi.export.acled import COLUMNS, acled_rows
from rawi.model import Acled, EventDate, PlaceValue, Record


def row(record: Record) -> dict[str, object]:
    (found,) = acled_rows([record])
    return found


def rows(record: Record) -> list[dict[str, object]]:
    return list(acled_rows([record]))


def test_the_header_is_acleds_and_the_lines_read_back() -> None:
    lines = list(field("acled")([coded(toll("عشرات", 20, 99, bound="vague"))]))
    read = list(csv.DictReader(lines))
    assert tuple(read[0]) == COLUMNS and len(COLUMNS) == 31
    assert read[0]["event_date"] == "2021-02-28" and read[0]["location"] == "Hajin"


def test_who_where_and_when() -> None:
    found = row(coded())
    assert found["actor1"] == "Syrian Army" and found["inter1"] == 1
    assert found["country"] == "Syria" and found["iso"] == "760" and found["region"] == "Middle East"
    assert (found["time_precision"], found["geo_precision"]) == (1, 1)
    assert found["source"] == "نشرة الوادي" and "قصفت" in str(found["notes"])


@pytest.mark.parametrize(
    "status", ["planned", "requested", "thwarted", "refused", "denied", "feared", "conditional", "contested"]
)
def test_what_did_not_surely_happen_is_no_row(status: str) -> None:
    assert rows(coded(status=status)) == []


def test_a_state_is_no_row() -> None:
    arrests = Acled("Strategic developments", "Arrests")
    assert rows(coded(type="detention", acled=arrests)) == []
    assert rows(coded(type="arrest", acled=arrests)) != []


def test_history_and_events_without_a_date_are_no_rows() -> None:
    assert rows(coded(background=True)) == []
    assert rows(coded(date=EventDate())) == []


def test_a_date_vaguer_than_a_month_is_no_row() -> None:
    assert rows(coded(date=EventDate("2021-01-01", "2021-12-31"))) == []


def test_a_month_is_put_in_its_middle() -> None:
    found = row(coded(date=EventDate("2021-03-01", "2021-03-31"), time_precision=3))
    assert (found["event_date"], found["time_precision"]) == ("2021-03-16", 3)


def test_a_toll_of_killed_and_wounded_together_is_never_deaths() -> None:
    found = row(coded(toll("43", 43, None, measure="killed_or_wounded")))
    assert found["fatalities"] == 0 and "together" in str(found["notes"])


@pytest.mark.parametrize(("low", "high", "deaths"), [(20, 99, 20), (100, 999, 100), (3, 9, 3)])
def test_vague_tolls_are_their_least_with_a_note(low: int, high: int, deaths: int) -> None:
    found = row(coded(toll("عشرات", low, high, bound="vague")))
    assert found["fatalities"] == deaths and "toll" in str(found["notes"])


def test_of_figures_that_conflict_the_lowest_is_written() -> None:
    found = row(coded(toll("عشرات", 12, 12), toll("43", 15, 15)))
    assert found["fatalities"] == 12 and "lowest" in str(found["notes"])


def test_classes_add_up_and_parts_do_not() -> None:
    total = toll("43", 43, 43)
    part = toll("عشرات", 12, 12, class_="child", part_of=total.id)
    assert row(coded(total, part))["fatalities"] == 43
    assert (
        row(coded(toll("43", 4, 4, class_="soldier"), toll("عشرات", 3, 3, class_="child")))["fatalities"] == 7
    )


def test_nothing_told_is_zero() -> None:
    assert row(coded())["fatalities"] == 0


def test_of_a_country_alone_no_coordinates_are_written() -> None:
    value = PlaceValue(
        name="سوريا", name_en="Syria", country="SY", latitude=35.0, longitude=38.0, feature="country"
    )
    found = row(coded(place_value=value, geo_precision=None))
    assert (found["latitude"], found["longitude"], found["geo_precision"], found["location"]) == (None,) * 4


def test_an_army_abroad_is_external() -> None:
    assert row(coded(agent_country="TR"))["inter1"] == 8


def test_an_unknown_doer_of_violence_is_an_unidentified_armed_group() -> None:
    found = row(coded(actors=()))
    assert found["actor1"] == "Unidentified Armed Group (Syria)" and found["inter1"] == 3


def test_civilians_are_side_two_and_the_interaction_has_no_order() -> None:
    found = row(coded())
    assert found["inter2"] == 7 and found["interaction"] == "17"
    assert found["civilian_targeting"] == "Civilian targeting"


def test_a_crowd_stands_in_the_tags() -> None:
    protest = Acled("Protests", "Peaceful protest")
    found = row(coded(type="protest", acled=protest, actors=(), targets=()))
    assert found["tags"] == "crowd size=no report" and found["inter1"] == 6
    assert found["disorder_type"] == "Demonstrations"
