"""What can be read of a damaged case is given, row by row; what can't is counted, and nothing crashes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from handmade import bare, story
from rawi.errors import CaseError
from rawi.store import Entry, Held, Salvage, Store
from shelf import filed, keep

FIRST, SECOND = story()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two records, one met twice, a report whose text alone is kept, two decisions and a codebook."""
    path = tmp_path / "case.rawi"
    with Store(path) as store:
        for record, rules in ((FIRST, "1"), (SECOND, "2"), (bare("نص ثالث"), "2")):
            keep(store, record, rules)
        store.sight(msgspec.structs.replace(FIRST.report, source="b.txt", url="https://example.org/b"))
        store.codebooks.use("abc", b"name = 'own'")
        store.codebooks.use("built", None)
        anchor = Held(report=FIRST.report.id, id="v1", kind="event")
        for name in ("j1", "j2"):
            store.journal.add(
                lambda count, last, name=name: Entry(
                    id=name, op="reject", objects=(anchor,), now=("v1",), author="ليلى", time="2021-03-07"
                )
            )
    return path


def spoil(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute(statement)
    raw.close()


@pytest.fixture
def salvaged(path: Path) -> Iterator[Salvage]:
    with Salvage(path) as opened:
        yield opened


def test_a_whole_case_is_given_whole(salvaged: Salvage) -> None:
    found = list(salvaged.reports())
    assert [record for _, record in found][:2] == [FIRST, SECOND]
    assert [report.id for report, _ in found][2] == bare("نص ثالث").report.id
    assert (salvaged.rules(FIRST.report.id), salvaged.rules("r404")) == ("1", "")
    assert [entry.id for entry in salvaged.entries()] == ["j1", "j2"]
    assert salvaged.entries()[0].now == ("v1",)
    assert salvaged.lost == 0


def test_every_sighting_comes_with_where_it_was(salvaged: Salvage) -> None:
    found = [(one.source, one.url, one.text) for one in salvaged.sightings(FIRST.report)]
    assert found == [
        ("a.txt", None, FIRST.report.text),
        ("b.txt", "https://example.org/b", FIRST.report.text),
    ]


def test_the_codebook_in_use_comes_last(salvaged: Salvage) -> None:
    assert list(salvaged.codebooks()) == [("abc", b"name = 'own'"), ("built", None)]


@pytest.mark.parametrize(
    ("statement", "reports", "records", "entries", "lost"),
    [
        ("UPDATE records SET body = x'00' WHERE report = 1", 3, 2, 2, 0),
        ("UPDATE texts SET body = x'00' WHERE report = 1", 2, 2, 2, 1),
        ("UPDATE texts SET head = '{' WHERE report = 2", 2, 2, 2, 1),
        ("DELETE FROM records WHERE report = 3", 3, 2, 2, 0),
        ("DELETE FROM texts WHERE report = 2", 2, 2, 2, 0),
        ("UPDATE judgements SET body = x'7b' WHERE number = 1", 3, 3, 1, 1),
        ("UPDATE judgements SET body = x'ff' WHERE number = 2", 3, 3, 1, 1),
    ],
)
def test_what_is_damaged_is_counted_and_the_rest_is_given(
    path: Path, statement: str, reports: int, records: int, entries: int, lost: int
) -> None:
    spoil(path, statement)
    with Salvage(path) as salvaged:
        found = list(salvaged.reports())
        assert len(found) == reports
        assert sum(record is not None for _, record in found) == records
        assert len(salvaged.entries()) == entries
        assert salvaged.lost == lost


@pytest.mark.parametrize("table", ["sightings", "records"])
def test_a_table_that_is_gone_takes_nothing_else_with_it(path: Path, table: str) -> None:
    spoil(path, f"DROP TABLE {table}")
    with Salvage(path) as salvaged:
        assert len(list(salvaged.reports())) == 3
        assert list(salvaged.sightings(FIRST.report)) == [] or table != "sightings"
        assert salvaged.rules(FIRST.report.id) == ("" if table == "records" else "1")


def test_without_the_state_the_codebooks_are_lost_and_said_to_be(path: Path) -> None:
    spoil(path, "DROP TABLE state")
    with Salvage(path) as salvaged:
        assert list(salvaged.codebooks()) == []
        assert salvaged.lost == 1


def test_nothing_is_written_to_what_is_salvaged(path: Path) -> None:
    before = path.read_bytes()
    with Salvage(path) as salvaged:
        list(salvaged.reports()), salvaged.entries()
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "said"), [(b"", None), (b"text", "not a case file"), (None, "no such case")]
)
def test_what_is_no_case_is_refused(tmp_path: Path, content: bytes | None, said: str | None) -> None:
    path = tmp_path / "case.rawi"
    if content is not None:
        path.write_bytes(content)
    if said is None:
        with Salvage(path) as salvaged:
            assert list(salvaged.reports()) == []
        return
    with pytest.raises(CaseError, match=said) as caught:
        Salvage(path)
    assert caught.value.source == str(path)


# --- what a whole case says of itself


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store(path) as opened:
        yield opened


def test_a_sound_case_has_no_complaints(store: Store) -> None:
    health = store.health
    assert (health.damage(), health.orphans(), health.broken_indexes(), health.unread()) == ((), (), (), ())
    sizes = list(health.size())
    assert [size for _, size in sizes] == sorted((size for _, size in sizes), reverse=True)


def test_rows_that_point_to_nothing_are_named(path: Path) -> None:
    spoil(path, "INSERT INTO records VALUES (99, '1', 's', x'00')")
    with Store(path) as store:
        assert store.health.orphans() == ("records → reports",)


def test_what_is_reset_is_made_again_from_what_is_kept(store: Store) -> None:
    store.health.reset()
    assert not store.has_shape("s") and len(store.lookup.missing()) == 3
    assert [record.report.id for record in store.out_of_shape("s")] == sorted(
        (one.report.id for one in store.records()),
        key=lambda one: (store.report(one).published or "", one),  # type: ignore[union-attr]
    )
    store.refile([filed(record) for record in store.records()])
    assert store.has_shape("s")
    assert [one.report.id for one in store.holding(FIRST.events[0].id)] == [FIRST.report.id]


def test_refiling_what_is_not_there_does_nothing(store: Store) -> None:
    before = store.revision()
    store.refile([filed(bare("غائب"))], bump=False)
    assert (store.count(), store.revision()) == (3, before)
    store.refile([], bump=True)
    assert store.revision() == before + 1


def test_which_reports_were_read_under_which_rules(store: Store) -> None:
    assert store.codebooks.in_use() == "built"
    assert store.codebooks.held() == {"abc": b"name = 'own'"}
    assert store.codebooks.under(lambda rules: rules == "1") == (FIRST.report.id,)
    assert store.codebooks.under(lambda _: False) == ()
    assert sorted(store.readings()) == sorted(
        [(FIRST.report.id, "1"), (SECOND.report.id, "2"), (bare("نص ثالث").report.id, "2")]
    )


def test_ids_come_a_thousand_at_a_time_in_the_order_of_records(store: Store) -> None:
    assert list(store.reports()) == [record.report.id for record in store.records()]
