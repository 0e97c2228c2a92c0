"""Scores dateparser, Maha and PyArabic beside Rawi on the value sets, by the same scorer.

    python bench/peers.py [--bench DIR] [--python NAME=PATH …]

DIR holds the sets and their scorer. Each peer runs in an environment of its own, which `uv run` makes at the first
call and keeps (Maha pins versions that the others can't use); NAME=PATH names an interpreter that has one already.
The package needs none of them, and never imports PyArabic, which is GPL. Prints a table in Markdown: right answers of
all cases, a dash where a peer doesn't do the kind.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec

from rawi import values
from rawi.arabic import read_document

HERE = Path(__file__).parent
KINDS = ("number", "time", "duration", "money", "percent", "distance")
PEERS = {"Maha": "mahad==0.3.0", "PyArabic": "pyarabic==0.6.15", "dateparser": "dateparser==1.5.0"}
OURS = "Rawi"
Row = tuple[str, str]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--bench", type=Path, default=HERE.parent.parent / "shared" / "bench")
    parser.add_argument("--python", action="append", default=[], metavar="NAME=PATH")
    options = parser.parse_args()
    sys.path.insert(0, str(options.bench / "score"))
    cases = list(_cases(options.bench / "values"))
    pythons = dict(one.split("=", 1) for one in options.python)
    texts = [case for _, case in cases]
    answers = {name: _peer(name, texts, pythons.get(name)) for name in PEERS}
    answers[OURS] = [_ours(case) for case in texts]
    print(table(cases, answers))


def _cases(folder: Path) -> list[tuple[str, dict[str, Any]]]:
    found = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            if case["kind"] in KINDS and not case["expected"].get("none"):
                found.append((path.stem, case))
    return found


def _peer(name: str, cases: list[dict[str, Any]], python: str | None) -> list[dict[str, Any]]:
    """What a peer's worker answers, a line for each case; no answers from one that can't be installed or run, which
    is named on standard error."""
    own = ["uv", "run", "--isolated", "--no-project", "--with", PEERS[name], "python"]
    command = [*([python] if python else own), str(HERE / "peers_worker.py"), name]
    text = "".join(json.dumps(case, ensure_ascii=False) + "\n" for case in cases)
    try:
        done = subprocess.run(
            command, input=text, capture_output=True, text=True, encoding="utf-8", check=False
        )
    except OSError as error:
        done = subprocess.CompletedProcess(command, 1, "", str(error))
    if done.returncode:
        print(f"{name} didn't run, and has no column of answers:\n{done.stderr[-1000:]}", file=sys.stderr)
        return [{"answer": None, "seconds": 0.0} for _ in cases]
    return [json.loads(line) for line in done.stdout.splitlines()]


def _ours(case: dict[str, Any]) -> dict[str, Any]:
    """Our reading of the whole text, without being told the kind or the span."""
    start = time.process_time()
    found = values.read(read_document(case["text"]), published=case.get("reference"))
    spent = time.process_time() - start
    built = [
        msgspec.to_builtins(one) | {"kind": "time" if isinstance(one.value, _TIME) else "quantity"}
        for one in found
    ]
    return {"answer": import_module("bench").predictions({"mentions": built}), "seconds": spent}


_TIME = import_module("rawi.model").TimeValue


def table(cases: list[tuple[str, dict[str, Any]]], answers: dict[str, list[dict[str, Any]]]) -> str:
    """A Markdown table with a row for each set and kind, and the cases a second at its end."""
    judge, names = import_module("value_match").ok, [OURS, *PEERS]
    right: dict[str, Counter[Row]] = {name: Counter() for name in names}
    total: Counter[Row] = Counter()
    asked, seconds = Counter[str](), Counter[str]()
    for at, (source, case) in enumerate(cases):
        if judge(case, []) is None:
            continue
        rows = [(source, case["kind"])]
        if (case.get("flags") or {}).get("verified"):
            rows.append((source, f"{case['kind']}, verified"))
        total.update(rows)
        for name in names:
            answer = answers[name][at]
            if answer["answer"] is not None:
                asked[name] += 1
                seconds[name] += answer["seconds"]
                right[name].update({row: int(bool(judge(case, answer["answer"]))) for row in rows})
    lines = ["| set | kind | cases | " + " | ".join(names) + " |", "|-|-|-|" + "-|" * len(names)]
    for row in sorted(total):
        counts = " | ".join(str(right[name][row]) if row in right[name] else "–" for name in names)
        lines.append(f"| {row[0]} | {row[1]} | {total[row]} | {counts} |")
    speeds = " | ".join(f"{asked[name] / seconds[name]:,.0f}" if seconds[name] else "–" for name in names)
    lines.append(f"| cases a second | | | {speeds} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
