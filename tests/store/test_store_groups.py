"""Rows between reports that change a few at a time stay what keeping them all anew would give."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from handmade import bare
from rawi.store import Group, Store
from shelf import keep

RECORDS = [bare(f"نص {number}") for number in range(4)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "case.rawi") as opened:
        for record in RECORDS:
            keep(opened, record)
        yield opened


def group(identity: str, *reports: int, kind: str = "incidents", body: str = "") -> Group:
    members = tuple((RECORDS[number].report.id, f"v{number}") for number in reports)
    return Group(kind=kind, id=identity, members=members, body=(body or identity).encode())


def held(store: Store) -> list[tuple[str, bytes]]:
    return list(store.groups.bodies("decided"))


def joined(store: Store, number: int) -> list[str]:
    found = store.groups.touching("decided", "incidents", RECORDS[number].report.id)
    return [identity for identity, _ in found]


def test_a_change_adds_moves_and_drops(store: Store) -> None:
    store.groups.keep("1", "decided", [group("a", 0), group("b", 1), group("c", 2)])
    fresh = [group("x", 1, 3), group("c", 2, 0, body="c2")]
    assert store.groups.change("2", "decided", fresh, {"incidents": ["c", "a", "x"]})
    assert [body for _, body in held(store)] == [b"c2", b"a", b"x"]
    assert store.groups.stamp("decided") == "2"
    assert [joined(store, number) for number in range(4)] == [["c", "a"], ["x"], ["c"], ["x"]]


def test_a_member_that_left_finds_its_group_no_more(store: Store) -> None:
    store.groups.keep("1", "decided", [group("a", 0, 1)])
    assert store.groups.change("2", "decided", [group("a", 1)], {"incidents": ["a"]})
    assert (joined(store, 0), joined(store, 1)) == ([], ["a"])


def test_the_other_layer_is_left_alone(store: Store) -> None:
    for layer in ("machine", "decided"):
        store.groups.keep("1", layer, [group("a", 0)])  # type: ignore[arg-type]
    assert store.groups.change("2", "decided", [group("a", 0, body="new")], {"incidents": ["a"]})
    assert list(store.groups.bodies("machine")) == [("incidents", b"a")]
    assert (store.groups.stamp("machine"), store.groups.stamp("decided")) == ("1", "2")


def test_without_room_nothing_is_changed(store: Store) -> None:
    store.groups.keep("1", "decided", [group("a"), group("b")])
    fresh, order = [group("x"), group("y")], {"incidents": ["a", "x", "y", "b"]}
    with store._connections.writing() as connection:
        connection.execute("UPDATE groups SET position = 1 WHERE id = 'b'")
    assert not store.groups.change("2", "decided", fresh, order)
    assert [body for _, body in held(store)] == [b"a", b"b"]
    assert store.groups.stamp("decided") == "1"


@pytest.mark.parametrize("seed", range(3))
def test_any_row_of_changes_gives_what_keeping_all_gives(store: Store, seed: int) -> None:
    draw = random.Random(seed)
    rows = {f"g{number}": group(f"g{number}", number % 4) for number in range(6)}
    order = list(rows)
    store.groups.keep("0", "decided", rows.values())
    for step in range(12):
        changed = draw.sample(order, 2)
        gone = draw.choice([one for one in order if one not in changed])
        order = [one for one in order if one != gone and one not in changed]
        del rows[gone]
        for one in (*changed, f"n{step}"):
            order.insert(draw.randrange(len(order) + 1), one)
            rows[one] = group(one, *draw.sample(range(4), 2), body=f"{one}.{step}")
        fresh = [rows[one] for one in (*changed, f"n{step}")]
        assert store.groups.change(str(step), "decided", fresh, {"incidents": order})
        assert [body for _, body in held(store)] == [rows[one].body for one in order]
        for number in range(4):
            mine = (RECORDS[number].report.id, f"v{number}")
            assert joined(store, number) == [one for one in order if mine in rows[one].members]


def test_counts_are_found_by_what_they_count_and_by_no_name(store: Store) -> None:
    store.groups.keep("1", "decided", [group("a", 0), group("a", kind="counts", body="3")])
    assert store.groups.counts("decided", ["a", "z"]) == [b"3"]
    assert store.groups.named("decided", "a") == ("incidents", b"a")
    assert store.groups.named("machine", "a") is None


def test_a_thing_joined_to_nothing_has_no_row_to_give(store: Store) -> None:
    lonely = Group(kind="incidents", id="a", members=((RECORDS[0].report.id, "v0"),))
    store.groups.keep("1", "decided", [lonely])
    assert held(store) == [] and joined(store, 0) == [] and store.groups.named("decided", "a") is None
