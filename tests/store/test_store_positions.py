"""Rows that stand in an order find room between others."""

from __future__ import annotations

import random

import pytest

from rawi.store.positions import STEP, placed


def spread(ids: str) -> dict[str, int]:
    return {one: place * STEP for place, one in enumerate(ids)}


def in_order(ids: str, known: dict[str, int], changed: str) -> bool:
    made = placed(list(ids), known, set(changed))
    assert made is not None and made.keys() == set(changed)
    positions = [made.get(one, known.get(one, 0)) for one in ids]
    return positions == sorted(set(positions))


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("", "abc", "abc"),
        ("abc", "abxc", "x"),
        ("abc", "xabc", "x"),
        ("abc", "abcx", "x"),
        ("abc", "axyzbc", "xyz"),
        ("abc", "bac", "b"),
        ("abc", "cab", "c"),
        ("abc", "bca", "a"),
        ("abcd", "dcba", "abcd"),
        ("abc", "ac", ""),
    ],
)
def test_new_and_moved_rows_stand_where_they_belong(before: str, after: str, changed: str) -> None:
    assert in_order(after, spread(before), changed)


def test_a_changed_row_stays_where_the_order_allows_it() -> None:
    assert placed(list("abc"), spread("abc"), {"b"}) == {"b": STEP}


def test_there_is_room_for_twenty_between_the_same_two() -> None:
    known = spread("ab")
    for number in range(20):
        made = placed(
            ["a", f"n{number}", *(f"n{n}" for n in range(number - 1, -1, -1)), "b"], known, {f"n{number}"}
        )
        assert made is not None
        known |= made


def test_without_room_all_are_to_be_written_anew() -> None:
    assert placed(list("axb"), {"a": 4, "b": 5}, {"x"}) is None


@pytest.mark.parametrize("seed", range(5))
def test_any_row_of_changes_keeps_the_order(seed: int) -> None:
    rng, ids, known = random.Random(seed), list("abcdefgh"), spread("abcdefgh")
    for number in range(30):
        moved = [one for one in ids if rng.random() < 0.2]
        ids = [one for one in ids if one not in moved]
        for one in [*moved, f"n{number}"]:
            ids.insert(rng.randrange(len(ids) + 1), one)
        made = placed(ids, known, {*moved, f"n{number}"})
        if made is None:
            made = {one: place * STEP for place, one in enumerate(ids)}
        known |= made
        assert sorted(ids, key=known.__getitem__) == ids
