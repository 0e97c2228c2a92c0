"""Words per CPU second of each stage, in a new process's first reports and in those after; loading; memory.

    python bench/speed.py FILE [--first N] [--reports N] [--best N]

FILE is JSON lines with a "text" each (plain or .gz). What a word shows is worked out when it is first met, so the
first reports cost more than the others. `finding` is names without joining them to entities; `whole` is
`rawi.extract` with `to_dict`, over the same reports once more in a process of its own. The last line is a loop of ten
million additions: machines differ, and one machine's speed drifts. `--best N` reads the first reports N times and takes
each one's best reading, stage by stage: what a process that knows the words takes, whatever else the machine does.
`--cold` with it makes each reading in a new process: what one takes that knows no word yet.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter
from pathlib import Path

PUBLISHED = "2018-06-01"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--first", type=int, default=400)
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument(
        "--whole", action="store_true", help="only `rawi.extract`: what the program asks itself"
    )
    parser.add_argument(
        "--best", type=int, metavar="N", help="only the first reports, the best of N readings"
    )
    parser.add_argument("--cold", action="store_true", help="with --best: each reading in a new process")
    parser.add_argument("--each", choices=("stages", "whole"), help="what the program asks itself for --cold")
    options = parser.parse_args()
    start = time.process_time()
    texts = _texts(options.file)[: options.reports]
    parts = texts[: options.first], texts[options.first :]
    if options.whole:
        print(json.dumps([_whole(part) for part in parts]))
        return
    if options.each:
        print(json.dumps(_each(parts[0], options.each)))
        return
    if options.best:
        for stage, spent in _best(parts[0], options.best, cold=options.cold).items():
            _line(stage, [_rate(parts[0], spent)])
        return
    _stage_table(parts, time.process_time() - start)
    asked = [sys.executable, __file__, *sys.argv[1:], "--whole"]
    whole = json.loads(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)
    _line("whole", [_rate(part, spent) for part, spent in zip(parts, whole, strict=True)])
    print(f"\nten million additions: {_loop():.2f} s")


def _texts(path: Path) -> list[str]:
    raw = path.read_bytes()
    lines = gzip.decompress(raw) if path.suffix == ".gz" else raw
    return [json.loads(line)["text"] for line in lines.splitlines()]


def _stage_table(parts: tuple[list[str], list[str]], reading: float) -> None:
    start = time.process_time()
    _stages(["."])
    print(f"loading: {time.process_time() - start:.2f} CPU s (the input before it: {reading:.2f})")
    spent = [_stages(part) for part in parts]
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory at most: {most:.0f} MB, the reports among it\n\nwords per CPU second")
    print(f"{'':9} {'first ' + str(len(parts[0])):>12} {'next ' + str(len(parts[1])):>12}")
    for stage in spent[0]:
        _line(stage, [_rate(part, took[stage]) for part, took in zip(parts, spent, strict=True)])


def _stages(texts: list[str]) -> dict[str, float]:
    """CPU seconds by stage."""
    from rawi.collector import paused

    took = dict.fromkeys(STAGES, 0.0)
    for text in texts:
        with paused():  # As the pipeline reads.
            for stage, spent in _spent(text):
                took[stage] += spent
    took["names"] = took["finding"] + took["joining"]
    return took


def _spent(text: str) -> Iterator[tuple[str, float]]:
    from rawi import claims, codebook, events, values
    from rawi.arabic import read_document
    from rawi.names.read import find, link

    book, now = codebook.builtin(), time.process_time
    marks = [now()]
    doc = read_document(text, report_id="r")
    marks.append(now())
    counted = values.read(doc, published=PUBLISHED)
    marks.append(now())
    found = find(doc, counted)
    marks.append(now())
    named = link(found)
    marks.append(now())
    mentions = tuple(sorted((*counted, *named.mentions), key=attrgetter("start", "end", "kind")))
    said = claims.attribute(doc, mentions, named.entities, outlet=None)
    marks.append(now())
    events.assemble(doc, mentions, named.entities, said, codebook=book, published=PUBLISHED)
    marks.append(now())
    for stage, (start, end) in zip(STAGES, pairwise(marks), strict=True):
        yield stage, end - start


def _best(texts: list[str], times: int, *, cold: bool) -> dict[str, float]:
    """CPU seconds by stage and of the whole, each report's least."""
    what = ("stages", "whole") * times
    readings = [_asked(one) if cold else _each(texts, one) for one in what]
    best: dict[str, float] = {}
    for same in zip(*readings, strict=True):
        for name in {name: None for one in same for name in one}:
            least = min(one[name] for one in same if name in one)
            best[name] = best.get(name, 0.0) + least
    return best


def _each(texts: list[str], what: str) -> list[dict[str, float]]:
    """CPU seconds of each report."""
    _stages(["."])
    return [_stages([text]) if what == "stages" else {"whole": _whole([text])} for text in texts]


def _asked(what: str) -> list[dict[str, float]]:
    asked = [sys.executable, __file__, *sys.argv[1:], "--each", what]
    found: list[dict[str, float]] = json.loads(
        subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    )
    return found


STAGES = ("text", "values", "finding", "joining", "claims", "events")


def _whole(texts: list[str]) -> float:
    """CPU seconds of `extract` and `to_dict`, without loading."""
    import rawi

    rawi.extract(".")
    start = time.process_time()
    for text in texts:
        rawi.extract(text, published=PUBLISHED).to_dict()
    return time.process_time() - start


def _rate(texts: list[str], spent: float) -> float:
    return sum(len(text.split()) for text in texts) / spent if spent else 0.0


def _line(name: str, rates: list[float]) -> None:
    print(f"{name:9}" + "".join(f" {rate:12,.0f}" for rate in rates))


def _loop() -> float:
    start, total = time.process_time(), 0
    for number in range(10_000_000):
        total += number
    return time.process_time() - start


if __name__ == "__main__":
    main()
