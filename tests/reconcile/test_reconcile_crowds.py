"""Places where more happens than is looked through, and clusters that are drawn and told by hand."""

from __future__ import annotations

import random
from itertools import combinations
from typing import Any

import pytest

from rawi.reconcile import blocks
from rawi.reconcile.account import Account, names
from rawi.reconcile.blocks import Blocks
from rawi.reconcile.evidence import named_among
from rawi.reconcile.incidents import SAME, Grouping
from rawi.reconcile.linkage import Linkage

HERE = (34.45, 40.92)


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> int:
    """A block in which no account looks back over more than five."""
    monkeypatch.setattr(blocks, "CROWD", 5)
    return 5


def crowd(seed: int, size: int = 40) -> list[Account]:
    """Accounts of one place, most of them of the same few days."""
    draw = random.Random(seed)
    found = []
    for number in range(size):
        first = draw.choice((10, 10, 11, 12, 16))
        found.append(
            Account(
                report=f"r{number}",
                id=f"v{number}",
                type=draw.choice(("attack", "attack", "shelling")),
                at=draw.choice((HERE, HERE, (34.46, 40.93), None)),
                days=(first, first + draw.choice((0, 0, 1, 9))),
                actors=names([draw.choice(("لواء الجبل", "تنظيم داعش", "شرطة الحدود"))]),
            )
        )
    return found


def pairs(made: Grouping) -> set[tuple[str, str]]:
    accounts = made.accounts
    return {tuple(sorted((accounts[a].id, accounts[b].id))) for a, b, _ in made.pairs()}  # type: ignore[misc]


def drawn(made: Grouping) -> list[tuple[list[str], list[tuple[Any, ...]]]]:
    """Clusters with their decisions, by ids."""
    at = made.accounts
    return sorted(
        (
            sorted(at[one].id for one in cluster.members),
            sorted((at[d.a].id, at[d.b].id, d.verdict, d.score) for d in cluster.decisions),
        )
        for cluster in made.clusters()
    )


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("at_once", [1, 4])
def test_a_crowd_that_grows_is_the_crowd_at_once(few: int, seed: int, at_once: int) -> None:
    told = list(enumerate(crowd(seed)))
    counted = named_among(one for _, one in told), len(told)
    whole = Grouping(counted)
    whole.add(told)
    random.Random(seed).shuffle(told)
    grown = Grouping(counted)
    for first in range(0, len(told), at_once):
        grown.add(told[first : first + at_once])
    assert pairs(grown) == pairs(whole)
    assert drawn(grown) == drawn(whole)


@pytest.mark.parametrize("seed", range(4))
def test_whoever_looks_back_on_one_is_looked_at_by_it(few: int, seed: int) -> None:
    made = Blocks()
    numbers = [made.add(one, place) for place, one in enumerate(crowd(seed))]
    before = {(other, one) for one in numbers for other in made.before(one)}
    after = {(one, other) for one in numbers for other in made.after(one)}
    assert before == after


def test_a_newcomer_pushes_out_the_earliest_of_a_full_block(few: int) -> None:
    made = Blocks()
    for place in (0, 1, 2, 3, 4, 6):
        made.add(Account(report="r", id=f"v{place}", type="attack", at=HERE, days=(10, 10)), place)
    last = 5
    assert sorted(made.before(last)) == [0, 1, 2, 3, 4]
    between = made.add(Account(report="r", id="v5", type="attack", at=HERE, days=(10, 10)), 5)
    assert made.dropped(between) == {(0, last)}
    assert sorted(made.before(last)) == [1, 2, 3, 4, between]


# --- clusters


def clusters(count: int, scores: dict[tuple[int, int], float], **bound: Any) -> list[tuple[int, ...]]:
    return Linkage(count, SAME).clusters(scores, **bound)


@pytest.mark.parametrize(
    ("scores", "wanted"),
    [
        ({}, [(0,), (1,), (2,)]),
        ({(0, 1): SAME}, [(0, 1), (2,)]),
        ({(0, 1): SAME - 1e-9}, [(0,), (1,), (2,)]),
        ({(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.0}, [(0, 1, 2)]),
        ({(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.0}, [(0, 1), (2,)]),
        ({(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.0}, [(0, 1, 2)]),
        ({(0, 1): 0.6, (1, 2): 0.6}, [(0, 1), (2,)]),
        ({(0, 2): 0.6, (1, 2): 0.6}, [(0, 2), (1,)]),
    ],
)
def test_three_are_joined_by_their_average(
    scores: dict[tuple[int, int], float], wanted: list[tuple[int, ...]]
) -> None:
    assert clusters(3, scores) == wanted


@pytest.mark.parametrize(
    ("together", "apart", "wanted"),
    [
        ([(0, 1)], [(0, 1)], [(0, 1), (2,), (3,)]),
        ([(0, 1), (1, 0)], [], [(0, 1), (2,), (3,)]),
        ([(0, 1), (1, 2), (0, 2)], [], [(0, 1, 2), (3,)]),
        ([(0, 1), (2, 3)], [(1, 2)], [(0, 1), (2, 3)]),
        ([], [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)], [(0,), (1,), (2,), (3,)]),
        ([(0, 3)], [(1, 3)], [(0, 2, 3), (1,)]),
    ],
)
def test_what_is_bound_is_together_and_what_is_barred_stays_apart(
    together: list[tuple[int, int]], apart: list[tuple[int, int]], wanted: list[tuple[int, ...]]
) -> None:
    high = dict.fromkeys(combinations(range(4), 2), 0.9) if apart and len(apart) != 1 else {}
    if apart == [(1, 3)]:
        high = {(0, 2): 0.9, (2, 3): 0.9, (1, 3): 0.99, (0, 1): 0.1}
    assert clusters(4, high, together=together, apart=apart) == wanted


def test_nothing_and_one_alone_are_clusters_of_themselves() -> None:
    assert clusters(0, {}) == []
    assert clusters(1, {}) == [(0,)]


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_scores_changes_no_cluster(seed: int) -> None:
    draw = random.Random(seed)
    scores = {pair: draw.random() for pair in combinations(range(12), 2) if draw.random() < 0.6}
    items = list(scores.items())
    draw.shuffle(items)
    assert clusters(12, dict(items)) == clusters(12, scores)
