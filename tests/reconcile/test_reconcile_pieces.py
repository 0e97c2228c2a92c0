"""The small pieces that comparing stands on: sets, unions, order, judgements, dates, names."""

from __future__ import annotations

import random
from itertools import permutations
from typing import Any

import pytest
from invented import judgement

from rawi.model import Anchor, Passage, Reuse
from rawi.reconcile.account import Account, bag, names
from rawi.reconcile.calendar import day, days, gap, iso, kilometres
from rawi.reconcile.classes import families, telling, wholes
from rawi.reconcile.evidence import alike, bin_of, crowd_bin, toll
from rawi.reconcile.judged import Judged
from rawi.reconcile.order import Order
from rawi.reconcile.reasons import reasons
from rawi.reconcile.scorecard import score
from rawi.reconcile.sets import Sets
from rawi.reconcile.unions import Unions
from rawi.reconcile.vetoes import veto

# --- sets


def test_a_bar_wins_over_every_later_join() -> None:
    sets: Sets[str] = Sets("abc")
    sets.bar("a", "b")
    sets.join("a", "b", "no")
    sets.join("b", "c", "yes")
    sets.join("c", "a", "no")
    assert sets.all() == {"a": ["a"], "b": ["b", "c"]}
    assert (sets.reasons("a"), sets.reasons("c")) == ((), ("yes",))


def test_bars_go_with_the_sets_that_they_keep_apart() -> None:
    sets: Sets[str] = Sets("abcd")
    sets.bar("c", "d")
    sets.join("a", "c", "one")
    sets.join("b", "d", "other")
    sets.join("a", "b", "no")
    assert sets.all() == {"a": ["a", "c"], "b": ["b", "d"]}


def test_what_is_one_already_can_no_more_be_barred() -> None:
    sets: Sets[str] = Sets("ab")
    sets.join("a", "b", "one")
    sets.bar("a", "b")
    assert sets.find("b") == "a"


def test_unknown_things_stand_for_themselves() -> None:
    sets: Sets[str] = Sets()
    assert (sets.find("x"), sets.reasons("x"), sets.all()) == ("x", (), {})
    sets.join("y", "z", "now known")
    assert sets.find("z") == "y"


def test_joining_in_any_order_gives_the_same_sets() -> None:
    joins = [("a", "b"), ("c", "d"), ("b", "d")]
    for order in permutations(joins):
        sets: Sets[str] = Sets("abcde")
        for one, other in order:
            sets.join(other, one, f"{one}{other}")
        assert sets.all() == {"a": ["a", "b", "c", "d"], "e": ["e"]}
        assert sets.reasons("d") == ("ab", "bd", "cd")


# --- unions


def unions(joins: list[tuple[str, str]]) -> Unions:
    made = Unions(lambda key: key)
    for one, other in joins:
        made.join((one,), (other,), one + other)
    return made


@pytest.mark.parametrize("order", list(permutations([("c", "d"), ("b", "c"), ("e", "a")])))
def test_the_lowest_key_names_a_union_in_any_order(order: tuple[tuple[str, str], ...]) -> None:
    made = unions(list(order))
    assert [made.find((key,))[0] for key in "abcdef"] == ["a", "b", "b", "b", "a", "f"]
    assert sorted(made.keys(("b",))) == [("b",), ("c",), ("d",)]
    assert made.reasons(("b",)) == {"cd", "bc"}


def test_joining_gives_both_sides_the_smaller_first() -> None:
    made = unions([("a", "b")])
    assert made.join(("c",), ("a",), "why") == ([("c",)], [("a",), ("b",)])
    assert made.join(("b",), ("c",), "again") is None
    assert made.reasons(("a",)) == {"ab", "why", "again"}
    assert (made.keys(("z",)), made.reasons(("z",))) == ([("z",)], set())


# --- order


@pytest.mark.parametrize("at_a_time", [1, 3, 20])
def test_reports_stand_by_day_then_id_however_they_come(at_a_time: int) -> None:
    given = [(f"r{n:02}", f"2021-03-{n % 7 + 1:02}" if n % 5 else None) for n in range(20)]
    wanted = [report for report, _ in sorted(given, key=lambda one: (one[1] or "", one[0]))]
    random.Random(at_a_time).shuffle(given)
    order = Order()
    for start in range(0, len(given), at_a_time):
        order.add(given[start : start + at_a_time])
    assert order.reports == wanted


