"""Reading is the same in one process and in many, twice and once, broken off and not."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rawi.case import Case, Step, lines
from rawi.errors import CaseError

OUTLETS = ("نشرة الوادي", "شبكة الأفق", "إذاعة السهل")
PLACES = ("هجين", "الباغوز", "الشعفة", "السوسة")


def rows(count: int) -> list[dict[str, str]]:
    """Invented reports, no two alike."""
    return [
        {
            "text": f"قال العقيد سالم المرعي إن {number + 2} مدنياً قتلوا في قصف على بلدة {PLACES[number % 4]} يوم الاثنين. "
            f"وأضاف أن {number + 5} آخرين أصيبوا بجروح.",
            "outlet": OUTLETS[number % 3],
            "published": f"2021-03-{number % 28 + 1:02}",
        }
        for number in range(count)
    ]


def written(path: Path, found: list[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in found), encoding="utf-8")
    return path


def export(path: Path) -> bytes:
    with Case(path, create=False) as case:
        return b"".join(lines(case, "jsonl"))


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty reports, one of them twice, one from elsewhere, and a line that is none."""
    found = rows(60)
    folder = tmp_path_factory.mktemp("inputs")
    path = written(folder / "all.jsonl", [*found[:30], found[3], *found[30:]])
    with path.open("a", encoding="utf-8") as file:
        file.write("{broken\n")
    return path


@pytest.fixture(scope="module")
def unbroken(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What an unbroken read in one process exports."""
    path = tmp_path_factory.mktemp("unbroken") / "case.rawi"
    with Case(path) as case:
        case.read([inputs])
    return export(path)


def test_many_processes_make_the_same_case(inputs: Path, unbroken: bytes, tmp_path: Path) -> None:
    told: dict[int, list[Step]] = {1: [], 2: []}
    summaries = []
    for jobs, steps in told.items():
        with Case(tmp_path / f"{jobs}.rawi") as case:
            summaries.append(case.read([inputs], jobs=jobs, progress=steps.append, timeout=60))
        assert export(tmp_path / f"{jobs}.rawi") == unbroken
    assert told[1] == told[2]
    assert summaries[0] == summaries[1]
    assert (summaries[0].read, summaries[0].sightings, len(summaries[0].failures)) == (60, 1, 1)


def test_the_files_tables_are_the_same_too(inputs: Path, tmp_path: Path) -> None:
    import sqlite3

    dumps = []
    for jobs in (1, 2):
        with Case(tmp_path / f"{jobs}.rawi") as case:
            case.read([inputs], jobs=jobs)
        raw = sqlite3.connect(tmp_path / f"{jobs}.rawi")
        tables = (
            "reports",
            "records",
            "sightings",
            "events",
            "figures",
            "claims",
            "entities",
            "failures",
            "named",
        )
        dumps.append(
            {table: raw.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables}
        )
        raw.close()
    assert dumps[0] == dumps[1]


SCRIPT = """
import sys
from rawi.case import Case
if __name__ == "__main__":
    with Case(sys.argv[1]) as case:
        case.read([sys.argv[2]], jobs=int(sys.argv[3]), progress=lambda step: print(step.outcome, flush=True))
"""


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_killed_read_resumes_to_the_same_case(
    inputs: Path, unbroken: bytes, tmp_path: Path, jobs: int
) -> None:
    path, script = tmp_path / "case.rawi", tmp_path / "reads.py"
    script.write_text(SCRIPT)
    held = []
    for steps in (1, 5, 9, 14):
        command = [sys.executable, str(script), str(path), str(inputs), str(jobs)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
            assert process.stdout is not None
            for _ in range(steps):
                process.stdout.readline()
            os.killpg(process.pid, signal.SIGKILL)
        with Case(path) as case:
            held.append(case.count())
            assert len(list(case.records())) == case.count()
    assert held == sorted(held)
    with Case(path) as case:
        case.read([inputs], jobs=jobs)
        assert case.read([inputs]).known == 61
        assert all(check.sound for check in case.doctor())
    assert export(path) == unbroken


def test_processes_end_with_the_one_that_was_killed(inputs: Path, tmp_path: Path) -> None:
    script = tmp_path / "reads.py"
    script.write_text(SCRIPT)
    command = [sys.executable, str(script), str(tmp_path / "case.rawi"), str(inputs), "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.kill()
    for _ in range(100):
        if not _alive(process.pid):
            return
        time.sleep(0.1)
    pytest.fail("reading processes were left behind")


def _alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_two_readers_at_once_double_nothing(inputs: Path, unbroken: bytes, tmp_path: Path) -> None:
    path, script = tmp_path / "case.rawi", tmp_path / "reads.py"
    script.write_text(SCRIPT)
    Case(path).close()
    command = [sys.executable, str(script), str(path), str(inputs), "1"]
    both = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(2)]
    assert [(one.wait(timeout=120), one.stderr and one.stderr.read()) for one in both] == [(0, b"")] * 2
    with Case(path) as case:
        assert case.count() == 60
        assert all(check.sound for check in case.doctor())
    assert export(path) == unbroken


def test_a_full_disk_keeps_what_was_read_and_resumes(inputs: Path, unbroken: bytes, tmp_path: Path) -> None:
    path = tmp_path / "case.rawi"
    with Case(path) as case:
        connection = case._store._connections.mine()
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + 60}")
        with pytest.raises(CaseError, match="disk is full"):
            case.read([inputs])
        held = case.count()
        assert len(list(case.records())) == held < 60
    with Case(path) as case:
        assert case.read([inputs]).known >= held
    assert export(path) == unbroken


def test_an_interrupt_writes_what_was_read(inputs: Path, tmp_path: Path) -> None:
    seen: list[Step] = []

    def stop(step: Step) -> None:
        seen.append(step)
        if len(seen) == 5:
            raise KeyboardInterrupt

    for jobs in (1, 2):
        seen.clear()
        with Case(tmp_path / f"{jobs}.rawi") as case:
            with pytest.raises(KeyboardInterrupt):
                case.read([inputs], jobs=jobs, progress=stop)
            assert case.count() == 5


def test_a_report_that_takes_too_long_is_named(
    inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rawi import pipeline

    real = pipeline.read

    def slow(report):
        while "الشعفة" in report.text:
            pass
        return real(report)

    monkeypatch.setattr(pipeline, "read", slow)
    path = written(tmp_path / "four.jsonl", rows(4))
    with Case(tmp_path / "case.rawi") as case:
        summary = case.read([path], timeout=0.3)
        assert summary.read == 3
        assert "longer than 0.3 seconds" in case.failures()[0].message
