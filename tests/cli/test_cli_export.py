"""`rawi export`, `schema`, `report`, `evaluate`."""

import csv
import json
from pathlib import Path

import pytest

from rawi.evaluate import Sheet
from rawi.model import Record


def test_jsonl_to_standard_output(read) -> None:
    lines = read("export").stdout.splitlines()
    assert [Record.from_json(line).report.outlet for line in lines] == ["نشرة الوادي", "شبكة الأفق"]


def test_jsonl_to_a_file(read, tmp_path: Path) -> None:
    done = read("export", "-o", "out.jsonl", "--outlet", "الأفق")
    assert (done.stdout, done.stderr) == ("", "out.jsonl\n")
    assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 1


def test_csv_to_standard_output(read) -> None:
    rows = list(csv.DictReader(read("export", "--format", "csv").stdout.splitlines()))
    assert [row["type"] for row in rows] == ["shelling", "shelling"]
    rows = list(csv.DictReader(read("export", "--format", "csv", "--table", "figures").stdout.splitlines()))
    assert [row["high"] for row in rows] == ["", "15"]


def test_csv_to_a_folder_for_excel(read, tmp_path: Path) -> None:
    done = read("export", "--format", "csv", "-o", "tables", "--excel")
    assert "tables/figures.csv" in done.stderr.splitlines()
    assert (tmp_path / "tables" / "events.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_an_unknown_table_is_wrong_use(read) -> None:
    assert read("export", "--format", "csv", "--table", "songs").exit_code == 2


def test_schema_is_json(rawi) -> None:
    assert "Record" in json.loads(rawi("schema").stdout)["$defs"]


def test_report_writes_a_page(read, tmp_path: Path) -> None:
    done = read("report", "-o", "page.html", "--title", "قصف هجين")
    assert (done.exit_code, done.stderr) == (0, "page.html\n")
    assert "قصف هجين" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_report_names_a_place_that_cannot_be_written(read) -> None:
    done = read("report", "-o", "no/page.html")
    assert done.exit_code == 2
    assert done.stderr.startswith("rawi: no/page.html: cannot be written")


def marked(*_: object, **__: object) -> Sheet:
    sheet = Sheet()
    tally = sheet.tally("quantity.value")
    tally.asked, tally.hit, tally.offered, tally.good = 4, 2, 2, 2
    sheet.tally("claim.origin")
    sheet.reports = 1
    return sheet


def test_evaluate_prints_scores(rawi, monkeypatch) -> None:
    monkeypatch.setattr("rawi.evaluate.score", marked)
    printed = rawi("evaluate", "gold").stdout
    assert "quantity.value       1.00    0.50  0.67      4        2" in printed
    assert "claim.origin            –       –     –      0        0" in printed
    assert json.loads(rawi("evaluate", "gold", "--json").stdout)["quantity.value"]["recall"] == 0.5


@pytest.mark.parametrize("form", ["acled", "ged", "plover"])
def test_the_fields_formats_to_a_file_and_to_standard_output(read, tmp_path: Path, form: str) -> None:
    printed = read("export", "--format", form).stdout_bytes
    assert read("export", "--format", form, "-o", "out").exit_code == 0
    assert printed and (tmp_path / "out").read_bytes() == printed


@pytest.mark.parametrize(
    ("form", "marked"), [("acled", True), ("ged", True), ("plover", False), ("jsonl", False)]
)
def test_excel_knows_csv_by_its_mark(read, tmp_path: Path, form: str, marked: bool) -> None:
    read("export", "--format", form, "--excel", "-o", "out")
    assert (tmp_path / "out").read_bytes().startswith(b"\xef\xbb\xbf") is marked


def test_reports_of_an_incident_are_one_row_or_one_each(read) -> None:
    one = list(csv.DictReader(read("export", "--format", "acled").stdout.splitlines()))
    each = list(csv.DictReader(read("export", "--format", "acled", "--accounts").stdout.splitlines()))
    assert (len(one), len(each)) == (1, 2)
    assert one[0]["source"] == "; ".join(row["source"] for row in each)
    assert int(one[0]["fatalities"]) == min(int(row["fatalities"]) for row in each)


def test_a_filter_cuts_the_rows(read) -> None:
    (row,) = csv.DictReader(read("export", "--format", "acled", "--outlet", "الأفق").stdout.splitlines())
    assert row["source"] == "شبكة الأفق"
    assert len(read("export", "--format", "ged", "--type", "arrest").stdout.splitlines()) == 1


def test_what_was_rejected_is_no_row(read) -> None:
    rows = read("export", "--format", "csv").stdout.splitlines()
    for row in csv.DictReader(rows):
        read("judge", "reject", row["event"], "--author", "ليلى")
    count = lambda *how: len(read("export", "--format", "acled", "--accounts", *how).stdout.splitlines())  # noqa: E731
    assert (count(), count("--view", "machine")) == (1, 3)


@pytest.mark.parametrize("form", ["acled", "ged", "plover", "jsonl"])
def test_a_file_that_cannot_be_written_is_named(read, form: str) -> None:
    done = read("export", "--format", form, "-o", "no/out")
    assert done.exit_code == 2 and done.stderr.startswith("rawi: no/out: cannot be written")
