"""UCDP GED's columns: deadly events only, with low, best and high."""

import csv

import pytest
from coded import coded, retold, toll
from msgspec.structs import replace

from rawi.export import field
from rawi.export.ged import COLUMNS, date_prec, ged_rows, where_prec
from rawi.model import EventDate, Offset, Place, PlaceValue, Record


def rows(record: Record) -> list[dict[str, object]]:
    return list(ged_rows([record]))


def place(feature: str, offset: Offset | None = None) -> Place:
    value = PlaceValue(
        name="هجين", country="SY", feature=feature, offset=offset, latitude=34.7, longitude=40.8
    )
    return Place(id="m1", start=0, end=4, text="هجين", rule="test", value=value)


def test_the_header_is_geds_and_the_lines_read_back() -> None:
    (read,) = csv.DictReader(field("ged")([coded(toll("43", 43, 43))]))
    assert tuple(read) == COLUMNS
    assert (read["low"], read["best"], read["high"]) == ("43", "43", "43")
    assert read["geom_wkt"] == "POINT (40.83 34.69)"


def test_an_event_without_deaths_is_no_row() -> None:
    assert rows(coded()) == []
    assert rows(coded(toll("43", 43, None, measure="killed_or_wounded"))) == []


def test_low_best_and_high_stand_side_by_side() -> None:
    (found,) = rows(coded(toll("عشرات", 12, 20), toll("43", 15, 15)))
    assert (found["low"], found["best"], found["high"]) == (12, 15, 20)


def test_the_original_source_is_the_end_of_the_chain() -> None:
    (found,) = rows(coded(toll("43", 43, 43, claims=("c1",))))
    assert found["source_original"] == "العقيد سالم المرعي" and found["source_office"] == "نشرة الوادي"


def test_civilians_killed_by_a_state_are_one_sided_violence() -> None:
    (found,) = rows(coded(toll("عشرات", 20, 99, class_="civilian")))
    assert found["type_of_violence"] == 3 and found["deaths_civilians"] == 20 and found["deaths_unknown"] == 0


def test_those_of_no_class_are_unknown() -> None:
    (found,) = rows(coded(toll("43", 9, 9)))
    assert (found["deaths_unknown"], found["deaths_civilians"]) == (9, 0)


@pytest.mark.parametrize(("days", "code"), [(0, 1), (1, 2), (5, 2), (6, 3), (20, 4), (30, 4), (200, 5)])
def test_the_precision_of_dates(days: int, code: int) -> None:
    assert date_prec(days) == code


@pytest.mark.parametrize(
    ("feature", "code"),
    [
        ("town", 1),
        ("crossing", 1),
        ("base", 1),
        ("island", 2),
        ("lake", 7),
        ("admin2", 3),
        ("admin1", 4),
        ("region", 5),
        ("country", 6),
        ("sea", 7),
    ],
)
def test_the_precision_of_places(feature: str, code: int) -> None:
    assert where_prec(place(feature)) == code


def test_near_a_town_is_two() -> None:
    assert where_prec(place("town", Offset("west", 20))) == 2


def test_what_the_event_has_as_near_a_town_is_near_it() -> None:
    killed = toll("43", 43, 43)
    assert [one["where_prec"] for code in (1, 2, 3) for one in rows(coded(killed, geo_precision=code))] == [
        1,
        2,
        1,
    ]


def test_a_place_that_nobody_found_on_a_map_has_no_code() -> None:
    value = PlaceValue(name="المالح", feature="village")
    assert where_prec(Place(id="m1", start=0, end=4, text="هجين", rule="test", value=value)) is None
    (found,) = rows(coded(toll("43", 43, 43), place_value=value))
    assert (found["where_prec"], found["latitude"], found["where_description"]) == (None, None, "هجين")


def test_the_day_of_publication_is_a_day() -> None:
    record = retold(coded(), "أ", toll("43", 43, 43))
    at = replace(record, report=replace(record.report, published="2021-03-05T08:00:00+03:00"))
    assert rows(at)[0]["source_date"] == "2021-03-05"


def test_denied_and_planned_events_and_states_are_no_rows() -> None:
    killed = toll("43", 43, 43)
    assert not any(rows(coded(killed, status=status)) for status in ("denied", "planned", "contested"))
    assert rows(coded(killed, type="siege")) == []


def test_an_event_is_dated_by_its_words_alone() -> None:
    assert rows(coded(toll("43", 43, 43), date=EventDate())) == []
