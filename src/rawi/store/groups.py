"""What stands between reports, as rows: a copy of what records and decisions imply, kept until they change."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from rawi.store.connect import Connections
from rawi.store.filing import get_state, set_state
from rawi.store.rows import BITS, Group, Layer

COLUMNS = 'kind, id, reports, background, "start", "end", size, body'


class Groups:
    """Incidents, subjects, origins, stories, shared entities, reuse and counts of one case, for each layer."""

    def __init__(self, connections: Connections):
        self._connections = connections

    def stamp(self, layer: Layer) -> str | None:
        """From which records, decisions and rules the kept rows were made."""
        with self._connections.reading() as connection:
            return get_state(connection, f"groups.{layer}")

    def keep(self, stamp: str, layer: Layer, groups: Iterable[Group]) -> None:
        """Replace the rows of a layer. Members that are in no report of the case are left out."""
        with self._connections.writing() as connection:
            self._clear(connection, layer)
            numbers = dict(connection.execute("SELECT id, number FROM reports"))
            positions: dict[str, int] = {}
            for group in groups:
                position = positions[group.kind] = positions.get(group.kind, -1) + 1
                _insert(connection, BITS[layer], position, group, numbers)
            set_state(connection, f"groups.{layer}", stamp)

    def drop(self) -> None:
        """Forget all rows; they are made again when they are asked for."""
        with self._connections.writing() as connection:
            for layer in BITS:
                self._clear(connection, layer)

    def bodies(self, layer: Layer) -> Iterator[tuple[str, bytes]]:
        """(kind, JSON) of everything that was joined, by kind and position."""
        query = "SELECT kind, body FROM groups WHERE layer = ? AND body IS NOT NULL ORDER BY kind, position"
        with self._connections.reading() as connection:
            yield from connection.execute(query, (BITS[layer],))

    def named(self, layer: Layer, identity: str) -> tuple[str, bytes] | None:
        """(kind, JSON) of what has exactly this id and joins reports."""
        query = "SELECT kind, body FROM groups WHERE id = ? AND layer = ? AND kind <> 'counts' AND body IS NOT NULL"
        with self._connections.reading() as connection:
            found = connection.execute(query, (identity, BITS[layer])).fetchone()
        return None if found is None else (found[0], found[1])

    def counts(self, layer: Layer, of: Iterable[str]) -> list[bytes]:
        """The counts of these subjects and incidents."""
        query = "SELECT body FROM groups WHERE id = ? AND kind = 'counts' AND layer = ?"
        with self._connections.reading() as connection:
            return [row[0] for one in of for row in connection.execute(query, (one, BITS[layer]))]

    def touching(self, layer: Layer, kind: str, report: str) -> list[tuple[str, bytes]]:
        """(id, JSON) of the groups of a kind that have a member in a report, in order."""
        condition = "j.report = (SELECT number FROM reports WHERE id = ?)"
        return self._groups(layer, kind, condition, report)

    def holding(self, layer: Layer, kind: str, keys: Iterable[tuple[str, str]]) -> dict[str, bytes]:
        """JSON by id of the groups of a kind of which one of the (report, item) is a member."""
        condition = "j.report = (SELECT number FROM reports WHERE id = ?) AND j.item = ?"
        return {one: body for key in keys for one, body in self._groups(layer, kind, condition, *key)}

    def _groups(self, layer: Layer, kind: str, condition: str, *values: str) -> list[tuple[str, bytes]]:
        query = (
            "SELECT DISTINCT g.id, g.body FROM joins j JOIN groups g ON g.kind = j.kind AND g.layer = j.layer AND"
            f" g.position = j.position WHERE j.kind = ? AND j.layer = ? AND {condition} AND g.body IS NOT NULL"
            " ORDER BY g.position"
        )
        with self._connections.reading() as connection:
            return connection.execute(query, (kind, BITS[layer], *values)).fetchall()

    @staticmethod
    def _clear(connection: sqlite3.Connection, layer: Layer) -> None:
        for table in ("groups", "joins"):
            connection.execute(f"DELETE FROM {table} WHERE layer = ?", (BITS[layer],))
        connection.execute("DELETE FROM state WHERE key = ?", (f"groups.{layer}",))


def _insert(
    connection: sqlite3.Connection, layer: int, position: int, group: Group, numbers: dict[str, int]
) -> None:
    connection.execute(
        f"INSERT INTO groups (layer, position, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            layer, position, group.kind, group.id, group.reports, group.background, group.start, group.end, group.size,
            group.body,
        ),
    )  # fmt: skip
    connection.executemany(
        "INSERT OR IGNORE INTO joins (kind, layer, report, item, position) VALUES (?, ?, ?, ?, ?)",
        [(group.kind, layer, numbers[r], item, position) for r, item in group.members if r in numbers],
    )
