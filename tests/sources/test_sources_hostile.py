"""Whatever the bytes: one item for a text, one for a line, never an exception, always one line of complaint."""

import gzip
import json
from io import BytesIO
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from rawi.model import Report, report_id
from rawi.sources import Failure, Options, read

ANY = st.text(st.characters(), max_size=60)
FIELD = st.one_of(st.none(), ANY, st.integers(), st.lists(st.integers(), max_size=2), st.booleans())
NAMES = ("text", "title", "outlet", "published", "url", "id")


def check(item: Report | Failure) -> None:
    if isinstance(item, Failure):
        assert len(str(item).splitlines()) == 1 and str(item).isprintable()
        return
    item.text.encode()
    assert item.text.strip() and "\0" not in item.text
    assert item.id == report_id(item.text, outlet=item.outlet, published=item.published, title=item.title)
    assert item.bytes_sha256 and len(item.bytes_sha256) == 64 and item.encoding


@given(st.binary(max_size=300))
def test_any_bytes_are_one_report_or_one_failure(data: bytes) -> None:
    (item,) = read(["-"], stdin=BytesIO(data))
    check(item)


@given(st.lists(st.binary(max_size=80), max_size=6))
def test_any_lines_are_at_most_one_item_each(lines: list[bytes]) -> None:
    data = b"\n".join(lines)
    items = list(read(["-"], stdin=BytesIO(data), options=Options(stdin="jsonl")))
    assert 1 <= len(items) <= data.count(b"\n") + 1
    for item in items:
        check(item)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(NAMES, FIELD)))
def test_any_row_is_one_report_or_one_failure(row: dict[str, object]) -> None:
    line = json.dumps(row).encode()
    (item,) = read(["-"], stdin=BytesIO(line), options=Options(stdin="jsonl"))
    check(item)
    if isinstance(item, Report):
        assert isinstance(row["text"], str | int)


@given(ANY, ANY)
def test_a_title_is_there_once(title: str, body: str) -> None:
    line = json.dumps({"text": f"{body}.", "title": title}).encode()
    (item,) = read(["-"], stdin=BytesIO(line), options=Options(stdin="jsonl"))
    if isinstance(item, Report) and item.title:
        assert " ".join(item.text.split()).startswith(" ".join(item.title.split()))
        again = json.dumps({"text": item.text, "title": title}).encode()
        (second,) = read(["-"], stdin=BytesIO(again), options=Options(stdin="jsonl"))
        assert isinstance(second, Report) and (second.text, second.id) == (item.text, item.id)


def test_a_gzip_bomb_of_one_line_is_capped(tmp_path: Path) -> None:
    path = tmp_path / "bomb.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "' + b"x" * 30_000_000 + b'"}\n{"text": "\\u0646\\u0635"}'))
    failure, report = read([path], options=Options(max_bytes=1_000_000))
    assert "line 1: the row is larger than" in str(failure) and isinstance(report, Report)


def test_a_row_of_deep_nesting_and_huge_numbers() -> None:
    lines = [
        b'{"text": ' + b"[" * 50_000,
        b'{"text": "\\u0646\\u0635", "id": ' + b"9" * 5000 + b"}",
        b'{"text": NaN}',
        b'{"text": "\\u0646\\u0635"}',
    ]
    items = list(read(["-"], stdin=BytesIO(b"\n".join(lines)), options=Options(stdin="jsonl")))
    assert len(items) == 4 and isinstance(items[3], Report)
    for item in items:
        check(item)


def test_the_same_file_is_the_same_report_every_time(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("نص", encoding="utf-8")
    assert list(read([tmp_path])) == list(read([tmp_path]))
