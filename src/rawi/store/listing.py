"""Pages of what the views show: ids in order, filtered and sorted by the projection rows, a page at a time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Literal

from msgspec import Struct

from rawi.store.connect import Connections
from rawi.store.rows import BITS, Layer

Thing = Literal["events", "figures", "claims"]
Key = tuple[str, str]
"""(report's id, item's id)."""
ORDERS = {
    "incidents": "g.reports DESC, g.background, coalesce(g.\"start\", '9999'), coalesce(g.\"end\", '9999')",
    "timeline": "coalesce(g.\"start\", '9999'), coalesce(g.\"end\", '9999'), g.reports DESC",
    "subjects": "g.reports DESC, count(*) DESC",
    "origins": "count(DISTINCT r.publisher) DESC, count(*) DESC",
    "reuse": "g.size DESC",
}
DAY = "(:{0} IS NULL OR substr({1}, 1, 10) {2} :{0})"


class Asked(Struct, frozen=True, kw_only=True):
    """Which rows are asked for.

    `layer`: of the things; `groups`: of what joins them. `publishers`: exact names. `since`, `until`: ISO dates.
    `type`: an event's, or a figure's measure. `place`: tells of the names of an event's places, a line each.
    `only`: keys of the things that are meant.
    """

    layer: Layer = "decided"
    groups: Layer = "decided"
    publishers: tuple[str, ...] | None = None
    since: str | None = None
    until: str | None = None
    type: str | None = None
    place: Callable[[str], bool] | None = None
    only: frozenset[Key] | None = None


class Row(Struct, frozen=True):
    """A group on a page: its id, its JSON (None where it has one member and no more), its asked members."""

    id: str
    body: bytes | None
    members: tuple[Key, ...]


class Listing:
    """Pages over one case."""

    def __init__(self, connections: Connections):
        self._connections = connections

    def groups(
        self, kind: str, thing: Thing, asked: Asked, *, order: str, limit: int, offset: int
    ) -> list[Row]:
        """A page of groups of which a member is asked for, with those members in the order of records.

        `order`: a key of `ORDERS`. Origins must have a chain beyond the outlet.
        """
        condition = "HAVING max(t.hops) > 0" if kind == "origins" else ""
        members = f"FROM {_source(thing)} JOIN joins j ON j.kind = :kind AND j.layer = :groups AND j.report = t.report AND j.item = t.id"
        page = (
            f"SELECT g.position, g.id, g.body {members} JOIN groups g ON g.kind = :kind AND g.layer = :groups"
            f" AND g.position = j.position WHERE {WHERE[thing]} GROUP BY j.position {condition}"
            f" ORDER BY {ORDERS[order]}, g.position LIMIT :limit OFFSET :offset"
        )
        inside = (
            f"SELECT r.id, t.id {members} WHERE j.position = :position AND {WHERE[thing]}"
            " ORDER BY coalesce(r.published, ''), r.id, t.position"
        )
        with self._asking(asked) as (connection, values):
            values |= {"kind": kind, "limit": limit, "offset": offset}
            return [
                Row(identity, body, tuple(connection.execute(inside, values | {"position": position})))
                for position, identity, body in connection.execute(page, values).fetchall()
            ]

    def things(self, thing: Thing, asked: Asked, *, limit: int, offset: int) -> list[Key]:
        """A page of things in the order of records and text."""
        query = (
            f"SELECT r.id, t.id FROM {_source(thing)} WHERE {WHERE[thing]}"
            " ORDER BY coalesce(r.published, ''), r.id, t.position LIMIT :limit OFFSET :offset"
        )
        with self._asking(asked) as (connection, values):
            return connection.execute(query, values | {"limit": limit, "offset": offset}).fetchall()

    def reuse(self, asked: Asked, *, limit: int, offset: int) -> list[bytes]:
        """A page of shared passages with a side in an asked report; `only` holds (id, "")."""
        query = (
            "SELECT g.body FROM groups g WHERE g.kind = 'reuse' AND g.layer = :groups AND EXISTS (SELECT 1 FROM joins j"
            " JOIN reports r ON r.number = j.report WHERE j.kind = g.kind AND j.layer = g.layer AND j.position ="
            f" g.position AND {PUBLISHED}) AND (:every OR g.id IN (SELECT report FROM temp.asked))"
            f" ORDER BY {ORDERS['reuse']}, g.position LIMIT :limit OFFSET :offset"
        )
        with self._asking(asked) as (connection, values):
            rows = connection.execute(query, values | {"limit": limit, "offset": offset}).fetchall()
        return [row[0] for row in rows]

    def outlets(self, asked: Asked, *, telling: bool, limit: int, offset: int) -> list[tuple[str, int]]:
        """A page of publishers with how many claims of others they carry; those with most reports first.

        `telling`: count only reports with an asked claim.
        """
        told = f"(SELECT count(*) FROM claims t WHERE t.report = r.number AND {WHERE['claims']})"
        query = (
            f"SELECT publisher, sum(told) FROM (SELECT r.publisher, r.published, r.id, {told} AS told FROM reports r"
            f" WHERE {PUBLISHED}) WHERE told > 0 OR NOT :telling GROUP BY publisher"
            " ORDER BY count(*) DESC, sum(told) DESC, min(coalesce(published, '') || ' ' || id) LIMIT :limit OFFSET :offset"
        )
        with self._asking(asked) as (connection, values):
            values |= {"telling": telling, "limit": limit, "offset": offset}
            return connection.execute(query, values).fetchall()

    def published(self, publisher: str, asked: Asked, *, telling: bool) -> tuple[str, ...]:
        """Ids of a publisher's asked reports in the order of records."""
        told = f"EXISTS (SELECT 1 FROM claims t WHERE t.report = r.number AND {WHERE['claims']})"
        query = (
            f"SELECT r.id FROM reports r WHERE r.publisher = :publisher AND {PUBLISHED} AND (NOT :telling OR {told})"
            " ORDER BY coalesce(r.published, ''), r.id"
        )
        with self._asking(asked) as (connection, values):
            rows = connection.execute(query, values | {"publisher": publisher, "telling": telling})
            return tuple(row[0] for row in rows)

    def joined(self, layer: Layer, kind: str, keys: Iterable[Key]) -> frozenset[Key]:
        """The keys and all that stand in a group with one of them."""
        query = (
            "SELECT r.id, o.item FROM reports m JOIN joins j ON j.report = m.number JOIN joins o ON o.kind = j.kind"
            " AND o.layer = j.layer AND o.position = j.position JOIN reports r ON r.number = o.report"
            " WHERE j.kind = ? AND j.layer = ? AND m.id = ? AND j.item = ?"
        )
        found = set(keys)
        with self._connections.reading() as connection:
            for key in sorted(found):
                found.update(connection.execute(query, (kind, BITS[layer], *key)))
        return frozenset(found)

    @contextmanager
    def _asking(self, asked: Asked) -> Iterator[tuple[sqlite3.Connection, dict[str, str | int | None]]]:
        """A connection that knows what is asked, and the values for the statements."""
        with self._connections.reading() as connection:
            fits = asked.place or (lambda _: True)
            connection.create_function("fits", 1, lambda places: fits(places or ""), deterministic=True)
            connection.execute(
                "CREATE TEMP TABLE IF NOT EXISTS asked (report TEXT, item TEXT, PRIMARY KEY (report, item)) WITHOUT ROWID"
            )
            connection.execute("DELETE FROM temp.asked")
            connection.executemany("INSERT INTO temp.asked VALUES (?, ?)", asked.only or ())
            yield (
                connection,
                {
                    "layer": BITS[asked.layer],
                    "groups": BITS[asked.groups],
                    "publishers": None if asked.publishers is None else json.dumps(asked.publishers),
                    "since": asked.since,
                    "until": asked.until,
                    "type": asked.type,
                    "anywhere": asked.place is None,
                    "every": asked.only is None,
                },
            )


