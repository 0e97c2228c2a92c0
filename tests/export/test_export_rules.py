"""What coders expect of an export, each rule by its name, from the words of a report to the row that pandas reads.

| rule (docs/exports.md, docs/codebook.md) | test here | more |
|-|-|-|
| killed and wounded told together are never deaths | combined_toll | test_export_tolls, test_export_acled |
| of figures that conflict the lowest is written; GED has low, best, high | lowest_figure | test_export_tolls |
| dozens 20 with a note, hundreds 100, several 3 | vague_tolls | test_export_tolls |
| nothing told, or "casualties" alone, is 0 | nothing_told | test_export_acled |
| parts of a total are not added to it | parts_of_a_total | test_export_acled |
| the dead of an attack are its figures, not an event beside it | outcomes_belong_to_their_cause | tests/events |
| a state is no row | states | test_export_acled, _ged, _plover |
| what did not happen is no row | what_did_not_happen | test_export_acled |
| history is no row; the day of publication is no date | history, no_date | test_export_acled |
| time_precision 1, 2, 3; GED's date_prec 1, 3, 4 | precision_of_dates | test_export_ged, _properties |
| geo_precision 1, 2, 3; GED's where_prec 1, 2, 4 | precision_of_places | test_export_ged |
| of a country alone no coordinates | country_alone | all formats |
| the mapping whose condition holds first is taken | first_condition | tests/codebook |
| an act against civilians is violence against civilians, and they are side two | first_condition | test_export_actors |
| one row for one incident | demo | test_export_accounts |
| ACLED's order where tactics concur | – | test_export_accounts |
| who stands on a side, and its code | nobody_on_both_sides | test_export_actors |
| source_original is the end of the chain | end_of_the_chain | test_export_ged |
| PLOVER: no type without a place there, a null mode is left out | no_place_in_plover | test_export_plover |
| columns have the names of the field's tools | columns | test_export_table, _pandas |
"""

import io
import json
from pathlib import Path

import pandas as pd
import pytest

import rawi
from rawi.case import Case, lines
from rawi.codebook.standards import PLOVER as EVENTS
from rawi.export import field
from rawi.export.acled import COLUMNS as ACLED
from rawi.export.ged import COLUMNS as GED

SAMPLE = Path(rawi.__file__).parent / "sample" / "reports"


def table(form: str, text: str) -> pd.DataFrame:
    record = rawi.extract(text, published="2021-03-09", outlet="نشرة الوادي")
    return pd.read_csv(io.StringIO("".join(field(form)([record]))))


def plover(text: str) -> list[dict[str, object]]:
    record = rawi.extract(text, published="2021-03-09", outlet="نشرة الوادي")
    return [json.loads(line) for line in field("plover")([record])]


# --- how many


def test_combined_toll() -> None:
    text = "سقط 43 شخصاً بين قتيل وجريح في قصف مدفعي على مدينة تعز أمس."
    (found,) = table("acled", text).to_dict("records")
    assert found["fatalities"] == 0 and "together" in found["notes"]
    assert table("ged", text).empty


def test_lowest_figure() -> None:
    text = (
        "أعلن الجيش مقتل 12 مسلحاً في اشتباك قرب القائم أمس، فيما قالت الشرطة إن 15 مسلحاً قتلوا في الاشتباك."
    )
    (row,) = table("acled", text).to_dict("records")
    assert row["fatalities"] == 12 and "12-15" in row["notes"]
    assert table("ged", text)[["low", "best", "high"]].to_numpy().tolist() == [[12, 12, 15]]


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ("عشرات المدنيين", 20, 99),
        ("مئات المدنيين", 100, 999),
        ("عدد من المدنيين", 3, 9),
        ("أكثر من 30 مدنياً", 30, 30),
    ],
)
def test_vague_tolls(words: str, least: int, most: int) -> None:
    text = f"قُتل {words} في قصف مدفعي على مدينة تعز أمس."
    assert table("acled", text)["fatalities"].tolist() == [least]
    assert table("ged", text)[["low", "high"]].to_numpy().tolist() == [[least, most]]


