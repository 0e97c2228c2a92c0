"""SQLite's errors in the words of someone who has a case file to save."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rawi.errors import CaseError

FAULTS = (
    ("SQLITE_BUSY", "another program is writing to the case", "close it or wait, then try again"),
    ("SQLITE_LOCKED", "another program is writing to the case", "close it or wait, then try again"),
    ("SQLITE_NOTADB", "this is not a case file", "give another --case FILE"),
    ("SQLITE_CORRUPT", "the case file is damaged", "make a copy of it, then run `rawi doctor`"),
    ("SQLITE_FULL", "the disk is full; what was kept before is kept", "make room, then run it again: it goes on where it stopped"),
    ("SQLITE_READONLY", "the case file cannot be written here", "check the permissions of the file and its folder"),
    ("SQLITE_CANTOPEN", "the case file cannot be opened", "check that its folder exists and may be written"),
    ("SQLITE_IOERR", "the disk failed while the case was in use", "check the disk and its room, then run it again: what was kept before is kept"),
)  # fmt: skip
"""(SQLite's error name or its beginning, what it means here, what to do)."""


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn database errors inside the block into CaseErrors that name `path`."""
    try:
        yield
    except sqlite3.Error as error:
        raise explained(error, path) from error
    except CaseError as error:
        error.source = error.source or str(path)
        raise


def explained(error: BaseException | None, path: Path) -> CaseError:
    """The CaseError for one of SQLite's."""
    name = getattr(error, "sqlite_errorname", "") or ""
    for prefix, message, hint in FAULTS:
        if name.startswith(prefix):
            return CaseError(message, source=str(path), hint=hint)
    return CaseError(f"the case file could not be used: {error}", source=str(path))
