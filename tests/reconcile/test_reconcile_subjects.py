"""Which figures are of one subject: thresholds just below and just above, and the widest class of people."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from typing import Any

import pytest
from valued import value

from rawi.reconcile.classes import families
from rawi.reconcile.parted import APART_DAYS, TELLING, key_of, parts
from rawi.reconcile.values import Value


def subjects(*values: Value) -> list[list[str]]:
    """The figures of one key as subjects, by figure."""
    (key,) = {key_of(one) for one in values}
    return [[one.figure.id for one in part] for _, part, _ in parts(key, values)]


def classes(*values: Value) -> list[tuple[str | None, list[str]]]:
    (key,) = {key_of(one) for one in values}
    return [(class_, [one.figure.id for one in part]) for _, part, class_ in parts(key, values)]


# --- what they must share


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ({"incident": "i1"}, {"incident": "i1"}, True),
        ({"incident": "i1"}, {"incident": "i2"}, False),
        ({"incident": "i1"}, {"incident": "i1", "measure": "wounded"}, False),
        ({"incident": "i1"}, {}, False),
        ({"origin": "o1"}, {"origin": "o1"}, True),
        ({"origin": "o1"}, {"origin": "o2"}, False),
        ({"origin": None}, {"origin": None}, False),
        ({"basis": "stock"}, {"basis": "stock", "incident": "i1"}, True),
        ({"basis": "stock", "measure": "detained"}, {"basis": "stock", "measure": "present"}, True),
        ({"basis": "stock", "measure": "detained"}, {"basis": "stock", "measure": "besieged"}, False),
        ({"basis": "flow", "measure": "detained"}, {"basis": "stock", "measure": "detained"}, False),
        ({"measure": "money", "incident": "i1"}, {"measure": "money"}, True),
    ],
)
def test_what_figures_of_one_subject_share(one: dict[str, Any], other: dict[str, Any], alike: bool) -> None:
    assert (key_of(value(1, 40, **one)) == key_of(value(2, 40, **other))) is alike


def test_another_number_of_one_origin_is_another_subject() -> None:
    assert key_of(value(1, 40, origin="o1")) != key_of(value(2, 41, origin="o1"))


def test_a_number_without_an_origin_is_only_its_own() -> None:
    assert key_of(value(1, 40, origin=None)) == key_of(value(1, 40, origin=None))


# --- how far apart in time


@pytest.mark.parametrize(("later", "together"), [(0, True), (APART_DAYS, True), (APART_DAYS + 1, False)])
def test_one_number_of_one_origin_holds_for_two_weeks(later: int, together: bool) -> None:
    found = subjects(
        value(1, 40, origin="o1", published=100), value(2, 40, origin="o1", published=100 + later)
    )
    assert found == ([["f1", "f2"]] if together else [["f1"], ["f2"]])


def test_a_chain_of_reports_holds_longer_than_its_links() -> None:
    days = (100, 110, 120, 130)
    told = [value(n, 40, origin="o1", published=day) for n, day in enumerate(days)]
    assert subjects(*told) == [["f0", "f1", "f2", "f3"]]
    assert subjects(told[0], told[3]) == [["f0"], ["f3"]]


def test_a_report_without_a_date_parts_nothing() -> None:
    told = [value(n, 40, origin="o1", published=day) for n, day in enumerate((100, None, 114))]
    assert subjects(*told) == [["f0", "f1", "f2"]]


def test_one_incident_holds_figures_of_any_time_together() -> None:
    assert subjects(value(1, 40, incident="i1", published=1), value(2, 50, incident="i1", published=900)) == [
        ["f1", "f2"]
    ]


# --- states


def held(number: int, low: float | None, high: float | None = None, **fields: Any) -> Value:
    return value(number, low, high, **({"basis": "stock", "measure": "detained"} | fields))


PLACE = frozenset({"Hajin"})
ALL, SOME = {"class_": "civilian"}, {"class_": "child"}


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (held(1, TELLING, around=PLACE), held(2, TELLING, around=PLACE), True),
        (held(1, TELLING - 1, around=PLACE), held(2, TELLING - 1, around=PLACE), False),
        (held(1, 40, around=PLACE), held(2, 40, around=frozenset({"Sinjar"})), False),
        (held(1, 40), held(2, 40), False),
        (held(1, 40, 50, bound="between", around=PLACE), held(2, 40, 50, bound="between", around=PLACE), False),
        (held(1, 5, incident="i1"), held(2, 90, incident="i1"), True),
        (held(1, 5, incident="i1"), held(2, 90, incident="i2"), False),
        (held(1, 5, people=frozenset({"E1"})), held(2, 90, people=frozenset({"E1"})), True),
        (held(1, 5, people=frozenset({"E1"}), kind="arrest"), held(2, 90, people=frozenset({"E1"})), False),
        (held(1, 5, report="r", sentence=3), held(2, 7, report="r", sentence=4), False),
        (held(1, 5, report="r", sentence=3), held(2, 5, report="r", sentence=4), True),
        (held(1, 9, report="r", sentence=3, **ALL), held(2, 7, report="r", sentence=4, **SOME), True),
        (held(1, 9, report="r", sentence=3, **ALL), held(2, 7, report="r", sentence=5, **SOME), False),
        (held(1, 9, report="r", sentence=3, **ALL), held(2, 7, report="q", sentence=3, **SOME), False),
        (held(1, 9, report="r", **ALL), held(2, 7, report="r", **SOME), False),
    ],
)  # fmt: skip
def test_which_counts_of_a_state_are_of_one(one: Value, other: Value, together: bool) -> None:
    assert subjects(one, other) == ([["f1", "f2"]] if together else [["f1"], ["f2"]])


def test_a_list_of_parts_hangs_on_what_one_of_them_shares() -> None:
    """Fighters and children of one report, and a third report's fighters that are held in the same incident."""
    told = [
        held(1, 500, report="r", sentence=3, class_="fighter", incident="i1"),
        held(2, 90, report="r", sentence=4, class_="child"),
        held(3, 510, class_="fighter", incident="i1"),
    ]
    assert classes(*told) == [("fighter", ["f1", "f3"]), ("child", ["f2"])]


