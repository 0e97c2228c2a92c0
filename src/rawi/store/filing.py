"""Putting a report away: every row that the case keeps of it, on a connection whose transaction the caller owns."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

import msgspec

from rawi.model import Report
from rawi.store.body import head, pack_text
from rawi.store.rows import BITS, Attachment, Filed, IndexText, Lines, NameText

TABLES = ("events", "figures", "claims", "entities")
BOTH = BITS["machine"] | BITS["decided"]


def number_of(connection: sqlite3.Connection, report: str) -> int | None:
    """The row number of a report, by its id."""
    found = connection.execute("SELECT number FROM reports WHERE id = ?", (report,)).fetchone()
    return None if found is None else int(found[0])


def put(connection: sqlite3.Connection, filed: Filed) -> int:
    """Keep a report with its record, in place of an older one, and its sighting; gives its row number."""
    number = number_of(connection, filed.report.id)
    if number is None:
        number = _put_report(connection, filed)
        put_words(connection, number, filed.words)
    else:
        connection.execute(
            "UPDATE texts SET head = ? WHERE report = ?", (_head(connection, number, filed), number)
        )
    connection.execute(
        "INSERT OR REPLACE INTO records (report, rules, shape, body) VALUES (?, ?, ?, ?)",
        (number, filed.rules, filed.shape, filed.body),
    )
    put_lines(connection, number, filed.lines, filed.decided)
    put_names(connection, number, filed.names)
    connection.execute("INSERT INTO marks (rowid, ids) VALUES (?, ?)", (number, filed.ids))
    put_sighting(connection, number, filed.report)
    return number


def _put_report(connection: sqlite3.Connection, filed: Filed) -> int:
    report = filed.report
    added = connection.execute(
        "INSERT INTO reports (id, outlet, published, title, publisher) VALUES (?, ?, ?, ?, ?)",
        (report.id, report.outlet, report.published, report.title, filed.publisher),
    )
    assert added.lastrowid is not None
    connection.execute(
        "INSERT INTO texts (report, head, body) VALUES (?, ?, ?)",
        (added.lastrowid, head(report), pack_text(report.text)),
    )
    return added.lastrowid


def _head(connection: sqlite3.Connection, number: int, filed: Filed) -> bytes:
    """The head of a report that is read again: where it came from stays as it was first met."""
    (kept,) = connection.execute("SELECT head FROM texts WHERE report = ?", (number,)).fetchone()
    first = msgspec.json.decode(kept, type=Report)
    return head(msgspec.structs.replace(first, fragment=filed.report.fragment))


def put_lines(connection: sqlite3.Connection, number: int, machine: Lines, decided: Lines | None) -> None:
    """Replace the projection rows of a report."""
    for table in TABLES:
        connection.execute(f"DELETE FROM {table} WHERE report = ?", (number,))
        mine = list(enumerate(getattr(machine, table)))
        if decided is None:
            _insert(connection, table, number, BOTH, mine)
            continue
        theirs = list(enumerate(getattr(decided, table)))
        _insert(connection, table, number, BOTH, [row for row in mine if row in theirs])
        _insert(connection, table, number, BITS["machine"], [row for row in mine if row not in theirs])
        _insert(connection, table, number, BITS["decided"], [row for row in theirs if row not in mine])


def _insert(
    connection: sqlite3.Connection,
    table: str,
    number: int,
    layer: int,
    rows: Sequence[tuple[int, msgspec.Struct]],
) -> None:
    if rows:
        values = [(number, position, layer, *msgspec.structs.astuple(line)) for position, line in rows]
        marks = ", ".join("?" * len(values[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", values)


def put_words(connection: sqlite3.Connection, number: int, words: IndexText) -> None:
    """Add a report's words to the full-text index, which doesn't hold it yet."""
    connection.execute(
        "INSERT INTO lookup (rowid, words, stems) VALUES (?, ?, ?)", (number, words.words, words.stems)
    )


def put_names(connection: sqlite3.Connection, number: int, names: NameText) -> None:
    """Replace the names by which a report is found."""
    connection.execute("DELETE FROM named WHERE rowid = ?", (number,))
    connection.execute(
        "INSERT INTO named (rowid, speakers, places, names) VALUES (?, ?, ?, ?)",
        (number, names.speakers, names.places, names.names),
    )


def sighted(connection: sqlite3.Connection, number: int, report: Report) -> bool:
    """True where the report was met at this source, with these bytes, before."""
    found = connection.execute(
        "SELECT 1 FROM sightings WHERE report = ? AND source = ? AND sha256 = ?",
        (number, report.source or "", report.bytes_sha256 or ""),
    )
    return found.fetchone() is not None


def put_sighting(connection: sqlite3.Connection, number: int, report: Report) -> None:
    """Keep where the report was met; the same place and bytes are kept once."""
    connection.execute(
        "INSERT OR IGNORE INTO sightings (report, source, sha256, captured, encoding, url) VALUES (?, ?, ?, ?, ?, ?)",
        (
            number,
            report.source or "",
            report.bytes_sha256 or "",
            report.captured,
            report.encoding,
            report.url,
        ),
    )


def attach(connection: sqlite3.Connection, attachments: Iterable[Attachment]) -> None:
    """Note where objects of decisions stand now."""
    connection.executemany(
        "INSERT OR REPLACE INTO attachments (judgement, position, report, kind, item) VALUES (?, ?, ?, ?, ?)",
        [(one.entry, one.position, one.anchor.report, one.anchor.kind, one.item) for one in attachments],
    )


def get_state(connection: sqlite3.Connection, key: str) -> str | None:
    """A value of the case's own bookkeeping."""
    found = connection.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
    return None if found is None else str(found[0])


def set_state(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Replace a value of the case's own bookkeeping."""
    connection.execute("INSERT OR REPLACE INTO state (key, value) VALUES (?, ?)", (key, value))


def bump(connection: sqlite3.Connection) -> None:
    """Note that records or decisions changed, so that derived rows are made again."""
    set_state(connection, "revision", str(int(get_state(connection, "revision") or 0) + 1))
