"""Decisions that contradict one another, are taken back, or meet what the machine found: what holds in the end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest
from invented import anchor, judgement
from msgspec.structs import replace

from handmade import TEXT_B, shelling
from rawi.model import Anchor, Judgement, Passage, Record, Reuse
from rawi.reconcile import Index, compare
from rawi.reconcile.judged import Judged


def shelled(number: int) -> Record:
    return shelling(
        TEXT_B, "التنظيم", "15 مدنياً", 15, 15, outlet=f"صحيفة {number}", published=f"2021-03-0{number + 5}"
    )


RECORDS = tuple(shelled(number) for number in range(3))


def at(day: int) -> str:
    return f"2021-04-{day:02}T08:00:00+00:00"


def on(op: str, *numbers: int, day: int = 1, kind: str = "event") -> Judgement:
    part = {"event": "events", "figure": "figures", "claim": "claims", "entity": "entities"}.get(kind)
    objects = [
        anchor(RECORDS[n], getattr(RECORDS[n], part)[0].id if part else RECORDS[n].report.id, kind)
        for n in numbers
    ]
    return judgement(op, *objects, time=at(day))  # type: ignore[arg-type]


def groups(*judged: Judgement, records: Sequence[Record] = RECORDS) -> list[list[int]]:
    """Incidents, each by the numbers of its reports."""
    place = {record.report.id: number for number, record in enumerate(RECORDS)}
    return [[place[report] for report, _ in one.members] for one in compare(records, judged).incidents]


@pytest.mark.parametrize(
    ("judged", "wanted"),
    [
        ((), [[0, 1, 2]]),
        # The third, as near to the one as to the other, goes with the earlier.
        ((on("different", 0, 1),), [[0, 2], [1]]),
        ((on("different", 0, 1), on("different", 1, 2), on("different", 0, 2)), [[0], [1], [2]]),
        ((on("different", 0, 1, 2),), [[0], [1], [2]]),
        ((on("different", 0, 1), on("same", 0, 1, day=2)), [[0, 1, 2]]),
        ((on("same", 0, 1), on("different", 0, 1, day=2)), [[0, 2], [1]]),
        ((on("same", 0, 2), on("different", 0, 1), on("different", 1, 2)), [[0, 2], [1]]),
        # Whoever joins one to each of two has joined these, whatever was said of them.
        ((on("same", 0, 1), on("same", 1, 2), on("different", 0, 2)), [[0, 1, 2]]),
        ((on("unsure", 0, 1),), [[0, 2], [1]]),
        ((on("accept", 0),), [[0, 1, 2]]),
        ((on("reject", 0),), [[1, 2]]),
        ((on("reject", 0), on("accept", 0, day=2)), [[0, 1, 2]]),
        ((on("reject", 0), on("same", 0, 1, day=2)), [[1, 2]]),
        ((on("reject", 0, 1, 2),), []),
        ((on("same", 0),), [[0, 1, 2]]),
        ((on("edit", 0),), [[0, 1, 2]]),
    ],
)
def test_what_holds_of_events(judged: tuple[Judgement, ...], wanted: list[list[int]]) -> None:
    assert groups(*judged) == wanted
    assert all(groups(*order) == wanted for order in list(permutations(judged))[:6])


def test_of_one_moment_the_decision_made_last_holds() -> None:
    assert groups(on("same", 0, 1), on("different", 0, 1)) == [[0, 2], [1]]
    assert groups(on("different", 0, 1), on("same", 0, 1)) == [[0, 1, 2]]


def test_a_retired_decision_gives_way_to_the_one_before_it() -> None:
    parted, joined = on("different", 0, 1), on("same", 0, 1, day=2)
    assert groups(parted, replace(joined, retired_by="j9")) == [[0, 2], [1]]
    assert groups(replace(parted, retired_by="j9"), joined) == [[0, 1, 2]]
    assert groups(replace(parted, retired_by="j9")) == groups()


def test_a_decision_on_figures_moves_no_event_and_one_on_events_moves_their_figures() -> None:
    parted = compare(RECORDS, [on("different", 0, 1, kind="figure")])
    assert [len(one.members) for one in parted.incidents] == [3]
    assert [len(one.values) for one in parted.subjects] == [2, 1]
    moved = compare(RECORDS, [on("different", 0, 1), on("different", 0, 2)])
    assert [len(one.values) for one in moved.subjects] == [1, 2]


def test_figures_that_were_parted_and_joined_again_are_as_before() -> None:
    judged = [on("different", 0, 1, kind="figure"), on("same", 0, 1, kind="figure", day=2)]
    assert compare(RECORDS, judged).subjects == compare(RECORDS).subjects


def test_of_two_claims_that_are_parted_the_second_in_order_is_an_origin_of_its_own() -> None:
    assert len(compare(RECORDS).origins) == 1
    judged = compare(RECORDS, [on("different", 0, 1, kind="claim")])
    assert sorted(len(one.claims) for one in judged.origins) == [1, 2]


def test_stories_part_and_join_by_their_reports() -> None:
    def stories(*judged: Judgement) -> list[int]:
        return [len(one.reports) for one in compare(RECORDS, judged).stories]

    assert stories() == [3]
    # The last may follow either of the two: it goes with the earlier.
    assert stories(on("different", 0, 1, kind="report")) == [2, 1]
    assert stories(on("different", 0, 1, kind="report"), on("same", 0, 1, kind="report", day=2)) == [3]


def test_reports_that_were_parted_are_no_copies_of_one_another() -> None:
    pairs = {(one.a.report, one.b.report) for one in compare(RECORDS).reuse}
    left = {
        (one.a.report, one.b.report) for one in compare(RECORDS, [on("different", 0, 1, kind="report")]).reuse
    }
    assert pairs - left == {(RECORDS[0].report.id, RECORDS[1].report.id)}


def test_decisions_made_before_their_reports_came_hold_when_they_come() -> None:
    judged = [on("different", 0, 2), on("same", 1, 2, day=2)]
    whole = Index(RECORDS, judged)
    index = Index(RECORDS[:1], judged, caps=whole.caps)
    index.add(RECORDS[2])
    index.add(RECORDS[1])
    assert index.comparison == whole.comparison
    assert groups(*judged) == [[0], [1, 2]]


# --- passages


def stretch(report: str, start: int, end: int) -> Anchor:
    return Anchor(report=report, id="p", kind="passage", start=start, end=end)


ONE, OTHER = stretch("r1", 0, 50), stretch("r2", 100, 150)
COPY = Reuse(a=Passage("r1", 0, 50), b=Passage("r2", 100, 150), kind="same", similarity=1.0)


@pytest.mark.parametrize(
    ("judged", "stands"),
    [
        ([("reject", ONE, OTHER)], False),
        ([("reject", OTHER, ONE)], False),
        ([("reject", ONE, OTHER), ("accept", OTHER, ONE)], True),
        ([("reject", OTHER, ONE), ("same", ONE, OTHER)], True),
        ([("accept", ONE, OTHER), ("different", OTHER, ONE)], False),
        ([("reject", ONE, OTHER), ("accept", ONE, OTHER), ("split", OTHER, ONE)], False),
        ([("reject", ONE)], True),
        ([("reject", ONE, OTHER, stretch("r3", 0, 9))], True),
        ([("reject", ONE, stretch("r1", 100, 150))], True),
    ],
)
def test_whichever_way_round_a_passage_is_named_the_last_word_on_it_holds(
    judged: list[tuple[str, *tuple[Anchor, ...]]], stands: bool
) -> None:
    made = [judgement(op, *sides, time=at(day)) for day, (op, *sides) in enumerate(judged, 1)]  # type: ignore[arg-type]
    assert Judged.of(made).stands(COPY) is stands
    assert Judged.of(made[::-1]).stands(COPY) is stands
