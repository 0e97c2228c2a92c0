"""Filters mean what they say, and refuse what they can't."""

import pytest

from rawi.case import Filter
from rawi.errors import UsageError


@pytest.mark.parametrize(
    ("interval", "inside"),
    [
        (("2021-03-04", "2021-03-04"), True),
        (("2021-02-01", "2021-03-01"), True),
        (("2021-03-10T09:00:00+02:00", None), True),
        (("2021-03-11", "2021-03-12"), False),
        ((None, None), False),
    ],
)
def test_a_time_meets_the_asked_one(interval: tuple, inside: bool) -> None:
    assert Filter(since="2021-03-01", until="2021-03-10").during(*interval) is inside


def test_no_dates_take_everything() -> None:
    assert Filter().during(None, None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"since": "3/4/2021"},
        {"until": "2021-13-01"},
        {"since": "2021-02-02", "until": "2021-02-01"},
        {"limit": 0},
    ],
)
def test_what_means_nothing_is_refused(wrong: dict) -> None:
    with pytest.raises(UsageError):
        Filter(**wrong)
