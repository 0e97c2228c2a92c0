"""Reading a codebook's own examples under it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rawi import codebook, pipeline
from rawi.codebook import Trial
from rawi.model import Report, report_id


def tried(path: Path | str | None = None) -> Iterator[Trial]:
    """Each example of the codebook at `path` (the built-in one without it), read. Raises DataError for one that is
    wrong."""
    book = codebook.load(path)
    for trial in codebook.trials(book):
        name = report_id(trial.text, outlet=None, published=None, title=None)
        record = pipeline.read(Report(id=name, text=trial.text), book=book)
        yield trial.read([event.type for event in record.events])
