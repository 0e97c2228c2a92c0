"""Which accounts can be one happening at all: near in place and days. Near-linear, by cells and days; what a new
account is near to is found without a look at the others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import floor
from typing import Any

from rawi.reconcile.account import Account, Point
from rawi.reconcile.calendar import gap, kilometres

NEAR_KM = 35.0
"""Pairs within 35 km hold .91 of the pairs that people linked in MAVERICK (research/reconcile.md)."""
NEAR_DAYS = 3
"""Of the linked pairs within 35 km, 98% overlap in days or lie at most 3 apart."""
SPOT_KM = 1.5
"""Accounts of different types must be of one spot and day: 0.04% of the others come near to being one happening."""
DEGREE_KM = 111.0
"""Kilometres in a degree of latitude, or a little less."""
CELL = (0.32, 0.45)
"""Degrees of latitude and longitude that hold 35 km (longitude up to 45° north), so that neighbours adjoin."""
CROWD = 300
"""No account is compared with more than the latest so many of a block before it, so that long blocks stay linear."""
LONG = 7
"""Days from which an account stands in a block of its own kind, so that looking back over days stays short."""

Key = tuple[object, ...]
Close = tuple[float | None, int]
"""Kilometres, None where they aren't known, and days between two accounts."""


class Blocks:
    """Accounts by number, each in its cell, its place and its names."""

    def __init__(self) -> None:
        self.accounts: list[Account] = []
        self.places: list[Any] = []
        self._days: list[tuple[int, int]] = []
        self._blocks: dict[Key, list[int]] = {}
        self._longest: dict[Key, int] = {}

    def add(self, account: Account, place: Any) -> int:
        """Take an account in; `place` sorts it among the others. Gives its number."""
        number = len(self.accounts)
        self.accounts.append(account)
        self.places.append(place)
        self._days.append(account.days or (0, 0))
        if account.days is not None:
            first, last = account.days
            mine = self._sorts(number)
            for key in self._homes(number):
                block = self._blocks.setdefault(key, [])
                at = (
                    len(block)
                    if block and self._sorts(block[-1]) < mine
                    else bisect_left(block, mine, key=self._sorts)
                )
                block.insert(at, number)
                if key[-1]:
                    self._longest[key] = max(self._longest.get(key, 0), last - first)
        return number

    def _sorts(self, number: int) -> tuple[tuple[int, int], Any]:
        return self._days[number], self.places[number]

    def near(self, number: int) -> dict[int, Close]:
        """All accounts that can be one happening with one."""
        return self.before(number) | self.after(number)

    def before(self, number: int) -> dict[int, Close]:
        """Those of them that come before it by days."""
        found: dict[int, Close] = {}
        barred: set[int] = set()
        for key, block in self._views(number):
            for other in self._alive(key, block, number, CROWD):
                if other not in found and other not in barred and self._compare(key, other, number):
                    close = self.close(other, number)
                    if close is None:
                        barred.add(other)
                    else:
                        found[other] = close
        return found

    def after(self, number: int) -> dict[int, Close]:
        """Those of them that come after it."""
        found: dict[int, Close] = {}
        for home, later in self._later(number):
            if later not in found and self._compare(home, number, later) and self._holds(home, number, later):
                close = self.close(number, later)
                if close is not None:
                    found[later] = close
        return found

    def dropped(self, number: int) -> set[tuple[int, int]]:
        """The pairs (earlier, later) that are compared no more since an account came in, as a block grew too long."""
        found = set()
        for home, later in self._later(number):
            block = self._blocks[home]
            if len(block) > CROWD and self._holds(home, number, later):
                alive = list(self._alive(home, block, later, CROWD + 1))
                if len(alive) > CROWD and self._parted(home, alive[-1], later):
                    found.add((alive[-1], later))
        return found

    def _later(self, number: int) -> Iterator[tuple[Key, int]]:
        """(block of the account, an account that comes after it and looks back into that block)."""
        if self.accounts[number].days is None:
            return
        mine, edge = self._sorts(number), self._days[number][1] + NEAR_DAYS
        for home in self._homes(number):
            for key in _around(home[:-1]):
                for length in (False, True):
                    block = self._blocks.get((*key, length), [])
                    for at in range(bisect_left(block, mine, key=self._sorts), len(block)):
                        if self._days[block[at]][0] > edge:
                            break
                        if block[at] != number:
                            yield home, block[at]

    def _homes(self, number: int) -> Iterator[Key]:
        first, last = self._days[number]
        for key in _homes(self.accounts[number]):
            yield *key, last - first >= LONG

    def _views(self, number: int) -> Iterator[tuple[Key, list[int]]]:
        """The blocks that an account looks back into."""
        if self.accounts[number].days is None:
            return
        for home in _homes(self.accounts[number]):
            for key in _around(home):
                for length in (False, True):
                    block = self._blocks.get((*key, length))
                    if block is not None:
                        yield (*key, length), block

    def _alive(self, key: Key, block: Sequence[int], number: int, most: int) -> Iterator[int]:
        """The latest accounts of a block before one whose days are near its own."""
        days = self._days
        edge = days[number][0] - NEAR_DAYS
        reach = edge - (self._longest[key] if key[-1] else LONG)
        for at in range(bisect_left(block, self._sorts(number), key=self._sorts) - 1, -1, -1):
            first, last = days[block[at]]
            if first < reach:
                return
            if last >= edge:
                yield block[at]
                most -= 1
                if not most:
                    return

    def _holds(self, home: Key, number: int, later: int) -> bool:
        """Is an account among those of its block that a later one looks back to?"""
        block = self._blocks[home]
        at = bisect_left(block, self._sorts(number), key=self._sorts)
        stop = bisect_left(block, self._sorts(later), key=self._sorts)
        if stop - at <= CROWD:
            return True
        edge = self._days[later][0] - NEAR_DAYS
        return sum(self._days[one][1] >= edge for one in block[at + 1 : stop]) < CROWD

    def _parted(self, home: Key, earlier: int, later: int) -> bool:
        """Did the block that grew let the two be compared, which none does any more?"""
        return self._compare(home, earlier, later) and not self._meet(earlier, later)

    def _meet(self, earlier: int, later: int) -> bool:
        """Does the later account look back to the earlier in any block?"""
        return any(
            self._compare(home, earlier, later) and self._holds(home, earlier, later)
            for home in self._homes(earlier)
            if home[:-1] in {key for mine in _homes(self.accounts[later]) for key in _around(mine)}
        )

    def _compare(self, key: Key, earlier: int, later: int) -> bool:
        """Accounts of different types must overlap in days; a name serves only where one has no point."""
        a, b = self.accounts[earlier], self.accounts[later]
        if key[0] == "name" and a.at is not None and b.at is not None:
            return False
        return self._days[earlier][1] >= self._days[later][0] or not _other(a, b)

    def close(self, one: int, other: int) -> Close | None:
        """How near two accounts are; None where they can't be one happening."""
        a, b = self.accounts[one], self.accounts[other]
        if self.places[other] < self.places[one]:
            a, b = b, a
        return _close(a, b)


