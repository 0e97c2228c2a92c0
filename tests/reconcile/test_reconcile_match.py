"""Event summaries as incidents."""

from __future__ import annotations

import random
from typing import Any

import pytest
from msgspec.structs import replace
from summarized import summary

from rawi.errors import DataError
from rawi.model import EventSummary
from rawi.reconcile import match
from rawi.reconcile.account import names, of_summary
from rawi.reconcile.calendar import days, gap, kilometres
from rawi.reconcile.evidence import alike, toll
from rawi.reconcile.linkage import Linkage


def test_two_tellings_of_one_attack_are_one_incident_with_reasons() -> None:
    found = match([summary("a"), summary("b", latitude=34.451)])
    assert found.clusters == (("a", "b"),)
    assert found.links[0].verdict == "same"
    assert {"same type", "same day", "same actor", "the same number killed"} <= set(found.links[0].reasons)


@pytest.mark.parametrize(
    "other",
    [
        {"latitude": 36.2, "longitude": 37.1},
        {"start": "2021-04-20", "end": "2021-04-20"},
        {"start": None, "end": None},
        {
            "type": "protest",
            "actors": ("Teachers",),
            "targets": ("Ministry",),
            "figures": {},
            "latitude": 34.6,
        },
    ],
)
def test_other_places_days_and_kinds_stay_apart(other: dict[str, Any]) -> None:
    assert match([summary("a"), summary("b", **other)]).clusters == (("a",), ("b",))


def test_every_id_is_in_one_cluster_in_the_order_given() -> None:
    given = [summary("z"), summary("m", start="2020-01-01", end="2020-01-01"), summary("a")]
    assert match(given).clusters == (("z", "a"), ("m",))


def test_the_order_of_summaries_changes_no_cluster() -> None:
    given = [summary(str(n), latitude=34.4 + n / 50, figures={"killed": (n % 4, None)}) for n in range(30)]
    wanted = {frozenset(ids) for ids in match(given).clusters}
    random.Random(7).shuffle(given)
    assert {frozenset(ids) for ids in match(given).clusters} == wanted


def test_nothing_known_is_matched_with_nothing() -> None:
    assert match([EventSummary(id="a"), EventSummary(id="b")]).clusters == (("a",), ("b",))
    assert match([]).clusters == ()


def test_an_id_that_is_given_twice_is_an_error() -> None:
    with pytest.raises(DataError, match="same id"):
        match([summary("a"), summary("a")])


def test_an_event_without_a_point_can_join_by_day_and_name() -> None:
    plain = summary("b", latitude=None, longitude=None)
    assert match([summary("a"), plain]).links[0].reasons[1] == "place unknown on one side"


def test_tolls_compare_by_their_bounds() -> None:
    assert toll((12, None), (15, 15)) == "overlap"
    assert toll((3, 3), (3, 3)) == "equal.2"
    assert toll(None, (0, 0)) == "neither"
    assert toll((1, 1), (40, 40)).startswith("apart")


def test_names_compare_without_brackets_articles_and_vague_words() -> None:
    assert alike(names(["Police (Northland)"]), names(["Police (Southland)"])) == "same"
    assert alike(names(["unknown actor"]), names(["Valley Brigade"])) == "one_unknown"
    assert alike(names(["لواء الوادي"]), names(["عناصر لواء الوادي"])) == "share"
    assert alike(names([]), names(["x"])) == "missing"


def test_a_missing_figure_is_kept_as_missing() -> None:
    assert of_summary(replace(summary("a"), figures={})).figures == {}


def test_days_and_distances() -> None:
    assert days("2021-03-05", "2021-03-01") == days("2021-03-01", "2021-03-05T10:00")
    assert days(None, None) is None and days("spring", None) is None
    assert gap((1, 4), (9, 12)) == 5 and gap((1, 9), (3, 4)) == 0
    assert kilometres((33.5, 36.3), (33.5, 37.3)) == pytest.approx(92.7, abs=0.5)


def test_average_link_does_not_chain() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.0, (2, 3): 0.9, (1, 3): 0.0, (0, 3): 0.0}
    assert Linkage(4, 0.5).clusters(scores) == [(0, 1), (2, 3)]


def test_what_must_be_together_and_apart_wins_over_scores() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.9}
    assert Linkage(3, 0.5).clusters(scores, apart=[(0, 2)]) == [(0, 1), (2,)]
    assert Linkage(3, 0.5).clusters({}, together=[(0, 2)]) == [(0, 2), (1,)]