@pytest.mark.parametrize("more", ["", "، وسقط ضحايا"])
def test_nothing_told(more: str) -> None:
    text = f"قصفت طائرات حربية مدينة تعز أمس{more}."
    assert table("acled", text)["fatalities"].tolist() == [0]
    assert table("ged", text).empty


def test_parts_of_a_total() -> None:
    text = "قُتل 12 مدنياً، بينهم أربعة أطفال، في قصف على مدينة تعز أمس."
    assert table("acled", text)["fatalities"].tolist() == [12]
    assert table("ged", text)["best"].tolist() == [12]


def test_outcomes_belong_to_their_cause() -> None:
    text = "قُتل تسعة مدنيين وأصيب عشرون في قصف مدفعي على مدينة تعز أمس الاثنين."
    (row,) = table("acled", text).to_dict("records")
    assert (row["sub_event_type"], row["fatalities"]) == ("Shelling/artillery/missile attack", 9)
    assert table("ged", text)["deaths_civilians"].tolist() == [9]


# --- what is a row


@pytest.mark.parametrize("form", ["acled", "ged"])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "تحتجز قوات سوريا الديمقراطية 800 مقاتل في سجون الحسكة منذ الأحد.", id="states-detention"
        ),
        pytest.param("تحاصر القوات العراقية ثلاثين مسلحاً في عكاشات منذ أمس.", id="states-siege"),
        pytest.param("أحبطت الشرطة هجوماً على مدينة هيت أمس.", id="what_did_not_happen-thwarted"),
        pytest.param("قد يهاجم التنظيم مدينة الرقة غداً.", id="what_did_not_happen-conditional"),
        pytest.param("هدد التنظيم أمس بقتل الرهائن في مدينة الرقة.", id="what_did_not_happen-threat"),
        pytest.param("نفى الجيش مقتل عشرة مدنيين في مدينة تعز أمس.", id="what_did_not_happen-denied"),
        pytest.param("اعتقلت الشرطة ثلاثة أشخاص في محافظة الأنبار العام الماضي.", id="history"),
        pytest.param("قتل مسلحون أربعة مدنيين في مدينة تعز.", id="no_date"),
    ],
)
def test_no_row(form: str, text: str) -> None:
    assert table(form, text).empty
    assert "ASSAULT" not in [one["event"] for one in plover(text)]


def test_no_place_in_plover() -> None:
    text = "نزحت أربعون عائلة من القائم إلى مدينة الرطبة أمس."
    assert plover(text) == []
    assert table("acled", text)["event_type"].tolist() == ["Strategic developments"]


# --- when and where


@pytest.mark.parametrize(
    ("words", "acled", "ged"),
    [("أمس", ("2021-03-08", 1), ("2021-03-08", "2021-03-08", 1)),
     ("الأسبوع الماضي", ("2021-03-04", 2), ("2021-03-01", "2021-03-07", 3))],
)  # fmt: skip
def test_precision_of_dates(words: str, acled: tuple[str, int], ged: tuple[str, str, int]) -> None:
    text = f"قُتل تسعة مدنيين في قصف مدفعي على مدينة تعز {words}."
    (row,) = table("acled", text).to_dict("records")
    assert (row["event_date"], row["time_precision"]) == acled
    (row,) = table("ged", text).to_dict("records")
    assert (row["date_start"], row["date_end"], row["date_prec"]) == ged


@pytest.mark.parametrize(
    ("words", "acled", "ged"),
    [("في مدينة هيت", 1, 1), ("غرب هيت", 2, 2), ("في محافظة الأنبار", 3, 4)],
)
def test_precision_of_places(words: str, acled: int, ged: int) -> None:
    text = f"قتل مسلحون أربعة مدنيين {words} أمس."
    assert table("acled", text)["geo_precision"].tolist() == [acled]
    assert table("ged", text)["where_prec"].tolist() == [ged]


def test_country_alone() -> None:
    text = "قتل مسلحون أربعة مدنيين في العراق أمس."
    columns = ["latitude", "longitude", "geo_precision", "location"]
    assert table("acled", text)[columns].isna().all(axis=None)
    (row,) = table("ged", text).to_dict("records")
    assert row["where_prec"] == 6 and pd.isna(row["latitude"]) and row["country"] == "Iraq"
    assert "latitude" not in plover(text)[0]["event_loc"]


