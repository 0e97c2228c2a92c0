"""Reports of one incident are one row; what concurs in one report is one row under ACLED's higher type."""

import pytest
from coded import SHELLING, coded, one_incident, retold, toll
from msgspec.structs import replace

from rawi.export import field
from rawi.export.accounts import gathered
from rawi.export.acled import acled_rows
from rawi.export.concur import ORDER
from rawi.export.ged import ged_rows
from rawi.export.happened import happened
from rawi.model import Acled, Event, EventDate, PlaceValue, Record

DENIED, UNDATED = {"status": "denied"}, {"date": EventDate()}


def two(**second: object) -> list[Record]:
    return [coded(toll("43", 4, 4)), retold(coded(), "قناة تخوم", toll("43", 4, 4), **second)]


def test_two_reports_are_one_row_with_both_sources() -> None:
    (found,) = acled_rows(two(), joined=one_incident(2))
    assert found["event_id_cnty"] == "SY-i1"
    assert found["source"] == "نشرة الوادي; قناة تخوم"
    assert "نشرة الوادي: قال" in str(found["notes"]) and "قناة تخوم: قال" in str(found["notes"])
    (found,) = ged_rows(two(), joined=one_incident(2))
    assert (found["number_of_sources"], found["source_office"]) == (2, "نشرة الوادي; قناة تخوم")
    assert found["source_article"] == "a.txt; قناة تخوم.txt"


def test_each_account_is_a_row_where_that_is_asked_for() -> None:
    assert len(list(acled_rows(two()))) == len(list(ged_rows(two()))) == 2


def test_an_outlet_that_reports_twice_is_one_source() -> None:
    again = replace(two()[0], report=replace(two()[0].report, id="r2"))
    (found,) = ged_rows([two()[0], again], joined=one_incident(2))
    assert found["number_of_sources"] == 1


def test_an_account_that_denies_it_is_no_account() -> None:
    (found,) = acled_rows(two(**DENIED), joined=one_incident(2))
    assert found["source"] == "نشرة الوادي"


def test_an_account_without_a_date_counts_where_another_has_one() -> None:
    (found,) = acled_rows(two(**UNDATED), joined=one_incident(2))
    assert found["source"] == "نشرة الوادي; قناة تخوم" and found["event_date"] == "2021-02-28"
    undated = [retold(one, f"ق{n}", **UNDATED) for n, one in enumerate(two())]
    assert list(acled_rows(undated, joined=one_incident(2))) == []


def test_the_row_is_of_the_account_that_says_most() -> None:
    vague = {"date": EventDate("2021-02-01", "2021-02-28"), "time_precision": 3}
    (found,) = acled_rows([retold(coded(), "أ", **vague), coded()], joined=one_incident(2))
    assert (found["event_date"], found["time_precision"]) == ("2021-02-28", 1)
    value = PlaceValue(name="سوريا", name_en="Syria", country="SY", feature="country")
    (found,) = acled_rows([coded(place_value=value), retold(coded(), "أ")], joined=one_incident(2))
    assert found["location"] == "Hajin"


def test_what_the_clearest_account_leaves_open_another_tells() -> None:
    (found,) = acled_rows([coded(actors=()), retold(coded(), "أ", targets=())], joined=one_incident(2))
    assert (found["actor1"], found["actor2"]) == ("Syrian Army", "Civilians (Syria)")


def test_a_row_comes_when_its_last_account_is_met_and_cut_ones_at_the_end() -> None:
    rows = list(happened([*two(), retold(coded(), "ثالثة")]))
    joined = lambda report, event: ("i1", 2) if report != "rثالثة" else ("i2", 5)  # noqa: E731
    assert [(one.id, len(one.accounts)) for one in gathered(rows, joined)] == [("i1", 2), ("i2", 1)]


def test_order_does_not_change_what_is_written() -> None:
    first = list(acled_rows(two(), joined=one_incident(2)))
    second = list(acled_rows(two()[::-1], joined=one_incident(2)))
    for name in ("event_date", "fatalities", "actor1", "actor2", "location"):
        assert first[0][name] == second[0][name]


def test_plover_keeps_a_line_for_each_account() -> None:
    assert len(list(field("plover", joined=one_incident(2))(two()))) == 2


@pytest.mark.parametrize("form", ["acled", "ged", "plover"])
def test_what_was_read_with_low_confidence_can_be_left_out(form: str) -> None:
    records = [coded(toll("43", 4, 4)), retold(coded(), "أ", toll("43", 4, 4), confidence="low")]
    assert len(list(field(form)(records))) - len(list(field(form, sure=True)(records))) == 1
    assert ("low confidence" in "".join(field("acled")(records))) and not list(
        acled_rows(records[1:], sure=True)
    )


# --- ACLED's order


def beside(record: Record, **fields: object) -> Record:
    """The same report with a second event of the same day, place and sides."""
    event: Event = replace(record.events[0], id="v2", **{"figures": (), "claims": (), **fields})
    return replace(record, events=(*record.events, event))


@pytest.mark.parametrize("kind", ORDER)
def test_the_higher_of_two_tactics_is_written(kind: str) -> None:
    record = beside(coded(toll("43", 4, 4)), acled=Acled(kind, "x"))
    (found,) = acled_rows([record])
    higher = min(kind, SHELLING.event_type, key=ORDER.index)
    assert found["event_type"] == higher and found["fatalities"] == 4
    (found,) = acled_rows([replace(record, events=record.events[::-1])])
    assert found["event_type"] == higher


def test_tolls_of_what_concurs_add_up_by_class() -> None:
    four, three = toll("43", 4, 4, class_="soldier"), toll("عشرات", 3, 3, class_="child")
    record = beside(coded(four), acled=Acled("Battles", "Armed clash"), figures=(three.id,))
    (found,) = acled_rows([replace(record, figures=(four, three))])
    assert (found["event_type"], found["fatalities"]) == ("Battles", 7)


@pytest.mark.parametrize(
    "other",
    [
        {"acled": Acled("Strategic developments", "Arrests")},
        {"date": EventDate("2021-02-27", "2021-02-27")},
        {"date": EventDate("2021-02-22", "2021-02-28")},
        {"actors": ()},
        {"place": None},
        {"acled": None},
    ],
)
def test_what_differs_does_not_concur(other: dict[str, object]) -> None:
    record = beside(coded(), **({"acled": Acled("Battles", "Armed clash")} | other))
    types = [row["event_type"] for row in acled_rows([record])]
    assert types[0] == SHELLING.event_type


def test_what_another_report_tells_of_too_stays_a_row() -> None:
    record = beside(coded(), acled=Acled("Battles", "Armed clash"))
    joined = lambda report, event: ("i1", 2) if event == "v2" else None  # noqa: E731
    assert len(list(acled_rows([record], joined=joined))) == 2
