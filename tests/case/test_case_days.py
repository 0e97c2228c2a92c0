"""Days as people give them: one spelling, since days are compared as text; an interval begins before it ends."""

from __future__ import annotations

import json
from typing import Any

import pytest
from msgspec.structs import replace

from handmade import story
from rawi.case import Filter
from rawi.case.days import is_day, is_moment
from rawi.case.deciding import changes, decided, fits
from rawi.case.locate import Found
from rawi.errors import UsageError
from rawi.model import EventDate
from rawi.store import Change, Entry

RECORD, _ = story()


def event(start: str | None = "2021-03-04", end: str | None = "2021-03-04") -> Found:
    one = replace(RECORD.events[0], date=EventDate(start, end, "own"))
    return Found(replace(RECORD, events=(one,)), "event", one)


@pytest.mark.parametrize(
    ("text", "day", "moment"),
    [
        ("2021-03-04", True, True),
        ("2020-02-29", True, True),
        ("2021-02-29", False, False),
        ("2021-13-01", False, False),
        ("0000-01-01", False, False),
        ("2021-3-4", False, False),
        ("20210304", False, False),
        ("2021-W09-4", False, False),
        ("2021-063", False, False),
        ("2021-03", False, False),
        ("2021-03-04 ", False, False),
        ("2021-03-04\n", False, False),
        ("٢٠٢١-٠٣-٠٤", False, False),
        ("", False, False),
        ("أمس", False, False),
        ("2021-03-04T09:30", False, True),
        ("2021-03-04T09:30:15+03:00", False, True),
        ("2021-03-04 09:30", False, True),
        ("2021-03-04T25:00", False, False),
        ("20210304T0930", False, False),
        ("T09:30", False, False),
    ],
)
def test_what_is_a_day_and_what_a_moment(text: str, day: bool, moment: bool) -> None:
    assert (is_day(text), is_moment(text)) == (day, moment)


@pytest.mark.parametrize(
    "wrong", ["20210305", "2021-W09-5", "2021-03", "2021-03-05T10:00", "5/3/2021", "٢٠٢١-٠٣-٠٥"]
)
@pytest.mark.parametrize("side", ["since", "until"])
def test_a_filter_asks_for_days_whose_order_is_that_of_time(side: str, wrong: str) -> None:
    with pytest.raises(UsageError, match=f"^{side} is not a date: .*YYYY-MM-DD") as caught:
        Filter(**{side: wrong})
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    ("wanted", "inside"),
    [
        (Filter(since="2021-03-04"), True),
        (Filter(since="2021-03-05"), False),
        (Filter(until="2021-03-03"), True),
        (Filter(until="2021-03-02"), False),
        (Filter(since="2021-03-03", until="2021-03-03"), True),
        (Filter(since="2020-01-01", until="2022-01-01"), True),
        (Filter(since="2021-03-04", until="2021-03-04"), True),
    ],
)
def test_an_interval_is_asked_for_where_one_of_its_days_is(wanted: Filter, inside: bool) -> None:
    assert wanted.during("2021-03-03", "2021-03-04T23:59:00+03:00") is inside


@pytest.mark.parametrize("given", [{"offset": -1}, {"limit": -3}, {"limit": 0}])
def test_a_page_begins_somewhere_and_holds_something(given: dict[str, int]) -> None:
    with pytest.raises(UsageError, match=f"{next(iter(given))} must be"):
        Filter(**given)


# --- edits


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"date.start": "20210304"}, "date.start is not a date: '20210304'"),
        ({"date.start": "2021-W09-4"}, "date.start is not a date"),
        ({"date.end": "2021-03"}, "date.end is not a date"),
        ({"date.start": "2021-03-05"}, "date.start (2021-03-05) is after date.end (2021-03-04)"),
        ({"date.end": "2021-03-03"}, "date.start (2021-03-04) is after date.end (2021-03-03)"),
        ({"date": {"start": "2021-03-09", "end": "2021-03-08"}}, "date.start (2021-03-09) is after date.end"),
    ],
)
def test_a_date_that_could_be_compared_with_none_is_refused(given: dict[str, Any], told: str) -> None:
    fields = {field: one if isinstance(one, str) else json.dumps(one) for field, one in given.items()}
    with pytest.raises(UsageError) as caught:
        changes(event(), fields)
    assert str(caught.value).startswith(told) and caught.value.hint


@pytest.mark.parametrize(
    ("given", "date"),
    [
        ({"date.start": "2021-03-01"}, ("2021-03-01", "2021-03-04")),
        ({"date.end": "null"}, ("2021-03-04", None)),
        ({"date.start": "2021-03-08", "date.end": "2021-03-09"}, ("2021-03-08", "2021-03-09")),
        ({"date.start": "2021-03-04T22:00", "date.end": "2021-03-04T09:00"}, ("2021-03-04T22:00", "2021-03-04T09:00")),
        ({"date": '{"start": null, "end": null}'}, (None, None)),
    ],
)  # fmt: skip
def test_a_date_is_edited_end_by_end_or_whole(
    given: dict[str, str], date: tuple[str | None, str | None]
) -> None:
    found = event()
    made = changes(found, given)
    entry = Entry(id="j1", op="edit", author="ليلى", time="2021", changes=made)
    (after,) = decided(found.record, {("event", found.item.id): (entry,)}).events
    assert (after.date.start, after.date.end) == date
    assert found.record.events[0].date == EventDate("2021-03-04", "2021-03-04", "own")


def test_an_edit_of_one_end_holds_no_more_where_the_other_moved_past_it() -> None:
    edit = (Change("date.start", "2021-03-03"),)
    assert fits(event(), edit) and fits(event(end=None), edit)
    assert not fits(event("2021-03-01", "2021-03-02"), edit)


@pytest.mark.parametrize("hostile", ["[" * 100_000, "{" * 100_000, '"' * 999, "1" * 5000, "\ud800", "\0"])
def test_no_value_breaks_an_edit(hostile: str) -> None:
    with pytest.raises(UsageError, match=r"^status cannot be"):
        changes(event(), {"status": hostile})
