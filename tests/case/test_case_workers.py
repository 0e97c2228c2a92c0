"""Reading in many processes: in order, bounded, and no report takes the others with it."""

import os
import signal
import threading
import time

import pytest

from rawi.case.reading import TooLong, limited
from rawi.case.workers import AHEAD, Workers
from rawi.errors import DataError, RawiError
from rawi.sources import Failure


def work(task: str) -> str:
    """What the processes do in these tests."""
    word, _, rest = task.partition(" ")
    if word == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "exit":
        os._exit(3)
    if word == "sleep":
        time.sleep(float(rest))
    if word == "data":
        raise DataError("a table is wrong", source="words.toml")
    if word == "bug":
        raise ZeroDivisionError("ours")
    return f"{task}!"


def run(tasks: list[str], count: int = 2, **options: object) -> list[object]:
    with Workers(work, count=count, **options) as workers:
        return [result for _, result in workers.run(tasks)]


def test_results_come_in_the_order_of_the_tasks() -> None:
    tasks = ["sleep 0.3", "a", "b", "sleep 0.1", "c"]
    with Workers(work, count=3) as workers:
        assert list(workers.run(tasks)) == [(task, f"{task}!") for task in tasks]


def test_no_tasks_no_results() -> None:
    assert run([]) == []


def test_a_task_that_kills_its_process_is_named_and_the_rest_is_done() -> None:
    found = run(["a", "die now", "b", "exit now", "c", "d"])
    told = [one.message if isinstance(one, Failure) else one for one in found]
    assert told == [
        "a!", "ended the process that read it (SIGKILL)", "b!", "ended the process that read it (exit 3)", "c!", "d!",
    ]  # fmt: skip
    assert isinstance(found[1], Failure) and found[1].source == "die now"


def test_a_task_that_takes_too_long_is_given_up() -> None:
    start = time.monotonic()
    found = run(["a", "sleep 60", "b"], timeout=0.5)
    assert time.monotonic() - start < 30
    assert [isinstance(one, Failure) for one in found] == [False, True, False]
    assert "longer than 0.5 seconds" in found[1].message


def test_every_process_may_die_and_the_work_goes_on() -> None:
    found = run(["die"] * 3 + ["a"])
    assert [isinstance(one, Failure) for one in found] == [True] * 3 + [False]


@pytest.mark.parametrize(("task", "kind"), [("data", DataError), ("bug", RawiError)])
def test_what_is_wrong_with_us_is_not_blamed_on_the_task(task: str, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        run(["a", task, "b"])


def test_tasks_are_taken_only_as_they_can_be_done() -> None:
    taken: list[str] = []

    def tasks():
        for number in range(500):
            taken.append(str(number))
            yield str(number)

    with Workers(work, count=2) as workers:
        results = workers.run(tasks())
        next(results)
        assert len(taken) <= 2 * AHEAD + 1
        assert len(list(results)) == 499


def test_a_task_with_nothing_to_do_is_sent_to_nobody() -> None:
    assert run(["a", "die", "b"], idle=lambda task: task == "die") == ["a!", None, "b!"]


def test_closing_ends_the_processes() -> None:
    workers = Workers(work, count=2)
    results = workers.run(["a", "sleep 60"])
    assert next(results) == ("a", "a!")
    workers.close()
    assert all(not one.process.is_alive() for one in workers._workers if not one.process._closed)


def test_a_limit_stops_a_loop() -> None:
    with pytest.raises(TooLong, match=r"longer than 0\.1 seconds"), limited(0.1):
        while True:
            pass
    time.sleep(0.15)


def test_a_limit_that_is_kept_leaves_nothing_behind() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with limited(5):
        pass
    assert signal.getsignal(signal.SIGALRM) == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_another_thread_has_no_limit() -> None:
    done: list[bool] = []

    def slow() -> None:
        with limited(0.01):
            time.sleep(0.05)
        done.append(True)

    thread = threading.Thread(target=slow)
    thread.start()
    thread.join()
    assert done == [True]
