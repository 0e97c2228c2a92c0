"""Laws that hold of any figures and any summaries: no order, no bound, no hole in the data breaks them."""

from __future__ import annotations

import itertools
import math
import random
from typing import Any

import pytest
from summarized import summary
from valued import value

import rawi
from rawi.errors import RawiError
from rawi.model import Views
from rawi.reconcile import match
from rawi.reconcile.parted import key_of, parts
from rawi.reconcile.relations import agree, bounds, meet, relate, relations
from rawi.reconcile.sets import Sets
from rawi.reconcile.values import Value
from rawi.reconcile.views import views

BOUNDS: list[tuple[float | None, float | None, str]] = [
    (10, 10, "exact"), (12, 12, "exact"), (100, 100, "exact"), (0, 0, "exact"), (10, 10, "about"), (11, 11, "about"),
    (10, None, "more_than"), (12, None, "at_least"), (None, 10, "at_most"), (None, 12, "less_than"), (5, 7, "between"),
    (10, 12, "between"), (20, 99, "vague"), (3, 9, "vague"), (100, 999, "vague"), (2.5, 2.5, "exact"),
]  # fmt: skip


def figure(number: int, low: float | None, high: float | None, bound: str, **fields: Any) -> Value:
    return value(number, low, high, bound=bound, **fields)


PAIRS = list(itertools.product(BOUNDS, repeat=2))


@pytest.mark.parametrize("one", BOUNDS, ids=str)
def test_two_figures_stand_to_one_another_by_their_bounds(
    one: tuple[float | None, float | None, str],
) -> None:
    for other in BOUNDS:
        a, b = figure(1, *one), figure(2, *other)
        told, reason = relate(a, b, {})
        assert told == ("agree" if agree(a, b) else "compatible" if meet(a, b) else "conflict")
        assert reason
        back, _ = relate(figure(1, *other), figure(2, *one), {})
        assert back == told


@pytest.mark.parametrize("one", BOUNDS, ids=str)
def test_a_figure_agrees_with_itself_and_what_agrees_can_both_hold(
    one: tuple[float | None, float | None, str],
) -> None:
    a = figure(1, *one)
    assert agree(a, figure(2, *one))
    low, high = bounds(a.figure)
    assert low <= high
    for other in BOUNDS:
        b = figure(2, *other)
        assert meet(a, b) is meet(b, a)
        assert agree(a, b) is agree(b, a)
        assert meet(a, b) or not agree(a, b)


@pytest.mark.parametrize("one", BOUNDS[:8], ids=str)
def test_only_a_later_word_of_the_same_origin_is_an_update(
    one: tuple[float | None, float | None, str],
) -> None:
    for other in BOUNDS:
        same = relate(figure(1, *one, origin="o"), figure(2, *other, origin="o"), {})[0]
        apart = relate(figure(1, *one), figure(2, *other), {})[0]
        at_once = relate(
            figure(1, *one, origin="o", published=9), figure(2, *other, origin="o", published=9), {}
        )[0]
        undated = relate(figure(1, *one, origin="o", published=None), figure(2, *other, origin="o"), {})[0]
        assert same == ("update" if apart == "conflict" else apart)
        assert apart == at_once == undated


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"denied": True}, "denial"),
        ({"basis": "stock"}, "not_comparable"),
        ({"nationality": "SY"}, "not_comparable"),
        ({"measure": "wounded"}, "not_comparable"),
        ({"part_of": "f1"}, "part_of"),
        ({"class_": "child"}, "part_of"),
    ],
)
def test_what_stands_between_two_figures_counts_before_their_numbers(
    fields: dict[str, Any], told: str
) -> None:
    one = {"basis": "flow", "nationality": "IQ"}
    a = value(1, 40, **one)
    assert relate(a, value(2, 30, **one), {})[0] == "conflict"
    assert relate(a, value(2, 30, **(one | fields)), {})[0] == told


def test_every_pair_near_enough_has_one_relation() -> None:
    held = [figure(number, *one) for number, one in enumerate(BOUNDS)]
    found = relations(held)
    assert len(found) == len(held) * (len(held) - 1) // 2
    assert len({frozenset((one.a, one.b)) for one in found}) == len(found)
    assert relations([]) == relations(held[:1]) == ()


