"""Accounts of one happening: scored in pairs, vetoed, clustered by average link. What people decided wins."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct

from rawi.model import Verdict
from rawi.reconcile.account import Account
from rawi.reconcile.blocks import pairs
from rawi.reconcile.evidence import Candidate, Surroundings, signs
from rawi.reconcile.linkage import Linkage, Pair
from rawi.reconcile.reasons import reasons
from rawi.reconcile.scorecard import score
from rawi.reconcile.vetoes import veto

SAME = 0.35
"""Average score from which clusters join: the best in cross-validation over MAVERICK's countries (.25–.55 tried)."""
UNSURE = 0.2
"""Score from which a pair that stays apart is shown to a person."""


class Decision(Struct, frozen=True):
    """A verdict on accounts `a` and `b`, by their numbers."""

    a: int
    b: int
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


class Grouping(Struct, frozen=True):
    """Clusters of account numbers, and the verdicts behind them."""

    clusters: list[tuple[int, ...]]
    decisions: list[Decision]


class Memory:
    """Scores of pairs of accounts, for as long as the accounts and what lies around them are the same."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], tuple[Account, Account, Candidate, tuple[int, int], float]] = {}

    def score(self, accounts: Sequence[Account], candidate: Candidate, around: Surroundings) -> float:
        """The pair's score, from before where nothing about it has changed."""
        i, j, *_ = candidate
        a, b = accounts[i], accounts[j]
        crowd = around.crowd.get(i, 0), around.crowd.get(j, 0)
        held = self._known.get((id(a), id(b)))
        if (
            held is not None
            and held[0] is a
            and held[1] is b
            and held[2][2:] == candidate[2:]
            and held[3] == crowd
        ):
            return held[4]
        value = score(signs(accounts, candidate, around))
        self._known[id(a), id(b)] = a, b, candidate, crowd, value
        return value


def group(
    accounts: Sequence[Account],
    *,
    same: Collection[Pair] = (),
    different: Collection[Pair] = (),
    counted: tuple[Mapping[str, int], int] | None = None,
    memory: Memory | None = None,
) -> Grouping:
    """Which accounts are one happening. `same` and `different` are pairs (i < j) that a person judged; `counted`:
    how common names are, where a case's version says so."""
    candidates = pairs(accounts)
    around = Surroundings.of(accounts, candidates, counted)
    scores: dict[Pair, float] = {}
    told: dict[Pair, tuple[Verdict | None, tuple[str, ...]]] = {}
    for candidate in candidates:
        a, b = accounts[candidate[0]], accounts[candidate[1]]
        pair = candidate[:2]
        if memory is not None:
            value = memory.score(accounts, candidate, around)
        else:
            value = score(signs(accounts, candidate, around))
        if value < UNSURE and pair not in same:
            continue
        verdict, reason = veto(a, b)
        told[pair] = verdict, (*reason, *reasons(a, b, candidate))
        scores[pair] = value
    barred = {pair for pair, (verdict, _) in told.items() if verdict is not None} | set(different)
    kept = {pair: value for pair, value in scores.items() if pair not in barred}
    clusters = Linkage(len(accounts), SAME).clusters(kept, together=same, apart=barred - set(same))
    return Grouping(clusters, _decisions(clusters, scores, told, same, different))


def _decisions(
    clusters: Sequence[Sequence[int]],
    scores: dict[Pair, float],
    told: dict[Pair, tuple[Verdict | None, tuple[str, ...]]],
    same: Collection[Pair],
    different: Collection[Pair],
) -> list[Decision]:
    cluster = {number: name for name, members in enumerate(clusters) for number in members}
    out = []
    for a, b in sorted(scores.keys() | set(same) | set(different)):
        verdict, why = told.get((a, b), (None, ()))
        if (a, b) in same:
            verdict, why = "same", ("judged the same", *why)
        elif (a, b) in different:
            verdict, why = "different", ("judged different", *why)
        elif verdict is None:
            verdict = "same" if cluster[a] == cluster[b] else "unsure"
        out.append(Decision(a, b, verdict, round(scores.get((a, b), 0.0), 4), why))
    return out