def test_members_of_a_report_come_in_and_go_out_together() -> None:
    order = Order()
    order.add([("r1", "2021-03-02"), ("r2", "2021-03-01"), ("r3", None)])
    members: list[tuple[str, str]] = []
    for report in ("r1", "r3", "r2"):
        order.insert(members, [(report, "b"), (report, "a")])
    assert members == [(r, item) for r in ("r3", "r2", "r1") for item in "ba"]
    order.remove(members, "r2")
    assert members == [("r3", "b"), ("r3", "a"), ("r1", "b"), ("r1", "a")]


# --- judgements


def anchors(*pairs: tuple[str, str], kind: str = "event") -> list[Anchor]:
    return [Anchor(report=report, id=item, kind=kind) for report, item in pairs]


A, B, C = ("r1", "v1"), ("r2", "v2"), ("r3", "v3")


@pytest.mark.parametrize(
    ("op", "together", "apart"),
    [
        ("same", ((A, B),), ()),
        ("merge", ((A, B),), ()),
        ("different", (), ((A, B),)),
        ("split", (), ((A, B),)),
        ("unsure", (), ((A, B),)),
        ("edit", (), ()),
    ],
)
def test_what_each_decision_does(op: str, together: Any, apart: Any) -> None:
    judged = Judged.of([judgement(op, *anchors(B, A))])  # type: ignore[arg-type]
    assert (judged.together, judged.apart) == (together, apart)


def test_three_things_judged_one_are_three_pairs() -> None:
    assert Judged.of([judgement("same", *anchors(C, A, B))]).together == ((A, B), (A, C), (B, C))


def test_accept_takes_a_rejection_back_by_time_not_by_place_in_the_list() -> None:
    early = judgement("reject", *anchors(A), time="2021-04-01T08:00:00+00:00")
    late = judgement("accept", *anchors(A), time="2021-04-02T08:00:00+00:00")
    assert Judged.of([early]).rejected == {A}
    assert Judged.of([late, early]).rejected == frozenset()


def test_pairs_are_placed_among_the_things_that_are_there() -> None:
    judged = Judged.of([judgement("same", *anchors(A, B)), judgement("split", *anchors(B, C))])
    assert judged.among([C, A, B]) == (frozenset({(1, 2)}), frozenset({(0, 2)}))
    assert judged.among([A]) == (frozenset(), frozenset())


def test_whole_reports_are_told_from_their_things() -> None:
    judged = Judged.of(
        [judgement("same", *anchors(("r1", "r1"), ("r2", "r2"))), judgement("same", *anchors(A, B))]
    )
    together, apart = judged.reports()
    assert ({one: list(others) for one, others in together.items()}, dict(apart)) == (
        {"r1": ["r2"], "r2": ["r1"]},
        {},
    )
    assert judged.concerns("r2") and not judged.concerns("r3")


def stretch(report: str, start: int | None, end: int | None) -> Anchor:
    return Anchor(report=report, id="p", kind="passage", start=start, end=end)


def reuse(a: tuple[int, int] = (0, 50), b: tuple[int, int] = (100, 150)) -> Reuse:
    return Reuse(a=Passage("r1", *a), b=Passage("r2", *b), kind="same", similarity=1.0)


@pytest.mark.parametrize(
    ("one", "other", "stands"),
    [
        (stretch("r1", 0, 50), stretch("r2", 100, 150), False),
        (stretch("r2", 120, 130), stretch("r1", 10, 12), False),
        (stretch("r1", None, None), stretch("r2", None, None), False),
        (stretch("r1", 50, 90), stretch("r2", 100, 150), True),
        (stretch("r1", 0, 50), stretch("r3", 100, 150), True),
    ],
)
def test_a_passage_that_a_person_denied_is_no_copy(one: Anchor, other: Anchor, stands: bool) -> None:
    assert Judged.of([judgement("reject", one, other)]).stands(reuse()) is stands
    taken_back = judgement("same", one, other, time="2021-05-01T00:00:00+00:00")
    assert Judged.of([judgement("reject", one, other), taken_back]).stands(reuse())


