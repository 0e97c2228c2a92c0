"""Origins of claims: who is behind them in the end, and how many there surely and possibly are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from rawi.model import Member, Origin, OriginCount, Reuse, identify
from rawi.reconcile.entities import Known
from rawi.reconcile.gist import Gist, Voice
from rawi.reconcile.judged import Judged
from rawi.reconcile.order import Order, Place
from rawi.reconcile.reuse.sheet import plain
from rawi.reconcile.speaking import medium
from rawi.reconcile.unions import Key, Unions
from rawi.reconcile.wiring import NAMED, Keys, wired

SPOKESMAN = "an organization and who speaks for it"
"""A claim's key (see `unions.Key`) is ("entity", id), ("name", words), ("medium", an outlet's or agency's bare name),
("unnamed", report, words), ("report", id) for the words of a report without an outlet, ("wire", report, claim) for an
outlet's own words copied, or ("claim", report, claim) for one that a person set apart."""


def _rank(key: Key) -> tuple[bool, Key]:
    return key[0] != "medium", key


class Origins:
    """Every claim's origin. Coarse sets hold an organization and who speaks for it as one."""

    def __init__(self, known: Known, judged: Judged, order: Order):
        self._known, self._judged, self._order = known, judged, order
        self._gists: dict[str, Gist] = {}
        self._coarse, self._same = Unions(_rank), Unions(_rank)
        self._keys: dict[str, Keys] = {}
        self._claims: dict[Key, list[Member]] = defaultdict(list)
        self._rows: dict[Key, tuple[tuple[Place, int], Origin]] = {}
        self._state: dict[Key, tuple[bool, frozenset[str]]] = {}
        self._spoken: set[str] = set()
        self._wired: set[str] = set()
        self._held: dict[Key, Key] = {}
        self._outlets: set[str] = set()
        self._heard: set[str] = set()
        self._bound = {report for pair in judged.together for report, _ in pair}
        self._apart = {member for _, member in judged.apart}
        self._news = News()

    def add(self, gists: Sequence[Gist], copied: Mapping[str, Sequence[Reuse]]) -> set[str] | None:
        """Take reports in. `copied`: by report, its copied passages.

        Gives the reports whose claims have other origins than before, new ones among them; None, and nothing is to be
        trusted any more, where only beginning anew can say: a new outlet bears a name that earlier reports spoke of
        otherwise, or a person joined claims among them.
        """
        first = not self._gists
        outlets = {medium(gist.outlet) or plain(gist.outlet) for gist in gists if gist.outlet} - self._outlets
        self._outlets |= outlets
        self._gists.update((gist.report, gist) for gist in gists)
        around = _reach([gist.report for gist in gists], copied)
        if not first and (outlets & self._heard or around & self._bound):
            return None
        self._news = News(dirty={gist.report for gist in gists})
        self._place(sorted(around, key=self._order.place), copied)
        if first:
            self._judge()
        for key in self._news.stale:
            self._news.dirty.update(report for report, _ in self._claims.get(key, ()))
        for report in sorted(self._news.dirty | around, key=self._order.place):
            self._file(report)
        self._write()
        return self._news.dirty

    def _place(self, reports: Sequence[str], copied: Mapping[str, Sequence[Reuse]]) -> None:
        """The keys of the claims of reports that copy from one another or stand alone."""
        gists = [self._gists[report] for report in reports]
        passages = {id(one): one for report in reports for one in copied.get(report, ())}
        ordered = sorted(passages.values(), key=self._in_order)
        found = wired(gists, ordered, self._base)
        for report, keys in found.keys.items():
            self._news.keys[report] = keys
            self._news.wired[report] = found.claims[report] - self._wired
            self._wired |= found.claims[report]
            for claim in keys:
                if self._apart and (report, claim) in self._apart:
                    keys[claim] = "claim", report, claim

    def _in_order(self, one: Reuse) -> tuple[Place, Place, int, int]:
        return self._order.place(one.a.report), self._order.place(one.b.report), one.a.start, one.b.start

    def _base(self, gist: Gist) -> Keys:
        found = {}
        for voice in gist.voices:
            if not voice.own:
                self._spoken.add(voice.id)
            key = self._key_of(gist, voice)
            # One object for all claims of an origin: there are hundreds of thousands of claims.
            key = found[voice.id] = self._held.setdefault(key, key)
            if voice.speaks_for is not None:
                one = self._known.id(gist.report, voice.speaks_for)
                if one is not None and ("entity", one) != key:
                    self._join(key, ("entity", one), SPOKESMAN)
        return found

    def _key_of(self, gist: Gist, voice: Voice) -> Key:
        if voice.name is None:
            outlet = gist.outlet
            return ("medium", medium(outlet) or plain(outlet)) if outlet else ("report", gist.report)
        if not voice.named:
            return "unnamed", gist.report, plain(voice.name)
        one = self._known.id(gist.report, voice.entity)
        name = self._known.name(gist.report, voice.entity) or voice.name
        self._heard.add(plain(name))
        bare = plain(name) if plain(name) in self._outlets else medium(name)
        if not bare:
            return ("entity", one) if one is not None else ("name", plain(voice.name))
        if one is not None:
            self._same_join(("medium", bare), ("entity", one), "one outlet")
            self._join(("medium", bare), ("entity", one), "one outlet")
        return "medium", bare

    def _same_join(self, a: Key, b: Key, reason: str) -> None:
        for keys in self._same.join(a, b, reason) or ():
            self._news.stale.update(
                key for key in keys if key in self._claims and key != self._same.find(key)
            )

    def _join(self, a: Key, b: Key, reason: str) -> None:
        """One coarse set of two. Who had claims on the smaller side, or had no name and has one now, is to be counted
        anew."""
        named = self._is_named(self._coarse.find(a)), self._is_named(self._coarse.find(b))
        sides = self._coarse.join(a, b, reason)
        self._news.roots.add(self._coarse.find(a))
        if sides is None:
            return
        held = [[key for key in side if key in self._claims] for side in sides]
        if all(held):
            self._news.stale.update(held[0])
        if named[0] != named[1]:
            for side, keys in zip(sides, held, strict=True):
                if not any(key[0] in NAMED for key in side):
                    self._news.stale.update(keys)

    def _judge(self) -> None:
        """Claims that a person joined have one origin."""
        for (one, a), (other, b) in self._judged.together:
            left, right = self._news.keys.get(one, {}).get(a), self._news.keys.get(other, {}).get(b)
            if left is not None and right is not None:
                self._same.join(left, right, "judged the same")
                self._coarse.join(left, right, "judged the same")

    def _file(self, report: str) -> None:
        """Put a report's claims under their keys."""
        old = self._keys.get(report, {})
        raw = self._news.keys.get(report, old)
        new = {claim: self._same.find(key) for claim, key in raw.items()}
        self._news.touched.update(new[claim] for claim in self._news.wired.get(report, ()) if claim in new)
        if new == old:
            return
        self._news.dirty.add(report)
        for key in dict.fromkeys(old.values()):
            self._order.remove(self._claims[key], report)
        by_key: dict[Key, list[Member]] = {}
        for claim, key in new.items():
            by_key.setdefault(key, []).append((report, claim))
        for key, members in by_key.items():
            self._order.insert(self._claims[key], members)
        self._keys[report] = new
        self._news.touched.update(old.values())
        self._news.touched.update(by_key)

    def _write(self) -> None:
        """The rows of all origins that changed."""
        news = self._news
        for root in {self._coarse.find(key) for key in news.touched} | {
            self._coarse.find(key) for key in news.roots
        }:
            keys = [key for key in self._coarse.keys(root) if self._claims.get(key)]
            state = len(keys) > 1, frozenset(self._coarse.reasons(root))
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
        several, reasons = self._state[self._coarse.find(key)]
        because = {one for one in reasons if several or one != SPOKESMAN}
        wire = any(claim in self._wired for _, claim in members)
        if wire:
            because.add("one text in several reports")
        if key[0] in NAMED and _two(claim in self._spoken for _, claim in members):
            because.add("the same speaker")
        return Origin(
            id=_identity(key),
            entity=key[1] if key[0] == "entity" else None,
            name=self._name(members),
            wire=identify("w", *key) if wire else None,
            claims=tuple(members),
            merged_because=tuple(sorted(because)),
        )

    def _name(self, members: Sequence[Member]) -> str | None:
        """As the first report that names it has it; of an outlet that none names, its own."""
        told = next((one for one in members if one[1] in self._spoken), members[0])
        gist = self._gists[told[0]]
        voice = next(one for one in gist.voices if one.id == told[1])
        if voice.name is None:
            return gist.outlet
        named = self._known.name(told[0], voice.entity)
        known = named if voice.implicit or medium(voice.name) == "" else None
        return known or voice.name

    # --- asking

    def _key(self, member: Member) -> Key | None:
        return self._keys.get(member[0], {}).get(member[1])

    def _is_named(self, root: Key) -> bool:
        return any(key[0] in NAMED for key in self._coarse.keys(root))

    def id(self, member: Member) -> str | None:
        """The id of a claim's origin."""
        key = self._key(member)
        return _identity(key) if key is not None else None

    def count(self, members: Iterable[Member]) -> OriginCount:
        """Origins behind claims. Surely: named ones, with an organization and its people as one; the unnamed and
        outlets' own words may be any of these and add none, but there is one at least. Possibly: each its own."""
        keys, surely = set(), set()
        for member in members:
            key = self._key(member)
            if key is not None:
                keys.add(key)
                if member[1] in self._spoken:
                    surely.add(self._coarse.find(key))
        named = sum(self._is_named(root) for root in surely)
        return OriginCount(max(named, min(1, len(keys))), len(keys))

    def named(self, member: Member) -> str | None:
        """The origin's id where it has a name: what two accounts may share and so be of one happening."""
        key = self._key(member)
        return _identity(key) if key is not None and key[0] in NAMED and member[1] in self._spoken else None

    def family(self, member: Member) -> str | None:
        """Stands for the origin with all who speak for it, where any of them has a name."""
        key = self._key(member)
        if key is None or member[1] not in self._spoken:
            return None
        root = self._coarse.find(key)
        return identify("O", *root) if self._is_named(root) else None


class News:
    """What taking reports in has changed so far: reports, keys whose claims are to be looked at, coarse sets, keys of
    claims before they are filed, claims that were found to be copied, and keys whose rows are to be written."""

    def __init__(self, dirty: Iterable[str] = ()) -> None:
        self.dirty: set[str] = set(dirty)
        self.stale: set[Key] = set()
        self.roots: set[Key] = set()
        self.keys: dict[str, Keys] = {}
        self.wired: dict[str, set[str]] = {}
        self.touched: set[Key] = set()


def _reach(reports: Iterable[str], copied: Mapping[str, Sequence[Reuse]]) -> set[str]:
    """The reports, and all that copies join to them."""
    found, waiting = set(reports), list(reports)
    while waiting:
        for one in copied.get(waiting.pop(), ()):
            for other in (one.a.report, one.b.report):
                if other not in found:
                    found.add(other)
                    waiting.append(other)
    return found


def _two(flags: Iterable[bool]) -> bool:
    """Are two true?"""
    each = iter(flags)
    return any(each) and any(each)


@lru_cache(maxsize=50_000)
def _identity(key: Key) -> str:
    return identify("o", *key)
