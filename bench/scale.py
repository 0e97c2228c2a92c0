"""How long it takes to reconcile a big case, and to take one report more into it.

    python bench/scale.py CASE.rawi [--sizes 1000 4000 16000 …] [--adds 5]

CASE is a case file that `rawi read` made (bench/volume.py --keep DIR leaves one); it is only read. For each size that
many of its reports, by date, are compared at once in a process of its own, read from the case as they are taken in;
then `--adds` reports are taken into the largest one by one. Prints a line of JSON for each: CPU seconds without those
of reading the records, milliseconds a report, peak memory, how much was found, and, to tell a busy or slow machine,
the seconds of ten million additions before and after.
"""

from __future__ import annotations

import argparse
import itertools
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

MEGABYTE = 1024


def main() -> None:
    """Measure each size; with --child, one of them here."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("case", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 4000, 16000, 36000])
    parser.add_argument("--adds", type=int, default=5)
    parser.add_argument("--child", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child is not None:
        print(json.dumps(measure(options.case, options.child, options.adds)))
        return
    for size in options.sizes:
        adds = options.adds if size == max(options.sizes) else 0
        command = [sys.executable, __file__, str(options.case), "--child", str(size), "--adds", str(adds)]
        subprocess.run(command, check=True)


def measure(path: Path, size: int, adds: int) -> dict[str, Any]:
    """Reconcile `size` reports here and now, and add `adds` more."""
    from rawi.case import Case
    from rawi.reconcile.index import Index

    reading, additions = Stopwatch(), [ten_million()]
    with Case(path) as case:
        records = reading.through(case.records())
        size = min(size, case.count() - adds)
        start = time.process_time()
        index = Index(itertools.islice(records, size))
        spent = time.process_time() - start - reading.seconds
        later = list(itertools.islice(records, adds))
    additions.append(ten_million())
    found = index.comparison
    told = {
        "reports": size,
        "cpu_seconds": round(spent, 1),
        "ms_a_report": round(1000 * spent / size, 2),
        "seconds_of_reading": round(reading.seconds, 1),
        "ten_million_additions": additions,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MEGABYTE,
        "reuse": len(found.reuse), "stories": len(found.stories), "incidents": len(found.incidents),
        "subjects": len(found.subjects), "origins": len(found.origins),
    }  # fmt: skip
    seconds = []
    for record in later:
        start = time.process_time()
        index.add(record)
        seconds.append(round(time.process_time() - start, 2))
    return told | ({"one_more_cpu_seconds": seconds} if adds else {})


class Stopwatch:
    """Adds up the CPU seconds that an iterator takes for itself."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def through(self, items: Iterable[Any]) -> Iterator[Any]:
        """The items, timed as they are made."""
        source = iter(items)
        while True:
            start = time.process_time()
            item = next(source, None)
            self.seconds += time.process_time() - start
            if item is None:
                return
            yield item


def ten_million() -> float:
    """CPU seconds of ten million additions in a loop."""
    start, total = time.process_time(), 0
    for number in range(10_000_000):
        total += number
    return round(time.process_time() - start, 2)


if __name__ == "__main__":
    main()
