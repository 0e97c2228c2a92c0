"""Origins of claims: who is behind them in the end, and how many there surely and possibly are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rawi.model import (
    Claim,
    Hop,
    Member,
    Origin,
    OriginCount,
    Passage,
    Record,
    Reuse,
    identify,
    overlap,
)
from rawi.reconcile.entities import Known
from rawi.reconcile.judged import Judged
from rawi.reconcile.reuse.sheet import plain
from rawi.reconcile.sets import Sets
from rawi.reconcile.speaking import medium, spoken_for

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

    def __init__(self, records: Sequence[Record], reuse: Iterable[Reuse], known: Known, judged: Judged):
        self._known = known
        self._records = {record.report.id: record for record in records}
        self._coarse: Sets[Key] = Sets()
        self._same: Sets[Key] = Sets()
        self._key: dict[Member, Key] = {}
        self._own: set[Member] = set()
        self._wired: set[Member] = set()
        outlets = [record.report.outlet for record in records if record.report.outlet]
        self._outlets = {medium(outlet) or plain(outlet) for outlet in dict.fromkeys(outlets)}
        for record in records:
            for claim in record.claims:
                self._place(record, claim)
        for passage in reuse:
            if passage.kind in COPIED and passage.a.report != passage.b.report:
                self._copied(passage)
        self._judge(judged)
        for member, key in self._key.items():
            self._key[member] = self._same.find(key)
        found = self._coarse.all()
        self._named = {root for root, keys in found.items() if any(key[0] in NAMED for key in keys)}
        self._ids: dict[Key, str] = {}

    def _place(self, record: Record, claim: Claim) -> None:
        member = (record.report.id, claim.id)
        hop = claim.chain[-1] if claim.chain else None
        if hop is None:
            self._own.add(member)
        key = self._key[member] = self._key_of(record, member, hop)
        self._coarse.add(key)
        if hop is not None:
            mention = spoken_for(record, hop)
            one = self._known.id(record.report.id, mention.entity) if mention is not None else None
            if one is not None and ("entity", one) != key:
                self._coarse.join(key, ("entity", one), SPOKESMAN)

    def _key_of(self, record: Record, member: Member, hop: Hop | None) -> Key:
        if hop is None:
            outlet = record.report.outlet
            return ("medium", medium(outlet) or plain(outlet)) if outlet else ("report", member[0])
        if not hop.named:
            return "unnamed", member[0], plain(hop.name)
        one = self._known.id(member[0], hop.entity)
        name = self._known.name(member[0], hop.entity) or hop.name
        bare = plain(name) if plain(name) in self._outlets else medium(name)
        if not bare:
            return ("entity", one) if one is not None else ("name", plain(hop.name))
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
        if a in self._own and b in self._own:
            key: Key = one if one[0] == "wire" else other if other[0] == "wire" else ("wire", *a)
        elif a in self._own or (other[0] in NAMED and one[0] not in NAMED):
            key = other
        else:
            key = one
        self._coarse.add(key)
        self._key[a] = self._key[b] = key
        self._wired.update((a, b))

    def _within(self, passage: Passage) -> list[tuple[int, Member]]:
        """Claims that the passage holds, by their place in it."""
        found = []
        for claim in self._records[passage.report].claims:
            content = claim.content
            if content is not None:
                inside = overlap((content.start, content.end), (passage.start, passage.end))
                if inside and inside >= COVERED * (content.end - content.start):
                    found.append((content.start - passage.start, (passage.report, claim.id)))
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
        if key[0] in NAMED and sum(member not in self._own for member in members) > 1:
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
        told = next((one for one in members if one not in self._own), members[0])
        record = self._records[told[0]]
        claim = next(one for one in record.claims if one.id == told[1])
        if not claim.chain:
            return record.report.outlet
        hop = claim.chain[-1]
        known = self._known.name(told[0], hop.entity) if hop.implicit or medium(hop.name) == "" else None
        return known or hop.name

    def count(self, members: Iterable[Member]) -> OriginCount:
        """Origins behind claims. Surely: named ones, with an organization and its people as one; the unnamed and
        outlets' own words may be any of these and add none, but there is one at least. Possibly: each its own."""
        told = [(member, self._key[member]) for member in members if member in self._key]
        keys = {key for _, key in told}
        surely = {
            root
            for member, key in told
            if member not in self._own and (root := self._coarse.find(key)) in self._named
        }
        return OriginCount(max(len(surely), min(1, len(keys))), len(keys))

    def named(self, member: Member) -> str | None:
        """The origin's id where it has a name: what two accounts may share and so be of one happening."""
        key = self._key.get(member)
        return self._id(key) if key is not None and key[0] in NAMED and member not in self._own else None

    def family(self, member: Member) -> str | None:
        """Stands for the origin with all who speak for it, where any of them has a name."""
        key = self._key.get(member)
        root = self._coarse.find(key) if key is not None and member not in self._own else None
        return identify("O", *root) if root in self._named and root is not None else None
