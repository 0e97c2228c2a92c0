"""Where two pages carry the same text: seeds of shared stems that lie near one another on both pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from rawi.reconcile.reuse.pages import Places, Runs, Text

GAP = 10
"""Words between seeds of one region: the widest that keeps chance seeds out (4–20 tried on bench/reuse)."""
OFTEN = 4
"""A run of stems that one page has more often marks no place on it."""
LONG = 2000
"""A region is closed at so many words, so that the alignment of two books stays linear."""

ROUNDS = 6
"""Sweeps that join regions which grew towards one another: text in another order needs two or three."""

LINE = 200
"""Seeds that follow one another on both pages are one line; it is cut at so many, for LONG to hold."""


_PLACE = 32
_LOW = (1 << _PLACE) - 1
_NEXT = (1 << _PLACE) + 1


class Region(Struct, gc=False):
    """Words [a0, a1) of one page against [b0, b1) of the other."""

    a0: int
    a1: int
    b0: int
    b1: int
    seeds: int = 1


def seeds(a: Text, b: Text) -> list[Region]:
    """Runs that both pages have, in the order of b, in lines; none that a has too often to mark a place on it."""
    found = [line for here, there in zip(a.runs, b.runs, strict=True) for line in _lines(here, there)]
    return sorted(found, key=_place)


def _lines(on_a: Runs, on_b: Runs) -> Iterator[Region]:
    size, at_a, places = on_a
    _, at_b, others = on_b
    line, last = Region(0, 0, 0, 0, LINE), -1
    for pair in _shared(places, others):
        there, here = pair >> _PLACE, pair & _LOW
        stop_a, stop_b = at_a[here + size - 1] + 1, at_b[there + size - 1] + 1
        if pair == last + _NEXT and line.seeds < LINE:
            line.a1, line.b1 = stop_a, stop_b
            line.seeds += 1
        else:
            line = Region(at_a[here], stop_a, at_b[there], stop_b)
            yield line
        last = pair


def _shared(on_a: Places, on_b: Places) -> list[int]:
    """(place on b, place on a) of each run that both have, as one number, in order."""
    found = []
    for run in on_a.keys() & on_b.keys():
        here, there = on_a[run], on_b[run]
        if isinstance(here, int) and isinstance(there, int):
            found.append(there << _PLACE | here)
        else:
            many = (here,) if isinstance(here, int) else here
            again = (there,) if isinstance(there, int) else there
            found += [q << _PLACE | p for q in again for p in many] if len(many) <= OFTEN else []
    found.sort()
    return found


def repeated(text: Text) -> list[Region]:
    """Runs that one page has twice and more, each place against those before it."""
    found = []
    for size, at, places in text.runs:
        for here in places.values():
            if isinstance(here, tuple) and len(here) <= OFTEN:
                for number, later in enumerate(here):
                    b0, b1 = at[later], at[later + size - 1] + 1
                    ends = [(at[one], at[one + size - 1] + 1) for one in here[:number]]
                    found += [Region(a0, a1, b0, b1) for a0, a1 in ends if a1 <= b0]
    return sorted(found, key=_place)


def _place(region: Region) -> tuple[int, int, int, int]:
    return region.b0, region.a0, region.b1, region.a1


def regions(seeds: Sequence[Region]) -> list[Region]:
    """Seeds gathered into regions, in their order on b; order within a region is free, so moved sentences stay in."""
    found = list(seeds)
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
    return sorted(done + alive, key=_place)


def _take(home: Region, part: Region) -> None:
    """Grow one region over another."""
    home.a0, home.a1 = min(home.a0, part.a0), max(home.a1, part.a1)
    home.b0, home.b1 = min(home.b0, part.b0), max(home.b1, part.b1)
    home.seeds += part.seeds


def _short(a: Region, b: Region) -> bool:
    return max(a.a1, b.a1) - min(a.a0, b.a0) <= LONG and max(a.b1, b.b1) - min(a.b0, b.b0) <= LONG