class Each:
    """Origins of which every claim is one."""

    def count(self, claims: list[tuple[str, str]]) -> Any:
        class Counted:
            surely = len(set(claims))

        return Counted


def written(held: list[Value], measure: str = "killed") -> Views | None:
    return views(measure, held, Each())  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(12))
def test_views_are_among_the_numbers_told_in_whatever_order(seed: int) -> None:
    draw = random.Random(seed)
    held = [figure(number, *draw.choice(BOUNDS)) for number in range(draw.randint(1, 7))]
    made = written(held)
    assert made is not None
    assert made.ged is not None and made.ibc is not None
    numbers = {one for v in held for one in (v.figure.low, v.figure.high) if one is not None}
    assert {made.acled, made.ged.low, made.ged.best, made.ged.high, made.ibc.min, made.ibc.max} <= numbers
    assert made.ged.low <= made.ged.best <= made.ged.high  # type: ignore[operator]
    assert (made.acled, made.ibc.min, made.ibc.max) == (made.ged.low, made.ged.low, made.ged.high)
    for _ in range(5):
        draw.shuffle(held)
        assert written(held) == made
    assert written(held, "wounded").acled is None  # type: ignore[union-attr]
    assert written(held, "money") is None


def test_views_of_nothing_and_of_denials_are_none() -> None:
    assert written([]) is None
    assert written([value(1, 10, denied=True)]) is None
    assert written([value(1, 10, denied=True), value(2, 4)]) == written([value(2, 4)])


@pytest.mark.parametrize("seed", range(8))
def test_each_figure_of_a_key_is_in_one_subject(seed: int) -> None:
    draw = random.Random(seed)
    fields = [
        {"incident": "i1"}, {"incident": "i2"}, {"basis": "stock", "incident": "i1"}, {"measure": "money"}, {},
        {"class_": "child", "incident": "i1"}, {"class_": "civilian", "incident": "i1"}, {"basis": "stock"},
    ]  # fmt: skip
    held = [figure(number, *draw.choice(BOUNDS), **draw.choice(fields)) for number in range(14)]
    keys: dict[Any, list[Value]] = {}
    for one in held:
        keys.setdefault(key_of(one), []).append(one)
    found = [one.member for key, group in keys.items() for _, part, _ in parts(key, group) for one in part]
    assert sorted(found) == sorted(one.member for one in held)


@pytest.mark.parametrize("seed", range(6))
def test_sets_are_the_same_whatever_is_joined_first(seed: int) -> None:
    draw = random.Random(seed)
    pairs = [(draw.randint(0, 12), draw.randint(0, 12)) for _ in range(9)]

    def made(joins: list[tuple[int, int]]) -> set[frozenset[int]]:
        sets: Sets[int] = Sets()
        for one in range(13):
            sets.add(one)
        for a, b in joins:
            sets.join(a, b, "")
        groups: dict[int, set[int]] = {}
        for one in range(13):
            groups.setdefault(sets.find(one), set()).add(one)
        return {frozenset(group) for group in groups.values()}

    whole = made(pairs)
    for _ in range(4):
        draw.shuffle(pairs)
        assert made([(b, a) for a, b in pairs]) == whole


def joined(**fields: Any) -> bool:
    return len(match([summary("e1"), summary("e2", **fields)]).clusters) == 1


@pytest.mark.parametrize(
    ("near", "far"),
    [
        ([{"latitude": 34.45 + step} for step in (0, 0.001, 0.01)], [{"latitude": 34.45 + step} for step in (2, 10, -30)]),
        ([{"start": "2021-03-04"}, {"start": "2021-03-04T10:00", "end": "2021-03-04T11:00"}],
         [{"start": day, "end": day} for day in ("2021-02-01", "2021-05-04", "2020-03-04", "0001-01-01", "9999-12-31")]),
    ],
)  # fmt: skip
def test_near_ones_are_one_and_far_ones_are_two(
    near: list[dict[str, Any]], far: list[dict[str, Any]]
) -> None:
    assert [joined(**fields) for fields in near] == [True] * len(near)
    assert [joined(**fields) for fields in far] == [False] * len(far)


