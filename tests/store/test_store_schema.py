"""Migrations: named, whole or not at all, and never needed twice."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from rawi.errors import CaseError
from rawi.store import Store, migrate


def test_every_migration_is_listed_in_order() -> None:
    scripts = ScriptDirectory(str(Path(migrate.__file__).parent / "migrations"))
    assert tuple(reversed([script.revision for script in scripts.walk_revisions()])) == migrate.REVISIONS


def test_a_case_is_marked_as_ours(tmp_path: Path) -> None:
    path = tmp_path / "case.rawi"
    Store(path).close()
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (migrate.APPLICATION_ID,)
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    raw.close()


def test_a_failed_migration_leaves_an_empty_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "case.rawi"
    monkeypatch.setattr(migrate, "APPLICATION_ID", "no number")
    with pytest.raises(CaseError, match="syntax error"):
        Store(path)
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    raw.close()
    monkeypatch.undo()
    Store(path).close()


def test_nothing_is_left_beside_a_closed_case(tmp_path: Path) -> None:
    Store(tmp_path / "case.rawi").close()
    assert [file.name for file in tmp_path.iterdir()] == ["case.rawi"]


def test_a_migrated_case_opens_without_alembic(tmp_path: Path) -> None:
    path = tmp_path / "case.rawi"
    Store(path).close()
    code = f"import sys; from pathlib import Path; from rawi.store import Store; Store(Path({str(path)!r})).close(); assert 'alembic' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
