"""CSV, TSV and Parquet: a row is a report."""

import csv
import io
from hashlib import sha256
from pathlib import Path

import pytest
from making import FIRST, SECOND, refused, take

from rawi.model import Report
from rawi.sources import Failure

COLUMNS = ("body", "title", "site", "day", "link", "n")
MAPPING = {"text": "body", "outlet": "site", "published": "day", "url": "link", "id": "n"}
ROW = {
    "body": FIRST,
    "title": "توقيف",
    "site": "صحيفة «السهل»",
    "day": "2021-03-07",
    "link": "https://example.org/1",
    "n": "7",
}


def table(*rows: dict[str, str], delimiter: str = ",", codec: str = "utf-8") -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode(codec)


def read(path: Path, data: bytes, **options: object) -> list[Report | Failure]:
    path.write_bytes(data)
    return take(path, **{"mapping": MAPPING, **options})


def test_a_row_is_a_report_with_its_number(tmp_path: Path) -> None:
    data = table(ROW, {**ROW, "body": SECOND, "n": ""})
    first, second = read(tmp_path / "a.csv", data)
    assert isinstance(first, Report) and isinstance(second, Report)
    assert (first.outlet, first.published, first.published_from) == (
        "صحيفة «السهل»",
        "2021-03-07",
        "metadata",
    )
    assert first.text == f"توقيف\n\n{FIRST}" and first.url == "https://example.org/1"
    assert (first.source, second.source) == (f"{tmp_path}/a.csv#1:7", f"{tmp_path}/a.csv#2")
    assert first.bytes_sha256 == sha256(data).hexdigest() and first.encoding == "utf-8"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "windows-1256"])
def test_delimiters_and_encodings(tmp_path: Path, delimiter: str, codec: str) -> None:
    (report,) = read(tmp_path / "a.csv", table(ROW, delimiter=delimiter, codec=codec))
    assert isinstance(report, Report) and report.encoding == codec and report.outlet == ROW["site"]


def test_lines_within_a_field_and_commas_in_quotes(tmp_path: Path) -> None:
    text = f'{FIRST}\n\n"{SECOND}", قال'
    (report,) = read(tmp_path / "a.tsv", table({**ROW, "body": text, "title": ""}, delimiter="\t"))
    assert isinstance(report, Report) and report.text == text


def test_a_missing_column_is_named_with_those_that_are_there(tmp_path: Path) -> None:
    told = refused(tmp_path / "a.csv", table(ROW))
    assert "has no column 'text'; it has body, title, site, day, link, n (map it: --map text=COLUMN)" in told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"a,b,c,d,e,f,g,h\n", "has 8 fields under 6 columns"),
        (b",t,s,2021-03-07,,\n", "no text under 'body'"),
        ("نص,t,s,07/03/2021,,\n".encode(), "published is not a date"),
        ("نص,t,s,,,\n".encode()[:3] + b"\xff,t,s,,,\n", "holds bytes of another encoding"),
        (b"english only,t,s,,,\n", "no Arabic text"),
    ],
)
def test_a_row_that_is_no_report_is_one_line(tmp_path: Path, line: bytes, told: str) -> None:
    padding = table(*[ROW] * 4000)
    first, failure, last = [
        item
        for i, item in enumerate(read(tmp_path / "a.csv", padding + line + table(ROW).split(b"\n", 1)[1]))
        if i in (0, 4000, 4001)
    ]
    assert isinstance(first, Report) and isinstance(last, Report)
    assert f"row 4001: {told}" in str(failure) and isinstance(failure, Failure) and failure.hint


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b"body,title\n", "has no rows under its columns"),
        (b"\xff\xfe\x00", "is not in utf-32-le to its end"),
        (bytes(range(256)) * 9, "binary"),
    ],
)
def test_what_is_no_table(tmp_path: Path, data: bytes, told: str) -> None:
    assert told in refused(tmp_path / "a.csv", data, mapping=MAPPING)


def test_a_quotation_mark_that_is_never_closed_swallows_little(tmp_path: Path) -> None:
    data = table(ROW) + b'"' + table(*[ROW] * 20_000)
    items = read(tmp_path / "a.csv", data)
    assert isinstance(items[0], Report) and "can't be taken apart" in str(items[1])
    assert sum(isinstance(item, Report) for item in items) > 10_000


def parquet(path: Path, rows: list[dict[str, object]]) -> None:
    arrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet as pq

    pq.write_table(arrow.Table.from_pylist(rows), path, row_group_size=100)


def test_parquet_rows(tmp_path: Path) -> None:
    import datetime as dt

    rows = [{**ROW, "n": n, "day": dt.date(2021, 3, 7), "other": [n]} for n in range(600)]
    rows[300]["body"] = None
    parquet(tmp_path / "a.parquet", rows)
    items = take(tmp_path / "a.parquet", mapping=MAPPING)
    first = items[0]
    assert isinstance(first, Report) and (first.published, first.outlet) == ("2021-03-07", ROW["site"])
    assert first.source == f"{tmp_path}/a.parquet#1:0" and first.encoding is None
    assert [i for i, item in enumerate(items) if isinstance(item, Failure)] == [300]
    assert "row 301: no text under 'body'" in str(items[300])


def test_parquet_under_another_name_and_nested_columns(tmp_path: Path) -> None:
    parquet(tmp_path / "part-0", [{"a": {"b": FIRST}}])
    (report,) = take(tmp_path / "part-0", mapping={"text": "a.b"})
    assert isinstance(report, Report) and report.text == FIRST


def test_damaged_parquet(tmp_path: Path) -> None:
    parquet(tmp_path / "a.parquet", [dict(ROW) for _ in range(500)])
    data = (tmp_path / "a.parquet").read_bytes()
    for broken in (
        data[:100],
        data[:-20],
        b"PAR1" + b"\xff" * 400 + b"PAR1",
        data[:200] + b"\xff" * 300 + data[500:],
    ):
        (tmp_path / "b.parquet").write_bytes(broken)
        items = take(tmp_path / "b.parquet", mapping=MAPPING)
        assert "damaged" in str(items[-1]) or "broke" in str(items[-1]), items[-1]


def test_parquet_without_the_column_or_rows(tmp_path: Path) -> None:
    parquet(tmp_path / "a.parquet", [ROW])
    assert "has no column 'text'" in str(take(tmp_path / "a.parquet")[0])
