"""What a case holds, asked by id, by layer and by filter: two accounts of one shelling, and a report of nothing."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from handmade import bare, compared, story
from rawi import pipeline, reconcile
from rawi.case import Case, Derivation, Filter
from rawi.errors import UsageError
from rawi.model import Record

FIRST, SECOND = story()
QUIET = bare("افتتح المجلس المحلي مدرسة جديدة في بلدة غرانيج.", outlet="موقع السهل", published="2021-03-09")
EVENT, OTHER, FIGURE = FIRST.events[0].id, SECOND.events[0].id, FIRST.figures[0].id
ALL = (FIRST, SECOND, QUIET)
IDS = [one.report.id for one in ALL]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case, read and compared once."""
    folder, known = tmp_path_factory.mktemp("holdings"), {one.report.text: one for one in ALL}
    rows = [{"text": r.report.text, "outlet": r.report.outlet, "published": r.report.published} for r in ALL]
    (folder / "story.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch, Case(folder / "case.rawi") as case:
        patch.setattr(pipeline, "read", lambda one: replace(known[one.text.strip()], report=one))
        patch.setattr(reconcile, "compare", lambda *_: compared((FIRST, SECOND)))
        case.read([folder / "story.jsonl"])
        case.reconcile()
    return folder / "case.rawi"


@pytest.fixture(scope="module")
def case(kept: Path) -> Iterator[Case]:
    """To be asked only."""
    with Case(kept) as opened:
        yield opened


@pytest.fixture
def copy(kept: Path, tmp_path: Path) -> Iterator[Case]:
    """To be decided on."""
    with Case(Path(shutil.copy(kept, tmp_path))) as opened:
        yield opened


def ids(records: Iterator[Record]) -> list[str]:
    return [record.report.id for record in records]


# --- by id


@pytest.mark.parametrize("item", [EVENT, FIGURE, FIRST.claims[0].id, FIRST.entities[0].id, FIRST.report.id])
def test_the_beginning_of_an_id_finds_the_thing(case: Case, item: str) -> None:
    whole, begun = case.explain(item), case.explain(item[:9])
    assert whole == begun
    assert whole.id == item


@pytest.mark.parametrize("nothing", ["v000000000", "لا شيء", "", " ", "v' OR 1=1", "%", "_", "*"])
def test_what_no_thing_bears_is_said_to_be_none(case: Case, nothing: str) -> None:
    with pytest.raises(UsageError):
        case.explain(nothing)
    with pytest.raises(UsageError):
        case.judge("reject", [nothing], author="ليلى")
    assert case.log() == ()


def test_one_letter_begins_too_many_ids(case: Case) -> None:
    with pytest.raises(UsageError, match="begins several ids"):
        case.explain("v")


def test_a_report_that_the_case_lacks(case: Case) -> None:
    for layer in ("machine", "decided"):
        with pytest.raises(UsageError, match="holds no report 'r0'"):
            case.record("r0", layer=layer)  # type: ignore[arg-type]


def labels(tree: Derivation) -> list[str]:
    return [tree.label, *(label for child in tree.children for label in labels(child))]


def joined(case: Case, kind: str) -> Any:
    return getattr(case.comparison(), kind)


@pytest.mark.parametrize(
    ("kind", "label"),
    [("incidents", "incident shelling, 2 accounts"), ("stories", "story, ")],
)
def test_what_stands_between_reports_is_explained_by_its_members(case: Case, kind: str, label: str) -> None:
    for one in joined(case, kind):
        found = labels(case.explain(one.id))
        assert found[0].startswith(label)
        assert sum("نشرة الوادي" in line or "شبكة الأفق" in line for line in found) >= len(found[1:2])


def test_an_incident_is_judged_through_its_events(copy: Case) -> None:
    (incident,) = joined(copy, "incidents")
    entry = copy.judge("different", [incident.id], author="ليلى")
    assert {one.id for one in entry.objects} == {EVENT, OTHER}


# --- by layer


def test_the_layers_differ_by_what_was_decided_alone(copy: Case) -> None:
    assert [copy.record(one) for one in IDS] == [copy.record(one, layer="decided") for one in IDS]
    copy.judge("reject", [EVENT], author="ليلى")
    assert copy.record(FIRST.report.id).events == FIRST.events
    assert copy.record(FIRST.report.id, layer="decided").events == ()
    assert [len(one.events) for one in copy.records()] == [0, 1, 0]
    assert [len(one.events) for one in copy.records(layer="machine")] == [1, 1, 0]


def test_undoing_brings_both_layers_together_again(copy: Case) -> None:
    entry = copy.judge("reject", [EVENT], author="ليلى")
    copy.undo(entry.id, author="ليلى")
    assert [len(one.events) for one in copy.records()] == [1, 1, 0]
    assert len(copy.log()) == 2 and not any(one.in_force for one in copy.log()[:1])


def test_an_event_knows_its_incident_and_one_alone_has_none(case: Case) -> None:
    find = case.joined()
    (incident,) = joined(case, "incidents")
    assert find(FIRST.report.id, EVENT) == find(SECOND.report.id, OTHER) == (incident.id, 2)
    assert find(QUIET.report.id, EVENT) is None
    assert find(FIRST.report.id, "v000000000") is None


def test_decisions_stand_beside_the_machines_rows_where_both_are_asked_for(copy: Case) -> None:
    copy.judge("reject", [EVENT], author="ليلى", reason="خبر قديم")
    marked = {view: marks(copy, view) for view in ("machine", "decided", "both")}
    assert marked == {
        "machine": {EVENT: [], OTHER: []},
        "decided": {OTHER: []},
        "both": {EVENT: ["خبر قديم"], OTHER: []},
    }


def marks(case: Case, view: Any) -> dict[str, list[str | None]]:
    rows = case.rows("incidents", view=view)
    return {one.id: [mark.reason for mark in one.decisions] for row in rows for one in row.accounts}


# --- by filter


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, [0, 1, 2]),
        ({"outlet": "الأفق"}, [1]),
        ({"outlet": "الوادي"}, [0]),
        ({"outlet": "لا أحد"}, []),
        ({"since": "2021-03-06"}, [1, 2]),
        ({"until": "2021-03-05"}, [0]),
        ({"since": "2021-03-06", "until": "2021-03-06"}, [1]),
        ({"type": "shelling"}, [0, 1]),
        ({"type": "killed"}, [0, 1]),
        ({"type": "arrest"}, []),
        ({"place": "هجين"}, [0, 1]),
        ({"place": "Hajin"}, [0, 1]),
        ({"place": "SY"}, [0, 1]),
        ({"place": "غرانيج"}, []),
        ({"about": "داعش"}, [0, 1]),
        ({"about": "مدرسة"}, []),
        ({"limit": 1}, [0]),
        ({"limit": 1, "offset": 1}, [1]),
        ({"offset": 2}, [2]),
        ({"offset": 3}, []),
        ({"type": "shelling", "outlet": "الأفق"}, [1]),
        ({"type": "shelling", "place": "SY", "about": "هجين", "offset": 1}, [1]),
    ],
)
def test_which_reports_a_filter_takes(case: Case, wanted: dict[str, Any], found: list[int]) -> None:
    assert ids(case.records(Filter(**wanted))) == [IDS[at] for at in found]


def test_a_filter_by_type_leaves_the_text_and_takes_the_rest_away(case: Case) -> None:
    (record, _) = case.records(Filter(type="killed"))
    assert (record.events, record.figures) == ((), FIRST.figures)
    assert (record.report.text, record.mentions, record.entities) == (
        FIRST.report.text,
        FIRST.mentions,
        FIRST.entities,
    )


@pytest.mark.parametrize(("outlet", "found"), [(None, 3), ("الوادي", 1), ("الأفق", 1), ("نشرة السهل", 0)])
def test_outlets_by_words_of_their_names(case: Case, outlet: str | None, found: int) -> None:
    assert len(case.outlets(outlet)) == found


def test_an_empty_case_answers_everything(tmp_path: Path) -> None:
    with Case(tmp_path / "empty.rawi") as case:
        assert (case.count(), list(case.records()), case.outlets(), case.log()) == (0, [], (), ())
        assert all(not part for part in (case.comparison().incidents, case.comparison().stories))
        for name in ("incidents", "timeline", "figures", "claims", "sources", "copies"):
            assert list(case.rows(name)) == []  # type: ignore[arg-type]
        with pytest.raises(UsageError):
            case.explain("v1")
