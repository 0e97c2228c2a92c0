"""Train the confidence model of the events room.

    python tools/train_confidence.py GSR_TRAIN.jsonl [OUT.tsv]

GSR_TRAIN holds sentences with a type (ASSAULT, PROTEST), a label and votes. Each event of a rejected sentence is a
negative; of an accepted sentence the best-scored event is the positive (multiple-instance learning). The model is a
logistic regression, solved exactly; its threshold is the one with the best F1 over sentences of documents held out.
Writes OUT (src/rawi/lexicon/data/events/confidence.tsv). Deterministic; needs numpy.
"""

from __future__ import annotations

import argparse
import collections
import json
import pathlib
import random
import re
import sys
from typing import Any

import numpy as np

OUT = pathlib.Path(__file__).parents[1] / "src/rawi/lexicon/data/events/confidence.tsv"
ORIGIN = (
    "# origin: weights of a logistic regression trained by tools/train_confidence.py on openeventdata/arabic_event_gsr "
    "(MIT), training half; no sentence of it is kept\n"
)
ROUNDS, STEPS = 4, 12
LEAST = 3
DECAY = 3.0
"""Best of 1 to 25 over the folds of the training rows, for ASSAULT: average precision falls off on both sides."""
FOLDS, SHUFFLES = 5, 5
MOST_ALARMS = {"ASSAULT": 0.025, "PROTEST": 0.01}
"""What share of the sentences that all coders rejected may be called firm, held out."""
FLAT = 0.005
"""Differences of the mean held-out F1 that mean nothing: less than half a positive sentence."""
REAL = ("actual", "ongoing", "contested")
NOTHING = -99.0
"""The score of a sentence in which no event was read."""
Bag = list[str]
Row = tuple[list[Bag], bool, float, str]
Model = tuple[dict[str, int], Any]


def events_of(text: str, kind: str) -> list[Bag]:
    """The features of each event of that PLOVER type that a reading of the text takes as real. Nothing is
    learned from what is of low confidence whatever stands beside it: details, and what is
    only referred to."""
    import rawi
    from rawi.events import confidence

    seen: list[Bag] = []

    def spy(page: Any, draft: Any, figures: Any, event: str | None) -> bool:
        aside = draft.found.trigger.detail or confidence.recalled(page, draft)
        if event == kind and draft.status in REAL and not aside:
            seen.append(sorted(set(confidence.features(page, draft, figures))))
        return True

    if not str(confidence.__file__).endswith(".py"):
        sys.exit("train_confidence: what is compiled can't be listened to: run `make interpreted` first")
    original = confidence.firm
    confidence.firm = spy
    try:
        rawi.extract(text)
    finally:
        confidence.firm = original
    return seen


def rows(path: pathlib.Path, kind: str) -> list[Row]:
    """Each sentence without a tie: its events, whether it was accepted, how clearly, and its document."""
    found: list[Row] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["type"] != kind or row["accept"] == row["reject"]:
            continue
        weight = abs(row["accept"] - row["reject"]) / (row["accept"] + row["reject"])
        document = re.sub(r"[-_]\d+$", "", row["id"])
        found.append((events_of(row["text"], kind), row["accept"] > row["reject"], weight, document))
    return found


def train(data: list[Row]) -> Model:
    """The weights by feature; the last weight is the bias."""
    counts = collections.Counter(f for bags, *_ in data for f in {f for bag in bags for f in bag})
    index = {f: at for at, f in enumerate(sorted(f for f, n in counts.items() if n >= LEAST))}
    weights = np.zeros(len(index) + 1)
    for _ in range(ROUNDS):
        items: list[tuple[Bag, float, float]] = []
        for bags, label, weight, _document in data:
            chosen = [max(bags, key=lambda bag: score((index, weights), bag))] if label and bags else bags
            items += [(bag, float(label), weight) for bag in chosen]
        weights = solve(items, index)
    return index, weights


