"""Feeds into a case, round after round."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rawi.case.case import Case
from rawi.case.coding import Chosen
from rawi.case.read import ReadSummary, Step
from rawi.sources import Options

if TYPE_CHECKING:
    from rawi.sources.web.visit import Visitor

SHORTEST = 1.0
"""Seconds between two rounds at least."""


def follow(
    case: Case,
    feeds: Path,
    *,
    state: Path | None = None,
    once: bool = False,
    full: bool = False,
    options: Options | None = None,
    progress: Callable[[Step], None] | None = None,
    timeout: float | None = None,
    codebook: Chosen | None = None,
    visitor: Visitor | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[ReadSummary]:
    """Watch the feeds of a feeds.toml: one summary for each round, without an end unless `once` is set.

    `state`: the file that remembers what was seen (beside the case if left out). `once`: one round over all feeds,
    due or not. `full`: fetch the linked pages of every feed. `codebook`: as for `Case.read`. A round is remembered when its reports are kept: what
    is interrupted is looked at again. Raises UsageError for a wrong feeds.toml or state, CaseError as `Case` does.
    """
    # Imported when it is called: cases that watch nothing need no network.
    from rawi.sources.web.plan import load
    from rawi.sources.web.watch import Watch

    watch = Watch(load(feeds), state or beside(case), options=options, visitor=visitor, full=full)
    while True:
        summary = case.take(watch.items(every=once), progress=progress, timeout=timeout, codebook=codebook)
        for url in watch.well:
            case.mended(url)
        watch.commit()
        yield summary
        if once:
            return
        sleep(max(SHORTEST, watch.wait()))


def beside(case: Case) -> Path:
    """Where a case's watch remembers: `case.rawi` → `case.rawi.feeds.json`."""
    return case.path.with_name(f"{case.path.name}.feeds.json")
