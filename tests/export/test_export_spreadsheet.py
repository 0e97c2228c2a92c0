"""CSV as spreadsheets and programs open it: nothing runs, nothing is lost, Arabic comes back as it was written."""

import csv
import io

import pytest
from coded import coded, retold, toll

from rawi.export import BOM, FIELD_FORMATS, field
from rawi.export.acled import COLUMNS
from rawi.export.ged import COLUMNS as GED
from rawi.export.line import ACTIVE, line, safe

RUNNING = [
    '=HYPERLINK("http://x","y")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
]
TEXTS = [
    'قال "نعم"، ثم سكت',
    "سطر\nوسطر",
    "\u202bمحصور\u202c",
    "\u200fعلامة",
    "ﷲ ﻻ",
    "a;b,c",
    "'مقتبس'",
    "١٢٬٣٤٥",
    "🕊 سلام",
]


def back(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("text", RUNNING)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert safe(text) == f"'{text}"
    ((cell, after),) = back(line([text, "x"]))
    assert (cell, after) == (f"'{text}", "x")


def test_every_sign_that_begins_a_formula_is_tried() -> None:
    assert {text[0] for text in RUNNING} == set(ACTIVE)


@pytest.mark.parametrize("text", TEXTS)
def test_other_text_comes_back_as_it_was(text: str) -> None:
    assert back(line([text])) == [[text]]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (-5, "-5"),
        (-3.5, "-3.5"),
        (3.0, "3"),
        (0, "0"),
        (None, ""),
        ("", ""),
        (True, "true"),
        (False, "false"),
    ],
)
def test_numbers_stay_numbers_and_nothing_stays_nothing(cell: object, written: str) -> None:
    assert back(line(["x", cell])) == [["x", written]]


@pytest.mark.parametrize("form", ["acled", "ged"])
def test_an_outlet_that_is_a_formula_harms_nobody(form: str) -> None:
    record = retold(coded(), "=cmd|' /C calc'!A1", toll("43", 9, 9))
    lines = list(field(form)([record]))
    for row in back("".join(lines)):
        assert not any(
            cell.startswith(ACTIVE) for cell in row if not cell.lstrip("-").replace(".", "").isdigit()
        )


@pytest.mark.parametrize(("form", "columns"), [("acled", COLUMNS), ("ged", GED)])
def test_every_row_has_every_column_and_reads_back(form: str, columns: tuple[str, ...]) -> None:
    records = [retold(coded(), f"قناة «{n}»؛ نشرة", toll("43", n, n)) for n in (1, 2, 3)]
    header, *rows = back("".join(field(form)(records)))
    assert tuple(header) == columns and len(rows) == 3
    assert all(len(row) == len(columns) for row in rows)
    office = "source" if form == "acled" else "source_office"
    assert [row[columns.index(office)] for row in rows] == [f"قناة «{n}»؛ نشرة" for n in (1, 2, 3)]


@pytest.mark.parametrize("form", FIELD_FORMATS)
def test_the_same_records_give_the_same_bytes(form: str) -> None:
    records = [coded(toll("43", 9, 9)), retold(coded(), "ثانية")]
    assert list(field(form)(records)) == list(field(form)(records))


def test_numbers_are_read_as_numbers() -> None:
    ((_, row),) = [tuple(back("".join(field("acled")([coded(toll("43", 9, 9))]))))]
    cells = dict(zip(COLUMNS, row, strict=True))
    assert (float(cells["latitude"]), int(cells["fatalities"]), int(cells["year"])) == (34.69, 9, 2021)
    assert int(cells["inter1"]) == 1 and cells["iso"].isdigit()


def test_the_mark_of_excel_is_one_character() -> None:
    assert BOM.encode() == b"\xef\xbb\xbf"


def test_no_such_format() -> None:
    with pytest.raises(KeyError):
        field("shapefile")
