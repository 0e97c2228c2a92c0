"""Accounts of one happening: scored in pairs, vetoed, clustered by average link. What people decided wins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from rawi.model import Verdict
from rawi.reconcile.account import Account
from rawi.reconcile.blocks import Blocks, Close
from rawi.reconcile.evidence import Surroundings, crowd_bin, named_among, signs
from rawi.reconcile.linkage import Linkage, Pair
from rawi.reconcile.reasons import reasons
from rawi.reconcile.scorecard import score
from rawi.reconcile.vetoes import veto

SAME = 0.35
"""Average score from which clusters join: the best in cross-validation over MAVERICK's countries (.25–.55 tried)."""
UNSURE = 0.2
"""Score from which a pair that stays apart is shown to a person."""
SPOT = 1.5
"""Kilometres within which accounts of one day crowd one another."""


class Decision(Struct, frozen=True):
    """A verdict on accounts `a` and `b`, by their numbers."""

    a: int
    b: int
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


class Cluster(Struct, frozen=True):
    """Accounts that are one happening, and the verdicts that any of them has a part in."""

    members: tuple[int, ...]
    decisions: tuple[Decision, ...]


class Tie(Struct, frozen=True, gc=False):
    """A pair that comes close; `barred`: what no score outweighs."""

    score: float
    barred: Verdict | None
    reasons: tuple[str, ...]


