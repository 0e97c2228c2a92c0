"""The near side: hands documents to a parsing process, stops it when one takes too long, starts another."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from threading import Timer
from typing import IO

from rawi.errors import SourceError
from rawi.sources.draft import Draft
from rawi.sources.guard.frames import Alive, Found, Request, Table, Trouble, receive, replies, send

BY_HAND = "look at it by hand, or save its text as .txt"
MOST = 1_000_000
"""Answers to one request; a parser that never ends is stopped."""
_idle: list[subprocess.Popen[bytes]] = []


def ask(request: Request) -> Iterator[Draft | Table | Trouble]:
    """What the parser finds, in order; `request.seconds` of wall time are allowed from one answer to the next, and
    from one page of a PDF to the next.

    Raises SourceError where the parser takes longer or breaks down; its process is then replaced.
    """
    process = _ready()
    whole = False
    try:
        yield from _answers(process, request)
        whole = True
    finally:
        # A caller that stops listening leaves half an answer in the pipe: that process can't be used again.
        if whole:
            _idle.append(process)
        else:
            _stop(process)


def _answers(process: subprocess.Popen[bytes], request: Request) -> Iterator[Draft | Table | Trouble]:
    stdin, stdout = _pipes(process)
    first: Request | None = request
    seconds, parts = request.seconds, 0
    while True:
        timer = _Stop(process, seconds)
        try:
            if first is not None:
                send(stdin, first)  # type: ignore[arg-type]
                first = None
            body = receive(stdout)  # type: ignore[arg-type]
        except (EOFError, OSError) as error:
            raise _broken(process, seconds if timer.struck else None) from error
        finally:
            timer.cancel()
        if not body:
            return
        reply = replies.decode(body)
        parts += 1
        if parts > MOST:
            raise SourceError(f"has more than {MOST:,} parts", hint=BY_HAND)
        if not isinstance(reply, Alive):
            yield reply.draft if isinstance(reply, Found) else reply


class _Stop(Timer):
    """Kills the parser when its time is up."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float):
        super().__init__(seconds, self._strike)
        self.daemon, self.struck, self._process = True, False, process
        self.start()

    def _strike(self) -> None:
        self.struck = True
        self._process.kill()


def _broken(process: subprocess.Popen[bytes], seconds: float | None) -> SourceError:
    if seconds is not None:
        return SourceError(f"took longer than {seconds:g} seconds to parse and was stopped", hint=BY_HAND)
    process.wait()
    return SourceError(f"broke the parser down (exit {process.returncode})", hint=BY_HAND)


def _ready() -> subprocess.Popen[bytes]:
    """A parser that waits, or a new one; one that was ended meanwhile (the system was short of memory) is none."""
    while _idle:
        process = _idle.pop()
        if process.poll() is None:
            return process
        _stop(process)
    return _started()


def _started() -> subprocess.Popen[bytes]:
    # A process of its own rather than a fork: it inherits no case file, no lock, no socket.
    paths = os.pathsep.join(filter(None, sys.path))
    return subprocess.Popen(
        [sys.executable, "-m", "rawi.sources.guard.serve"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": paths},
        # Ctrl-C is for us; the parser ends when we do.
        start_new_session=True,
    )


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    assert process.stdin is not None and process.stdout is not None
    return process.stdin, process.stdout


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for pipe in _pipes(process):
        with suppress(OSError):
            pipe.close()


@atexit.register
def shut() -> None:
    """End the parsing processes that wait for work."""
    while _idle:
        _stop(_idle.pop())


if hasattr(os, "register_at_fork"):
    # A child of ours must not talk into its parent's pipes.
    os.register_at_fork(after_in_child=_idle.clear)
