"""Decisions stay; derived rows go stale when what they came from changes."""

from pathlib import Path

import pytest

from handmade import bare
from rawi.errors import CaseError
from rawi.model import Anchor, Judgement
from rawi.store import IndexText, Store


@pytest.fixture
def store(tmp_path: Path):
    with Store(tmp_path / "case.rawi") as opened:
        yield opened


def decision(name: str, reason: str | None = None) -> Judgement:
    anchor = Anchor(report="r1", id="v1", kind="event", start=0, end=4, quote="قصفت")
    return Judgement(
        id=name,
        op="accept",
        objects=(anchor,),
        author="ليلى",
        time="2021-03-07T10:00:00+00:00",
        reason=reason,
    )


def test_a_decision_comes_back_as_it_was(store: Store) -> None:
    made = decision("j1", "ثلاثة شهود")
    store.judge(made)
    assert store.judgements() == (made,)


def test_a_retired_decision_is_still_there(store: Store) -> None:
    store.judge(decision("j1"))
    store.judge(decision("j2"), replaces="j1")
    assert [(one.id, one.retired_by) for one in store.judgements()] == [("j1", "j2"), ("j2", None)]


def test_a_decision_is_made_once(store: Store) -> None:
    store.judge(decision("j1"))
    with pytest.raises(CaseError, match="already there"):
        store.judge(decision("j1"))


def test_records_and_decisions_move_the_revision(store: Store) -> None:
    seen = [store.revision()]
    store.write(bare("نص"), rules="1", index=IndexText("نص", "نص"))
    seen.append(store.revision())
    store.judge(decision("j1"))
    seen.append(store.revision())
    assert seen == [0, 1, 2]


def test_a_sighting_leaves_the_revision(store: Store) -> None:
    record = bare("نص")
    store.write(record, rules="1", index=IndexText("نص", "نص"))
    store.sight(record.report)
    assert store.revision() == 1


def test_derived_rows_answer_to_their_stamp_alone(store: Store) -> None:
    store.derive("3/a", {"incidents": [b"1", b"2"], "origins": [b"9"]})
    assert store.derived("3/a") == {"incidents": [b"1", b"2"], "origins": [b"9"]}
    assert store.derived("4/a") is None


def test_derived_rows_are_replaced(store: Store) -> None:
    store.derive("1", {"incidents": [b"1", b"2"]})
    store.derive("2", {"origins": [b"3"]})
    assert store.derived("2") == {"origins": [b"3"]}
