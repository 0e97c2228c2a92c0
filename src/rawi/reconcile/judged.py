"""What people decided, as pairs that must be together or apart, and things that are left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from rawi.model import Judgement, Member

TOGETHER = frozenset({"same", "merge"})
APART = frozenset({"different", "split", "unsure"})


class Judged(Struct, frozen=True):
    """Pairs of (report, id) by what a person said of them. A later judgement on a pair replaces an earlier one."""

    together: tuple[tuple[Member, Member], ...] = ()
    apart: tuple[tuple[Member, Member], ...] = ()
    rejected: frozenset[Member] = frozenset()

    @classmethod
    def of(cls, judgements: Iterable[Judgement]) -> Judged:
        """The judgements in force, in the order of their time."""
        pairs: dict[tuple[Member, Member], bool] = {}
        single: dict[Member, bool] = {}
        inforce = [one for one in judgements if one.retired_by is None]
        for one in sorted(inforce, key=lambda judgement: (judgement.time, judgement.id)):
            members = sorted({(anchor.report, anchor.id) for anchor in one.objects})
            if one.op in TOGETHER or one.op in APART:
                for pair in combinations(members, 2):
                    pairs[pair] = one.op in TOGETHER
            elif one.op in ("accept", "reject"):
                single.update(dict.fromkeys(members, one.op == "reject"))
        return cls(
            tuple(sorted(pair for pair, joined in pairs.items() if joined)),
            tuple(sorted(pair for pair, joined in pairs.items() if not joined)),
            frozenset(member for member, gone in single.items() if gone),
        )

    def among(
        self, members: Sequence[Member]
    ) -> tuple[frozenset[tuple[int, int]], frozenset[tuple[int, int]]]:
        """(together, apart) as pairs of places in `members`; pairs about other things are left out."""
        place = {member: number for number, member in enumerate(members)}
        return _placed(self.together, place), _placed(self.apart, place)


def _placed(
    pairs: Iterable[tuple[Member, Member]], place: Mapping[Member, int]
) -> frozenset[tuple[int, int]]:
    found = [(place[a], place[b]) for a, b in pairs if a in place and b in place]
    return frozenset((min(pair), max(pair)) for pair in found)
