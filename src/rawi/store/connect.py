"""Open a case file: SQLite with WAL, foreign keys, a busy timeout, and our own say over transactions."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from rawi.errors import CaseError
from rawi.store import migrate
from rawi.store.fault import told

MAGIC = b"SQLite format 3\0"


def connect(path: Path, *, create: bool, patience: float) -> Engine:
    """An engine on the case at `path`, migrated. `patience`: seconds to wait for another writer.

    Raises CaseError: missing (and not `create`), not a case, locked, damaged, or of a newer schema.
    """
    look(path, create=create)
    engine = create_engine("sqlite://", creator=lambda: _open(path, patience), poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    try:
        with told(path):
            _prepare(engine)
    except CaseError:
        engine.dispose()
        raise
    return engine


def look(path: Path, *, create: bool) -> None:
    """Refuse what is plainly no case before SQLite touches it."""
    if not path.exists():
        if not create:
            raise CaseError("there is no such case", source=str(path), hint="make it with `rawi read`")
        if not path.parent.is_dir():
            raise CaseError("its folder does not exist", source=str(path), hint="create the folder first")
        return
    if not path.is_file():
        raise CaseError("this is not a file", source=str(path), hint="give another --case FILE")
    try:
        with path.open("rb") as file:
            head = file.read(len(MAGIC))
    except OSError as error:
        raise CaseError(f"cannot be opened: {error.strerror}", source=str(path)) from error
    if head not in (b"", MAGIC):
        raise CaseError("this is not a case file", source=str(path), hint="give another --case FILE")


def writing(engine: Engine) -> Engine:
    """The engine whose transactions take the write lock at once, so that two writers queue and never clash."""
    return engine.execution_options(writes=True)


def _open(path: Path, patience: float) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA foreign_keys = ON")
    # With WAL, NORMAL survives a killed process whole; a power cut can lose the last reports, never the file.
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _prepare(engine: Engine) -> None:
    with engine.connect() as connection:
        missing = migrate.needs(migrate.current(connection))
    if not missing:
        return
    _use_wal(engine)
    with writing(engine).begin() as connection:
        # Another process may have migrated while this one waited for the lock.
        if migrate.needs(migrate.current(connection)):
            migrate.upgrade(connection)


def _use_wal(engine: Engine) -> None:
    raw: Any = engine.raw_connection()
    try:
        raw.driver_connection.execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()