def test_reports_judged_to_have_nothing_of_one_another_share_nothing() -> None:
    apart = Judged.of([judgement("different", *anchors(("r2", "r2"), ("r1", "r1"), kind="report"))])
    assert not apart.stands(reuse())
    assert Judged().stands(reuse())


# --- days and places


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("2021-03-04", True),
        ("2021-03-04T10:00:00+03:00", True),
        ("2021-02-30", False),
        ("2021-03", False),
        ("", False),
        (None, False),
        ("أمس", False),
    ],
)
def test_a_day_is_a_day_or_nothing(text: str | None, known: bool) -> None:
    found = day(text)
    assert (found is not None) is known
    assert found is None or iso(found) == (text or "")[:10]


def test_one_end_of_an_interval_stands_for_both() -> None:
    assert days("2021-03-04", None) == days(None, "2021-03-04") == (day("2021-03-04"),) * 2


@pytest.mark.parametrize(("a", "b", "apart"), [((1, 2), (3, 4), 1), ((5, 9), (1, 5), 0), ((7, 7), (1, 2), 5)])
def test_the_gap_is_the_same_both_ways(a: tuple[int, int], b: tuple[int, int], apart: int) -> None:
    assert gap(a, b) == gap(b, a) == apart


def test_distances_at_the_ends_of_the_world() -> None:
    assert kilometres((0, 180), (0, -180)) == pytest.approx(0, abs=1e-6)
    assert kilometres((90, 0), (-90, 0)) == pytest.approx(20015, abs=1)
    assert kilometres((34.4, 40.9), (34.4, 40.9)) == 0


# --- classes


def test_a_class_is_part_of_all_that_its_wholes_are_part_of() -> None:
    assert wholes("child") == {None, "family", "civilian"}
    assert wholes("soldier") == {None} and wholes(None) == frozenset()


@pytest.mark.parametrize(
    ("class_", "measure", "told"),
    [
        ("person", "killed", None),
        ("prisoner", "detained", None),
        ("prisoner", "killed", "prisoner"),
        ("displaced", "displaced", None),
        ("fighter", "detained", "fighter"),
        (None, "killed", None),
    ],
)
def test_a_class_that_says_what_the_measure_says_is_none(
    class_: str | None, measure: str, told: str | None
) -> None:
    assert telling(class_, measure) == told


def test_classes_without_a_common_whole_stay_their_own() -> None:
    assert families({"leader", "fighter", "child"}, whole=False) == {
        "leader": "fighter",
        "fighter": "fighter",
        "child": "child",
    }


# --- names and accounts


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        (["تنظيم داعش"], ["تنظيم داعش"], "same"),
        (["مسلحون"], ["مسلحون"], "same_kind"),
        (["لواء الجبل", "لواء النهر"], ["قيادة لواء النهر"], "share"),
        (["مجهولون"], ["مجهولون"], "both_unknown"),
        (["مسلحون مجهولون"], ["لواء الجبل"], "one_unknown"),
        (["مسلحون"], ["لواء الجبل"], "one_vague"),
        (["مسلحون"], ["مواطنون"], "both_vague"),
        (["لواء الجبل"], ["شرطة الحدود"], "differ"),
        ([], [], "missing"),
    ],
)
def test_how_names_compare(one: list[str], other: list[str], how: str) -> None:
    assert alike(names(one), names(other)) == alike(names(other), names(one)) == how


def test_a_bag_holds_each_stem_once() -> None:
    assert bag("قتل المدنيون، وقتل المدنيين") == bag("قتل مدنيون")
    assert bag(None) == bag("") == frozenset()


@pytest.mark.parametrize(
    ("a", "b", "how"),
    [
        (None, None, "neither"),
        ((0, 0), (None, None), "neither"),
        ((1, 1), None, "one.0"),
        ((40, 40), (0, 0), "one.3"),
        ((3, None), (9, 9), "overlap"),
        ((None, 5), (4, 4), "overlap"),
        ((1, 1), (1, 1), "equal.0"),
        ((2, 2), (3, 3), "apart.0"),
        ((1, 1), (90, 90), "apart.3"),
    ],
)
def test_how_tolls_compare(a: Any, b: Any, how: str) -> None:
    assert toll(a, b) == toll(b, a) == how


