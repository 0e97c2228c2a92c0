"""How long it takes to reconcile a big case, and to take one report more into it.

    python bench/scale.py CASE.rawi [--sizes 1000 4000 16000 …] [--adds 5]

CASE is a case file that `rawi read` made (bench/volume.py --keep DIR leaves one). For each size that many of its
reports, by date, are compared at once in a process of its own; then `--adds` reports are taken into the largest one by
one. Prints a line of JSON for each: CPU seconds without reading the records, peak memory, how much was found.
"""

from __future__ import annotations

import argparse
import itertools
import json
import resource
import subprocess
import sys
import time
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

    with Case(path) as case:
        records = list(itertools.islice(case.records(), size + adds))
    later, records = records[len(records) - adds :], records[: len(records) - adds]
    loaded = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    index = Index(records)
    spent = time.process_time() - start
    found = index.comparison
    told = {
        "reports": len(records),
        "cpu_seconds": round(spent, 1),
        "mb_of_the_records": loaded // MEGABYTE,
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


if __name__ == "__main__":
    main()
