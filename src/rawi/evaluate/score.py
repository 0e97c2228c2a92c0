"""A folder of gold files against what the program reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from rawi import pipeline
from rawi.errors import DataError
from rawi.evaluate.claims import mark_claims
from rawi.evaluate.events import mark_events
from rawi.evaluate.gold import Gold
from rawi.evaluate.names import mark_identities, mark_places
from rawi.evaluate.parse import load
from rawi.evaluate.sheet import Marker, Sheet
from rawi.evaluate.values import mark_quantities, mark_times
from rawi.model import Record, Report

MARKS = (mark_quantities, mark_times, mark_places, mark_identities, mark_claims, mark_events)


def score(
    directory: str | Path,
    *,
    read: Callable[[Report], Record] = pipeline.read,
    names: Iterable[str] = (),
) -> Sheet:
    """Precision and recall per field over every NAME.gold under `directory` (only those of `names`, if any).

    Raises DataError for a folder without gold and for a gold file that is wrong (file, line, what to do).
    """
    sheet = Sheet()
    for gold in gold_of(directory, names):
        mark(gold, read(gold.report), sheet)
    return sheet


def gold_of(directory: str | Path, names: Iterable[str] = ()) -> list[Gold]:
    """The gold files of a folder in sorted order. Raises DataError."""
    folder, wanted = Path(directory), set(names)
    paths = sorted(folder.glob("*.gold")) if folder.is_dir() else []
    chosen = [path for path in paths if not wanted or path.stem in wanted]
    missing = sorted(wanted - {path.stem for path in chosen})
    if missing or not chosen:
        told = f"no gold for {', '.join(missing)}" if missing else "holds no .gold files"
        raise DataError(told, source=str(folder), hint="docs/gold-format.md says how to write one")
    return [load(path) for path in chosen]


def mark(gold: Gold, record: Record, sheet: Sheet) -> None:
    """Marks one reading of a gold file's report on `sheet`."""
    marker = Marker(sheet, Path(gold.path).name, partial=gold.partial)
    for each in MARKS:
        each(gold, record, marker)