def solve(items: list[tuple[Bag, float, float]], index: dict[str, int]) -> Any:
    """Iteratively reweighted least squares with a ridge on all but the bias, in the space of the rows."""
    table = np.zeros((len(items), len(index) + 1))
    table[:, -1] = 1
    for at, (bag, _, _) in enumerate(items):
        table[at, [index[f] for f in bag if f in index]] = 1
    labels, rates = np.array([i[1] for i in items]), np.array([i[2] for i in items])
    ridge = np.append(np.full(len(index), DECAY), 1e-3)
    kernel, weights = (table / ridge) @ table.T, np.zeros(len(index) + 1)
    for _ in range(STEPS):
        told = table @ weights
        chance = 1 / (1 + np.exp(-np.clip(told, -30, 30)))
        curve = np.maximum(rates * chance * (1 - chance), 1e-6)
        aim = told + rates * (labels - chance) / curve
        weights = (table / ridge).T @ np.linalg.solve(kernel + np.diag(1 / curve), aim)
    return weights


def score(model: Model, bag: Bag) -> float:
    index, weights = model
    return float(weights[-1] + sum(weights[index[f]] for f in bag if f in index))


def predict(model: Model, bags: list[Bag]) -> float:
    return max((score(model, bag) for bag in bags), default=NOTHING)


def held_out(data: list[Row], seed: int) -> list[tuple[float, bool, float]]:
    """Each row's score by a model that saw no sentence of its document."""
    documents = sorted({row[3] for row in data})
    random.Random(seed).shuffle(documents)
    fold = {document: at % FOLDS for at, document in enumerate(documents)}
    scored = []
    for one in range(FOLDS):
        model = train([row for row in data if fold[row[3]] != one])
        scored += [(predict(model, row[0]), row[1], row[2]) for row in data if fold[row[3]] == one]
    return scored


def best_cut(shuffles: list[list[tuple[float, bool, float]]], most: float) -> tuple[float, float]:
    """(mean F1, threshold) over all shuffles, where an acceptance that some coder voted against is left out as the
    bench leaves it out, with no more false alarms than `most`: of those that are within FLAT of
    the best the lowest, since the curve is flat and what is wrongly low is lost to who asks for sure events alone."""

    def f1(scored: list[tuple[float, bool, float]], cut: float) -> float:
        clear = [(s, y) for s, y, weight in scored if weight == 1 or not y]
        told = sum(s >= cut for s, _ in clear) + sum(y for _, y in clear)
        return 2 * sum(s >= cut and y for s, y in clear) / told

    def alarms(scored: list[tuple[float, bool, float]], cut: float) -> float:
        sure = [s for s, y, weight in scored if not y and weight == 1]
        return sum(s >= cut for s in sure) / len(sure)

    cuts = [at / 10 for at in range(-20, 11)]
    fit = [cut for cut in cuts if sum(alarms(one, cut) for one in shuffles) <= most * len(shuffles)]
    found = [(sum(f1(one, cut) for one in shuffles) / len(shuffles), cut) for cut in fit]
    return min((one for one in found if one[0] >= max(found)[0] - FLAT), key=lambda one: one[1])


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("train", type=pathlib.Path, metavar="GSR_TRAIN.jsonl")
    parser.add_argument("out", type=pathlib.Path, nargs="?", default=OUT, metavar="OUT.tsv")
    return parser.parse_args()


def main() -> None:
    asked = arguments()
    lines = [ORIGIN, "event\tfeature\tweight\n"]
    for kind in ("ASSAULT", "PROTEST"):
        data = rows(asked.train, kind)
        f1, cut = best_cut([held_out(data, seed) for seed in range(SHUFFLES)], MOST_ALARMS[kind])
        print(f"{kind}: F1 {f1:.3f} held out, threshold {cut}")
        index, weights = train(data)
        found = {f: float(weights[at]) for f, at in index.items()} | {"bias": float(weights[-1]) - cut}
        lines += [
            f"{kind}\t{f}\t{w:.3f}\n" for f, w in sorted(found.items()) if abs(w) >= 0.02 or f == "bias"
        ]
    asked.out.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
