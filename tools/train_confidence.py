"""Train the confidence model of the events room: python tools/train_confidence.py GSR_TRAIN.jsonl [OUT.tsv]

Rows are sentences with a type (ASSAULT, PROTEST), a label and votes. Each event of a rejected sentence is a negative;
of an accepted sentence the best-scored event is the positive (multiple-instance learning). Writes
src/rawi/lexicon/data/events/confidence.tsv. Deterministic; standard library only.
"""

from __future__ import annotations

import collections
import json
import math
import pathlib
import sys
from typing import Any

OUT = pathlib.Path(__file__).parents[1] / "src/rawi/lexicon/data/events/confidence.tsv"
ORIGIN = (
    "# origin: weights of a logistic regression trained by tools/train_confidence.py on openeventdata/arabic_event_gsr "
    "(MIT), training half; no sentence of it is kept\n"
)
ROUNDS, STEPS, RATE = 4, 120, 0.5
LEAST = 3
DECAY = 6.0
"""Best of 1 to 40 over five folds of the training rows."""
MOST_ALARMS = {"ASSAULT": 0.025, "PROTEST": 0.015}
"""What share of the sentences that all coders rejected may be called firm, held out."""
FLAT = 0.02
"""Differences of held-out F1 that mean nothing: a positive row more or less."""
REAL = ("actual", "ongoing", "contested")
Row = tuple[list[list[str]], bool, float]


def events_of(text: str, kind: str) -> list[list[str]]:
    """The features of each event of that PLOVER type that a reading of the text takes as real. Nothing is
    learned from what is of low confidence whatever stands beside it: details, and what is
    only referred to."""
    from rawi.events import confidence

    seen: list[list[str]] = []

    def spy(page: Any, draft: Any, figures: Any, event: str | None) -> bool:
        aside = draft.found.trigger.detail or confidence.recalled(page, draft)
        if event == kind and draft.status in REAL and not aside:
            seen.append(sorted(set(confidence.features(page, draft, figures))))
        return True

    original = confidence.firm
    confidence.firm = spy
    try:
        READ(text)
    finally:
        confidence.firm = original
    return seen


def READ(text: str) -> None:
    import rawi

    rawi.extract(text)


def rows(path: str, kind: str) -> list[Row]:
    found: list[Row] = []
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["type"] != kind or row["accept"] == row["reject"]:
            continue
        weight = abs(row["accept"] - row["reject"]) / (row["accept"] + row["reject"])
        found.append((events_of(row["text"], kind), row["accept"] > row["reject"], weight))
    return found


def train(data: list[Row], least: int, decay: float) -> dict[str, float]:
    counts = collections.Counter(f for bags, _, _ in data for f in {f for bag in bags for f in bag})
    kept = {f for f, n in counts.items() if n >= least}
    weights: dict[str, float] = {"bias": 0.0}

    def score(bag: list[str]) -> float:
        return weights["bias"] + sum(weights.get(f, 0.0) for f in bag)

    for _ in range(ROUNDS):
        items = []
        for bags, label, weight in data:
            if label and bags:
                items.append((max(bags, key=score), 1.0, weight))
            elif not label:
                items += [(bag, 0.0, weight) for bag in bags]
        items = [([f for f in bag if f in kept], y, w) for bag, y, w in items]
        squares: dict[str, float] = collections.defaultdict(lambda: 1e-6)
        for _ in range(STEPS):
            slope: dict[str, float] = collections.defaultdict(float)
            for bag, y, w in items:
                p = 1 / (1 + math.exp(-max(-30.0, min(30.0, score(bag)))))
                step = w * (p - y)
                slope["bias"] += step
                for f in bag:
                    slope[f] += step
            for f, g in slope.items():
                g += 0.0 if f == "bias" else decay * weights.get(f, 0.0)
                squares[f] += g * g
                weights[f] = weights.get(f, 0.0) - RATE * g / math.sqrt(squares[f])
    return weights


def predict(weights: dict[str, float], bags: list[list[str]]) -> float:
    return max((weights["bias"] + sum(weights.get(f, 0.0) for f in bag) for bag in bags), default=-99.0)


def best_cut(scored: list[tuple[float, bool, float]], most: float) -> tuple[float, float]:
    """(threshold, F1) over the held-out scores, with no more false alarms than `most`: of those that are within FLAT of
    the best the lowest, since the curve is flat and what is wrongly low is lost to who asks for sure events alone."""
    sure = [score for score, label, weight in scored if not label and weight == 1]
    found = [(0.0, 0.0)]
    for cut in sorted({score for score, _, _ in scored if score > -50}):
        if sum(score >= cut for score in sure) > most * len(sure):
            continue
        tp = sum(s >= cut and y for s, y, _ in scored)
        fp = sum(s >= cut and not y for s, y, _ in scored)
        fn = sum(s < cut and y for s, y, _ in scored)
        found.append((2 * tp / (2 * tp + fp + fn), cut))
    enough = max(found)[0] - FLAT
    return min((cut, f1) for f1, cut in found if f1 >= enough)


def held_out(data: list[Row], decay: float, folds: int = 5) -> list[tuple[float, bool, float]]:
    scored = []
    for fold in range(folds):
        weights = train([row for at, row in enumerate(data) if at % folds != fold], LEAST, decay)
        scored += [(predict(weights, bags), y, w) for bags, y, w in data[fold::folds]]
    return scored


def main() -> None:
    lines = [ORIGIN, "event\tfeature\tweight\n"]
    for kind in ("ASSAULT", "PROTEST"):
        data = rows(sys.argv[1], kind)
        cut, f1 = best_cut(held_out(data, DECAY), MOST_ALARMS[kind])
        print(kind, "held-out F1", round(f1, 3), "cut", round(cut, 3))
        weights = train(data, LEAST, DECAY)
        weights["bias"] -= cut
        lines += [
            f"{kind}\t{f}\t{w:.3f}\n" for f, w in sorted(weights.items()) if abs(w) >= 0.02 or f == "bias"
        ]
    out = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else OUT
    out.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
