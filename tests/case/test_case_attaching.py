"""Where a decision stands after a re-read: same id, else the same words of the same kind and type, nearest first."""

from msgspec.structs import replace

from handmade import story
from rawi.case.attaching import reattached
from rawi.case.locate import Found, anchor
from rawi.model import Event, Record
from rawi.store import Attachment, Change, Entry, Held

RECORD, _ = story()
EVENT = RECORD.events[0]


def entry(*changes: Change) -> dict[int, Entry]:
    return {
        1: Entry(id="j1", op="edit" if changes else "accept", author="ليلى", time="2021", changes=changes)
    }


def found(held: Held, record: Record, *changes: Change) -> str | None:
    (one,) = reattached([Attachment(1, 0, held, "old")], entry(*changes), record)
    return one.item


def held(**fields: object) -> Held:
    return replace(anchor(Found(RECORD, "event", EVENT)), **fields)


def with_events(*events: Event) -> Record:
    return replace(RECORD, events=events)


def moved(identity: str, by: int, **fields: object) -> Event:
    """The event with another id, its trigger elsewhere; the text there need not be the same."""
    trigger = replace(EVENT.trigger, start=EVENT.trigger.start + by, end=EVENT.trigger.end + by)
    return replace(EVENT, id=identity, trigger=trigger, **fields)


def test_the_same_id_is_the_same_thing() -> None:
    assert found(held(), RECORD) == EVENT.id


def test_else_the_same_words_at_the_same_place() -> None:
    assert found(held(), with_events(moved("v9", 0))) == "v9"


def test_else_the_same_words_nearest_by() -> None:
    text = f"{RECORD.report.text} {RECORD.report.text} {RECORD.report.text}"
    step = len(RECORD.report.text) + 1
    record = replace(
        with_events(moved("v7", 2 * step), moved("v8", step)), report=replace(RECORD.report, text=text)
    )
    assert found(held(), record) == "v8"
    assert found(held(start=2 * step + EVENT.trigger.start), record) == "v7"


def test_other_words_are_another_thing() -> None:
    assert found(held(), with_events(moved("v9", 1))) is None


def test_another_type_is_another_thing() -> None:
    assert found(held(), with_events(moved("v9", 0, type="airstrike"))) is None


def test_another_kind_is_another_thing() -> None:
    assert found(held(kind="figure", id="f0", type="killed"), RECORD) is None


def test_a_report_is_known_by_its_id_alone() -> None:
    whole = anchor(Found(RECORD, "report", RECORD.report))
    assert found(whole, RECORD) == RECORD.report.id
    assert found(replace(whole, id="r0"), RECORD) is None


def test_an_edit_that_cannot_be_made_does_not_hold() -> None:
    assert found(held(), RECORD, Change("status", "denied")) == EVENT.id
    assert found(held(), RECORD, Change("no_such_field", 1)) is None
    assert found(held(), RECORD, Change("place", "m404")) is None
