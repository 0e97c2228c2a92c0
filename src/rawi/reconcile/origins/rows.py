"""The origins as rows: their names, their claims, and why these are of one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from rawi.model import Member, Origin, identify
from rawi.reconcile.entities import Known
from rawi.reconcile.gist import Gist
from rawi.reconcile.order import Order, Place
from rawi.reconcile.origins.speakers import SPOKESMAN, Speakers
from rawi.reconcile.speaking import medium
from rawi.reconcile.unions import Key
from rawi.reconcile.wiring import NAMED


class Rows:
    """A row for each key that has claims. `claims`, `wired` and `gists` are the owner's, and grow with it."""

    def __init__(
        self,
        known: Known,
        order: Order,
        speakers: Speakers,
        claims: dict[Key, list[Member]],
        wired: set[str],
        gists: Mapping[str, Gist],
    ):
        self._known, self._order, self._speakers = known, order, speakers
        self._claims, self._wired, self._gists = claims, wired, gists
        self._rows: dict[Key, tuple[tuple[Place, int], Origin]] = {}
        self._state: dict[Key, tuple[bool, frozenset[str]]] = {}

    def write(self) -> None:
        """The rows of all origins that changed."""
        news = self._speakers.news
        for root in {self._speakers.coarse.find(key) for key in news.touched} | {
            self._speakers.coarse.find(key) for key in news.roots
        }:
            keys = [key for key in self._speakers.coarse.keys(root) if self._claims.get(key)]
            state = len(keys) > 1, frozenset(self._speakers.coarse.reasons(root))
            if self._state.get(root) != state:
                self._state[root] = state
                news.touched.update(keys)
        for key in news.touched:
            members = self._claims.get(key)
            if members:
                self._rows[key] = self._first(members[0]), self._origin(key, members)
            else:
                self._claims.pop(key, None)
                self._rows.pop(key, None)

    def _first(self, member: Member) -> tuple[Place, int]:
        voices = self._gists[member[0]].voices
        return self._order.place(member[0]), next(n for n, one in enumerate(voices) if one.id == member[1])

    def all(self) -> tuple[Origin, ...]:
        """Every origin, in the order of the first claim that has it."""
        return tuple(row for _, row in sorted(self._rows.values(), key=lambda pair: pair[0]))

    def rows(self) -> dict[str, Origin]:
        """The same by id, as they stand."""
        return {row.id: row for _, row in self._rows.values()}

    def _origin(self, key: Key, members: Sequence[Member]) -> Origin:
        several, reasons = self._state[self._speakers.coarse.find(key)]
        because = {one for one in reasons if several or one != SPOKESMAN}
        wire = any(claim in self._wired for _, claim in members)
        if wire:
            because.add("one text in several reports")
        if key[0] in NAMED and _two(claim in self._speakers.spoken for _, claim in members):
            because.add("the same speaker")
        return Origin(
            id=identity(key),
            entity=key[1] if key[0] == "entity" else None,
            name=self._name(members),
            wire=identify("w", *key) if wire else None,
            claims=tuple(members),
            merged_because=tuple(sorted(because)),
        )

    def _name(self, members: Sequence[Member]) -> str | None:
        """As the first report that names it has it; of an outlet that none names, its own."""
        told = next((one for one in members if one[1] in self._speakers.spoken), members[0])
        gist = self._gists[told[0]]
        voice = next(one for one in gist.voices if one.id == told[1])
        if voice.name is None:
            return gist.outlet
        named = self._known.name(told[0], voice.entity)
        known = named if voice.implicit or medium(voice.name) == "" else None
        return known or voice.name


def _two(flags: Iterable[bool]) -> bool:
    """Are two true?"""
    each = iter(flags)
    return any(each) and any(each)


@lru_cache(maxsize=50_000)
def identity(key: Key) -> str:
    """The id of the origin with this key."""
    return identify("o", *key)
