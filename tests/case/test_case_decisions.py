"""Decisions: beside the machine's output, never in it; undone, never erased; applied on copies."""

import datetime as dt
import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from handmade import story
from rawi import pipeline, reconcile
from rawi.case import Case
from rawi.case.decisions import Decisions
from rawi.case.project import shape
from rawi.errors import UsageError
from rawi.model import Comparison

pytestmark = pytest.mark.usefixtures("handmade_reading")
FIRST, SECOND = story()
EVENT, FIGURE, CLAIM, ENTITY = (
    FIRST.events[0].id, FIRST.figures[0].id, FIRST.claims[0].id, FIRST.entities[0].id,
)  # fmt: skip
REPORT = FIRST.report.id
COMPARE = reconcile.compare
"""The real one: what is hand-made knows nothing of decisions."""


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    path = tmp_path / "story.jsonl"
    rows = [
        {"text": r.report.text, "outlet": r.report.outlet, "published": r.report.published} for r in story()
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


@pytest.fixture
def case(tmp_path: Path, inputs: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reconcile, "compare", COMPARE)
    with Case(tmp_path / "case.rawi") as opened:
        opened.read([inputs])
        yield opened


def edit(case: Case, item: str, **changes: object):
    return case.judge(
        "edit", [item], author="ليلى", changes={k.replace("__", "."): v for k, v in changes.items()}
    )


VIEWS = ("machine", "decided", "both")


# --- what is decided and what the machine made


def test_a_rejected_thing_is_left_out_of_what_is_decided_alone(case: Case) -> None:
    case.judge("reject", [EVENT], author="ليلى", reason="خبر قديم")
    assert case.record(REPORT, layer="decided").events == ()
    assert case.record(REPORT).events == FIRST.events
    told = {
        view: [one.id for row in case.rows("incidents", view=view) for one in row.accounts] for view in VIEWS
    }
    assert {view: EVENT in ids for view, ids in told.items()} == {
        "machine": True,
        "decided": False,
        "both": True,
    }


def test_what_rests_on_a_rejected_thing_lets_go_of_it(case: Case) -> None:
    case.judge("reject", [EVENT], author="ليلى")
    (figure,) = case.record(REPORT, layer="decided").figures
    assert figure.subject.event is None
    case.judge("reject", [CLAIM], author="ليلى")
    decided = case.record(REPORT, layer="decided")
    assert decided.claims == () and decided.figures[0].claims == ()


def test_an_edit_is_made_on_a_copy(case: Case) -> None:
    edit(case, FIGURE, low="13", bound="at_least", subject__class="soldier")
    (decided,) = case.record(REPORT, layer="decided").figures
    assert (decided.low, decided.bound, decided.subject.class_) == (13.0, "at_least", "soldier")
    assert case.record(REPORT).figures == FIRST.figures


def test_views_filter_by_what_was_decided(case: Case) -> None:
    from rawi.case import Filter

    edit(case, EVENT, type="air_strike", date__start="2021-03-01", date__end="2021-03-01")
    asked = Filter(type="air_strike", since="2021-03-01", until="2021-03-01")
    assert [len(list(case.rows("incidents", asked, view=view))) for view in ("machine", "decided")] == [0, 1]


def test_both_shows_the_decision_beside_the_machines_row(case: Case) -> None:
    made = edit(case, FIGURE, low=13)
    case.judge("reject", [EVENT], author="سامر", reason="قديم")
    value = next(one for row in case.rows("figures", view="both") for one in row.values if one.id == FIGURE)
    assert value.low == 12
    assert [(one.id, one.changes) for one in value.decisions] == [(made.id, {"low": 13.0})]
    event = next(
        one for row in case.rows("incidents", view="both") for one in row.accounts if one.id == EVENT
    )
    assert [(one.op, one.author, one.reason) for one in event.decisions] == [("reject", "سامر", "قديم")]


def test_the_machine_is_compared_without_decisions(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    monkeypatch.setattr(reconcile, "compare", lambda _, judged: seen.append(len(judged)) or Comparison())
    case.judge("same", [EVENT, SECOND.events[0].id], author="ليلى")
    case.comparison(layer="machine")
    case.comparison(layer="decided")
    assert seen == [0, 1]


def test_an_export_is_of_either_layer(case: Case) -> None:
    case.judge("reject", [FIGURE], author="ليلى")
    assert [len(r.figures) for r in case.records()] == [0, 1]
    assert [len(r.figures) for r in case.records(layer="machine")] == [1, 1]


# --- the log


def test_undo_takes_a_decision_back_and_keeps_it(case: Case) -> None:
    made = case.judge("reject", [EVENT], author="ليلى")
    undone = case.undo(made.id[:6], author="سامر", reason="رفض خطأ")
    assert case.record(REPORT, layer="decided").events == FIRST.events
    assert [(one.op, one.retired_by) for one in case.log()] == [("reject", undone.id), ("undo", None)]
    case.undo(undone.id, author="ليلى")
    assert case.record(REPORT, layer="decided").events == ()
    assert len(case.log()) == 3


def test_undoing_a_replacement_brings_the_first_back(case: Case) -> None:
    first = edit(case, FIGURE, low=13)
    second = case.judge("edit", [FIGURE], author="ليلى", changes={"low": 14}, replaces=first.id)
    assert case.record(REPORT, layer="decided").figures[0].low == 14
    case.undo(second.id, author="ليلى")
    assert case.record(REPORT, layer="decided").figures[0].low == 13


def test_a_later_decision_on_the_same_thing_wins(case: Case) -> None:
    case.judge("reject", [EVENT], author="ليلى")
    case.judge("accept", [EVENT], author="سامر")
    assert case.record(REPORT, layer="decided").events == FIRST.events


def test_a_clock_that_jumps_back_reorders_nothing(case: Case) -> None:
    clock = iter([dt.datetime(2026, 1, 2, tzinfo=dt.UTC), dt.datetime(2001, 1, 1, tzinfo=dt.UTC)])
    decisions = Decisions(case._store, now=lambda: next(clock))
    found = [case._identified.located(EVENT)]
    times = [decisions.add(op, found, author="ليلى").time for op in ("reject", "accept")]
    assert times == ["2026-01-02T00:00:00+00:00"] * 2
    assert [one.op for one in case.log()] == ["reject", "accept"]
    assert case.record(REPORT, layer="decided").events == FIRST.events


def test_an_incident_stands_for_its_events(case: Case) -> None:
    case.judge("same", [EVENT, SECOND.events[0].id], author="ليلى")
    (incident,) = case.rows("incidents")
    made = case.judge("split", [incident.id], author="ليلى")
    assert [one.id for one in made.objects] == [EVENT, SECOND.events[0].id]
    assert len(list(case.rows("incidents"))) == 2
    case.undo(made.id, author="ليلى")
    assert [one.op for one in case.judgements()] == ["same"]


# --- wrong use

WRONG = [
    ("edit", [EVENT], {}, "needs a field"),
    ("edit", [EVENT], {"colour": "red"}, "'colour' of a event is not there"),
    ("edit", [EVENT], {"id": "v1"}, "stays as it is"),
    ("edit", [EVENT], {"trigger.text": "x"}, "stays as it is"),
    ("edit", [EVENT], {"status": "cancelled"}, "status cannot be 'cancelled'"),
    ("edit", [FIGURE], {"low": "many"}, "low cannot be 'many'"),
    ("edit", [EVENT], {"date.start": "5/3/2021"}, "is not a date"),
    ("edit", [EVENT], {"place": "m404"}, "no mention 'm404'"),
    ("edit", [EVENT, FIGURE], {"low": 3}, "about one thing"),
    ("edit", [REPORT], {"outlet": "x"}, "a report cannot be edited"),
    ("accept", [EVENT], {"status": "denied"}, "accept takes no fields"),
    ("same", [EVENT], {}, "two things or more"),
    ("same", [EVENT, FIGURE], {}, "of one kind"),
    ("accept", ["v404"], {}, "nothing in this case"),
]


@pytest.mark.parametrize(("op", "ids", "changes", "told"), WRONG, ids=[one[3] for one in WRONG])
def test_what_means_nothing_is_refused_and_not_kept(case: Case, op, ids, changes, told) -> None:
    with pytest.raises(UsageError, match=told):
        case.judge(op, ids, author="ليلى", changes=changes)
    assert case.log() == ()


def test_undoing_nothing_is_refused(case: Case) -> None:
    made = case.judge("accept", [EVENT], author="ليلى")
    case.undo(made.id, author="ليلى")
    for wrong, told in (("j404", "no decision"), (made.id, "retired already"), ("j", "begins several")):
        with pytest.raises(UsageError, match=told):
            case.undo(wrong, author="ليلى")


# --- after a re-read


def shifted(record):
    """The record as other rules would read it: other ids, one trigger gone."""
    events = tuple(replace(one, id=f"v00{one.id[3:]}") for one in record.events)
    return replace(record, events=events, figures=())


def as_it_was(record):
    return record


def reread(
    case: Case, inputs: Path, monkeypatch: pytest.MonkeyPatch, change=shifted, rules: str = "9+new"
) -> None:
    known = {record.report.text: record for record in story()}
    read = lambda report: change(replace(known[report.text], report=report))  # noqa: E731
    monkeypatch.setattr(pipeline, "read", read)
    monkeypatch.setattr("rawi.case.case.rules", lambda _: rules)
    assert case.read([inputs]).reread == 2


def test_a_decision_finds_its_words_again_after_a_reread(case: Case, inputs: Path, monkeypatch) -> None:
    case.judge("reject", [EVENT], author="ليلى")
    reread(case, inputs, monkeypatch)
    (entry,) = case.log()
    assert entry.now == (f"v00{EVENT[3:]}",) and entry.objects[0].id == EVENT
    assert case.record(REPORT, layer="decided").events == ()
    assert case.record(REPORT).events[0].id == f"v00{EVENT[3:]}"
    assert case.log(detached=True) == ()


def test_a_decision_that_lost_its_words_is_listed_and_kept(case: Case, inputs: Path, monkeypatch) -> None:
    made = edit(case, FIGURE, low=13)
    reread(case, inputs, monkeypatch)
    (lost,) = case.log(detached=True)
    assert (lost.id, lost.detached[0].quote, lost.now) == (made.id, "أكثر من 12", (None,))
    assert case.judgements() == ()
    reread(case, inputs, monkeypatch, as_it_was, rules="10+again")
    assert case.log(detached=True) == ()


def test_every_decision_is_kept_or_listed_after_a_reread(case: Case, inputs: Path, monkeypatch) -> None:
    ids = [
        one.id
        for record in story()
        for part in (record.events, record.figures, record.claims)
        for one in part
    ]
    for item in ids:
        case.judge("accept", [item], author="ليلى")
    reread(case, inputs, monkeypatch)
    kept, lost = len(case.judgements()), len(case.log(detached=True))
    assert (kept, lost, kept + lost) == (4, 2, len(ids))


def test_an_edit_that_points_to_nothing_any_more_is_listed(case: Case, inputs: Path, monkeypatch) -> None:
    place = FIRST.events[0].place
    edit(case, EVENT, place=place)
    gone = lambda record: replace(  # noqa: E731
        record,
        mentions=tuple(m for m in record.mentions if m.id != place),
        events=tuple(replace(e, place=None, places=(), roles=(), targets=()) for e in record.events),
    )
    reread(case, inputs, monkeypatch, gone)
    assert len(case.log(detached=True)) == 1


def test_a_renewed_report_has_its_decided_rows(case: Case, inputs: Path, monkeypatch) -> None:
    case.judge("reject", [EVENT], author="ليلى")
    reread(case, inputs, monkeypatch)
    assert [len(row.incident.accounts) for row in case.rows("timeline")] == [1]
    assert case._store.has_shape(shape())
