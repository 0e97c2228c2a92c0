"""Score the installed `rawi` on relays: somebody passes on what another said (sheets/README.md).

    python bench/relays.py [--half a|b|c|d] [--bench DIR] [--show] [--json]

DIR holds news/conflict.jsonl.gz, whose texts the sheet's offsets point into; a text that has changed is an error.
Per measure: [right, asked, share]. Of the claims at any of an item's cue words the one that does best counts, as a
whole. `--show` lists the misses of half a or c, on which rules are tuned; b and d are for totals alone. Without `--half`
a and b are scored; c is a second sheet, d a third.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SHEET = HERE / "sheets" / "relays.jsonl"
FURTHER = {"c": HERE / "sheets" / "relays_further.jsonl", "d": HERE / "sheets" / "relays_fresh.jsonl"}
OUTLETS = {
    "skynews": "سكاي نيوز عربية",
    "alarabia": "قناة العربية",
    "france24": "فرانس 24",
    "BBC": "بي بي سي",
    "aawsat": "صحيفة الشرق الأوسط",
    "CNN": "سي إن إن",
    "alweeam": "صحيفة الوئام",
    "alwatan": "صحيفة الوطن",
    "alriyadh": "صحيفة الرياض",
    "okaz": "صحيفة عكاظ",
    "alyaum": "صحيفة اليوم",
    "3alyoum": "عاليوم",
    "aleqtisadiya": "صحيفة الاقتصادية",
    "almadina": "صحيفة المدينة",
    "aljazirah": "صحيفة الجزيرة",
    "Jawhara FM": "جوهرة أف أم",
    "sabq": "صحيفة سبق",
    "was": "وكالة الأنباء السعودية",
}
Span = tuple[int, int]
Read = Callable[..., dict[str, Any]]


def items(half: str | None) -> list[dict[str, Any]]:
    """The lines of the sheet, of one half where one is named; halves c and d are sheets of their own."""
    sheet = FURTHER.get(half or "", SHEET)
    found = [json.loads(line) for line in sheet.read_text(encoding="utf-8").splitlines() if line]
    return [item for item in found if half in (None, item["half"])]


def texts(bench: Path, wanted: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The reports of those ids."""
    ids = set(wanted)
    with gzip.open(bench / "news" / "conflict.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines)
        return {row["id"]: row for row in rows if row["id"] in ids}


def score(
    sheet: list[dict[str, Any]], reports: dict[str, dict[str, Any]], read: Read, *, show: bool
) -> Counter[str]:
    """Counts by measure: "chain" right, "chain of" asked."""
    marks: Counter[str] = Counter()
    read_before: dict[str, dict[str, Any]] = {}
    for item in sheet:
        row = reports[item["report"]]
        if hashlib.sha256(row["text"].encode()).hexdigest() != item["sha256"]:
            sys.exit(f"{item['report']}: the text isn't the one that was annotated")
        if row["id"] not in read_before:
            read_before[row["id"]] = read(
                row["text"], published=row["published"], outlet=OUTLETS[row["outlet"]], source=row["id"]
            )
        record = read_before[row["id"]]
        claims = [claim for claim in record["claims"] if _at_cue(item, claim)]
        verdict = _negative(claims) if len(item["chain"]) < 2 else _relay(item, claims, record)
        for measure, right in verdict.items():
            marks[measure] += right
            marks[measure + " of"] += 1
        if show and not all(verdict.values()):
            _tell(item, verdict, claims, row["text"])
    return marks


def _at_cue(item: dict[str, Any], claim: dict[str, Any]) -> bool:
    spans = [(cue[0], cue[1]) for cue in claim["cues"]]
    if claim["cue"]:
        spans.append((claim["cue"]["start"], claim["cue"]["end"]))
    return any(_overlap((a, b), span) for a, b in item.get("cues") or [item["cue"]] for span in spans)


def _negative(claims: list[dict[str, Any]]) -> dict[str, bool]:
    return {"no relay": all(len(_links(claim)) < 2 for claim in claims)}


def _links(claim: dict[str, Any]) -> list[dict[str, Any]]:
    """The chain without the agency under whose byline the report stands: the sheet takes that one for the outlet."""
    chain: list[dict[str, Any]] = claim["chain"]
    while chain and chain[0]["implicit"] and chain[0]["cue"] is None and chain[0]["role"] == "agency":
        chain = chain[1:]
    return chain


def _relay(item: dict[str, Any], claims: list[dict[str, Any]], record: dict[str, Any]) -> dict[str, bool]:
    verdicts = [_verdict(item, claim, record) for claim in claims] or [(False, False, False)]
    chain, origin, content = max(verdicts)
    whole = {"cue": bool(claims), "chain": chain, "origin": origin}
    return whole if item["content"] is None else {**whole, "content": content}


def _verdict(item: dict[str, Any], claim: dict[str, Any], record: dict[str, Any]) -> tuple[bool, bool, bool]:
    want, got, there = item["chain"], _links(claim), claim["content"]
    same = len(want) == len(got) and all(_link(a, b, record) for a, b in zip(want, got, strict=True))
    origin = bool(got) and _link(want[-1], got[-1], record)
    wanted = item["content"]
    content = None not in (wanted, there) and _iou(tuple(wanted), (there["start"], there["end"])) >= 0.5
    return same, origin, content


def _link(want: dict[str, Any], hop: dict[str, Any], record: dict[str, Any]) -> bool:
    """By the span, by a name that holds or is held by the wanted words, or by a mention of the same entity."""
    spans = [(want["start"], want["end"]), *((a, b) for a, b in want.get("alt", ()))]
    if hop["start"] is not None and any(_overlap((hop["start"], hop["end"]), span) for span in spans):
        return True
    text = record["report"]["text"]
    words = [_plain(text[a:b]) for a, b in spans]
    if any(_plain(hop["name"]) in one or one in _plain(hop["name"]) for one in words):
        return True
    named = [
        (m["start"], m["end"])
        for m in record["mentions"]
        if hop["entity"] and m.get("entity") == hop["entity"]
    ]
    return any(_iou(mention, span) >= 0.5 for mention in named for span in spans)


def _plain(words: str) -> str:
    return " ".join(words.translate(str.maketrans("", "", "\"«»“”'‘’،")).split())


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _iou(a: Span, b: Span) -> float:
    shared = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return shared / (max(a[1], b[1]) - min(a[0], b[0]))


def _tell(item: dict[str, Any], verdict: dict[str, bool], claims: list[dict[str, Any]], text: str) -> None:
    wrong = ", ".join(measure for measure, right in verdict.items() if not right)
    print(f"{item['report']} {item['cue']}: {wrong}")
    print("   wanted:", " > ".join(text[link["start"] : link["end"]] for link in item["chain"]))
    for claim in claims:
        print("   got:   ", " > ".join(hop["name"] for hop in claim["chain"]), f"({claim['rule']})")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--half", choices=["a", "b", "c", "d"])
    parser.add_argument("--bench", type=Path, default=HERE.parent.parent / "shared" / "bench")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if options.show and options.half not in ("a", "c"):
        parser.error("--show is for half a or c: halves b and d are never looked at item by item")
    import rawi

    def read(text: str, **context: str) -> dict[str, Any]:
        record: dict[str, Any] = rawi.extract(text, **context).to_dict()
        return record

    sheet = items(options.half)
    marks = score(sheet, texts(options.bench, (item["report"] for item in sheet)), read, show=options.show)
    shares = {
        measure: [marks[measure], marks[f"{measure} of"], round(marks[measure] / marks[f"{measure} of"], 3)]
        for measure in ("cue", "chain", "origin", "content", "no relay")
        if marks[f"{measure} of"]
    }
    print(
        json.dumps(shares)
        if options.json
        else "\n".join(f"{key:10} {value}" for key, value in shares.items())
    )


if __name__ == "__main__":
    main()
