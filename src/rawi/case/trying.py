"""Reading a codebook's own examples under it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rawi import codebook
from rawi.case.reading import extract
from rawi.codebook import Trial


def tried(path: Path | str | None = None) -> Iterator[Trial]:
    """Each example of the codebook at `path` (the built-in one without it), read. Raises DataError for one that is
    wrong."""
    book = codebook.load(path)
    for trial in codebook.trials(book):
        record = extract(trial.text, codebook=book)
        yield trial.read([event.type for event in record.events])
