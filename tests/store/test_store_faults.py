"""A case file that is missing, foreign, locked, damaged, newer or cut short says so and loses nothing."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from handmade import bare
from rawi.errors import CaseError
from rawi.store import Sought, Store
from shelf import keep


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "case.rawi"


def made(path: Path, count: int = 3) -> Path:
    with Store(path) as store:
        for number in range(count):
            keep(store, bare(f"نص {number} " * 400))
    return path


def test_a_missing_case_is_not_made_unasked(path: Path) -> None:
    with pytest.raises(CaseError, match="no such case"):
        Store(path, create=False)
    assert not path.exists()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="folder does not exist"):
        Store(tmp_path / "no" / "case.rawi")


def test_a_folder_is_not_a_case(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="not a file"):
        Store(tmp_path)


def test_a_text_file_is_not_a_case(path: Path) -> None:
    path.write_text("تقرير", encoding="utf-8")
    with pytest.raises(CaseError, match="not a case file") as caught:
        Store(path)
    assert caught.value.source == str(path)
    assert path.read_text(encoding="utf-8") == "تقرير"


def test_another_database_is_not_a_case(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE songs (name TEXT)")
    other.close()
    with pytest.raises(CaseError, match="not a case file of Rawi's"):
        Store(path)


def test_an_empty_file_becomes_a_case(path: Path) -> None:
    path.touch()
    assert made(path, 1).stat().st_size > 0


def test_a_newer_schema_is_refused(path: Path) -> None:
    with sqlite3.connect(made(path)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999_future'")
    raw.close()
    with pytest.raises(CaseError, match="newer Rawi wrote this case"):
        Store(path)


def test_a_second_writer_waits_and_then_says_so(path: Path) -> None:
    made(path, 1)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with Store(path, patience=0.1) as store:
        with pytest.raises(CaseError, match="another program is writing"):
            keep(store, bare("آخر"))
        holder.execute("ROLLBACK")
        keep(store, bare("آخر"))
        assert store.count() == 2
    holder.close()


def test_a_reader_reads_while_another_writes(path: Path) -> None:
    made(path, 2)
    with Store(path) as reader, Store(path) as writer:
        seen = reader.records()
        next(seen)
        keep(writer, bare("آخر"))
        assert len(list(seen)) == 1


def test_a_damaged_case_is_named(path: Path) -> None:
    made(path, 40)
    data = bytearray(path.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(CaseError, match="damaged"), Store(path) as store:
        list(store.records())


def test_a_case_that_may_not_grow_keeps_what_it_has(path: Path) -> None:
    made(path, 1)
    with Store(path) as store:
        connection = store._connections.mine()
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(CaseError, match="disk is full"):
            keep(store, bare("".join(f" {number:x}" for number in range(200_000))))
        assert store.count() == 1


WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from handmade import bare
from rawi.store import Store
from shelf import keep
store = Store(Path(sys.argv[1]))
for number in range(100_000):
    keep(store, bare(f"text {number} " * 50))
    print(number, flush=True)
"""


def test_a_killed_writer_leaves_whole_reports(path: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(path), str(Path(__file__).parent.parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for _ in range(20):
            process.stdout.readline()
        time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
    with Store(path) as store:
        whole = list(store.records())
        found = store.lookup.search(Sought(words='"نص"'), limit=10**6)
        assert len(whole) == store.count() == len(found) >= 20
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    raw.close()
