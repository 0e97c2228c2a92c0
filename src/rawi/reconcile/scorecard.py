"""A score from signs: the sum of the weights of their bins, as a share between 0 and 1."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import exp

from rawi.lexicon import table


@cache
def weights() -> dict[tuple[str, str | int], float]:
    """Weights in log odds by (sign, bin): learned by `training/train_incidents.py`, or set by hand where it says so."""
    found: dict[tuple[str, str | int], float] = {}
    for row in table("reconcile/incident_weights"):
        name = row["bin"]
        found[row["sign"], int(name) if name.isdecimal() else name] = float(row["weight"])
    return found


def score(signs: Iterable[tuple[str, str | int]]) -> float:
    """How likely two accounts are one happening, 0–1; a bin without a weight counts nothing."""
    known = weights()
    total = sum([known.get(sign, 0.0) for sign in signs])
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))
