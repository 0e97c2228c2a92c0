"""Score the installed `rawi` on hard places (sheets/PLACES.md).

    python bench/places.py [--half a|b] [--bench DIR] [--show] [--json]

DIR holds news/conflict.jsonl.gz, whose texts the sheet's offsets point into; a text that has changed is an error.
Per measure: [right, asked, share]. "located": a place across the span, in the country, within the tolerance;
"withheld": no coordinates where the sheet has none; "offset": bearing and kilometres of those that have one;
"no offset": none of those that have none; "trap": no place across it; "all": lines of which everything is right.
Of several places across a span the one that does best counts, as a whole; "wrong" is the share of the located lines
that are put elsewhere (less is better). `--show` lists the misses of half a; half b is for totals alone.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SHEET = HERE / "sheets" / "places.jsonl"
EARTH_KM = 6371.0
MEASURES = ("located", "wrong", "withheld", "offset", "no offset", "trap", "all")
Item = dict[str, Any]
Read = Callable[..., dict[str, Any]]
Verdict = dict[str, bool]


def items(half: str | None) -> list[Item]:
    """The lines of the sheet, of one half where one is named."""
    found = [json.loads(line) for line in SHEET.read_text(encoding="utf-8").splitlines() if line]
    return [item for item in found if half in (None, item["half"])]


def texts(bench: Path, wanted: Iterable[str]) -> dict[str, Item]:
    """The reports of those ids."""
    ids = set(wanted)
    with gzip.open(bench / "news" / "conflict.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines)
        return {row["id"]: row for row in rows if row["id"] in ids}


def score(sheet: list[Item], reports: dict[str, Item], read: Read, *, show: bool) -> Counter[str]:
    """Counts by measure: "located" right, "located of" asked."""
    marks: Counter[str] = Counter()
    read_before: dict[str, list[Item]] = {}
    for item in sheet:
        row = reports[item["report"]]
        if hashlib.sha256(row["text"].encode()).hexdigest() != item["sha256"]:
            sys.exit(f"{item['report']}: the text isn't the one that was annotated")
        if row["id"] not in read_before:
            record = read(row["text"], published=row["published"], source=row["id"])
            read_before[row["id"]] = [m for m in record["mentions"] if m["kind"] == "place"]
        across = [m for m in read_before[row["id"]] if _overlap(item["span"], m)]
        verdict = judge(item, across)
        for measure, right in verdict.items():
            marks[measure] += right
            marks[measure + " of"] += 1
        if show and not verdict["all"]:
            _tell(item, verdict, across, row["text"])
    return marks


def judge(item: Item, across: list[Item]) -> Verdict:
    """What holds of one line, given the places that the program found across its span."""
    if item.get("trap"):
        return {"trap": not across, "all": not across}
    verdicts = [_judge_one(item, mention["value"]) for mention in across] or [_judge_one(item, None)]
    return max(verdicts, key=lambda verdict: (verdict["all"], *verdict.values()))


def _judge_one(item: Item, value: Item | None) -> Verdict:
    found = _offset(value["offset"]) if value else None
    placed = value is not None and value["latitude"] is not None
    verdict: Verdict = {}
    if item["latitude"] is None:
        verdict["withheld"] = not placed
    else:
        verdict["located"] = value is not None and placed and _near(item, value)
    verdict["offset" if item["offset"] else "no offset"] = found == _offset(item["offset"])
    verdict["all"] = all(verdict.values())
    if item["latitude"] is not None:
        verdict["wrong"] = placed and not verdict["located"]
    return verdict


def _near(item: Item, value: Item) -> bool:
    return bool(value["country"] == item["country"] and _kilometres(item, value) <= item["tolerance_km"])


def _offset(offset: Item | None) -> tuple[str, float | None] | None:
    return (offset["bearing"], offset.get("km")) if offset else None


def _kilometres(a: Item, b: Item) -> float:
    p, q, r, s = (math.radians(d) for d in (a["latitude"], a["longitude"], b["latitude"], b["longitude"]))
    h = math.sin((r - p) / 2) ** 2 + math.cos(p) * math.cos(r) * math.sin((s - q) / 2) ** 2
    return EARTH_KM * 2 * math.asin(min(1.0, math.sqrt(h)))


def _overlap(span: list[int], mention: Item) -> bool:
    return bool(span[0] < mention["end"] and mention["start"] < span[1])


def _tell(item: Item, verdict: Verdict, across: list[Item], text: str) -> None:
    a, b = item["span"]
    wrong = [measure for measure, right in verdict.items() if right == (measure == "wrong")]
    print(f"{item['report']} {a}-{b}: {', '.join(wrong)}")
    print(f"   …{text[max(0, a - 60) : a]}[{text[a:b]}]{text[b : b + 50]}…".replace("\n", " "))
    if not item.get("trap"):
        print("   wanted:", *(item[key] for key in ("country", "admin1", "latitude", "longitude", "offset")))
    for mention in across:
        value = mention["value"]
        keys = ("country", "admin1", "latitude", "longitude", "offset", "feature", "candidates")
        print(f"   got: {mention['text']}", *(value[key] for key in keys), mention["rule"])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--half", choices=["a", "b"])
    parser.add_argument("--bench", type=Path, default=HERE.parent.parent / "shared" / "bench")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if options.show and options.half != "a":
        parser.error("--show is for half a: half b is never looked at item by item")
    import rawi

    def read(text: str, **context: str) -> Item:
        record: Item = rawi.extract(text, **context).to_dict()
        return record

    sheet = items(options.half)
    marks = score(sheet, texts(options.bench, (item["report"] for item in sheet)), read, show=options.show)
    shares = {
        measure: [marks[measure], marks[f"{measure} of"], round(marks[measure] / marks[f"{measure} of"], 3)]
        for measure in MEASURES
        if marks[f"{measure} of"]
    }
    print(
        json.dumps(shares)
        if options.json
        else "\n".join(f"{key:10} {value}" for key, value in shares.items())
    )


if __name__ == "__main__":
    main()