def _close(a: Account, b: Account) -> Close | None:
    assert a.days is not None and b.days is not None
    apart = gap(a.days, b.days)
    if a.at is not None and b.at is not None:
        if a.at == b.at or _same_place(a, b):
            return (0.0 if a.at == b.at else kilometres(a.at, b.at)), apart
        near = SPOT_KM if _other(a, b) else NEAR_KM
        if abs(a.at[0] - b.at[0]) * DEGREE_KM > near:
            return None
        far = kilometres(a.at, b.at)
        return (far, apart) if far <= near else None
    if _same_place(a, b):
        return 0.0, apart
    return (None, apart) if apart == 0 else None


def _other(a: Account, b: Account) -> bool:
    return a.type is not None and b.type is not None and a.type != b.type


def _same_place(a: Account, b: Account) -> bool:
    return a.gazetteer is not None and a.gazetteer == b.gazetteer


def _homes(account: Account) -> Iterator[Key]:
    """The blocks that an account stands in: its cell, its place, its names."""
    if account.at is not None:
        yield "cell", *_cell(account.at)
    if account.gazetteer is not None:
        yield "place", account.gazetteer
    for name in sorted(account.actors.whole | account.targets.whole):
        yield "name", name, account.type


def _around(key: Key) -> Iterator[Key]:
    """A block and, for a cell, those that adjoin it."""
    if key[0] != "cell":
        yield key
        return
    _, x, y = key
    assert isinstance(x, int) and isinstance(y, int)
    for east in (-1, 0, 1):
        for north in (-1, 0, 1):
            yield "cell", x + east, y + north


def _cell(at: Point) -> tuple[int, int]:
    return floor(at[0] / CELL[0]), floor(at[1] / CELL[1])
