"""Python's garbage collector, which reading has no use for: what a report leaves behind holds no cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """The collector stands still meanwhile, and goes on behind it where it went before.

    A report's thousand tokens, hits and drafts all live until it is read, so that looking for cycles among them finds
    none, time and again; loading makes a hundred thousand things that stay. Two threads that read at once may let it go
    on when the first of them is done: that costs the other time, nothing else.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
