"""Reading in many processes: results come in the order of the reports; a report that harms its process is named."""

from __future__ import annotations

import multiprocessing as mp
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

import msgspec

from rawi.case.reading import WAIT
from rawi.errors import RawiError
from rawi.sources import Failure

Task = TypeVar("Task")
Work = Callable[[Any], Any]
STARTING = -1
"""In place of a task's number while a process is still importing what it needs."""
AHEAD = 8
"""Reports for each process that are read, or waiting to be written, at a time: what bounds memory."""
HINT = "please send us this report; the others were read"


class _Broken(msgspec.Struct, frozen=True):
    """An error that is not the report's: every other report would meet it too."""

    error: Exception


class _Worker:
    """One process and the task that it is at."""

    def __init__(self, work: Work):
        # A fresh interpreter: a forked one would share the open case and the progress line's thread.
        context = mp.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=_serve, args=(theirs, work), daemon=True)
        self.process.start()
        theirs.close()
        self.number: int | None = STARTING
        self.since = float("inf")

    def give(self, number: int, task: object) -> None:
        self.number, self.since = number, time.monotonic()
        # One that died while it was idle is found out when its result is waited for.
        with suppress(BrokenPipeError, ConnectionResetError):
            self.pipe.send(task)

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


class Workers:
    """`count` processes that do `work` (a module's function, or a partial of one whose arguments can be pickled) on tasks.

    `timeout`: seconds that one task may take; None for no limit. `name`: says whose task it is, for a Failure.
    `idle`: tells of a task that there is nothing to do for it; its result is None. Close it, or use it as a context
    manager.
    """

    def __init__(
        self,
        work: Work,
        *,
        count: int,
        timeout: float | None = None,
        name: Callable[[Any], str] = str,
        idle: Callable[[Any], bool] = lambda _: False,
    ):
        self._work, self._timeout, self._name, self._nothing = work, timeout, name, idle
        self._workers = [_Worker(work) for _ in range(count)]
        self._tasks: dict[int, Any] = {}
        self._done: dict[int, Any] = {}

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the processes, whatever they are at."""
        for worker in self._workers:
            worker.stop()

    def run(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Any]]:
        """(task, its result) in the order of tasks; a Failure for one that killed its process or took too long.

        Raises RawiError where the work did: a data file that is wrong is wrong for every report.
        """
        source, waiting, room = enumerate(tasks), deque[int](), AHEAD * len(self._workers)
        more = True
        while more or waiting:
            while more and len(waiting) < room and (worker := self._idle()):
                number, task = next(source, (STARTING, None))
                more = number >= 0
                if more:
                    waiting.append(number)
                    self._hand_out(number, task, worker)
            while waiting and waiting[0] in self._done:
                number = waiting.popleft()
                yield self._tasks.pop(number), self._done.pop(number)
            if (
                (waiting and waiting[0] not in self._done)
                and not (more and len(waiting) < room and self._idle())
            ) or (more and not waiting and not self._idle()):
                self._collect()

    def _hand_out(self, number: int, task: Any, worker: _Worker) -> None:
        self._tasks[number] = task
        if self._nothing(task):
            self._done[number] = None
        else:
            worker.give(number, task)

    def _idle(self) -> _Worker | None:
        return next((worker for worker in self._workers if worker.number is None), None)

    def _collect(self) -> None:
        """Wait for a result, a death or the end of somebody's time."""
        busy = {worker.pipe: worker for worker in self._workers if worker.number is not None}
        for pipe in wait(list(busy), timeout=self._patience(busy.values())):
            self._receive(busy[pipe])  # type: ignore[index]
        if self._timeout is not None:
            late = time.monotonic() - self._timeout
            for worker in list(self._workers):
                if worker.number is not None and worker.since < late:
                    self._replace(worker, f"takes longer than {self._timeout:g} seconds", WAIT)

    def _patience(self, busy: Iterable[_Worker]) -> float | None:
        if self._timeout is None:
            return None
        first = min(worker.since for worker in busy)
        return None if first == float("inf") else max(0.0, first + self._timeout - time.monotonic()) + 0.01

    def _receive(self, worker: _Worker) -> None:
        assert worker.number is not None
        try:
            result = worker.pipe.recv()
        except (EOFError, ConnectionResetError):
            worker.process.join()
            if worker.number == STARTING:
                raise RawiError(
                    "a reading process could not start", hint="read with -j 1 to see why"
                ) from None
            self._replace(worker, f"ended the process that read it ({_cause(worker.process.exitcode)})", HINT)
            return
        if isinstance(result, _Broken):
            raise result.error
        if worker.number != STARTING:
            self._done[worker.number] = result
        worker.number = None

    def _replace(self, worker: _Worker, message: str, hint: str) -> None:
        assert worker.number is not None
        source = self._name(self._tasks[worker.number])
        self._done[worker.number] = Failure(source=source, message=message, hint=hint)
        worker.stop()
        self._workers[self._workers.index(worker)] = _Worker(self._work)


def _cause(code: int | None) -> str:
    if code is None or code >= 0:
        return f"exit {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


def _serve(pipe: Connection[Any, Any], work: Work) -> None:
    """The life of a process: tasks in, results out, until the pipe is closed. Ctrl-C is the parent's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pipe.send(None)
    while True:
        try:
            task = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            result = work(task)
        except RawiError as error:
            result = _Broken(error)
        except Exception as error:
            # The work itself says what is wrong with a report; this is wrong with the program.
            result = _Broken(RawiError(f"reading broke off: {type(error).__name__}: {error}"))
        pipe.send(result)