# --- sums of money


def sum_(number: int, low: float | None, high: float | None = None, **fields: Any) -> Value:
    return value(number, low, high, **({"measure": "money"} | fields))


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ({"low": 5e8}, {"low": 5e8, "bound": "more_than"}, True),
        ({"low": 5e8}, {"low": 6e8, "bound": "more_than"}, False),
        ({"low": 5e8}, {"low": 6e8}, False),
        ({"low": 5e8}, {"low": 5e8, "denied": True}, False),
        ({"low": 5e8, "kind": "looting", "sentence": 1}, {"low": 1e8, "high": 9e8, "bound": "vague", "kind": "looting", "sentence": 2}, True),
        ({"low": 5e8, "kind": "looting", "sentence": 1}, {"low": 1e8, "high": 9e8, "bound": "vague", "kind": "looting", "sentence": 1}, False),
        ({"low": 5e8, "kind": "looting", "sentence": 1}, {"low": 1e8, "high": 9e8, "bound": "vague", "kind": "arrest", "sentence": 2}, False),
        ({"low": 5e8, "sentence": 1}, {"low": 1e8, "high": 9e8, "bound": "vague", "sentence": 2}, False),
        ({"low": 5e9, "kind": "looting", "sentence": 1}, {"low": 1e8, "high": 9e8, "bound": "vague", "kind": "looting", "sentence": 2}, False),
    ],
)  # fmt: skip
def test_which_sums_of_one_report_are_one(one: dict[str, Any], other: dict[str, Any], together: bool) -> None:
    told = [sum_(number, report="r", **fields) for number, fields in enumerate((one, other))]
    assert subjects(*told) == ([["f0", "f1"]] if together else [["f0"], ["f1"]])


def test_sums_of_two_reports_are_one_by_incident_or_by_number_and_origin() -> None:
    assert subjects(sum_(1, 5e8, incident="i1"), sum_(2, 7e8, incident="i1")) == [["f1", "f2"]]
    assert subjects(sum_(1, 5e8, origin="o1"), sum_(2, 5e8, origin="o1")) == [["f1", "f2"]]
    assert subjects(sum_(1, 5e8, origin="o1"), sum_(2, 5e8, origin="o2")) == [["f1"], ["f2"]]


# --- classes


def of_class(*given: str | None) -> Sequence[Value]:
    return [value(n, 10 + n, incident="i1", class_=one) for n, one in enumerate(given)]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ((None, "child"), [(None, ["f0", "f1"])]),
        (("child", None), [(None, ["f0", "f1"])]),
        (("child", "civilian"), [("civilian", ["f0", "f1"])]),
        (("child", "soldier"), [("child", ["f0"]), ("soldier", ["f1"])]),
        (("child", "soldier", None), [(None, ["f0", "f1", "f2"])]),
        ((None,), [(None, ["f0"])]),
    ],
)
def test_people_of_one_incident_gather_under_the_widest_class(
    given: tuple[str | None, ...], wanted: list[tuple[str | None, list[str]]]
) -> None:
    assert classes(*of_class(*given)) == wanted


def test_people_of_no_class_are_of_the_class_of_which_the_same_number_is_told() -> None:
    def told(number: int, low: float, class_: str | None) -> Value:
        return held(number, low, class_=class_, incident="i1")

    assert classes(told(1, 800, "fighter"), told(2, 800, None)) == [("fighter", ["f1", "f2"])]
    assert classes(told(1, 800, "fighter"), told(2, 801, None)) == [("fighter", ["f1"]), (None, ["f2"])]


@pytest.mark.parametrize("given", list(permutations(("child", "civilian", "family", None))))
def test_the_order_of_classes_makes_no_difference(given: tuple[str | None, ...]) -> None:
    assert families(given, whole=True) == dict.fromkeys(given)
    assert families(given, whole=False) == {
        "child": "civilian",
        "family": "civilian",
        "civilian": "civilian",
        None: None,
    }
