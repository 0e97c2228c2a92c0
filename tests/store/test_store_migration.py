"""A case of an older Rawi opens whole: every report, record, sighting and decision."""

import sqlite3
from pathlib import Path

import msgspec
import pytest

from handmade import bare, story
from rawi.errors import CaseError
from rawi.model import Anchor, Judgement, Record
from rawi.store import Failed, Store, migrate

FIRST, SECOND = story()
TABLES = ("reports", "records", "sightings", "judgements", "failures", "alembic_version")


def put(raw: sqlite3.Connection, number: int, record: Record) -> None:
    """A record as the first schema kept it."""
    report = record.report
    raw.execute(
        "INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?)",
        (number, report.id, report.outlet, report.published, report.title, report.text),
    )
    body = msgspec.structs.replace(record, report=msgspec.structs.replace(report, text="")).to_json()
    raw.execute("INSERT INTO records VALUES (?, 'old', ?)", (number, body))
    raw.execute(
        "INSERT INTO sightings VALUES (?, ?, ?, ?, NULL, NULL, NULL)", (number, number, "a.txt", "ab" * 32)
    )


@pytest.fixture(params=migrate.REVISIONS[:-1])
def schema(request: pytest.FixtureRequest) -> str:
    """Each schema that a case of an older Rawi can have."""
    return str(request.param)


@pytest.fixture
def old(tmp_path: Path, schema: str) -> Path:
    """A case of that schema with two records, a report without one, two decisions and a failure."""
    path = tmp_path / "case.rawi"
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("BEGIN")
    migrate.upgrade(raw, to="0001_case_file")
    put(raw, 1, FIRST)
    put(raw, 2, SECOND)
    raw.execute("INSERT INTO reports VALUES (3, 'r3', NULL, NULL, NULL, 'نص بلا سجل')")
    anchor = Anchor(
        report=FIRST.report.id, id=FIRST.events[0].id, kind="event", start=67, end=71, quote="قصفت"
    )
    for name in ("j1", "j2"):
        body = msgspec.json.encode(
            Judgement(id=name, op="reject", objects=(anchor,), author="ليلى", time="2021")
        )
        raw.execute("INSERT INTO judgements (id, body) VALUES (?, ?)", (name, body))
    raw.execute("UPDATE judgements SET retired_by = 'j2' WHERE id = 'j1'")
    raw.execute("INSERT INTO failures VALUES (1, 'in', 'in.jsonl', 'line 7', 'not JSON', 'mend it')")
    migrate.upgrade(raw, to=schema)
    raw.execute("COMMIT")
    raw.close()
    return path


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the tables that every schema has."""
    raw = sqlite3.connect(path)
    found = {name: raw.execute(f"SELECT * FROM {name}").fetchall() for name in TABLES}
    raw.close()
    return found


def test_everything_is_still_there(old: Path) -> None:
    with Store(old) as store:
        assert list(store.records()) == [FIRST, SECOND]
        assert store.count() == 3
        assert store.report("r3").text == "نص بلا سجل"
        assert store.sources(FIRST.report.id) == ("a.txt",)
        assert store.standing(FIRST.report).rules == "old"


def test_decisions_hold_on_to_their_things(old: Path) -> None:
    with Store(old) as store:
        first, second = store.journal.entries()
        assert (first.retired_by, second.retired_by) == ("j2", None)
        assert second.now == (FIRST.events[0].id,) and second.in_force


def test_what_follows_from_records_is_made_anew(old: Path) -> None:
    with Store(old) as store:
        assert not store.has_shape("s")
        assert len(store.lookup.missing()) == 3
        assert store.health.unread() == ("r3",)
        assert store.health.damage() == () and store.health.orphans() == ()


def test_what_could_not_be_read_is_still_said(old: Path) -> None:
    with Store(old) as store:
        (failed,) = store.failures()
        assert (failed.source, failed.place, failed.message, failed.hint, failed.note) == (
            "in.jsonl", "line 7", "not JSON", "mend it", False,
        )  # fmt: skip
        store.fail("in", Failed(source="b.txt", message="passed over", note=True))
        store.forget_failures("in")
        assert store.failures() == ()


def test_every_schema_ends_as_a_new_case_begins(old: Path, tmp_path: Path) -> None:
    def columns(path: Path) -> dict[str, set[str]]:
        raw = sqlite3.connect(path)
        tables = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {name: {row[1] for row in raw.execute(f"PRAGMA table_info({name})")} for name in tables}
        raw.close()
        return found

    for path in (old, tmp_path / "new.rawi"):
        Store(path).close()
    assert columns(old) == columns(tmp_path / "new.rawi")


def test_a_migration_that_fails_leaves_the_old_case(
    old: Path, schema: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrate, "APPLICATION_ID", "no number")
    before = rows(old)
    with pytest.raises(CaseError):
        Store(old)
    assert rows(old) == before and before["alembic_version"] == [(schema,)]
    monkeypatch.undo()
    with Store(old) as store:
        assert store.count() == 3


def test_a_case_room_fits_it_to_this_version(old: Path, handmade_reading: None) -> None:
    from rawi.case import Case

    with Case(old) as case:
        assert len(case.search("هجين")) == 2
        assert len(list(case.rows("claims"))) == 2
        assert case.record(FIRST.report.id, layer="decided").events == ()
        assert [one.found for one in case.doctor(repair=True) if not one.sound] == []
        assert case.count() == 3 and len(list(case.records())) == 3


def test_a_report_written_after_it_stands_beside_them(old: Path) -> None:
    from shelf import keep

    with Store(old) as store:
        keep(store, bare("نص جديد"))
        assert store.count() == 4 and len(list(store.records())) == 3
