"""What an event's confidence is worth: how often a sentence reports such an event, by what the reading says of it.

    python bench/confidence.py [--bench DIR] [--json]

DIR holds events/gsr_detect.jsonl: sentences of openeventdata/arabic_event_gsr (MIT) with votes on whether each reports
an ASSAULT or a PROTEST; none of them trained the mark. Tied votes are left out. Per type, for the sentences of which
the best event is marked high, for those of which it is marked low, and for those without one: [reporting it, read,
share]. The mark is worth its name where the first share is well above the second.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

REAL = ("actual", "ongoing", "contested")
MARKS = ("high", "low", "none")
Read = Callable[..., dict[str, Any]]
Scores = dict[str, dict[str, list[float]]]


def rows(bench: Path) -> list[dict[str, Any]]:
    """The sentences whose votes aren't tied."""
    text = (bench / "events" / "gsr_detect.jsonl").read_text(encoding="utf-8")
    found = map(json.loads, text.splitlines())
    return [row for row in found if row["accept"] != row["reject"]]


def mark(record: dict[str, Any], kind: str) -> str:
    """What the reading says of the type: the mark of its surest event, or none."""
    marks = {
        event["confidence"]
        for event in record["events"]
        if (event["plover"] or {}).get("event") == kind and event["status"] in REAL
    }
    return "high" if "high" in marks else "low" if marks else "none"


def score(sentences: Iterable[dict[str, Any]], read: Read) -> Scores:
    """By type and mark: how many sentences report it, how many were read so, the share."""
    asked, right = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for row in sentences:
        key = row["type"], mark(read(row["text"]), row["type"])
        asked[key] += 1
        right[key] += row["accept"] > row["reject"]
    types = sorted({kind for kind, _ in asked})
    return {
        kind: {
            one: [right[kind, one], asked[kind, one], share(right[kind, one], asked[kind, one])]
            for one in MARKS
        }
        for kind in types
    }


def share(right: int, asked: int) -> float:
    return round(right / asked, 3) if asked else 0.0


def reading(text: str) -> dict[str, Any]:
    import rawi

    return rawi.extract(text).to_dict()


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--bench", type=Path, default=Path(__file__).parents[2] / "shared" / "bench")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(arguments)
    found = score(rows(asked.bench), reading)
    if asked.json:
        print(json.dumps(found))
        return
    for kind, by_mark in found.items():
        for name, (right, all_, part) in by_mark.items():
            print(f"{kind:8}  {name:4}  {part:.3f}  ({right:.0f} of {all_:.0f})")


if __name__ == "__main__":
    main(sys.argv[1:])
