"""Damage that SQLite itself can see, and what it can mend of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from rawi.errors import CaseError
from rawi.store.connect import Connections

INDEXES = ("lookup", "named", "marks")
PROJECTIONS = ("events", "figures", "claims", "entities")


class Health:
    """Checks and repairs of one case file."""

    def __init__(self, connections: Connections):
        self._connections = connections

    def damage(self) -> tuple[str, ...]:
        """What SQLite's integrity check says, at most twenty lines; nothing where the file is whole."""
        try:
            with self._connections.reading() as connection:
                told = [row[0] for row in connection.execute("PRAGMA integrity_check(20)")]
        except CaseError as error:
            return (error.message,)
        return tuple(line for line in told if line != "ok")

    def orphans(self) -> tuple[str, ...]:
        """Rows that point to nothing, as "table → table"."""
        with self._connections.reading() as connection:
            rows = connection.execute("PRAGMA foreign_key_check").fetchall()
        return tuple(f"{table} → {parent}" for table, _, parent, _ in rows)

    def broken_indexes(self) -> tuple[str, ...]:
        """The full-text indexes that contradict themselves."""
        return tuple(name for name in INDEXES if not self._whole(name))

    def unread(self) -> tuple[str, ...]:
        """Ids of reports that have no record."""
        query = "SELECT id FROM reports WHERE number NOT IN (SELECT report FROM records) ORDER BY number"
        with self._connections.reading() as connection:
            return tuple(row[0] for row in connection.execute(query))

    def reindex(self) -> None:
        """Make every ordinary index anew from its table."""
        with self._connections.writing() as connection:
            connection.execute("REINDEX")

    def reset(self) -> None:
        """Empty what follows from texts and records: full-text indexes, projection rows; records count as unshaped."""
        with self._connections.writing() as connection:
            for name in INDEXES:
                _empty(connection, name)
            for name in PROJECTIONS:
                connection.execute(f"DELETE FROM {name}")
            connection.execute("DELETE FROM state WHERE key = 'lookup.shape'")
            connection.execute("UPDATE records SET shape = ''")

    def size(self) -> Iterator[tuple[str, int]]:
        """(table, bytes on disk), the largest first; nothing where this SQLite cannot tell."""
        query = "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC"
        with self._connections.reading() as connection:
            try:
                yield from connection.execute(query).fetchall()
            except sqlite3.OperationalError:
                return

    def _whole(self, name: str) -> bool:
        """FTS5's own check. It is written as an insert, so it takes the write lock; nothing is changed."""
        try:
            with self._connections.writing() as connection:
                connection.execute(f"INSERT INTO {name} ({name}) VALUES ('integrity-check')")
        except CaseError as error:
            if isinstance(error.__cause__, sqlite3.DatabaseError) and "SQLITE_CORRUPT" in (
                error.__cause__.sqlite_errorname or ""
            ):
                return False
            raise
        return True


def _empty(connection: sqlite3.Connection, name: str) -> None:
    """Empty a full-text index; one that is too damaged for that is put up anew."""
    (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
    connection.execute(f"DROP TABLE {name}")
    connection.execute(sql)
