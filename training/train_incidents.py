"""Learn the weights that `rawi.incidents` scores pairs with, from MAVERICK, by logistic regression.

    uv run python training/train_incidents.py MAVERICK.jsonl [--write src/rawi/lexicon/data/reconcile/incident_weights.tsv]

Each sign of `rawi.reconcile.evidence` has a weight per bin; a bin seen in fewer than 15 pairs has none. Fitted by
Newton's method with an L2 penalty, in plain Python: the same input gives the same file. Prints what a model that
was learned on the other countries scores on each country, then learns on all of them. Signs that MAVERICK doesn't
carry (type, wording, entities, passages, origins) have weights set by hand, below, and are written beside.
"""

from __future__ import annotations

import argparse
import collections
import json
import math
import pathlib

from rawi.model import EventSummary
from rawi.reconcile import account, linkage
from rawi.reconcile.evidence import named_among
from rawi.reconcile.incidents import Grouping

PENALTY, SEEN, THRESHOLD = 20.0, 15, 0.35
BY_HAND = {
    ("type", "same"): 0.6, ("type", "differs"): -1.6, ("type", "kin"): -0.8, ("type", "foreign"): -2.6,
    ("wording", "0"): -0.8, ("wording", "1"): 0.0, ("wording", "2"): 0.8, ("wording", "3"): 1.6,
    ("entities", "shared"): 0.6, ("entities", "none"): -0.6,
    ("passage", "shared"): 3.0, ("origin", "shared"): 0.5,
}  # fmt: skip
ORIGIN = (
    "# origin: learned from MAVERICK (eventreport, CC BY 4.0) by training/train_incidents.py, logistic regression"
    f" with L2 {PENALTY:g}; rows marked 'hand' are set by the Rawi team for signs that MAVERICK doesn't carry"
)

Row = list[int]
Weights = list[float]


def summary(row: dict[str, object]) -> EventSummary:
    """A MAVERICK report as any project would describe it."""
    figures = {
        measure: (row[f"{name}_low"], row[f"{name}_high"])
        for measure, name in (("killed", "deaths"), ("wounded", "injuries"))
        if row[f"{name}_low"] is not None
    }
    return EventSummary(
        id=row["id"],
        actors=tuple(filter(None, (row["actor1"],))),
        targets=tuple(filter(None, (row["actor2"], row["target"]))),
        latitude=row["latitude"],
        longitude=row["longitude"],
        geo_precision=row["geo_precision"],
        start=row["date_start"] or None,
        end=row["date_end"] or None,
        figures=figures,
    )


class Pairs:
    """Candidate pairs of one set of reports, their signs, and whether people linked them."""

    def __init__(self, rows: list[dict[str, object]]):
        self.events = [row["event_id"] for row in rows]
        accounts = [account.of_summary(summary(row)) for row in rows]
        grouping = Grouping((named_among(accounts), len(accounts)))
        grouping.add(list(enumerate(accounts)))
        self.candidates = list(grouping.pairs())
        self.signs = [[(sign, str(bin_)) for sign, bin_ in grouping.signs(*pair)] for pair in self.candidates]
        self.same = [float(self.events[i] == self.events[j]) for i, j, *_ in self.candidates]


def solve(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """Cholesky's way to the solution of a symmetric positive definite system."""
    size = len(vector)
    lower: list[list[float]] = []
    for i in range(size):
        row: list[float] = []
        for j in range(i + 1):
            rest = matrix[i][j] - sum(x * y for x, y in zip(row, lower[j] if j < i else row, strict=False))
            row.append(math.sqrt(rest) if i == j else rest / lower[j][j])
        lower.append(row)
    half = []
    for i in range(size):
        half.append((vector[i] - sum(x * y for x, y in zip(lower[i], half, strict=False))) / lower[i][i])
    out = [0.0] * size
    for i in reversed(range(size)):
        out[i] = (half[i] - sum(lower[k][i] * out[k] for k in range(i + 1, size))) / lower[i][i]
    return out


def learn(signs: list[list[tuple[str, str]]], same: list[float]) -> dict[tuple[str, str], float]:
    """Weights by (sign, bin)."""
    seen = collections.Counter(sign for row in signs for sign in row)
    names = sorted(name for name, count in seen.items() if count >= SEEN)
    column = {name: number for number, name in enumerate(names)}
    rows = [[column[sign] for sign in row if sign in column] for row in signs]
    weights = [0.0] * len(names)
    for _ in range(12):
        step = newton(rows, same, weights)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    return dict(zip(names, weights, strict=True))


def newton(rows: list[Row], same: list[float], weights: Weights) -> Weights:
    """One step: the inverse of the penalised curvature times the penalised slope."""
    slope = [-PENALTY * weight for weight in weights]
    curve = [[PENALTY if i == j else 0.0 for j in range(i + 1)] for i in range(len(weights))]
    for row, truth in zip(rows, same, strict=True):
        chance = 1 / (1 + math.exp(-sum(weights[i] for i in row)))
        for i in row:
            slope[i] += truth - chance
            line, bend = curve[i], chance * (1 - chance)
            for j in row:
                if j <= i:
                    line[j] += bend
    return solve(curve, slope)


def cluster(pairs: Pairs, weights: dict[tuple[str, str], float]) -> list[tuple[int, ...]]:
    """The clusters that the weights make of the reports."""
    scores = {}
    for (i, j, *_), signs in zip(pairs.candidates, pairs.signs, strict=True):
        scores[i, j] = 1 / (1 + math.exp(-sum(weights.get(sign, 0.0) for sign in signs)))
    return linkage.Linkage(len(pairs.events), THRESHOLD).clusters(scores)


def measure(events: list[object], clusters: list[tuple[int, ...]]) -> dict[str, float]:
    """B-cubed and pair F1 of clusters of reports against the linked events."""
    mine = {number: name for name, members in enumerate(clusters) for number in members}
    size, truth = collections.Counter(mine.values()), collections.Counter(events)
    both = collections.Counter((mine[number], event) for number, event in enumerate(events))
    total = len(events)
    precision = sum(n * n / size[name] for (name, _), n in both.items()) / total
    recall = sum(n * n / truth[event] for (_, event), n in both.items()) / total
    hits, made, real = (sum(n * (n - 1) // 2 for n in counts.values()) for counts in (both, size, truth))
    return {
        "B3": round(2 * precision * recall / (precision + recall), 4),
        "pair F1": round(2 * hits / (made + real), 4) if made + real else 0.0,
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("maverick", type=pathlib.Path)
    parser.add_argument("--write", type=pathlib.Path)
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.maverick.read_text(encoding="utf-8").splitlines() if line]
    for held in sorted({row["country"] for row in rows}):
        rest = Pairs([row for row in rows if row["country"] != held])
        test = Pairs([row for row in rows if row["country"] == held])
        found = cluster(test, learn(rest.signs, rest.same))
        print(held, "held out:", measure(test.events, found), "never merging:",
              measure(test.events, [(n,) for n in range(len(test.events))]))  # fmt: skip
    whole = Pairs(rows)
    weights = learn(whole.signs, whole.same)
    print("all, learned on all:", measure(whole.events, cluster(whole, weights)), len(weights), "weights")
    if options.write:
        lines = [ORIGIN, "sign\tbin\tweight\tbasis"]
        lines += [
            f"{sign}\t{bin_}\t{weight:.4f}\tlearned" for (sign, bin_), weight in sorted(weights.items())
        ]
        lines += [f"{sign}\t{bin_}\t{weight:.4f}\thand" for (sign, bin_), weight in sorted(BY_HAND.items())]
        options.write.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