# --- who, and as what


@pytest.mark.parametrize(
    ("killed", "event", "inter"),
    [
        ("أربعة مدنيين", "Violence against civilians", 7),
        ("أربعة أطفال", "Violence against civilians", 7),
        ("أربعة جنود", "Battles", None),
    ],
)
def test_first_condition(killed: str, event: str, inter: int | None) -> None:
    (row,) = table("acled", f"قتل مسلحون {killed} في مدينة هيت أمس.").to_dict("records")
    assert row["event_type"] == event
    assert inter is None or (row["inter2"] == inter and row["civilian_targeting"] == "Civilian targeting")


def test_nobody_on_both_sides() -> None:
    text = "قُتل ثلاثة مسلحين في قصف على مدينة هيت أمس."
    (row,) = table("acled", text).to_dict("records")
    assert (row["actor2"], row["inter2"]) == ("Unidentified Armed Group (Iraq)", 3)
    assert pd.isna(row["actor1"]) and row["interaction"] == 30


def test_end_of_the_chain() -> None:
    text = "نقلت صحيفة «الضفتين» عن العقيد سالم المرعي قوله إن تسعة مدنيين قُتلوا في قصف على مدينة تعز أمس."
    (row,) = table("ged", text).to_dict("records")
    assert "سالم المرعي" in row["source_original"] and row["source_office"] == "نشرة الوادي"


def test_columns() -> None:
    text = "قتل مسلحون أربعة مدنيين في مدينة هيت أمس."
    assert tuple(table("acled", text).columns) == ACLED
    assert tuple(table("ged", text).columns) == GED
    assert {"id", "date", "actor", "event", "recipient", "event_loc", "text_info", "size"} <= set(
        plover(text)[0]
    )


# --- the bundled reports


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Case:
    case = Case(tmp_path_factory.mktemp("demo") / "demo.rawi")
    case.read([SAMPLE])
    return case


def exported(case: Case, form: str) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(b"".join(lines(case, form))))


def test_demo_acled_reads_back(demo: Case) -> None:
    found = exported(demo, "acled")
    assert tuple(found.columns) == ACLED and len(found) >= 8
    assert found["event_id_cnty"].is_unique and found["fatalities"].ge(0).all()
    assert pd.to_datetime(found["event_date"]).between("2021-03-01", "2021-03-14").all()
    assert found["time_precision"].isin([1, 2, 3]).all()
    assert found.loc[found["latitude"].isna(), "geo_precision"].isna().all()


def test_demo_has_one_row_for_the_clash_of_two_outlets(demo: Case) -> None:
    found = exported(demo, "acled")
    (row,) = found[found["source"].str.contains(";") & (found["sub_event_type"] == "Armed clash")].to_dict(
        "records"
    )
    assert (row["location"], row["fatalities"], row["geo_precision"]) == ("Al-Qaim", 3, 2)
    assert "3-4" in row["notes"]


def test_demo_leaves_out_what_is_no_event_of_the_week(demo: Case) -> None:
    words = " ".join(exported(demo, "acled")["notes"])
    for never in ("تحاصر مسلحين", "إحباط هجوم بعبوات", "عام ٢٠١٥", "قد يستأنف"):
        assert never not in words


def test_demo_ged_holds_the_dead_alone(demo: Case) -> None:
    found = exported(demo, "ged")
    assert tuple(found.columns) == GED and found["low"].gt(0).all()
    assert (found["low"] <= found["best"]).all() and (found["best"] <= found["high"]).all()
    parts = found[["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"]].sum(axis=1)
    assert parts.tolist() == found["best"].tolist()
    assert [3, 3, 4] in found[["low", "best", "high"]].to_numpy().tolist()


def test_demo_plover_has_what_is_required(demo: Case) -> None:
    found = [json.loads(line) for line in lines(demo, "plover")]
    assert len(found) >= 5
    assert all({"id", "date", "actor", "event"} <= set(one) for one in found)
    assert {one["event"] for one in found} <= set(EVENTS)
