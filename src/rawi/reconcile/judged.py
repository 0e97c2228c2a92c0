"""What people decided, as pairs that must be together or apart, and things that are left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from rawi.model import Anchor, Judgement, Member, Passage, Reuse, overlap

TOGETHER = frozenset({"same", "merge"})
APART = frozenset({"different", "split", "unsure"})
PASSAGE = "passage"
"""The kind of an anchor on a stretch of text, two of which stand for a reused passage."""

Pairs = tuple[tuple[Member, Member], ...]


class Judged(Struct, frozen=True):
    """Pairs of (report, id) by what a person said of them, whatever they are: events, figures, claims, entities or
    reports, whose id is their report's. A later judgement on a pair replaces an earlier one."""

    together: Pairs = ()
    apart: Pairs = ()
    rejected: frozenset[Member] = frozenset()
    passages: tuple[tuple[Passage, Passage], ...] = ()

    @classmethod
    def of(cls, judgements: Iterable[Judgement]) -> Judged:
        """The judgements in force, in the order of their time; of one time, in the order given, that of making."""
        pairs: dict[tuple[Member, Member], bool] = {}
        single: dict[Member, bool] = {}
        passages: dict[tuple[Passage, Passage], bool] = {}
        inforce = [one for one in judgements if one.retired_by is None]
        for one in sorted(inforce, key=lambda judgement: judgement.time):
            members = sorted({(anchor.report, anchor.id) for anchor in one.objects})
            stretches = _stretches(one.objects)
            if stretches:
                if len(stretches) == 2:
                    passages[stretches[0], stretches[1]] = one.op in ("reject", "different", "split")
            elif one.op in TOGETHER or one.op in APART:
                for pair in combinations(members, 2):
                    pairs[pair] = one.op in TOGETHER
            elif one.op in ("accept", "reject"):
                single.update(dict.fromkeys(members, one.op == "reject"))
        return cls(
            tuple(sorted(pair for pair, joined in pairs.items() if joined)),
            tuple(sorted(pair for pair, joined in pairs.items() if not joined)),
            frozenset(member for member, gone in single.items() if gone),
            tuple(pair for pair, gone in passages.items() if gone),
        )

    def among(
        self, members: Sequence[Member]
    ) -> tuple[frozenset[tuple[int, int]], frozenset[tuple[int, int]]]:
        """(together, apart) as pairs of places in `members`; pairs about other things are left out."""
        place = {member: number for number, member in enumerate(members)}
        return _placed(self.together, place), _placed(self.apart, place)

    def concerns(self, report: str) -> bool:
        """Did a person judge anything of a report together with something else?"""
        return any(report == one for pair in (*self.together, *self.apart) for one, _ in pair)

    def reports(self) -> tuple[Mapping[str, Collection[str]], Mapping[str, Collection[str]]]:
        """(together, apart) of whole reports: by report, the others."""
        return _by_report(self.together), _by_report(self.apart)

    def stands(self, reuse: Reuse) -> bool:
        """False where a person said that the passage, or anything of the one report, isn't from the other."""
        a, b = reuse.a, reuse.b
        first, second = sorted((a.report, b.report))
        if self.apart and ((first, first), (second, second)) in self.apart:
            return False
        return not any(
            (_meet(a, one) and _meet(b, other)) or (_meet(a, other) and _meet(b, one))
            for one, other in self.passages
        )


def _stretches(objects: Iterable[Anchor]) -> list[Passage]:
    """The passages that are judged, in a fixed order, as a later judgement may name the two the other way round."""
    found = [_passage(anchor) for anchor in objects if anchor.kind == PASSAGE]
    return sorted(found, key=lambda one: (one.report, one.start, one.end))


def _passage(anchor: Anchor) -> Passage:
    return Passage(anchor.report, anchor.start or 0, anchor.end if anchor.end is not None else 1 << 62)


def _meet(a: Passage, b: Passage) -> bool:
    return a.report == b.report and overlap((a.start, a.end), (b.start, b.end)) > 0


def _by_report(pairs: Pairs) -> Mapping[str, Collection[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for (one, a), (other, b) in pairs:
        if one == a and other == b:
            found[one].append(other)
            found[other].append(one)
    return found


def _placed(
    pairs: Iterable[tuple[Member, Member]], place: Mapping[Member, int]
) -> frozenset[tuple[int, int]]:
    found = [(place[a], place[b]) for a, b in pairs if a in place and b in place]
    return frozenset((min(pair), max(pair)) for pair in found)