def test_bins_close_at_their_edges() -> None:
    assert [bin_of(value, (1, 3, 9)) for value in (0, 1, 2, 3, 9, 10)] == [0, 0, 1, 1, 2, 3]
    assert [crowd_bin(count) for count in (0, 1, 3, 16, 900)] == [0, 1, 3, 5, 6]


def test_a_score_is_a_share_and_unknown_signs_count_nothing() -> None:
    assert score([]) == score([("no such sign", 1)]) == 0.5
    assert 0 < score([("bias", 1)]) < 1


# --- vetoes and reasons


def account(**fields: Any) -> Account:
    return Account(**({"report": "r1", "id": "v1", "type": "attack", "days": (10, 10)} | fields))


VETOES = [
    (
        {"victims": frozenset({"سالم"})},
        {"victims": frozenset({"رائد"})},
        "different",
        "different named victims",
    ),
    ({"ordinal": "first"}, {"ordinal": "second"}, "different", "told as separate happenings (first, second)"),
    ({}, {"happened": "thwarted"}, "different", "one is told as actual, the other as thwarted"),
    (
        {"happened": "planned"},
        {"happened": "refused"},
        "different",
        "one is told as planned, the other as refused",
    ),
    ({"period": 30}, {"period": 1}, "part_of", "a total over a period against one happening"),
    ({}, {"report": "r1", "type": "arrest"}, "different", "one report tells them apart"),
    (
        {"figures": {"killed": (3, 3)}},
        {"report": "r1", "figures": {"killed": (4, 4)}},
        "different",
        "one report tells them apart",
    ),
]


@pytest.mark.parametrize(("one", "other", "verdict", "why"), VETOES)
def test_what_no_likeness_outweighs(
    one: dict[str, Any], other: dict[str, Any], verdict: str, why: str
) -> None:
    a, b = account(**one), account(**({"report": "r2"} | other))
    assert veto(a, b) == (verdict, (why,))
    assert veto(b, a)[0] == verdict


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"happened": "denied"}, {"happened": "actual"}),
        ({"happened": "planned"}, {"happened": "feared"}),
        ({"victims": frozenset({"سالم", "رائد"})}, {"victims": frozenset({"رائد"})}),
        ({"ordinal": "first"}, {}),
        ({"period": 30}, {"period": 45}),
        ({"figures": {"killed": (3, 3)}}, {"figures": {"killed": (4, 4)}}),
    ],
)
def test_what_leaves_it_to_the_score(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert veto(account(**one), account(report="r2", **other)) == (None, ())


def why(
    one: dict[str, Any], other: dict[str, Any], far: float | None = None, apart: int = 0
) -> tuple[str, ...]:
    return reasons(account(**one), account(report="r2", **other), (0, 1, far, apart))


@pytest.mark.parametrize(
    ("far", "said"),
    [(None, "place unknown on one side"), (0.2, "same place"), (1.2, "1 km apart"), (7.6, "8 km apart")],
)
def test_how_far_apart_in_words(far: float | None, said: str) -> None:
    assert said in why({}, {}, far)


@pytest.mark.parametrize(("apart", "said"), [(0, "same day"), (1, "1 day apart"), (3, "3 days apart")])
def test_how_many_days_in_words(apart: int, said: str) -> None:
    assert said in why({}, {}, 1.0, apart)


def test_reasons_stand_in_a_fixed_order() -> None:
    both = {
        "actors": names(["تنظيم داعش"]),
        "targets": names(["شرطة الحدود"]),
        "figures": {"killed": (3, 3), "wounded": (1, 4)},
        "known": frozenset({"E1"}),
        "passages": frozenset({7}),
        "origins": frozenset({"o1"}),
        "gazetteer": "geonames:1",
    }
    other = both | {"type": "clash", "targets": names(["لواء الجبل"]), "days": (9, 11)}
    other |= {"figures": {"killed": (5, 5), "wounded": (2, 2)}}
    assert why(both, other) == (
        "types differ (attack, clash)",
        "same place",
        "days overlap",
        "same actor",
        "targets differ",
        "an entity in common",
        "different numbers killed",
        "numbers wounded that overlap",
        "shared passage",
        "the same origin",
    )
