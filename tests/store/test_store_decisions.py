"""Decisions stay; rows between reports go stale when what they came from changes."""

from pathlib import Path

import pytest

from handmade import bare, story
from rawi.errors import CaseError, DataError
from rawi.store import Attachment, Change, Entry, Group, Held, Store
from shelf import keep


@pytest.fixture
def store(tmp_path: Path):
    with Store(tmp_path / "case.rawi") as opened:
        yield opened


HELD = Held(report="r1", id="v1", kind="event", type="shelling", start=0, end=4, quote="قصفت")


def decision(name: str, **fields: object) -> Entry:
    given = {
        "op": "accept",
        "objects": (HELD,),
        "now": ("v1",),
        "author": "ليلى",
        "time": "2021-03-07T10:00:00+00:00",
    }
    return Entry(id=name, **given | fields)


def undoing(name: str, other: str) -> Entry:
    return decision(name, op="undo", objects=(), now=(), undoes=other)


def add(store: Store, *entries: Entry) -> None:
    for entry in entries:
        store.journal.add(lambda count, last, entry=entry: entry)


def states(store: Store) -> list[tuple[str, str | None]]:
    return [(one.id, one.retired_by) for one in store.journal.entries()]


def test_a_decision_comes_back_as_it_was(store: Store) -> None:
    made = decision("j1", op="edit", reason="ثلاثة شهود", changes=(Change("status", "denied"),))
    add(store, made)
    assert store.journal.entries() == (made,)


def test_a_replaced_decision_is_still_there(store: Store) -> None:
    add(store, decision("j1"), decision("j2", replaces="j1"))
    assert states(store) == [("j1", "j2"), ("j2", None)]


def test_undoing_brings_back_what_was_replaced(store: Store) -> None:
    add(store, decision("j1"), decision("j2", replaces="j1"), undoing("j3", "j2"))
    assert states(store) == [("j1", None), ("j2", "j3"), ("j3", None)]


def test_undoing_an_undo_brings_everything_back(store: Store) -> None:
    add(store, decision("j1"), decision("j2", replaces="j1"), undoing("j3", "j2"), undoing("j4", "j3"))
    assert states(store) == [("j1", "j2"), ("j2", None), ("j3", "j4"), ("j4", None)]


def test_a_replaced_replacement_leaves_the_first_retired(store: Store) -> None:
    line = [decision("j1"), decision("j2", replaces="j1"), decision("j3", replaces="j2")]
    add(store, *line)
    assert states(store) == [("j1", "j2"), ("j2", "j3"), ("j3", None)]
    add(store, undoing("j4", "j3"))
    assert states(store)[:3] == [("j1", "j2"), ("j2", None), ("j3", "j4")]
    add(store, undoing("j5", "j2"))
    assert states(store)[:3] == [("j1", None), ("j2", "j5"), ("j3", "j4")]


def test_a_decision_is_made_once(store: Store) -> None:
    add(store, decision("j1"))
    with pytest.raises(CaseError, match="already there"):
        add(store, decision("j1"))
    assert len(store.journal.entries()) == 1


def test_an_entry_is_made_for_its_place_in_the_log(store: Store) -> None:
    seen: list[tuple[int, str | None]] = []
    for name in ("j1", "j2"):
        store.journal.add(lambda count, last, name=name: seen.append((count, last)) or decision(name))
    assert seen == [(0, None), (1, "2021-03-07T10:00:00+00:00")]


def test_a_thing_that_is_lost_is_known_to_be(store: Store) -> None:
    add(store, decision("j1"))
    (there,) = store.journal.on("r1")
    assert there == Attachment(1, 0, HELD, "v1")
    store.journal.attach([Attachment(1, 0, HELD, None)])
    (entry,) = store.journal.entries()
    assert (entry.now, entry.detached) == ((None,), (HELD,))


def test_records_and_decisions_move_the_revision(store: Store) -> None:
    seen = [store.revision()]
    keep(store, bare("نص"))
    seen.append(store.revision())
    add(store, decision("j1"))
    seen.append(store.revision())
    assert seen == [0, 1, 2]


def test_a_sighting_leaves_the_revision(store: Store) -> None:
    record = bare("نص")
    keep(store, record)
    store.sight(record.report)
    assert store.revision() == 1


def group(identity: str, kind: str = "incidents", **fields: object) -> Group:
    return Group(kind=kind, id=identity, body=identity.encode(), **fields)


def test_rows_between_reports_answer_to_their_stamp(store: Store) -> None:
    store.groups.keep("3/a", "decided", [group("i1"), group("i2"), group("o9", "origins")])
    assert store.groups.stamp("decided") == "3/a"
    assert store.groups.stamp("machine") is None
    assert list(store.groups.bodies("decided")) == [
        ("incidents", b"i1"),
        ("incidents", b"i2"),
        ("origins", b"o9"),
    ]


def test_rows_between_reports_are_replaced_by_layer(store: Store) -> None:
    store.groups.keep("1", "decided", [group("i1")])
    store.groups.keep("1", "machine", [group("i2")])
    store.groups.keep("2", "decided", [group("o3", "origins")])
    assert list(store.groups.bodies("decided")) == [("origins", b"o3")]
    assert list(store.groups.bodies("machine")) == [("incidents", b"i2")]
    store.groups.drop()
    assert store.groups.stamp("machine") is None and not list(store.groups.bodies("machine"))


def test_a_group_is_found_by_id_and_by_member(store: Store) -> None:
    first, second = story()
    keep(store, first)
    keep(store, second)
    key = (first.report.id, first.events[0].id)
    store.groups.keep(
        "1", "decided", [group("i1", members=(key,)), group("i2", members=((second.report.id, "v0"),))]
    )
    assert store.groups.named("decided", "i1") == ("incidents", b"i1")
    assert store.groups.named("decided", "i") is None
    assert store.groups.touching("decided", "incidents", first.report.id) == [("i1", b"i1")]
    assert store.groups.holding("decided", "incidents", [key]) == {"i1": b"i1"}


def test_a_member_in_no_report_is_left_out(store: Store) -> None:
    store.groups.keep("1", "decided", [group("i1", members=(("r404", "v1"),))])
    assert store.groups.named("decided", "i1") == ("incidents", b"i1")


def test_a_damaged_decision_says_so_and_what_to_do(store: Store) -> None:
    add(store, decision("j1"))
    with store._connections.writing() as connection:
        connection.execute("UPDATE judgements SET body = x'7b'")
    for ask in (store.journal.entries, lambda: store.journal.on("r1")):
        with pytest.raises(DataError, match="a decision in the case is damaged") as caught:
            ask()
        assert caught.value.hint == "run `rawi doctor`"
