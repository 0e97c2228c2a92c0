"""A big case: reports per second, peak memory, size on disk, and how fast it answers.

    python bench/volume.py REPORTS.jsonl.gz [--rows N] [--jobs 1 2] [--keep DIR] [--small 1000]

Reads the first `--small` rows and then all of them with each number of processes, every read in a process of its own
(so that its memory is its own), compares the exports of the smaller cases byte for byte, and asks the last case.
Comparing the reports with one another is no part of it. Prints one JSON object.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import itertools
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

QUERIES = (
    "الموصل", "قتل 12", "بالموصل داعش", '"قوات سوريا الديمقراطية"', "Baghdadi", "Mosul Isis", "speaker:Trump", "قال",
    "place:حلب قصف", "date:2018-02..2018-03 غارة", "outlet:alarabia النفط", "type:airstrike", "٢٠١٨",
)  # fmt: skip
MEGABYTE = 1024 * 1024


def read(source: Path, path: Path, jobs: int) -> dict[str, Any]:
    """Read into a new case, here and now."""
    from rawi.case import Case

    start = time.perf_counter()
    with Case(path) as case:
        summary = case.read([source], jobs=jobs, timeout=60)
    wall = time.perf_counter() - start
    mine, theirs = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "jobs": jobs,
        "reports": summary.read,
        "failures": len(summary.failures),
        "seconds": round(wall, 1),
        "cpu_seconds": round(mine.ru_utime + mine.ru_stime + theirs.ru_utime + theirs.ru_stime, 1),
        "reports_per_second": round(summary.read / wall, 1),
        "peak_mb": round(mine.ru_maxrss / 1024),
        "peak_mb_of_a_worker": round(theirs.ru_maxrss / 1024) if jobs > 1 else None,
        "case_mb": round(path.stat().st_size / MEGABYTE, 1),
    }


def apart(*arguments: object) -> dict[str, Any]:
    """`read` in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, "--child", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stderr[-3000:])
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    print(figures, file=sys.stderr, flush=True)
    return figures


def export_hash(path: Path) -> str:
    """SHA-256 of everything that the case exports."""
    from rawi.case import Case, lines

    digest = hashlib.sha256()
    with Case(path, create=False) as case:
        for line in lines(case, "jsonl"):
            digest.update(line)
    return digest.hexdigest()


def asked(path: Path) -> dict[str, Any]:
    """Milliseconds of each search, a first time and the median of nine more; then of a page of claims."""
    from rawi.case import Case, Filter

    with Case(path, create=False) as case:
        case.search("x")
        searches = {query: timed(lambda query=query: case.search(query, limit=20)) for query in QUERIES}
        pages = {
            "claims": timed(lambda: list(case.rows("claims", Filter(limit=20)))),
            "claims, page 500": timed(lambda: list(case.rows("claims", Filter(limit=20, offset=10_000)))),
            "claims of an outlet in March": timed(
                lambda: list(
                    case.rows(
                        "claims", Filter(outlet="alarabia", since="2018-03-01", until="2018-03-31", limit=20)
                    )
                )
            ),
            "explain": timed(lambda: case.explain(next(iter(case.records())).mentions[0].id)),
        }
    slowest = max(one["median"] for one in searches.values())
    return {"searches": searches, "slowest_search_ms": slowest, "pages": pages}


def timed(ask: Callable[[], Any]) -> dict[str, float]:
    """Milliseconds and how many rows came."""
    times = []
    for _ in range(10):
        start = time.perf_counter()
        found = ask()
        times.append((time.perf_counter() - start) * 1000)
    size = len(found) if hasattr(found, "__len__") else 1
    return {"first": round(times[0], 1), "median": round(statistics.median(times[1:]), 1), "rows": size}


def cut(source: Path, rows: int | None, target: Path) -> Path:
    """The first rows as a file of their own."""
    opened: Any = gzip.open if source.suffix == ".gz" else open
    with opened(source, "rb") as lines, target.open("wb") as file:
        file.writelines(itertools.islice(lines, rows))
    return target


def main() -> None:
    """Measure and print."""
    if sys.argv[1:2] == ["--child"]:
        print(json.dumps(read(Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))))
        return
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", type=Path)
    parser.add_argument("--rows", type=int)
    parser.add_argument("--small", type=int, default=1000)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--keep", type=Path, help="leave the cases in this folder")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = given.keep or Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        small, whole = (
            cut(given.source, given.small, place / "small.jsonl"),
            cut(given.source, given.rows, place / "all.jsonl"),
        )
        runs = [
            apart(source, place / f"{source.stem}-{jobs}.rawi", jobs)
            for source in (small, whole)
            for jobs in given.jobs
        ]
        cases = [place / f"small-{jobs}.rawi" for jobs in given.jobs]
        same = len({export_hash(path) for path in cases}) == 1
        found = asked(place / f"all-{given.jobs[-1]}.rawi")
        print(json.dumps({"runs": runs, "same_export": same, **found}, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
