"""The garbage collector stands still while a report is read, and goes on as it went before."""

import gc
from collections.abc import Iterator

import pytest

import rawi
from rawi.collector import paused


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    on = gc.isenabled()
    yield
    (gc.enable if on else gc.disable)()


def test_it_stands_still_meanwhile_and_goes_on_behind() -> None:
    gc.enable()
    with paused():
        assert not gc.isenabled()
        with paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_one_that_was_off_stays_off() -> None:
    gc.disable()
    with paused():
        pass
    assert not gc.isenabled()


def test_it_goes_on_behind_a_failure() -> None:
    gc.enable()
    with pytest.raises(ZeroDivisionError), paused():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_a_report_leaves_no_cycles_behind_that_only_the_collector_would_free() -> None:
    text = "قال مصدر أمني إن خمسة جنود قتلوا في هجوم شنه مسلحون مجهولون شمال المدينة مساء الأحد.\n"
    rawi.extract(text * 3)
    gc.collect()
    for number in range(20):
        rawi.extract(f"{text * 3} {number}")
    assert gc.collect() < 20
