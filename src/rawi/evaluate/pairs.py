"""Which found item answers which gold item: one to one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


def pair(gold: Sequence[A], found: Sequence[B], closeness: Callable[[A, B], float]) -> list[tuple[A, B]]:
    """Pairs by falling `closeness` (0: no pair), each item in one at most; ties go to the earlier items."""
    scored = [
        (-near, i, j)
        for i, want in enumerate(gold)
        for j, got in enumerate(found)
        if (near := closeness(want, got)) > 0
    ]
    used_gold: set[int] = set()
    used_found: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(scored):
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append((i, j))
    return [(gold[i], found[j]) for i, j in sorted(pairs)]
