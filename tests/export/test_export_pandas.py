"""The exports as those who use the field's tables read them: with pandas, columns by their names, types as they are."""

import io
import json

import pandas as pd
import pytest
from coded import coded, retold, toll

from rawi.export import BOM, field
from rawi.model import EventDate, PlaceValue

RECORDS = [
    coded(toll("43", 9, 9)),
    retold(coded(), "قناة تخوم", toll("عشرات", 20, 99, bound="vague", class_="civilian")),
    retold(coded(), "نشرة «الوادي»؛ ملحق", date=EventDate("2021-03-01", "2021-03-31"), time_precision=3),
    coded(
        toll("43", 2, 2),
        place_value=PlaceValue(name="سوريا", name_en="Syria", country="SY", feature="country"),
        geo_precision=None,
    ),
    coded(toll("43", 5, 5), status="denied"),
]


def table(form: str, *, bom: bool = False) -> pd.DataFrame:
    text = "".join(field(form)(RECORDS))
    return pd.read_csv(io.BytesIO(((BOM if bom else "") + text).encode()))


@pytest.fixture
def acled() -> pd.DataFrame:
    return table("acled")


def test_rows_and_columns(acled: pd.DataFrame) -> None:
    assert acled.shape == (4, 31)
    assert acled["event_id_cnty"].str.startswith("SY-").all()


@pytest.mark.parametrize("column", ["year", "time_precision", "fatalities", "iso", "inter1"])
def test_whole_numbers_are_whole_numbers(acled: pd.DataFrame, column: str) -> None:
    assert pd.api.types.is_integer_dtype(acled[column])


@pytest.mark.parametrize("column", ["latitude", "longitude", "geo_precision"])
def test_what_may_be_unknown_is_missing_not_nought(acled: pd.DataFrame, column: str) -> None:
    assert pd.api.types.is_float_dtype(acled[column]) and acled[column].isna().tolist() == [
        False,
        False,
        False,
        True,
    ]


def test_dates_parse_and_a_month_lies_in_its_middle(acled: pd.DataFrame) -> None:
    dates = pd.to_datetime(acled["event_date"])
    assert dates.dt.year.tolist() == acled["year"].tolist()
    assert dates.max() == pd.Timestamp("2021-03-16")


def test_it_can_be_summed_by_place(acled: pd.DataFrame) -> None:
    assert acled.groupby("country")["fatalities"].sum().to_dict() == {"Syria": 31}
    assert acled.groupby("location")["fatalities"].sum().to_dict() == {"Hajin": 29}


def test_arabic_and_its_punctuation_come_back(acled: pd.DataFrame) -> None:
    assert acled["source"].tolist()[2] == "نشرة «الوادي»؛ ملحق"
    assert acled["notes"].str.contains("قصفت بلدة هجين").all()


@pytest.mark.parametrize("form", ["acled", "ged"])
def test_the_mark_of_excel_is_no_part_of_the_first_column(form: str) -> None:
    assert list(table(form, bom=True).columns) == list(table(form).columns)


def test_ged_reads_back() -> None:
    found = table("ged")
    assert found[["low", "best", "high"]].to_numpy().tolist() == [[9, 9, 9], [20, 20, 99], [2, 2, 2]]
    sides = found[["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"]].sum(axis=1)
    assert sides.tolist() == found["best"].tolist()
    assert (found["low"] <= found["best"]).all() and (found["best"] <= found["high"]).all()
    assert found["where_prec"].tolist() == [1, 1, 6] and found["latitude"].isna().tolist() == [
        False,
        False,
        True,
    ]
    assert (found["date_prec"] == 1).all()


def test_ged_leaves_what_is_ucdps_own_empty() -> None:
    found = table("ged")
    for column in (
        "conflict_new_id",
        "dyad_new_id",
        "side_a_new_id",
        "side_b_new_id",
        "priogrid_gid",
        "country_id",
    ):
        assert found[column].isna().all()


def test_plover_reads_back_line_by_line() -> None:
    lines = list(field("plover")(RECORDS))
    found = pd.json_normalize([json.loads(line) for line in lines])
    assert len(found) == 4 and set(found["event"]) == {"ASSAULT"}
    assert found["size.dead"].tolist()[:2] == [9, 20] and pd.isna(found["size.dead"].tolist()[2])
    assert pd.read_json(io.StringIO("".join(lines)), lines=True)["mode"].eq("heavy-weapons").all()
