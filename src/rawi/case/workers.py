"""Reading in many processes: results come in the order of the reports; a report that harms its process is named."""

from __future__ import annotations

import multiprocessing as mp
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

import msgspec

from rawi.errors import DataError
from rawi.sources import Failure

Task = TypeVar("Task")
Work = Callable[[Any], Any]
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
        self.number: int | None = None
        self.since = 0.0

    def give(self, number: int, task: object) -> None:
        self.number, self.since = number, time.monotonic()
        try:
            self.pipe.send(task)
        except (BrokenPipeError, ConnectionResetError):
            pass  # It died while it was idle; `take` finds that out.

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


class Workers:
    """`count` processes that do `work` (a module's function) on tasks.

    `timeout`: seconds that one task may take; None for no limit. `name`: says whose task it is, for a Failure.
    Close it, or use it as a context manager.
    """

    def __init__(self, work: Work, *, count: int, timeout: float | None, name: Callable[[Any], str]):
        self._work, self._timeout, self._name = work, timeout, name
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

        Raises DataError where a process met one: a data file that is wrong is wrong for every report.
        """
        source, waiting, room = enumerate(tasks), deque[int](), AHEAD * len(self._workers)
        more = True
        while more or waiting:
            while more and len(waiting) < room and (idle := self._idle()):
                number, task = next(source, (-1, None))
                more = number >= 0
                if more:
                    waiting.append(number)
                    self._tasks[number] = task
                    idle.give(number, task)
            while waiting and waiting[0] in self._done:
                number = waiting.popleft()
                yield self._tasks.pop(number), self._done.pop(number)
            if waiting and not (more and len(waiting) < room and self._idle()):
                self._collect()

    def _idle(self) -> _Worker | None:
        return next((worker for worker in self._workers if worker.number is None), None)

    def _collect(self) -> None:
        """Wait for a result, a death or the end of somebody's time."""
        busy = {worker.pipe: worker for worker in self._workers if worker.number is not None}
        for pipe in wait(list(busy), timeout=self._patience(busy.values())):
            self._receive(busy[pipe])  # type: ignore[index]
        if self._timeout is not None:
            late = time.monotonic() - self._timeout
            for worker in self._workers:
                if worker.number is not None and worker.since < late:
                    self._replace(worker, f"takes longer than {self._timeout:g} seconds", "raise --timeout to wait for it")

    def _patience(self, busy: Iterable[_Worker]) -> float | None:
        if self._timeout is None:
            return None
        return max(0.0, min(worker.since for worker in busy) + self._timeout - time.monotonic()) + 0.01

    def _receive(self, worker: _Worker) -> None:
        assert worker.number is not None
        try:
            result = worker.pipe.recv()
        except (EOFError, ConnectionResetError):
            worker.process.join()
            self._replace(worker, f"ended the process that read it ({_cause(worker.process.exitcode)})", HINT)
            return
        if isinstance(result, _Broken):
            raise result.error
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
    while True:
        try:
            task = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            result = work(task)
        except DataError as error:
            result = _Broken(error)
        pipe.send(result)
