"""The far side: `python -m rawi.sources.guard.serve` parses what comes on standard input until it ends."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from typing import BinaryIO, cast

from rawi.errors import SourceError
from rawi.sources.draft import Draft
from rawi.sources.guard.frames import Alive, Found, Request, Table, Trouble, receive, requests, send

PARSERS = {
    "page": "rawi.sources.page.read",
    "saved": "rawi.sources.page.saved",
    "pdf": "rawi.sources.pdf.read",
    "docx": "rawi.sources.docx",
    "feed": "rawi.sources.feed",
    "chats": "rawi.sources.telegram.pages",
    "parquet": "rawi.sources.parquet",
}
"""A job's module; its `parse(request)` gives drafts, rows and troubles."""
MEMORY = 4 << 30
"""Bytes of address space that a parser may take."""
Reply = Draft | Table | Trouble | Alive
Parse = Callable[[Request], Iterator[Reply]]


def main() -> None:
    """Answer requests until standard input ends."""
    _limit_memory()
    stdin = cast(BinaryIO, sys.stdin.buffer)
    # What a parser prints must not get among the answers.
    stdout = cast(BinaryIO, os.fdopen(os.dup(1), "wb"))
    os.dup2(2, 1)
    sys.setrecursionlimit(3000)
    with suppress(EOFError, BrokenPipeError):
        while True:
            request = requests.decode(receive(stdin))
            found = answers(request)
            while (reply := _next(found, request.seconds)) is not None:
                send(stdout, Found(reply) if isinstance(reply, Draft) else reply)
            send(stdout, None)


def _next(found: Iterator[Reply], seconds: float) -> Reply | None:
    """The next answer. Should we outlive our caller (kill -9) on a poisoned document, the alarm ends us."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 2 * seconds + 5)
    try:
        return next(found, None)
    finally:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)


def answers(request: Request) -> Iterator[Reply]:
    """What the parser of this job finds; whatever it raises is the last answer."""
    parse: Parse = import_module(PARSERS[request.job]).parse
    try:
        yield from parse(request)
    except SourceError as error:
        yield Trouble(error.message, error.hint, error.place)
    except MemoryError:
        yield Trouble("needs more memory than a document may take", "split it, or save its text as .txt")
    except Exception as error:
        told = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        yield Trouble(f"the parser broke off: {told}", "open and save it again, or save its text as .txt")


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main()
