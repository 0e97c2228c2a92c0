"""Average-link clustering over sparse scores, with pairs that must or can't be together."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping

Pair = tuple[int, int]


class Linkage:
    """Clusters of 0 … count-1 that grow by the best average score. A pair without a score counts as 0."""

    def __init__(self, count: int, threshold: float):
        self._threshold = threshold
        self._members = {number: [number] for number in range(count)}
        self._of = list(range(count))
        self._sums: dict[int, dict[int, float]] = defaultdict(dict)
        self._barred: dict[int, set[int]] = defaultdict(set)
        self._heap: list[tuple[float, int, int]] = []

    def clusters(
        self, scores: Mapping[Pair, float], *, together: Iterable[Pair] = (), apart: Iterable[Pair] = ()
    ) -> list[tuple[int, ...]]:
        """The clusters, members sorted, in the order of their first; `together` wins over `apart` and scores."""
        for (a, b), score in sorted(scores.items()):
            self._sums[a][b] = self._sums[b][a] = score
        bound = sorted(together)
        for a, b in sorted(apart):
            self._barred[a].add(b)
            self._barred[b].add(a)
        for a, b in bound:
            self._join(self._of[a], self._of[b])
        self._grow()
        return sorted(tuple(sorted(members)) for members in self._members.values())

    def _grow(self) -> None:
        self._heap = [
            (-total / self._size(a, b), a, b)
            for a, others in self._sums.items()
            if a in self._members
            for b, total in others.items()
            if a < b and total >= self._threshold * self._size(a, b)
        ]
        heapq.heapify(self._heap)
        while self._heap:
            _, a, b = heapq.heappop(self._heap)
            if a in self._members and b in self._members and b not in self._barred[a]:
                self._join(a, b)

    def _size(self, a: int, b: int) -> int:
        return len(self._members[a]) * len(self._members[b])

    def _join(self, a: int, b: int) -> None:
        """Make one of two; the new cluster has a number of its own, so that stale entries of the heap fall away."""
        if a == b:
            return
        new = len(self._of)
        self._of.append(new)
        self._members[new] = self._members.pop(a) + self._members.pop(b)
        for number in self._members[new]:
            self._of[number] = new
        barred = (self._barred.pop(a, set()) | self._barred.pop(b, set())) - {a, b}
        self._barred[new] = barred
        for other in barred:
            self._barred[other] = (self._barred[other] - {a, b}) | {new}
        left, right = self._sums.pop(a, {}), self._sums.pop(b, {})
        for other in sorted((left.keys() | right.keys()) - {a, b}):
            total = left.get(other, 0.0) + right.get(other, 0.0)
            row = self._sums[other]
            row.pop(a, None)
            row.pop(b, None)
            row[new] = self._sums[new][other] = total
            if total >= self._threshold * self._size(new, other):
                heapq.heappush(self._heap, (-total / self._size(new, other), other, new))
