"""What stands between reports, as rows: a copy of what records and decisions imply, kept until they change."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rawi.store.connect import Connections
from rawi.store.filing import get_state, set_state
from rawi.store.positions import STEP, placed
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
                _insert(connection, BITS[layer], position * STEP, group, numbers)
            set_state(connection, f"groups.{layer}", stamp)

    def change(
        self, stamp: str, layer: Layer, groups: Sequence[Group], order: Mapping[str, Sequence[str]]
    ) -> bool:
        """Write the groups that are new or changed, and drop those that `order`, the ids of each kind in order,
        doesn't have. False, and nothing is changed, where there is no room between two: then all must be kept anew."""
        bit = BITS[layer]
        with self._connections.writing() as connection:
            query = "SELECT kind, id, position FROM groups WHERE layer = ?"
            known: dict[str, dict[str, int]] = {kind: {} for kind in order}
            for kind, identity, position in connection.execute(query, (bit,)):
                known[kind][identity] = position
            fresh: dict[str, set[str]] = {kind: set() for kind in order}
            for group in groups:
                fresh[group.kind].add(group.id)
            places = {
                kind: placed(ids, known[kind], fresh[kind]) if fresh[kind] else {}
                for kind, ids in order.items()
            }
            if any(place is None for place in places.values()):
                return False
            for kind, held in known.items():
                for identity in held.keys() - set(order[kind]):
                    _remove(connection, bit, kind, held[identity])
            for kind, found in places.items():
                for identity, place in (found or {}).items():
                    before = known[kind].get(identity, place)
                    if before != place:
                        _remove(connection, bit, kind, before)
            for group in groups:
                _replace(connection, bit, group, (places[group.kind] or {})[group.id])
            set_state(connection, f"groups.{layer}", stamp)
        return True

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


def _remove(connection: sqlite3.Connection, layer: int, kind: str, position: int) -> None:
    for table in ("groups", "joins"):
        connection.execute(
            f"DELETE FROM {table} WHERE kind = ? AND layer = ? AND position = ?", (kind, layer, position)
        )


def _replace(connection: sqlite3.Connection, layer: int, group: Group, position: int) -> None:
    """Write a group at its place; of its members only those are touched that came or went."""
    numbers = {}
    for report, _ in group.members:
        if report not in numbers:
            found = connection.execute("SELECT number FROM reports WHERE id = ?", (report,)).fetchone()
            numbers.update({report: found[0]} if found is not None else {})
    members = {(numbers[report], item) for report, item in group.members if report in numbers}
    held = set(
        connection.execute(
            "SELECT report, item FROM joins WHERE kind = ? AND layer = ? AND position = ?",
            (group.kind, layer, position),
        )
    )
    connection.execute(
        "DELETE FROM groups WHERE kind = ? AND layer = ? AND position = ?", (group.kind, layer, position)
    )
    connection.executemany(
        "DELETE FROM joins WHERE kind = ? AND layer = ? AND report = ? AND item = ? AND position = ?",
        [(group.kind, layer, *member, position) for member in sorted(held - members)],
    )
    _insert(connection, layer, position, group, numbers)