def _source(thing: Thing) -> str:
    """A thing `t` with its report `r`; a figure with its event `e`, which may be missing."""
    event = (
        " LEFT JOIN events e ON e.report = t.report AND e.id = t.event AND e.layer & :layer"
        if thing == "figures"
        else ""
    )
    return f"{thing} t JOIN reports r ON r.number = t.report{event}"


def _during(first: str, last: str) -> str:
    return f"{DAY.format('since', last, '>=')} AND {DAY.format('until', first, '<=')}"


PUBLISHER = "(:publishers IS NULL OR r.publisher IN (SELECT value FROM json_each(:publishers)))"
PUBLISHED = f"{PUBLISHER} AND {_during('r.published', 'r.published')}"
MEANT = "(:every OR EXISTS (SELECT 1 FROM temp.asked a WHERE a.report = r.id AND a.item = t.id))"


def _event(alias: str) -> str:
    """An event of the asked type, time and place; without a date it is taken by its report's."""
    start, end = f'{alias}."start"', f'{alias}."end"'
    when = _during(f"coalesce({start}, {end}, r.published)", f"coalesce({end}, {start}, r.published)")
    return f"(:type IS NULL OR {alias}.type = :type) AND {PUBLISHER} AND {when} AND (:anywhere OR fits({alias}.places))"


FIGURE = (
    f"CASE WHEN e.id IS NOT NULL AND (:type IS NULL OR e.type = :type) THEN {_event('e')}"
    f" ELSE (:type IS NULL OR t.measure = :type) AND {PUBLISHED}"
    " AND CASE WHEN e.id IS NULL THEN :anywhere ELSE (:anywhere OR fits(e.places)) END END"
)
CLAIM = (
    f"NOT t.own AND {PUBLISHED} AND ((:type IS NULL AND :anywhere) OR EXISTS (SELECT 1 FROM events e WHERE e.report ="
    f" t.report AND e.layer & :layer AND instr(e.claims, ' ' || t.id || ' ') AND {_event('e')}))"
)
WHERE: dict[Thing, str] = {
    "events": f"t.layer & :layer AND {MEANT} AND {_event('t')}",
    "figures": f"t.layer & :layer AND {MEANT} AND {FIGURE}",
    "claims": f"t.layer & :layer AND {MEANT} AND {CLAIM}",
}
"""What makes a thing `t` of a report `r` an asked one."""
