"""Rows in, rows out: the same records as everywhere, and no row stops the others."""

import datetime as dt
import json
import sys

import pytest

from handmade import TEXT_A, story
from rawi import engines
from rawi.errors import UsageError
from rawi.model import Record, Report

pytestmark = pytest.mark.usefixtures("handmade_reading")


def read(rows, **options):
    from rawi import pipeline

    return list(engines.read_rows(rows, reader=pipeline.read, **options))


def row(**fields):
    return {"text": TEXT_A, "outlet": "نشرة الوادي", "published": "2021-03-05", **fields}


def test_a_row_becomes_the_record_that_a_file_would() -> None:
    (found,) = read([row()])
    first, _ = story()
    assert tuple(found) == engines.COLUMNS
    assert found["id"] == first.report.id
    assert Record.from_json(found["record"]).events == first.events
    assert found["error"] is None


def test_columns_can_have_other_names() -> None:
    (found,) = read(
        [{"body": TEXT_A, "day": dt.date(2021, 3, 5)}],
        mapping={"text": "body", "published": "day"},
        outlet="نشرة الوادي",
    )
    assert found["id"] == story()[0].report.id


def test_a_row_keeps_where_it_came_from() -> None:
    sources = [json.loads(found["record"])["report"]["source"] for found in read([row(id="k-7"), row()])]
    assert sources == ["k-7", "row 2"]


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        ({"title": "بلا نص"}, "no text"),
        (row(published="5/3/2021"), "not a date"),
        (row(text="انهيار"), "a rule broke"),
        (row(x=object()), "object"),
    ],
)
def test_a_bad_row_says_why_and_the_next_is_read(bad: dict, told: str) -> None:
    first, second = read([bad, row()])
    assert first["record"] is None and told in first["error"]
    assert second["record"] is not None


def test_rows_are_read_as_they_come() -> None:
    seen: list[str] = []

    def reader(report: Report) -> Record:
        seen.append(report.text)
        return Record(report=report)

    results = engines.read_rows(iter([row(), row(text="ثانٍ")]), reader=reader)
    next(results)
    assert len(seen) == 1


def test_a_mapping_of_no_such_field_is_refused() -> None:
    with pytest.raises(UsageError, match="no such field"):
        read([row()], mapping={"author": "x"})


def test_batches_need_pyarrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match="pyarrow"):
        list(engines.read_batches([]))


def test_a_batch_becomes_a_batch() -> None:
    arrow = pytest.importorskip("pyarrow")
    from rawi import pipeline

    batch = arrow.RecordBatch.from_pylist([row(), {"text": None}])
    (found,) = engines.read_batches([batch], reader=pipeline.read)
    assert found.schema.names == list(engines.COLUMNS)
    assert [bool(one["record"]) for one in found.to_pylist()] == [True, False]


def test_a_codebook_of_ones_own_travels_with_the_reader(tmp_path) -> None:
    import pickle
    from functools import partial

    from rawi.codebook import Codebook, load, start

    def read_under(report: Report, *, book: Codebook) -> Record:
        return Record(report=report, sentences=((0, len(list(book.types))),))

    book = load(start(tmp_path / "own.toml"))
    reader = partial(read_under, book=pickle.loads(pickle.dumps(book)))
    (found,) = engines.read_rows([row()], reader=reader)
    assert json.loads(found["record"])["sentences"] == [[0, len(book.types)]]
