"""The log of decisions at its edges: undone undoings, lines of replacements, a case that was closed in between."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from handmade import story
from rawi import reconcile
from rawi.case import Case
from rawi.errors import UsageError
from rawi.store import Entry

pytestmark = pytest.mark.usefixtures("handmade_reading")
FIRST, SECOND = story()
REPORT, EVENT, FIGURE = FIRST.report.id, FIRST.events[0].id, FIRST.figures[0].id
OTHER = SECOND.events[0].id
COMPARE = reconcile.compare


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A case of the story, closed."""
    monkeypatch.setattr(reconcile, "compare", COMPARE)
    rows = [
        {"text": r.report.text, "outlet": r.report.outlet, "published": r.report.published} for r in story()
    ]
    (tmp_path / "story.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with Case(tmp_path / "case.rawi") as opened:
        opened.read([tmp_path / "story.jsonl"])
    return tmp_path / "case.rawi"


@pytest.fixture
def case(path: Path) -> Iterator[Case]:
    with Case(path) as opened:
        yield opened


def low(case: Case) -> float | None:
    return case.record(REPORT, layer="decided").figures[0].low


def setting(case: Case, value: float, **more: Any) -> Entry:
    return case.judge("edit", [FIGURE], author="ليلى", changes={"low": value}, **more)


def joined(case: Case) -> list[int]:
    return [len(one.members) for one in case.comparison().incidents]


# --- undoing


@pytest.mark.parametrize(("times", "holds"), [(0, True), (1, False), (2, True), (3, False), (6, True)])
def test_each_undoing_turns_the_one_before_it_round(case: Case, times: int, holds: bool) -> None:
    last = case.judge("reject", [EVENT], author="ليلى")
    for _ in range(times):
        last = case.undo(last.id, author="سامر")
    assert (case.record(REPORT, layer="decided").events == ()) is holds
    assert [one.op for one in case.log()] == ["reject"] + ["undo"] * times
    assert len(case.judgements()) == int(holds)


def test_nothing_is_retired_by_no_id(case: Case) -> None:
    made = case.judge("reject", [EVENT], author="ليلى")
    for nothing in ("", "j" + made.id, made.id.upper()):
        with pytest.raises(UsageError, match="there is no decision"):
            case.undo(nothing, author="سامر")
    assert [one.in_force for one in case.log()] == [True]


def test_a_line_of_replacements_is_walked_back_one_by_one(case: Case) -> None:
    first = setting(case, 13)
    second = setting(case, 14, replaces=first.id)
    third = setting(case, 15, replaces=second.id)
    assert [one.in_force for one in case.log()] == [False, False, True]
    found = [low(case)]
    for one in (third, second, first):
        case.undo(one.id, author="سامر")
        found.append(low(case))
    assert found == [15, 14, 13, 12]


def test_what_replaces_a_replacement_brings_nothing_back(case: Case) -> None:
    rejected = case.judge("reject", [FIGURE], author="ليلى")
    second = setting(case, 13, replaces=rejected.id)
    third = setting(case, 14, replaces=second.id)
    assert low(case) == 14
    undone = case.undo(third.id, author="سامر")
    assert low(case) == 13
    case.undo(undone.id, author="سامر")
    assert low(case) == 14


def test_rows_follow_what_was_replaced_by_a_decision_on_something_else(case: Case) -> None:
    def shown() -> list[str]:
        return [one.id for row in case.rows("incidents") for one in row.accounts]

    both = shown()
    rejected = case.judge("reject", [EVENT], author="ليلى")
    assert shown() == [OTHER]
    moved = case.judge("reject", [OTHER], author="ليلى", replaces=rejected.id)
    assert shown() == [EVENT]
    joined_again = case.judge("same", [EVENT, OTHER], author="ليلى", replaces=moved.id)
    assert shown() == both
    case.undo(joined_again.id, author="سامر")
    assert shown() == [EVENT]


def test_what_was_replaced_is_not_undone_but_what_replaced_it(case: Case) -> None:
    first = setting(case, 13)
    second = setting(case, 14, replaces=first.id)
    with pytest.raises(UsageError, match=f"retired already.*{second.id}"):
        case.undo(first.id, author="سامر")
    with pytest.raises(UsageError, match="no decision 'j404' to replace"):
        setting(case, 15, replaces="j404")
    assert low(case) == 14 and len(case.log()) == 2


def test_edits_of_two_fields_stand_together_and_of_one_the_last_counts(case: Case) -> None:
    setting(case, 13)
    case.judge("edit", [FIGURE], author="سامر", changes={"bound": "at_least"})
    last = setting(case, 14)
    (figure,) = case.record(REPORT, layer="decided").figures
    assert (figure.low, figure.bound) == (14, "at_least")
    case.undo(last.id, author="سامر")
    assert low(case) == 13


def test_an_edit_of_what_is_rejected_shows_when_it_is_taken_in_again(case: Case) -> None:
    rejected = case.judge("reject", [FIGURE], author="ليلى")
    setting(case, 13)
    assert case.record(REPORT, layer="decided").figures == ()
    case.undo(rejected.id, author="ليلى")
    assert low(case) == 13


# --- joining and parting


@pytest.mark.parametrize(
    ("ops", "wanted"),
    [
        ((), [2]),
        (("different",), [1, 1]),
        (("different", "same"), [2]),
        (("same", "different"), [1, 1]),
        (("split", "merge", "split"), [1, 1]),
        (("unsure",), [1, 1]),
    ],
)
def test_of_decisions_that_contradict_each_other_the_last_holds(
    case: Case, ops: tuple[Any, ...], wanted: list[int]
) -> None:
    for op in ops:
        case.judge(op, [EVENT, OTHER], author="ليلى")
    assert joined(case) == wanted
    assert [len(one.members) for one in case.comparison(layer="machine").incidents] == [2]


def test_the_last_undone_the_one_before_it_holds(case: Case) -> None:
    case.judge("different", [EVENT, OTHER], author="ليلى")
    last = case.judge("same", [OTHER, EVENT], author="سامر")
    assert joined(case) == [2]
    case.undo(last.id, author="ليلى")
    assert joined(case) == [1, 1]


@pytest.mark.parametrize("op", ["same", "different", "merge", "split"])
def test_one_thing_twice_is_no_pair(case: Case, op: Any) -> None:
    for ids in ([EVENT, EVENT], [EVENT, EVENT[:8]], [REPORT, REPORT]):
        with pytest.raises(UsageError, match="two things or more of one kind, not 1"):
            case.judge(op, ids, author="ليلى")
    with pytest.raises(UsageError, match="not 0"):
        case.judge(op, [], author="ليلى")
    assert case.log() == ()


# --- closing and opening


def test_what_was_decided_is_there_when_the_case_is_opened_again(path: Path) -> None:
    with Case(path) as case:
        rejected = case.judge("reject", [EVENT], author="ليلى", reason="خبر قديم")
        setting(case, 13)
        case.judge("different", [EVENT, OTHER], author="سامر")
        log, record, compared = case.log(), case.record(REPORT, layer="decided"), case.comparison()
    with Case(path) as case:
        assert (case.log(), case.record(REPORT, layer="decided")) == (log, record)
        assert case.comparison() == compared
        case.undo(rejected.id, author="ليلى")
    with Case(path) as case:
        assert [one.in_force for one in case.log()] == [False, True, True, False]
        assert [one.id for one in case.record(REPORT, layer="decided").events] == [EVENT]


def test_two_hands_on_one_case_see_each_others_decisions(path: Path) -> None:
    with Case(path) as one, Case(path) as other:
        made = one.judge("reject", [EVENT], author="ليلى")
        assert other.record(REPORT, layer="decided").events == ()
        other.undo(made.id, author="سامر")
        assert len(one.record(REPORT, layer="decided").events) == 1
        assert one.log() == other.log()


@pytest.mark.parametrize(
    ("text", "kept"), [("ليلى\ud800", "ليلى\ufffd"), ("'; DROP TABLE journal; --",) * 2, ("\u202eليلى",) * 2, ("",) * 2]
)  # fmt: skip
def test_any_name_and_reason_is_kept(path: Path, text: str, kept: str) -> None:
    with Case(path) as case:
        case.judge("reject", [EVENT], author=text, reason=text)
    with Case(path) as case:
        assert [(one.author, one.reason) for one in case.log()] == [(kept, kept)]


def test_half_a_character_can_not_be_written_into_a_record(case: Case) -> None:
    entity = FIRST.entities[0].id
    with pytest.raises(UsageError, match=r"name cannot be"):
        case.judge("edit", [entity], author="ليلى", changes={"name": ["\ud800"]})
    case.judge("edit", [entity], author="ليلى", changes={"name": "داعش\ud800"})
    assert case.record(REPORT, layer="decided").entities[0].name == "داعش\ufffd"


# --- asking for what isn't there


@pytest.mark.parametrize("nothing", ["", "v404", " ", "%", '"', "و", "v" * 5000])
def test_an_id_that_nothing_has_is_an_error_of_the_asker(case: Case, nothing: str) -> None:
    for asked in (case.explain, lambda one: case.judge("accept", [one], author="ليلى")):
        with pytest.raises(UsageError, match="nothing in this case"):
            asked(nothing)
    with pytest.raises(UsageError, match="holds no report"):
        case.record(nothing)
    assert case.sources(nothing) == () and case.log() == ()


@pytest.mark.parametrize(
    ("name", "found"),
    [(None, 2), ("الأفق", 1), ("افق", 1), ("شبكه الافق", 1), ("صحيفة", 0), ("نشرة", 1), ("ال", 2)],
)
def test_outlets_by_a_part_of_their_name(case: Case, name: str | None, found: int) -> None:
    assert len(case.outlets(name)) == found


def test_a_name_without_a_word_is_no_name(case: Case) -> None:
    with pytest.raises(UsageError, match="there is no word"):
        case.outlets("«»")
