"""One report as text → its record; files → records."""

from __future__ import annotations

import datetime as dt
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType

from rawi.case.coding import Chosen, chosen
from rawi.case.project import filed
from rawi.codebook import Codebook, builtin
from rawi.errors import DataError, SourceError, UsageError
from rawi.model import Record, Report, clean, report_id
from rawi.sources import Failure, Options
from rawi.sources import read as read_sources
from rawi.sources.dates import iso
from rawi.store import Filed

WAIT = "raise --timeout to wait for it"


class TooLong(Exception):
    """A report takes more time than it was given."""


def extract(
    text: str,
    *,
    published: str | dt.date | None = None,
    outlet: str | None = None,
    title: str | None = None,
    source: str | None = None,
    codebook: Chosen | None = None,
) -> Record:
    """Read one report.

    `text`: the report as published; offsets of the record are code points of it. `published`: the day of
    publication as ISO date, date-time, `date` or `datetime`; without it relative dates stay open. `outlet`: who
    published it. `title`: its headline, where the text begins with it. `source`: where it came from, kept as it is.
    `codebook`: the file of the event types that are coded, or a loaded one; the built-in types without it.
    Raises UsageError for an argument of another kind or a date that is none, DataError for a codebook that is wrong.
    """
    if not isinstance(text, str):
        raise UsageError(f"text is {type(text).__name__}, not str", hint="decode bytes first")
    stored, replaced = clean(text)
    date = _date(published)
    return reader(chosen(codebook))(
        Report(
            id=report_id(stored, outlet=outlet, published=date, title=title),
            source=source,
            outlet=outlet,
            title=title,
            published=date,
            published_from="given" if date else None,
            replaced=replaced,
            text=stored,
        )
    )


def extract_files(
    paths: Sequence[str | Path], *, options: Options | None = None, codebook: Chosen | None = None
) -> Iterator[Record | Failure]:
    """The record of each report under `paths` ("-" is standard input), or what could not be read and why.

    `codebook`: as for `extract`. Raises DataError for one that is wrong.
    """
    book = chosen(codebook)
    for item in read_sources(paths, options=options):
        yield item if isinstance(item, Failure) else attempt(item, book)


def attempt(report: Report, book: Codebook | None = None) -> Record | Failure:
    """The record, or a Failure that names the report: one report that breaks a rule must not stop the others.

    Raises DataError: a lexicon or codebook that is wrong is wrong for every report.
    """
    read = reader(book)
    try:
        return read(report)
    except (DataError, TooLong):
        raise
    except Exception as error:
        return Failure(
            source=report.source or report.id,
            message=f"the reading broke off: {type(error).__name__}: {error}",
            hint="please send us this report; the others were read",
        )


def attempt_filed(report: Report, book: Codebook, *, rules: str) -> Filed | Failure:
    """The same, as the case keeps it: what a reading process sends back."""
    record = attempt(report, book)
    return record if isinstance(record, Failure) else filed(record, rules=rules)


@contextmanager
def limited(seconds: float | None) -> Iterator[None]:
    """Raise TooLong inside the block after so many seconds. Only the main thread of a POSIX system can."""
    if (
        seconds is None
        or threading.current_thread() is not threading.main_thread()
        or not hasattr(signal, "setitimer")
    ):
        yield
        return

    def stop(_: int, __: FrameType | None) -> None:
        raise TooLong(f"takes longer than {seconds:g} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def reader(book: Codebook | None = None) -> Callable[[Report], Record]:
    """The reading itself, imported when something is to be read: looking into a case must not wait for it."""
    from rawi import pipeline

    return pipeline.read if book in (None, builtin()) else partial(pipeline.read, book=book)


def _date(published: str | dt.date | None) -> str | None:
    try:
        return iso(published)
    except SourceError as error:
        raise UsageError(error.message, hint=error.hint) from error
