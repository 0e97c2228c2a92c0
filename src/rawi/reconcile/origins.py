"""Origins of claims: who is behind them in the end, and how many there surely and possibly are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rawi.model import (
    Member,
    Origin,
    OriginCount,
    Passage,
    Reuse,
    identify,
    overlap,
)
from rawi.reconcile.entities import Known
from rawi.reconcile.gist import Gist, Voice
from rawi.reconcile.judged import Judged
from rawi.reconcile.reuse.sheet import plain
from rawi.reconcile.sets import Sets
from rawi.reconcile.speaking import medium

Key = tuple[str, ...]
"""What a claim's origin is known by: ("entity", id), ("name", words), ("medium", an outlet's or agency's bare name),
("unnamed", report, words), ("report", id) for the words of a report without an outlet, ("wire", report, claim) for an
outlet's own words copied, and ("claim", report, claim) for one that a person set apart."""
NAMED = frozenset({"entity", "name", "medium"})
COPIED = frozenset({"same", "edited"})
COVERED = 0.5
"""Share of a claim's content that a copied passage must hold for the claim to be copied with it."""
ASIDE = 60
"""Code points by which a claim may stand elsewhere within its passage than its copy does."""
SPOKESMAN = "an organization and who speaks for it"


class Origins:
    """Every claim's origin. Coarse sets hold an organization and who speaks for it as one."""

    def __init__(self, gists: Sequence[Gist], reuse: Iterable[Reuse], known: Known, judged: Judged):
        self._known = known
        self._gists = {gist.report: gist for gist in gists}
        self._coarse: Sets[Key] = Sets()
        self._same: Sets[Key] = Sets()
        self._key: dict[Member, Key] = {}
        self._spoken: set[Member] = set()
        self._wired: set[Member] = set()
        self._held: dict[Key, Key] = {}
        outlets = [gist.outlet for gist in gists if gist.outlet]
        self._outlets = {medium(outlet) or plain(outlet) for outlet in dict.fromkeys(outlets)}
        for gist in gists:
            for voice in gist.voices:
                self._place(gist, voice)
        for passage in reuse:
            if passage.kind in COPIED and passage.a.report != passage.b.report:
                self._copied(passage)
        self._judge(judged)
        for member, key in self._key.items():
            self._key[member] = self._same.find(key)
        found = self._coarse.all()
        self._named = {root for root, keys in found.items() if any(key[0] in NAMED for key in keys)}
        self._ids: dict[Key, str] = {}

    def _place(self, gist: Gist, voice: Voice) -> None:
        member = (gist.report, voice.id)
        if not voice.own:
            self._spoken.add(member)
        key = self._key_of(gist, voice)
        # One object for all claims of an origin: there are hundreds of thousands of claims.
        key = self._key[member] = self._held.setdefault(key, key)
        self._coarse.add(key)
        if voice.speaks_for is not None:
            one = self._known.id(gist.report, voice.speaks_for)
            if one is not None and ("entity", one) != key:
                self._coarse.join(key, ("entity", one), SPOKESMAN)

    def _key_of(self, gist: Gist, voice: Voice) -> Key:
        if voice.name is None:
            outlet = gist.outlet
            return ("medium", medium(outlet) or plain(outlet)) if outlet else ("report", gist.report)
        if not voice.named:
            return "unnamed", gist.report, plain(voice.name)
        one = self._known.id(gist.report, voice.entity)
        name = self._known.name(gist.report, voice.entity) or voice.name
        bare = plain(name) if plain(name) in self._outlets else medium(name)
        if not bare:
            return ("entity", one) if one is not None else ("name", plain(voice.name))
        if one is not None:
            self._same.join(("medium", bare), ("entity", one), "one outlet")
            self._coarse.join(("medium", bare), ("entity", one), "one outlet")
        return "medium", bare

    def _judge(self, judged: Judged) -> None:
        """Claims that a person set apart from others have an origin of their own; those that one joined, one."""
        for _, member in judged.apart:
            if member in self._key:
                self._key[member] = "claim", *member
                self._coarse.add(self._key[member])
        for a, b in judged.together:
            if a in self._key and b in self._key:
                self._same.join(self._key[a], self._key[b], "judged the same")
                self._coarse.join(self._key[a], self._key[b], "judged the same")

    def _copied(self, passage: Reuse) -> None:
        """A claim at one place of a copied passage has the origin of its copy, whoever the copy says that it is."""
        left, right = self._within(passage.a), self._within(passage.b)
        for at, a in left:
            near = min(((abs(at - other), b) for other, b in right), default=(ASIDE + 1, a))
            if near[0] <= ASIDE:
                self._wire(a, near[1])

    def _wire(self, a: Member, b: Member) -> None:
        """One key for both: a name rather than none; the outlets' own words get a key of their own."""
        one, other = self._key[a], self._key[b]
        if a not in self._spoken and b not in self._spoken:
            key: Key = one if one[0] == "wire" else other if other[0] == "wire" else ("wire", *a)
        elif a not in self._spoken or (other[0] in NAMED and one[0] not in NAMED):
            key = other
        else:
            key = one
        self._coarse.add(key)
        self._key[a] = self._key[b] = key
        self._wired.update((a, b))

    def _within(self, passage: Passage) -> list[tuple[int, Member]]:
        """Claims that the passage holds, by their place in it."""
        found = []
        for voice in self._gists[passage.report].voices:
            inside = overlap((voice.start, voice.end), (passage.start, passage.end))
            if inside and inside >= COVERED * (voice.end - voice.start):
                found.append((voice.start - passage.start, (passage.report, voice.id)))
        return found

    def id(self, member: Member) -> str | None:
        """The id of a claim's origin."""
        key = self._key.get(member)
        return self._id(key) if key is not None else None

    def _id(self, key: Key) -> str:
        known = self._ids.get(key)
        if known is None:
            known = self._ids[key] = identify("o", *key)
        return known

    def all(self) -> tuple[Origin, ...]:
        """Every origin, in the order of the first report that has it, with its claims."""
        claims: dict[Key, list[Member]] = defaultdict(list)
        for member, key in self._key.items():
            claims[key].append(member)
        together: dict[Key, int] = defaultdict(int)
        for key in claims:
            together[self._coarse.find(key)] += 1
        return tuple(
            self._origin(key, members, spoken=together[self._coarse.find(key)] > 1)
            for key, members in claims.items()
        )

    def _origin(self, key: Key, members: Sequence[Member], *, spoken: bool) -> Origin:
        wired = any(member in self._wired for member in members)
        because = {one for one in self._coarse.reasons(key) if spoken or one != SPOKESMAN}
        if wired:
            because.add("one text in several reports")
        if key[0] in NAMED and sum(member in self._spoken for member in members) > 1:
            because.add("the same speaker")
        return Origin(
            id=self._id(key),
            entity=key[1] if key[0] == "entity" else None,
            name=self._name(members),
            wire=identify("w", *key) if wired else None,
            claims=tuple(members),
            merged_because=tuple(sorted(because)),
        )

    def _name(self, members: Sequence[Member]) -> str | None:
        """As the first report that names it has it; of an outlet that none names, its own."""
        told = next((one for one in members if one in self._spoken), members[0])
        gist = self._gists[told[0]]
        voice = next(one for one in gist.voices if one.id == told[1])
        if voice.name is None:
            return gist.outlet
        known = (
            self._known.name(told[0], voice.entity) if voice.implicit or medium(voice.name) == "" else None
        )
        return known or voice.name

    def count(self, members: Iterable[Member]) -> OriginCount:
        """Origins behind claims. Surely: named ones, with an organization and its people as one; the unnamed and
        outlets' own words may be any of these and add none, but there is one at least. Possibly: each its own."""
        told = [(member, self._key[member]) for member in members if member in self._key]
        keys = {key for _, key in told}
        surely = {
            root
            for member, key in told
            if member in self._spoken and (root := self._coarse.find(key)) in self._named
        }
        return OriginCount(max(len(surely), min(1, len(keys))), len(keys))

    def named(self, member: Member) -> str | None:
        """The origin's id where it has a name: what two accounts may share and so be of one happening."""
        key = self._key.get(member)
        return self._id(key) if key is not None and key[0] in NAMED and member in self._spoken else None

    def family(self, member: Member) -> str | None:
        """Stands for the origin with all who speak for it, where any of them has a name."""
        key = self._key.get(member)
        root = self._coarse.find(key) if key is not None and member in self._spoken else None
        return identify("O", *root) if root in self._named and root is not None else None
