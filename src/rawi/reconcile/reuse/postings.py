"""Which reports carry a shingle, for a case of any size: sorted arrays of numbers, and a few new ones beside them."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from rawi.reconcile.reuse.pages import CODE_BITS

PARTS = 64
"""Arrays that the postings lie in, by the last bits of the shingle: each is sorted by itself, in little memory."""
RECENT = 200_000
"""Postings that are kept beside the arrays before they are sorted in."""
_REPORTS = 64 - CODE_BITS
_NUMBER = (1 << _REPORTS) - 1


class Postings:
    """(shingle, report number) pairs: eight bytes each, as a Python set of them would take a hundred."""

    def __init__(self) -> None:
        self._sorted = [array("Q") for _ in range(PARTS)]
        self._recent: dict[int, list[int]] = {}
        self._waiting = 0

    def load(self, number: int, found: Iterable[int]) -> None:
        """One of many reports; `settle` must follow before anything is asked."""
        parts = self._sorted
        for shingle in found:
            parts[shingle % PARTS].append(shingle << _REPORTS | number)

    def settle(self) -> None:
        """Sort in what was loaded or added."""
        for shingle, numbers in self._recent.items():
            self._sorted[shingle % PARTS].extend([shingle << _REPORTS | number for number in numbers])
        self._recent, self._waiting = {}, 0
        for place, part in enumerate(self._sorted):
            self._sorted[place] = array("Q", sorted(part))

    def add(self, number: int, found: Iterable[int]) -> None:
        """One more report."""
        for shingle in found:
            self._recent.setdefault(shingle, []).append(number)
            self._waiting += 1
        if self._waiting > RECENT:
            self.settle()

    def holders(self, shingle: int) -> list[int]:
        """The reports that carry a shingle, in the order of their coming."""
        part, key = self._sorted[shingle % PARTS], shingle << _REPORTS
        place, stop = bisect_left(part, key), key | _NUMBER
        found = []
        while place < len(part) and part[place] <= stop:
            found.append(part[place] & _NUMBER)
            place += 1
        return found + self._recent.get(shingle, [])

    def runs(self) -> Iterator[tuple[int, Sequence[int]]]:
        """Every shingle that two reports or more carry, with its reports; all must be settled."""
        for part in self._sorted:
            last, start = -1, 0
            for place, shingle in enumerate([key >> _REPORTS for key in part]):
                if shingle != last:
                    if place - start > 1:
                        yield last, [key & _NUMBER for key in part[start:place]]
                    last, start = shingle, place
            if len(part) - start > 1:
                yield last, [key & _NUMBER for key in part[start:]]
