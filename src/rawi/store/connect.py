"""Open a case file: SQLite with WAL, foreign keys, a busy timeout, and our own say over transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import local

from rawi.errors import CaseError
from rawi.store import migrate
from rawi.store.fault import told

MAGIC = b"SQLite format 3\0"
LARGEST = 5e8
"""Bytes that the write-ahead log may keep on disk after it was folded into the file."""


class Connections:
    """One connection for each thread that uses the case, so that none waits for another's statement.

    `create`: make the file where there is none. `patience`: seconds to wait for another writer. Raises CaseError:
    missing (and not `create`), not a case, locked, damaged, or of a newer schema.
    """

    def __init__(self, path: Path, *, create: bool, patience: float):
        self.path, self._patience = path, patience
        self._local, self._all = local(), list[sqlite3.Connection]()
        look(path, create=create)
        try:
            with told(path):
                _prepare(self.mine())
        except CaseError:
            self.close()
            raise

    def mine(self) -> sqlite3.Connection:
        """This thread's connection."""
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = self._local.connection = _open(self.path, self._patience)
            self._all.append(found)
        return found

    def close(self) -> None:
        """Give the file back; SQLite folds its write-ahead log into it."""
        for connection in self._all:
            with suppress(sqlite3.Error):
                connection.close()
        self._all.clear()
        self._local = local()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A view of the case as it is now; inside another such block it is that block's."""
        connection = self.mine()
        with told(self.path):
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("COMMIT")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that takes the write lock at once, so that two writers queue and never clash."""
        connection = self.mine()
        with told(self.path):
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                # Some errors (a full disk) have rolled everything back already.
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise


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


def _open(path: Path, patience: float) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        # With WAL, NORMAL survives a killed process whole; a power cut can lose the last reports, never the file.
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA wal_autocheckpoint = 4000")
        connection.execute(f"PRAGMA journal_size_limit = {LARGEST:.0f}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    if not migrate.needs(migrate.current(connection)):
        return
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have migrated while this one waited for the lock.
        if migrate.needs(migrate.current(connection)):
            migrate.upgrade(connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
