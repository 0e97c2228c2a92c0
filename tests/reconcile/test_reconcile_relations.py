"""How two figures stand to one another, one relation after the other, and what conventions write of them."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace
from valued import value

from rawi.model import GedView, IbcView, OriginCount, Views
from rawi.reconcile.relations import EARLIER, relations
from rawi.reconcile.values import Value
from rawi.reconcile.views import views


def told(a: Value, b: Value) -> tuple[str, str]:
    """The relation of two and its reason."""
    (one,) = relations([a, b])
    return one.relation, one.reason


SAME = {"origin": "o1"}
AMOUNTS = [
    (value(1, 12), value(2, 12), "agree", "both 12"),
    (value(1, 800, bound="about", high=800), value(2, 800), "agree", "both about 800"),
    (value(1, 12, bound="more_than"), value(2, 12, bound="more_than"), "agree", "both more than 12"),
    (value(1, 12, bound="more_than"), value(2, 15), "compatible", "more than 12 and 15 can both hold"),
    (value(1, 12, bound="at_least"), value(2, 12), "compatible", "at least 12 and 12 can both hold"),
    (value(1, None, high=20, bound="at_most"), value(2, 15), "compatible", "up to 20 and 15 can both hold"),
    (value(1, None, high=20, bound="less_than"), value(2, 30), "conflict", "less than 20 and 30 can't both hold"),
    (value(1, 20, 99, bound="vague"), value(2, 60), "compatible", "20–99 and 60 can both hold"),
    (value(1, 20, 99, bound="vague"), value(2, 100), "conflict", "20–99 and 100 can't both hold"),
    (value(1, 3, 9, bound="vague"), value(2, 2), "compatible", "3–9 and 2 can both hold"),
    (value(1, 5, 7, bound="between"), value(2, 7, 9, bound="between"), "compatible", "5–7 and 7–9 can both hold"),
    (value(1, 1000, high=1000, bound="about"), value(2, 1100), "compatible", "about 1,000 and 1,100 can both hold"),
    (value(1, 1000, high=1000, bound="about"), value(2, 1200), "conflict", "about 1,000 and 1,200 can't both hold"),
    (value(1, 12, **SAME), value(2, 15, **SAME), "update", "12 and 15: the same origin, later"),
    (value(1, 12, **SAME), value(2, 15, published=101, **SAME), "conflict", "12 and 15 can't both hold"),
    (value(1, 12, **SAME), value(2, 15, published=None, **SAME), "conflict", "12 and 15 can't both hold"),
    (value(1, 12, origin=None), value(2, 15, origin=None), "conflict", "12 and 15 can't both hold"),
    (value(1, 2.5), value(2, 2.5), "agree", "both 2.5"),
    (value(1, None), value(2, 7), "compatible", "no number and 7 can both hold"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "relation", "reason"), AMOUNTS)
def test_numbers_of_one_subject(a: Value, b: Value, relation: str, reason: str) -> None:
    assert told(a, b) == (relation, reason)


APART = [
    ({"denied": True}, {}, "denial", "one report denies what the other says"),
    ({}, {"part_of": "f1"}, "part_of", "told as a part of the other"),
    ({"basis": "flow"}, {"basis": "stock"}, "not_comparable", "a flow against a stock"),
    ({"nationality": "IQ"}, {"nationality": "FR"}, "not_comparable", "people of different nationalities"),
    ({"part_of": "f9"}, {}, "not_comparable", "a part of another count against a whole"),
    ({"measure": "detained"}, {"measure": "present"}, "not_comparable", "detained against present"),
    (
        {"period": ("2021-01-01", "2021-01-31")},
        {"period": ("2021-02-01", "2021-02-28")},
        "not_comparable",
        "figures of different periods",
    ),
]


@pytest.mark.parametrize(("one", "other", "relation", "reason"), APART)
def test_what_settles_it_before_the_numbers(
    one: dict[str, Any], other: dict[str, Any], relation: str, reason: str
) -> None:
    assert told(value(1, 12, **one), value(2, 40, **other)) == (relation, reason)


def test_one_nationality_said_and_one_not_are_compared() -> None:
    assert told(value(1, 12, nationality="IQ"), value(2, 12))[0] == "agree"


def test_a_period_on_one_side_hinders_only_numbers_that_cannot_both_hold() -> None:
    year = ("2021-01-01", "2021-12-31")
    assert told(value(1, 12, period=year), value(2, 12))[0] == "agree"
    assert told(value(1, 12, period=year), value(2, 15))[0] == "not_comparable"


@pytest.mark.parametrize("sentence", [1, 3])
def test_two_counts_of_one_source_in_one_report_are_of_different_things(sentence: int) -> None:
    here = {"report": "r1", "published": 100, "origin": "o1"}
    assert (
        told(value(1, 10, sentence=1, **here), value(2, 20, sentence=sentence, **here))[0] == "not_comparable"
    )


def test_two_sources_of_one_report_can_conflict() -> None:
    a, b = value(1, 10, report="r1", sentence=1), value(2, 20, report="r1", sentence=4)
    assert told(a, b)[0] == "conflict"


# --- classes: parts and wholes


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        ("child", "family", "child is a part of family"),
        ("child", "civilian", "child is a part of civilian"),
        ("leader", "fighter", "leader is a part of fighter"),
        ("soldier", None, "soldier is a part of all"),
    ],
)
def test_a_class_is_a_part_of_a_wider_one(part: str, whole: str | None, said: str) -> None:
    assert told(value(1, 40, class_=whole), value(2, 9, class_=part)) == ("part_of", said)
    assert told(value(1, 9, class_=part), value(2, 40, class_=whole)) == ("part_of", said)


def test_the_part_stands_first_in_its_relation_whichever_report_is_earlier() -> None:
    whole, part = value(1, 40), value(2, 9, class_="child")
    (one,) = relations([whole, part])
    assert (one.a, one.b) == (part.member, whole.member)
    (other,) = relations([replace(part, order=0), whole])
    assert (other.a, other.b) == (part.member, whole.member)


def test_the_later_updates_the_earlier_and_the_denial_denies() -> None:
    a, b = value(1, 12, **SAME), value(2, 15, **SAME)
    (update,) = relations([a, b])
    assert (update.a, update.b) == (b.member, a.member)
    for denied, said in ((a, b), (b, a)):
        pair = sorted([replace(denied, denied=True), said], key=lambda one: one.order)
        (denial,) = relations(pair)
        assert (denial.a, denial.b) == (denied.member, said.member)


def test_people_without_a_class_and_a_class_agree_where_the_numbers_do() -> None:
    assert told(value(1, 800), value(2, 800, class_="fighter"))[0] == "agree"


def test_parts_that_add_up_to_the_whole_say_so() -> None:
    listed = [
        value(1, 1500, report="r1", id="f1", class_="child", sentence=1),
        value(2, 700, report="r1", id="f2", class_="wife", sentence=1),
        value(3, 2000, bound="more_than", class_="family"),
    ]
    reasons = [one.reason for one in relations(listed) if one.b == listed[2].member]
    assert reasons == ["1,500 + 700 = 2,200, compatible with more than 2,000"] * 2


def test_parts_that_exceed_the_whole_are_a_conflict() -> None:
    kind, reason = told(value(1, 10, class_="civilian"), value(2, 30, class_="child"))
    assert (kind, reason) == ("conflict", "the part (30) is more than the whole (10)")


def test_a_subject_of_many_reports_stays_linear() -> None:
    many = [value(number, number) for number in range(EARLIER * 4)]
    found = relations(many)
    assert len(found) == EARLIER * (EARLIER - 1) / 2 + EARLIER * EARLIER * 3
    assert {b[0] for a, b in ((one.a, one.b) for one in found) if a[0] == "r0"} == {
        f"r{number}" for number in range(1, EARLIER + 1)
    }


# --- what the conventions write


class Behind:
    """Says how many surely distinct origins stand behind claims."""

    def count(self, members: Any) -> OriginCount:
        found = len({claim for _, claim in members})
        return OriginCount(found, found)


def written(*values: Value, measure: str = "killed") -> Views | None:
    return views(measure, values, Behind())  # type: ignore[arg-type]


def test_lowest_best_and_highest_are_never_means() -> None:
    found = written(value(1, 10), value(2, 20), value(3, 90))
    assert found == Views(acled=10, ged=GedView(10, 90, 90), ibc=IbcView(10, 90))


def test_best_is_what_most_origins_say() -> None:
    assert written(value(1, 10), value(2, 10), value(3, 90)).ged.best == 10  # type: ignore[union-attr]


def test_of_equals_the_latest_is_best_and_then_the_lower() -> None:
    assert written(value(2, 30), value(1, 10)).ged.best == 30  # type: ignore[union-attr]
    same = [value(n, low, published=100) for n, low in ((1, 30), (2, 10))]
    assert written(*same).ged.best == 10  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("one", "low", "high"),
    [
        (value(1, 12, bound="more_than"), 12, 12),
        (value(1, None, high=20, bound="at_most"), 20, 20),
        (value(1, 3, 9, bound="vague"), 3, 9),
    ],
)
def test_open_bounds_give_the_bound_that_is_said(one: Value, low: float, high: float) -> None:
    assert written(one) == Views(acled=low, ged=GedView(low, low, high), ibc=IbcView(low, high))


@pytest.mark.parametrize("measure", ["killed_or_wounded", "money", "present", "joined"])
def test_measures_without_a_column_have_no_view(measure: str) -> None:
    assert written(value(1, 10), measure=measure) is None


def test_acled_writes_deaths_alone() -> None:
    found = written(value(1, 10), measure="wounded")
    assert found is not None and found.acled is None and found.ged.low == 10


def test_what_is_denied_or_has_no_number_is_no_value() -> None:
    assert written(value(1, 10, denied=True)) is None
    assert written(value(1, None)) is None
    assert written(value(1, 10), value(2, 500, denied=True), value(3, None)) == written(value(1, 10))


def test_nations_side_by_side_leave_the_whole_to_those_who_count_everybody() -> None:
    nations = [value(1, 15, nationality="IQ"), value(2, 20, nationality="FR")]
    assert written(*nations) is None
    assert written(*nations, value(3, 35)) == written(value(3, 35))
    assert written(value(1, 15, nationality="IQ"), value(2, 15)).ged.best == 15  # type: ignore[union-attr]
