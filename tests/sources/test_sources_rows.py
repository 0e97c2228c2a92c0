import gzip
import json
import tracemalloc
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from rawi.model import Report
from rawi.sources import Failure, Options, read

ROW = {"text": "قال شاهد إنه رأى ثلاث سيارات.", "title": "شاهد", "outlet": "شبكة", "published": "2021-03-10"}


def line(**changes: object) -> bytes:
    return json.dumps({**ROW, **changes}, ensure_ascii=False).encode() + b"\n"


def rows(tmp_path: Path, data: bytes, name: str = "a.jsonl", **options: object) -> list[Report | Failure]:
    (tmp_path / name).write_bytes(data)
    return list(read([tmp_path / name], options=Options(**options)))  # type: ignore[arg-type]


def reports(items: list[Report | Failure]) -> list[Report]:
    assert all(isinstance(item, Report) for item in items), items
    return [item for item in items if isinstance(item, Report)]


def test_a_row_is_a_report_with_its_line(tmp_path: Path) -> None:
    first, second = reports(rows(tmp_path, line() + b"\n" + line(id="x-9", url="https://example.org")))
    assert first.source == f"{tmp_path}/a.jsonl#1" and second.source == f"{tmp_path}/a.jsonl#3:x-9"
    assert (first.outlet, first.published, first.published_from) == ("شبكة", "2021-03-10", "metadata")
    assert first.text == "شاهد\n\nقال شاهد إنه رأى ثلاث سيارات."
    assert first.bytes_sha256 == sha256(line().strip()).hexdigest()
    assert second.url == "https://example.org" and first.captured


@pytest.mark.parametrize("name", ["a.ndjson", "a.jsonl.gz", "A.NDJSON.GZ"])
def test_endings_of_json_lines(tmp_path: Path, name: str) -> None:
    data = gzip.compress(line()) if name.lower().endswith("gz") else line()
    assert len(reports(rows(tmp_path, data, name))) == 1


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_marked_encodings(tmp_path: Path, codec: str) -> None:
    text = (line() + line(outlet="ثانية")).decode()
    mark = "\ufeff" if codec == "utf-16-be" else ""
    first, second = reports(rows(tmp_path, (mark + text).encode(codec)))
    assert (first.outlet, second.outlet) == ("شبكة", "ثانية")


def test_a_row_in_windows_1256_says_so(tmp_path: Path) -> None:
    (report,) = reports(rows(tmp_path, line().decode().encode("windows-1256")))
    assert (report.encoding, report.outlet) == ("windows-1256", "شبكة")


def test_fields_are_mapped_and_dots_go_inside(tmp_path: Path) -> None:
    data = json.dumps({"body": "نص", "meta": {"date": "2021-03-08", "site": "قناة"}, "n": 7}).encode()
    mapping = {"text": "body", "published": "meta.date", "outlet": "meta.site", "id": "n"}
    (report,) = reports(rows(tmp_path, data, mapping=mapping))
    assert (report.text, report.published, report.outlet) == ("نص", "2021-03-08", "قناة")
    assert report.source and report.source.endswith("#1:7")


def test_given_values_fill_what_the_row_leaves_out(tmp_path: Path) -> None:
    data = '{"text": "نص"}\n'.encode() + line()
    first, second = reports(rows(tmp_path, data, outlet="موقع", published="2020-01-01"))
    assert (first.outlet, first.published, first.published_from) == ("موقع", "2020-01-01", "given")
    assert (second.outlet, second.published, second.published_from) == ("شبكة", "2021-03-10", "metadata")


def test_invalid_json_on_line_7_is_one_line_and_the_rest_is_read(tmp_path: Path) -> None:
    items = rows(tmp_path, line() * 6 + b'{"text": "cut\n' + line() * 2)
    assert [type(item) for item in items] == [Report] * 6 + [Failure] + [Report] * 2
    assert str(items[6]).startswith(f"{tmp_path}/a.jsonl: line 7: invalid JSON: ")


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (b"[1, 2]\n", "is not a JSON object"),
        (b'"text"\n', "is not a JSON object"),
        (line(text=""), "no text under 'text'"),
        (line(text=None), "no text under 'text'"),
        (line(text=["x"]), "'text' is not text"),
        (line(outlet={"a": 1}), "'outlet' is not text"),
        (line(published="07/03/2021"), "published is not a date"),
        (line(published=1615200000), "published is not a date"),
        (b"\x00\x01\x02\x03\n", "is binary, not text"),
        (b"[" * 100_000 + b"\n", "invalid JSON"),
    ],
)
def test_a_row_that_is_no_report_is_one_line(tmp_path: Path, bad: bytes, told: str) -> None:
    first, failure, last = rows(tmp_path, line() + bad + line())
    assert isinstance(first, Report) and isinstance(last, Report) and isinstance(failure, Failure)
    assert told in str(failure) and "line 2: " in str(failure) and failure.hint
    assert len(str(failure).splitlines()) == 1


def test_lone_surrogates_in_escapes_are_replaced(tmp_path: Path) -> None:
    (report,) = reports(rows(tmp_path, b'{"text": "\\u0646\\ud800b\\u0000", "outlet": "x\\udfff"}'))
    assert report.text == "\u0646\ufffdb\ufffd" and report.replaced == 2 and report.outlet == "x\ufffd"
    report.text.encode()


def test_an_empty_file_is_a_failure(tmp_path: Path) -> None:
    (failure,) = rows(tmp_path, b"\n\n")
    assert str(failure).startswith(f"{tmp_path}/a.jsonl: is empty")


def test_a_row_over_the_cap_is_skipped(tmp_path: Path) -> None:
    items = rows(tmp_path, line() + line(text="x" * 5000) + line(), max_bytes=2048)
    assert [type(item) for item in items] == [Report, Failure, Report]
    assert "line 2: the row is larger than" in str(items[1])


def test_damaged_gzip_keeps_the_rows_before(tmp_path: Path) -> None:
    whole = gzip.compress(b"".join(line(text=f"نص {n} " + "كلام " * n) for n in range(900)))
    items = rows(tmp_path, whole[: len(whole) // 2], "a.jsonl.gz")
    assert len(items) > 10 and isinstance(items[0], Report)
    assert "the gzip data is damaged" in str(items[-1]) and all(isinstance(x, Report) for x in items[:-1])


def test_what_is_called_gzip_and_is_none(tmp_path: Path) -> None:
    (failure,) = rows(tmp_path, line(), "a.jsonl.gz")
    assert "after line 0: the gzip data is damaged" in str(failure)


def test_json_lines_on_standard_input() -> None:
    items = read(["-"], stdin=BytesIO(line() + b"nonsense\n"), options=Options(stdin="jsonl"))
    report, failure = items
    assert isinstance(report, Report) and report.source == "-#1" and report.captured is None
    assert str(failure).startswith("-: line 2: invalid JSON")


def test_memory_is_flat_in_the_number_of_rows(tmp_path: Path) -> None:
    peaks = []
    for count in (200, 4000):
        (tmp_path / "a.jsonl").write_bytes(line(text="كلمة " * 200) * count)
        tracemalloc.start()
        assert sum(1 for _ in read([tmp_path / "a.jsonl"])) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] * 1.5 + 100_000
