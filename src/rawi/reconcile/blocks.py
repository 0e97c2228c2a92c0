"""Which accounts can be one happening at all: near in place and days. Near-linear, by cells and a sweep over days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import floor

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
CROWD = 400
"""No account is compared with more than the latest so many of its block, so that long blocks stay linear."""

Pair = tuple[int, int]
Key = tuple[str, object, object]


def pairs(accounts: Sequence[Account]) -> list[tuple[int, int, float | None, int]]:
    """Candidates (i, j, kilometres or None, days between), i < j, in order; each pair once."""
    found: dict[Pair, tuple[float | None, int] | None] = {}
    for members in _blocks(accounts).values():
        for i, j in _sweep(accounts, members):
            pair = (i, j) if i < j else (j, i)
            if pair not in found:
                found[pair] = _close(accounts[i], accounts[j])
    return [(*pair, *close) for pair, close in sorted(found.items()) if close is not None]


def _close(a: Account, b: Account) -> tuple[float | None, int] | None:
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


def _blocks(accounts: Sequence[Account]) -> dict[Key, list[int]]:
    """Members by cell (each point stands in its own cell and the adjoining ones of half the plane), place and name."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        if account.days is None:
            continue
        if account.gazetteer is not None:
            blocks["place", account.gazetteer, None].append(number)
        if account.at is not None:
            cells[_cell(account.at)].append(number)
        for name in sorted(account.actors.whole | account.targets.whole):
            blocks["name", name, account.type].append(number)
    for (x, y), members in cells.items():
        blocks["cell", x, y] = members
        for other in ((x, y + 1), (x + 1, y - 1), (x + 1, y), (x + 1, y + 1)):
            if other in cells:
                blocks["cells", (x, y), other] = members + cells[other]
    _unplaced(accounts, blocks)
    return blocks


def _unplaced(accounts: Sequence[Account], blocks: dict[Key, list[int]]) -> None:
    """Blocks by name serve only accounts without a point: those that have none in them are dropped."""
    for key in [key for key in blocks if key[0] == "name"]:
        if all(accounts[number].at is not None for number in blocks[key]):
            del blocks[key]


def _cell(at: Point) -> tuple[int, int]:
    return floor(at[0] / CELL[0]), floor(at[1] / CELL[1])


def _sweep(accounts: Sequence[Account], members: Sequence[int]) -> Iterator[Pair]:
    """Pairs of a block whose days overlap or lie near, by a sweep over their first days."""
    placed = sorted((accounts[number].days or (0, 0), number) for number in members)
    alive: list[tuple[int, int]] = []
    for (first, last), number in placed:
        alive = [(end, other) for end, other in alive if end + NEAR_DAYS >= first][-CROWD:]
        for end, other in alive:
            if end >= first or not _other(accounts[other], accounts[number]):
                yield other, number
        alive.append((last, number))