class Grouping:
    """Which accounts are one happening. `counted`: how common names are, and among how many accounts; `same` and
    `different`: what people judged, as pairs of places (see `Blocks.add`)."""

    def __init__(
        self,
        counted: tuple[Mapping[str, int], int],
        same: Iterable[tuple[Any, Any]] = (),
        different: Iterable[tuple[Any, Any]] = (),
    ):
        self._blocks = Blocks()
        self._around = Surroundings(counted[1], counted[0], {})
        self._crowd: dict[int, int] = self._around.crowd
        self._ties: dict[int, dict[int, Tie]] = {}
        self._places = {place for pair in (*same, *different) for place in pair}
        self._judged = [(a, b, True) for a, b in same] + [(a, b, False) for a, b in different]
        self._same: set[Pair] = set()
        self._different: set[Pair] = set()
        self._number: dict[Any, int] = {}
        self._of: dict[int, Cluster] = {}
        self._parts: dict[int, tuple[int, ...]] = {}

    @property
    def accounts(self) -> Sequence[Account]:
        """All of them by number."""
        return self._blocks.accounts

    def cluster(self, number: int) -> Cluster:
        """The cluster that an account is in."""
        return self._of[number]

    def clusters(self) -> list[Cluster]:
        """All clusters, in the order of their first members."""
        held = {cluster.members[0]: cluster for cluster in self._of.values()}
        return [held[number] for number in sorted(held, key=self._blocks.places.__getitem__)]

    def add(
        self, told: Sequence[tuple[Any, Account]], changed: Sequence[tuple[int, Account]] = ()
    ) -> set[int]:
        """Take accounts in, each with its place, and others in place of those that have their numbers. Gives the
        numbers of all whose cluster may be another than before."""
        for number, account in changed:
            self._blocks.accounts[number] = account
        first = not self.accounts
        touched = {number for number, _ in changed}
        for place, account in told:
            number = self._number[place] = self._blocks.add(account, place)
            touched |= {number} if first else self._crowded(number)
        self._judge()
        if first:
            self._tie_all()
        else:
            for number in sorted(touched):
                touched |= self._tie(number)
        return self._link(touched)

    def pairs(self) -> Iterator[tuple[int, int, Close]]:
        """The pairs that come near enough to be scored, by number, the earlier first, with how near they are."""
        for number in range(len(self.accounts)):
            for other, close in self._blocks.before(number).items():
                yield (*self._ordered(number, other), close)

    def signs(self, one: int, other: int, close: Close) -> list[tuple[str, str | int]]:
        """What a pair shows of being one happening, in this company."""
        return signs(self._blocks.accounts, (one, other, *close), self._around)

    def _judge(self) -> None:
        """What people said of accounts that are here."""
        for a, b, together in self._judged:
            if a in self._number and b in self._number:
                pair = self._ordered(self._number[a], self._number[b])
                (self._same if together else self._different).add(pair)

    def _ordered(self, one: int, other: int) -> Pair:
        places = self._blocks.places
        return (one, other) if places[one] < places[other] else (other, one)

    def _tie_all(self) -> None:
        """Score all pairs; near ones are counted first, as a crowd changes what a place and a day prove. The pairs of
        a big case are found twice, as they are too many to be kept."""
        for one, other, close in self.pairs():
            if _spot(close):
                self._crowd[one] = self._crowd.get(one, 0) + 1
                self._crowd[other] = self._crowd.get(other, 0) + 1
        for one, other, close in self.pairs():
            self._score(one, other, close)

    def _crowded(self, number: int) -> set[int]:
        """Count a new account among those at its spot and day; gives it and those that stand in another crowd now."""
        crowd, before = self._crowd, {}
        found = {number}
        for other, close in self._blocks.near(number).items():
            if _spot(close):
                before[other] = crowd.get(other, 0)
                crowd[number] = crowd.get(number, 0) + 1
                crowd[other] = before[other] + 1
        for one, other in self._blocks.dropped(number):
            found |= {one, other} if self._untie(one, other) else set()
            if _spot(self._blocks.close(one, other)):
                for each in (one, other):
                    before.setdefault(each, crowd[each])
                    crowd[each] -= 1
        return found | {one for one, was in before.items() if crowd_bin(was) != crowd_bin(crowd[one])}

    def _tie(self, number: int) -> set[int]:
        """Score all pairs of an account; gives those with which it is tied otherwise than before."""
        return {
            other for other, close in self._blocks.near(number).items() if self._score(number, other, close)
        }

    def _score(self, one: int, other: int, close: Close) -> bool:
        """Score a pair; is it tied otherwise than before?"""
        a, b = pair = self._ordered(one, other)
        accounts = self._blocks.accounts
        value = score(self.signs(a, b, close))
        if value < UNSURE and pair not in self._same:
            return self._untie(a, b)
        barred, why = veto(accounts[a], accounts[b])
        tie = Tie(value, barred, (*why, *reasons(accounts[a], accounts[b], (a, b, *close))))
        if self._ties.get(a, {}).get(b) == tie:
            return False
        self._ties.setdefault(a, {})[b] = self._ties.setdefault(b, {})[a] = tie
        return True

    def _untie(self, one: int, other: int) -> bool:
        known = self._ties.get(one, {}).pop(other, None)
        self._ties.get(other, {}).pop(one, None)
        return known is not None

    def _link(self, touched: set[int]) -> set[int]:
        """Cluster anew all that hang together with what was touched, now or before."""
        waiting = {one for number in touched for one in self._parts.get(number, (number,))}
        judged: dict[int, set[int]] = {}
        for a, b in self._same | self._different:
            judged.setdefault(a, set()).add(b)
            judged.setdefault(b, set()).add(a)
        done: set[int] = set()
        for number in sorted(waiting):
            if number in done:
                continue
            part, look = {number}, [number]
            while look:
                one = look.pop()
                for other in (*self._ties.get(one, ()), *judged.get(one, ())):
                    if other not in part:
                        part.add(other)
                        look.append(other)
            done |= part
            self._cluster(sorted(part, key=self._blocks.places.__getitem__))
        return done

    def _cluster(self, part: Sequence[int]) -> None:
        """Cluster accounts that hang together, by average link."""
        if len(part) == 1:
            self._parts.pop(part[0], None)
            self._of[part[0]] = Cluster((part[0],), ())
            return
        at = {number: place for place, number in enumerate(part)}
        ties = {
            (at[a], at[b]): tie for a in part for b, tie in self._ties.get(a, {}).items() if at[a] < at[b]
        }
        same = {(at[a], at[b]) for a, b in self._same if a in at}
        different = {(at[a], at[b]) for a, b in self._different if a in at}
        barred = {pair for pair, tie in ties.items() if tie.barred is not None} | different
        scores = {pair: tie.score for pair, tie in ties.items() if pair not in barred}
        clusters = Linkage(len(part), SAME).clusters(scores, together=same, apart=barred - same)
        home = {place: number for number, members in enumerate(clusters) for place in members}
        mine: list[list[Decision]] = [[] for _ in clusters]
        for a, b in sorted(ties.keys() | same | different):
            pair, tie = (a, b), ties.get((a, b), Tie(0.0, None, ()))
            verdict, why = _verdict(tie, pair in same, pair in different, home[a] == home[b])
            told = Decision(part[a], part[b], verdict, round(tie.score, 4), why)
            for number in {home[a], home[b]}:
                mine[number].append(told)
        whole = tuple(part)  # one for all of them: a big case hangs together in parts of thousands
        for members, decisions in zip(clusters, mine, strict=True):
            cluster = Cluster(tuple(part[place] for place in members), tuple(decisions))
            for place in members:
                self._of[part[place]] = cluster
                self._parts[part[place]] = whole


def _spot(close: Close | None) -> bool:
    return close is not None and close[0] is not None and close[0] < SPOT and close[1] == 0


def _verdict(tie: Tie, same: bool, different: bool, together: bool) -> tuple[Verdict, tuple[str, ...]]:
    """What holds of a pair, and why: what people judged, what bars it, or where the clusters left the two."""
    if same:
        return "same", ("judged the same", *tie.reasons)
    if different:
        return "different", ("judged different", *tie.reasons)
    return tie.barred or ("same" if together else "unsure"), tie.reasons


def group(accounts: Sequence[Account]) -> list[Cluster]:
    """Which accounts, alone in the world, are one happening."""
    grouping = Grouping((named_among(accounts), len(accounts)))
    grouping.add(list(enumerate(accounts)))
    return grouping.clusters()
