"""Faults planted into a long read: the case that comes out is that of an unbroken read, byte for byte.

    python bench/faults.py REPORTS.jsonl.gz [--rows 2000] [--kills 40] [--seed 7]

kills: SIGKILL to the whole process group at moments of a seeded schedule, one in each stretch of the read, in one and
in two processes by turns; the read is run again each time. full: a file system that fills up (tmpfs of --room megabytes
where this user may mount one). limit: a file that may not grow (RLIMIT_FSIZE). Prints one JSON object and ends with 1
where an export differs.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from volume import cut

MEGABYTE = 1024 * 1024


def child(path: str, source: str, jobs: int) -> None:
    """A read that tells its steps."""
    from rawi.case import Case
    from rawi.errors import CaseError

    try:
        with Case(path) as case:
            case.read([source], jobs=jobs, progress=lambda step: print(step.outcome, flush=True))
    except CaseError as error:
        print(error, file=sys.stderr)
        sys.exit(error.exit_code)


def started(
    path: Path, source: Path, jobs: int, before: Callable[[], None] | None = None
) -> subprocess.Popen[str]:
    """The read in a process group of its own."""
    command = [sys.executable, __file__, "--child", str(path), str(source), str(jobs)]
    return subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=before,
    )


def finish(path: Path, source: Path) -> None:
    """Read to the end."""
    process = started(path, source, 1)
    _, told = process.communicate()
    if process.returncode:
        sys.exit(told)


def fingerprint(path: Path) -> tuple[str, int]:
    """SHA-256 of the export, and how many reports; every check of the doctor must be fine."""
    from rawi.case import Case, lines

    digest = hashlib.sha256()
    with Case(path, create=False) as case:
        for line in lines(case, "jsonl"):
            digest.update(line)
        sick = [check.name for check in case.doctor() if not check.sound]
        if sick:
            sys.exit(f"{path} is not sound: {sick}")
        return digest.hexdigest(), case.count()


def held(path: Path) -> int:
    """How many whole reports are in."""
    from rawi.case import Case

    with Case(path) as case:
        return case.count()


def kills(path: Path, source: Path, rows: int, count: int, seed: int) -> list[dict[str, Any]]:
    """Kill the read `count` times, spread over its whole length; what was in at each kill."""
    dice, told = random.Random(seed), []
    stretch = rows / count
    for number in range(count):
        target = int(stretch * number + dice.uniform(0, stretch))
        jobs, delay = 1 + number % 2, dice.uniform(0, 0.3)
        with started(path, source, jobs) as process:
            assert process.stdout is not None
            seen = 0
            while seen < target and process.stdout.readline():
                seen += 1
            time.sleep(delay)
            early = process.poll() is None
            if early:
                os.killpg(process.pid, signal.SIGKILL)
        told.append(
            {"kill": number + 1, "jobs": jobs, "steps": seen, "reports_in": held(path), "was_running": early}
        )
        print(told[-1], file=sys.stderr, flush=True)
    return told


@contextlib.contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path | None]:
    """A file system of so many megabytes, or None where it can't be mounted."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=False)


def full(folder: Path, source: Path, megabytes: int) -> dict[str, Any]:
    """Read until the disk is full, make room, read on."""
    with small_disk(folder, megabytes) as disk:
        if disk is None:
            return {"skipped": "this user may not mount a tmpfs"}
        process = started(disk / "case.rawi", source, 1)
        _, told = process.communicate()
        code, kept = process.returncode, held(disk / "case.rawi")
        subprocess.run(["mount", "-o", f"remount,size={megabytes * 100}m", str(disk)], check=True)
        finish(disk / "case.rawi", source)
        digest, count = fingerprint(disk / "case.rawi")
    return {"exit": code, "told": told.strip(), "kept": kept, "reports": count, "export": digest}


def limited(path: Path, source: Path, megabytes: int) -> dict[str, Any]:
    """Read with a limit on the size of files, then without."""
    size = megabytes * MEGABYTE
    process = started(path, source, 1, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
    _, told = process.communicate()
    code, kept = process.returncode, held(path)
    finish(path, source)
    digest, count = fingerprint(path)
    return {"exit": code, "told": told.strip(), "kept": kept, "reports": count, "export": digest}


def main() -> None:
    """Plant the faults and compare."""
    if sys.argv[1:2] == ["--child"]:
        child(sys.argv[2], sys.argv[3], int(sys.argv[4]))
        return
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", type=Path)
    parser.add_argument("--rows", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--room", type=int, default=8)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = cut(given.source, given.rows, folder / "reports.jsonl")
        few = cut(source, min(given.rows, 1000), folder / "few.jsonl")
        wanted: dict[Path, str] = {}
        for one in (source, few):
            finish(folder / f"{one.stem}.rawi", one)
            wanted[one], _ = fingerprint(folder / f"{one.stem}.rawi")
        schedule = kills(folder / "killed.rawi", source, given.rows, given.kills, given.seed)
        finish(folder / "killed.rawi", source)
        after, reports = fingerprint(folder / "killed.rawi")
        filled = full(folder / "disk", few, given.room)
        stopped = limited(folder / "limited.rawi", few, given.room)
    same = {
        "kills": after == wanted[source],
        "full": filled.get("export", wanted[few]) == wanted[few],
        "limit": stopped["export"] == wanted[few],
    }
    print(
        json.dumps(
            {"reports": reports, "same_export": same, "kills": schedule, "full": filled, "limit": stopped},
            indent=1,
        )
    )
    sys.exit(0 if all(same.values()) else 1)


if __name__ == "__main__":
    main()
