"""Where two pages carry the same text: seeds of shared stems that lie near one another on both pages."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from rawi.reconcile.reuse.pages import Text, all_places

GAP = 10
"""Words between seeds of one region: the widest that keeps chance seeds out (4–20 tried on bench/reuse)."""
OFTEN = 4
"""A run of stems that one page has more often marks no place on it."""
LONG = 2000
"""A region is closed at so many words, so that the alignment of two books stays linear."""

ROUNDS = 6
"""Sweeps that join regions which grew towards one another: text in another order needs two or three."""

Seed = tuple[int, int, int, int]
"""(first word on b, first on a, stop on b, stop on a)."""


class Region(Struct):
    """Words [a0, a1) of one page against [b0, b1) of the other."""

    a0: int
    a1: int
    b0: int
    b1: int
    seeds: int = 1


def seeds(a: Text, b: Text) -> list[Seed]:
    """Runs that both pages have, in the order of b; none that a has too often to mark a place on it."""
    found: set[Seed] = set()
    for (size, at_a, on_a), (_, at_b, on_b) in zip(a.runs, b.runs, strict=True):
        for run in on_a.keys() & on_b.keys():
            here, there = all_places(on_a[run]), all_places(on_b[run])
            if len(here) <= OFTEN:
                for q in there:
                    start, stop = at_b[q], at_b[q + size - 1] + 1
                    found.update([(start, at_a[p], stop, at_a[p + size - 1] + 1) for p in here])
    return sorted(found)


def regions(seeds: Sequence[Seed]) -> list[Region]:
    """Seeds gathered into regions, in their order on b; order within a region is free, so moved sentences stay in."""
    found = [Region(a0, a1, b0, b1) for b0, a0, b1, a1 in seeds]
    for _ in range(ROUNDS):
        count = len(found)
        found = _gather(found)
        if len(found) == count:
            break
    return found


def _gather(parts: Sequence[Region]) -> list[Region]:
    """One sweep along b that joins each part with the open regions that it lies near on both pages."""
    done: list[Region] = []
    alive: list[Region] = []
    for part in parts:
        still: list[Region] = []
        home: Region | None = None
        for region in alive:
            if region.b1 + GAP < part.b0:
                done.append(region)
                continue
            if region.a0 - GAP <= part.a1 and part.a0 <= region.a1 + GAP and _short(region, part):
                if home is not None:
                    _take(home, region)
                    continue
                home = region
                _take(home, part)
            still.append(region)
        if home is None:
            still.append(Region(part.a0, part.a1, part.b0, part.b1, part.seeds))
        alive = still
    return sorted(done + alive, key=lambda region: (region.b0, region.a0))


def _take(home: Region, part: Region) -> None:
    """Grow one region over another."""
    home.a0, home.a1 = min(home.a0, part.a0), max(home.a1, part.a1)
    home.b0, home.b1 = min(home.b0, part.b0), max(home.b1, part.b1)
    home.seeds += part.seeds


def _short(a: Region, b: Region) -> bool:
    return max(a.a1, b.a1) - min(a.a0, b.a0) <= LONG and max(a.b1, b.b1) - min(a.b0, b.b0) <= LONG
