"""What new reports change of the origins, and which reports they reach."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rawi.model import Reuse
from rawi.reconcile.unions import Key
from rawi.reconcile.wiring import Keys


class News:
    """What taking reports in has changed so far: reports, keys whose claims are to be looked at, coarse sets, keys of
    claims before they are filed, claims that were found to be copied, and keys whose rows are to be written."""

    def __init__(self, dirty: Iterable[str] = ()) -> None:
        self.dirty: set[str] = set(dirty)
        self.stale: set[Key] = set()
        self.roots: set[Key] = set()
        self.keys: dict[str, Keys] = {}
        self.wired: dict[str, set[str]] = {}
        self.touched: set[Key] = set()


def reach(reports: Iterable[str], copied: Mapping[str, Sequence[Reuse]]) -> set[str]:
    """The reports, and all that copies join to them."""
    found, waiting = set(reports), list(reports)
    while waiting:
        for one in copied.get(waiting.pop(), ()):
            for other in (one.a.report, one.b.report):
                if other not in found:
                    found.add(other)
                    waiting.append(other)
    return found
