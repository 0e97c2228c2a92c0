"""Origins of claims: who is behind them in the end, and how many there surely and possibly are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rawi.arabic import words
from rawi.model import (
    Claim,
    Hop,
    Member,
    Mention,
    Origin,
    OriginCount,
    Passage,
    Record,
    Reuse,
    identify,
    overlap,
)
from rawi.reconcile.entities import Known
from rawi.reconcile.sets import Sets

Key = tuple[str, ...]
"""What a claim's origin is known by: ("entity", id), ("name", words), ("unnamed", report, words),
("outlet", name) or ("report", id) for the outlet's own words, ("wire", report, claim) for such words copied."""
NAMED = frozenset({"entity", "name"})
OWN_VOICE = frozenset({"outlet", "report"})
COPIED = frozenset({"same", "edited"})
COVERED = 0.5
"""Share of a claim's content that a copied passage must hold for the claim to be copied with it."""
ASIDE = 60
"""Code points by which a claim may stand elsewhere within its passage than its copy does."""


class Origins:
    """Every claim's origin. Coarse sets hold an organization and who speaks for it as one."""

    def __init__(self, records: Sequence[Record], reuse: Iterable[Reuse], known: Known):
        self._known = known
        self._records = {record.report.id: record for record in records}
        self._coarse: Sets[Key] = Sets()
        self._key: dict[Member, Key] = {}
        self._wired: set[Member] = set()
        for record in records:
            organizations = [one for one in record.mentions if one.kind == "organization" and one.entity]
            for claim in record.claims:
                self._place(record, claim, organizations)
        for passage in reuse:
            if passage.kind in COPIED and passage.a.report != passage.b.report:
                self._copied(passage)
        found = self._coarse.all()
        self._named = {root for root, keys in found.items() if any(key[0] in NAMED for key in keys)}

    def _place(self, record: Record, claim: Claim, organizations: Sequence[Mention]) -> None:
        member = (record.report.id, claim.id)
        hop = claim.chain[-1] if claim.chain else None
        key = self._key[member] = self._key_of(record, member, hop)
        self._coarse.add(key)
        if hop is not None:
            for mention in organizations:
                one = self._known.id(record.report.id, mention.entity) if _in_hop(mention, hop) else None
                if one is not None and ("entity", one) != key:
                    self._coarse.join(key, ("entity", one), "an organization and who speaks for it")

    def _key_of(self, record: Record, member: Member, hop: Hop | None) -> Key:
        if hop is None:
            return ("outlet", record.report.outlet) if record.report.outlet else ("report", member[0])
        spelled = " ".join(words(hop.name)[0])
        if not hop.named:
            return "unnamed", member[0], spelled
        one = self._known.id(member[0], hop.entity)
        return ("entity", one) if one is not None else ("name", spelled)

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
        if one[0] in OWN_VOICE and other[0] in OWN_VOICE:
            key: Key = ("wire", *a)
        elif one[0] in OWN_VOICE or (other[0] in NAMED and one[0] not in NAMED):
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
        return identify("o", *key) if key is not None else None

    def all(self) -> tuple[Origin, ...]:
        """Every origin, in the order of the first report that has it, with its claims."""
        claims: dict[Key, list[Member]] = defaultdict(list)
        for member, key in self._key.items():
            claims[key].append(member)
        return tuple(self._origin(key, members) for key, members in claims.items())

    def _origin(self, key: Key, members: Sequence[Member]) -> Origin:
        wired = any(member in self._wired for member in members)
        because = set(self._coarse.reasons(key))
        if wired:
            because.add("one text in several reports")
        if key[0] in NAMED and len(members) > 1:
            because.add("the same speaker")
        return Origin(
            id=identify("o", *key),
            entity=key[1] if key[0] == "entity" else None,
            name=self._name(key, members[0]),
            wire=identify("w", *key) if wired else None,
            claims=tuple(members),
            merged_because=tuple(sorted(because)),
        )

    def _name(self, key: Key, member: Member) -> str | None:
        if key[0] == "outlet":
            return key[1]
        claim = next(one for one in self._records[member[0]].claims if one.id == member[1])
        return claim.chain[-1].name if claim.chain else self._records[member[0]].report.outlet

    def count(self, members: Iterable[Member]) -> OriginCount:
        """Origins behind claims. Surely: named ones, with an organization and its people as one; the unnamed and
        outlets' own words may be any of these and add none, but there is one at least. Possibly: each its own."""
        keys = {self._key[member] for member in members if member in self._key}
        surely = {root for key in keys if (root := self._coarse.find(key)) in self._named}
        return OriginCount(max(len(surely), min(1, len(keys))), len(keys))

    def named(self, member: Member) -> str | None:
        """The origin's id where it has a name: what two accounts may share and so be of one happening."""
        key = self._key.get(member)
        return identify("o", *key) if key is not None and key[0] in NAMED else None

    def family(self, member: Member) -> str | None:
        """Stands for the origin with all who speak for it, where any of them has a name."""
        key = self._key.get(member)
        root = self._coarse.find(key) if key is not None else None
        return identify("O", *root) if root in self._named and root is not None else None


def _in_hop(mention: Mention, hop: Hop) -> bool:
    return (
        hop.start is not None
        and hop.end is not None
        and hop.start <= mention.start
        and mention.end <= hop.end
    )
