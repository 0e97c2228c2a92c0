"""A score from signs: the sum of the weights of their bins, as a share between 0 and 1."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import exp

from rawi.lexicon import table


@cache
def weights() -> dict[tuple[str, str], float]:
    """Weights in log odds by (sign, bin): learned by `training/train_incidents.py`, or set by hand where it says so."""
    return {(row["sign"], row["bin"]): float(row["weight"]) for row in table("reconcile/incident_weights")}


def score(signs: Iterable[tuple[str, str | int]]) -> float:
    """How likely two accounts are one happening, 0–1; a bin without a weight counts nothing."""
    known = weights()
    total = sum(known.get((sign, str(bin_)), 0.0) for sign, bin_ in signs)
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))
