"""What people decided: entries are added and retired, never changed and never erased."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable

import msgspec

from rawi.errors import CaseError, DataError
from rawi.store.connect import Connections
from rawi.store.filing import attach, bump
from rawi.store.rows import Attachment, Entry

ENTRIES = "SELECT number, body, retired_by FROM judgements"


class Journal:
    """The log of one case."""

    def __init__(self, connections: Connections):
        self._connections = connections

    def add(self, make: Callable[[int, str | None], Entry]) -> Entry:
        """Keep the entry that `make` gives for (how many there are, time of the latest).

        What it replaces or undoes is marked as retired. Raises CaseError if its id is there already.
        """
        with self._connections.writing() as connection:
            count, last = connection.execute("SELECT count(*), max(number) FROM judgements").fetchone()
            entry = make(count, self._time(connection, last))
            if self._number(connection, entry.id) is not None:
                raise CaseError(f"the decision {entry.id} is already there", hint="try again")
            body = msgspec.json.encode(msgspec.structs.replace(entry, retired_by=None, now=()))
            added = connection.execute("INSERT INTO judgements (id, body) VALUES (?, ?)", (entry.id, body))
            assert added.lastrowid is not None
            self._retire(connection)
            items = zip(entry.objects, entry.now, strict=True)
            attach(
                connection, (Attachment(added.lastrowid, n, one, item) for n, (one, item) in enumerate(items))
            )
            bump(connection)
        return entry

    def entries(self) -> tuple[Entry, ...]:
        """Every entry, retired ones too, in the order of making."""
        with self._connections.reading() as connection:
            rows = connection.execute(f"{ENTRIES} ORDER BY number").fetchall()
            places: dict[int, list[str | None]] = {}
            query = "SELECT judgement, item FROM attachments ORDER BY judgement, position"
            for number, item in connection.execute(query):
                places.setdefault(number, []).append(item)
        return tuple(_entry(body, retired, tuple(places.get(number, ()))) for number, body, retired in rows)

    def damaged(self) -> tuple[str, ...]:
        """Ids of the entries that cannot be read."""
        with self._connections.reading() as connection:
            rows = connection.execute("SELECT id, body FROM judgements ORDER BY number").fetchall()
        return tuple(identity for identity, body in rows if not _reads(body))

    def on(self, report: str) -> tuple[Attachment, ...]:
        """Where the objects of decisions on one report stand now."""
        query = (
            "SELECT a.judgement, a.position, a.item, j.body FROM attachments a JOIN judgements j ON"
            " j.number = a.judgement WHERE a.report = ? ORDER BY a.judgement, a.position"
        )
        with self._connections.reading() as connection:
            rows = connection.execute(query, (report,)).fetchall()
        return tuple(
            Attachment(number, position, decoded(body).objects[position], item)
            for number, position, item, body in rows
        )

    def reports(self) -> frozenset[str]:
        """The reports on which there are decisions, retired ones too."""
        with self._connections.reading() as connection:
            return frozenset(row[0] for row in connection.execute("SELECT DISTINCT report FROM attachments"))

    def attach(self, attachments: Iterable[Attachment]) -> None:
        """Note where objects of decisions stand now."""
        with self._connections.writing() as connection:
            attach(connection, attachments)
            bump(connection)

    @staticmethod
    def _time(connection: sqlite3.Connection, last: int | None) -> str | None:
        if last is None:
            return None
        (body,) = connection.execute("SELECT body FROM judgements WHERE number = ?", (last,)).fetchone()
        return decoded(body).time

    @staticmethod
    def _number(connection: sqlite3.Connection, entry: str) -> int | None:
        found = connection.execute("SELECT number FROM judgements WHERE id = ?", (entry,)).fetchone()
        return None if found is None else int(found[0])

    @staticmethod
    def _retire(connection: sqlite3.Connection) -> None:
        """Mark every entry that another replaces or undoes, unless that was undone itself: undoing an undo brings the
        first back, while what replaces a replacement leaves the first as retired as it was."""
        rows = connection.execute(
            "SELECT id, body, retired_by FROM judgements ORDER BY number DESC"
        ).fetchall()
        retired: dict[str, str] = {}
        undone: set[str] = set()
        for identity, body, _ in rows:
            entry = decoded(body)
            if identity in undone or (entry.undoes is not None and identity in retired):
                continue
            retired.update({one: identity for one in (entry.undoes, entry.replaces) if one is not None})
            undone.update(filter(None, [entry.undoes]))
        connection.executemany(
            "UPDATE judgements SET retired_by = ? WHERE id = ?",
            [(retired.get(identity), identity) for identity, _, was in rows if was != retired.get(identity)],
        )


def _entry(body: bytes, retired_by: str | None, now: tuple[str | None, ...]) -> Entry:
    return msgspec.structs.replace(decoded(body), retired_by=retired_by, now=now)


def decoded(body: bytes) -> Entry:
    """An entry as it was kept. Raises DataError where it is damaged."""
    try:
        return msgspec.json.decode(body, type=Entry)
    except msgspec.MsgspecError as error:
        raise DataError(f"a decision in the case is damaged: {error}", hint="run `rawi doctor`") from error


def _reads(body: bytes) -> bool:
    try:
        decoded(body)
    except DataError:
        return False
    return True