def test_further_apart_is_never_more_alike() -> None:
    days = [joined(start=f"2021-03-{day:02}", end=f"2021-03-{day:02}") for day in range(4, 30)]
    assert days == sorted(days, reverse=True)
    north = [joined(latitude=34.45 + step / 50) for step in range(40)]
    assert north == sorted(north, reverse=True)


@pytest.mark.parametrize("seed", range(5))
def test_summaries_in_any_order_make_the_same_clusters(seed: int) -> None:
    draw = random.Random(seed)
    given = [
        summary(
            f"e{number}",
            latitude=draw.choice((34.45, 34.46, 36.2, None)),
            start=(day := draw.choice(("2021-03-04", "2021-03-05", "2021-04-20", None))),
            end=day,
            actors=draw.choice((("Valley Brigade",), ("Hill Battalion",), ())),
            figures=draw.choice(({"killed": (3, 3)}, {"killed": (9, None)}, {})),
        )
        for number in range(12)
    ]
    whole = {frozenset(cluster) for cluster in match(given).clusters}
    assert sorted(one for cluster in whole for one in cluster) == sorted(one.id for one in given)
    for _ in range(3):
        draw.shuffle(given)
        found = match(given)
        assert {frozenset(cluster) for cluster in found.clusters} == whole
        place = {one.id: number for number, one in enumerate(given)}
        firsts = [min(place[one] for one in cluster) for cluster in found.clusters]
        assert firsts == sorted(firsts)


HOLES = [
    {"latitude": None}, {"longitude": None}, {"latitude": None, "longitude": None}, {"start": None}, {"end": None},
    {"start": None, "end": None}, {"type": None}, {"actors": ()}, {"targets": ()}, {"figures": {}},
    {"figures": {"killed": (None, None)}}, {"figures": {"killed": (None, 5)}}, {"figures": {"killed": (5, None)}},
    {"figures": {"killed": (9, 2)}}, {"text": ""}, {"text": "قصف"}, {"actors": ("",)}, {"actors": ("()",)}, {"geo_precision": None},
    {"start": "2021-03-09", "end": "2021-03-01"}, {"latitude": 90.0, "longitude": 180.0}, {"latitude": -90.0, "longitude": -180.0},
    {"start": "not a day"}, {"latitude": 0.0, "longitude": 0.0},
]  # fmt: skip


@pytest.mark.parametrize("hole", HOLES, ids=str)
def test_no_hole_in_a_summary_breaks_the_match(hole: dict[str, Any]) -> None:
    found = match([summary("e1"), summary("e2", **hole), summary("e3", **hole)])
    assert sorted(one for cluster in found.clusters for one in cluster) == ["e1", "e2", "e3"]
    assert all(math.isfinite(link.score) for link in found.links)
    again = match([summary("e3", **hole), summary("e2", **hole), summary("e1")])
    assert {frozenset(cluster) for cluster in again.clusters} == {
        frozenset(cluster) for cluster in found.clusters
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"latitude": 91.0},
        {"longitude": 200.0},
        {"longitude": float("inf")},
        {"figures": {"killed": 3}},
    ],
    ids=str,
)
def test_what_is_on_no_map_and_no_count_is_refused_by_name(wrong: dict[str, Any]) -> None:
    given = {"id": "odd", "latitude": 34.45, "longitude": 40.92, "start": "2021-03-04"}
    with pytest.raises(RawiError) as told:
        rawi.incidents([{"id": "fine"}, given | wrong])
    assert "odd" in str(told.value) or "2" in str(told.value) or "1" in str(told.value)
    assert next(iter(wrong)) in str(told.value)


def test_namesakes_far_apart_stay_apart_and_near_ones_meet() -> None:
    """Two places of one name, or two groups of one name, are told apart by where and when, not by the name."""
    here = {"text": "قصف على القرية الشرقية"}
    far = match([summary("e1", **here), summary("e2", **here, latitude=31.0, longitude=47.4)])
    assert far.clusters == (("e1",), ("e2",))
    near = match([summary("e1", **here), summary("e2", **here, latitude=34.452)])
    assert near.clusters == (("e1", "e2"),)
    other = match(
        [summary("e1", actors=("Valley Brigade (north)",)), summary("e2", actors=("Valley Brigade (south)",))]
    )
    assert other.clusters == (("e1", "e2"),)
