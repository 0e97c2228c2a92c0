"""CSV: a file per kind of thing, documented, and safe to open in a spreadsheet."""

import csv
from pathlib import Path

import pytest

from handmade import TEXT_A, bare, shelling, story
from rawi import export
from rawi.errors import UsageError
from rawi.export.tables import TABLES


def rows(path: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    export.csv(story(), tmp_path / "out")
    return tmp_path / "out"


def test_there_is_a_file_per_kind_and_a_dictionary(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        [*(f"{name}.csv" for name in export.NAMES), "columns.csv"]
    )


def test_every_column_is_explained(folder: Path) -> None:
    told = {(row["table"], row["column"]) for row in rows(folder / "columns.csv") if row["meaning"]}
    for name in export.NAMES:
        with (folder / f"{name}.csv").open(encoding="utf-8") as file:
            assert {(name, column) for column in next(csv.reader(file))} <= told


def test_an_event_says_who_where_when_and_through_whom(folder: Path) -> None:
    first, second = rows(folder / "events.csv")
    assert (first["type"], first["acled_sub_event_type"]) == ("shelling", "Shelling/artillery/missile attack")
    assert (first["actors"], first["place_en"], first["country"]) == ("تنظيم داعش", "Hajin", "SY")
    assert (first["date_start"], first["time_precision"]) == ("2021-03-04", "")
    assert first["chain"] == "نشرة الوادي ← صحيفة الساحل ← العقيد سالم المرعي"
    assert first["figures"] == "killed 12–"
    assert second["figures"] == "killed 15–15"


def test_offsets_open_the_words(folder: Path) -> None:
    texts = {row["report"]: row["text"] for row in rows(folder / "reports.csv")}
    for row in rows(folder / "figures.csv"):
        assert texts[row["report"]][int(row["start"]) : int(row["end"])] == row["words"]
        assert row["words"] in row["quote"]


def test_absence_is_an_empty_cell(folder: Path) -> None:
    first, _ = rows(folder / "figures.csv")
    assert (first["low"], first["high"]) == ("12", "")
    assert first["who"] == ""


def test_excel_gets_its_byte_order_mark(tmp_path: Path) -> None:
    for path in export.csv(story(), tmp_path, bom=True):
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert rows(tmp_path / "events.csv", "utf-8-sig")[0]["event"]


def test_a_hostile_report_is_defused(tmp_path: Path) -> None:
    record = bare("=HYPERLINK(1)", outlet="+outlet")
    export.csv([record], tmp_path)
    (row,) = rows(tmp_path / "reports.csv")
    assert (row["text"], row["outlet"]) == ("'=HYPERLINK(1)", "'+outlet")


def test_one_table_as_lines() -> None:
    header, *lines = export.csv_lines(story(), "claims", bom=True)
    assert header.startswith("\ufeffclaim,report,")
    assert len(lines) == 2
    assert all(line.endswith("\r\n") for line in lines)


def test_an_unknown_table_is_named() -> None:
    with pytest.raises(UsageError, match="no table 'songs'"):
        list(export.csv_lines([], "songs"))


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    one, two = (export.csv(story(), tmp_path / name) for name in ("1", "2"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_every_table_can_be_empty() -> None:
    for table in TABLES:
        assert len(list(export.csv_lines([], table.name))) == 1


def test_a_line_break_stays_inside_its_cell(tmp_path: Path) -> None:
    text = TEXT_A.replace(". ", ".\n")
    export.csv([shelling(text, "تنظيم داعش", "أكثر من 12", 12, None)], tmp_path)
    assert rows(tmp_path / "reports.csv")[0]["text"] == text
