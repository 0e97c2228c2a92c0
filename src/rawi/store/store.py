"""Reads and writes of a case. Each report is written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from rawi.model import Record, Report
from rawi.store import body, filing
from rawi.store.codebooks import Codebooks
from rawi.store.connect import Connections
from rawi.store.groups import Groups
from rawi.store.health import Health
from rawi.store.journal import Journal
from rawi.store.listing import Listing
from rawi.store.lookup import Lookup
from rawi.store.rows import Attachment, Failed, Filed, Standing

PAGE = 100
"""Records fetched at a time while iterating: memory stays flat in the number of reports."""
STORED = (
    "SELECT t.head, t.body AS text, d.body, d.shape, r.id, coalesce(r.published, '') AS published"
    " FROM reports r JOIN records d ON d.report = r.number JOIN texts t ON t.report = r.number"
)
IN_ORDER = " ORDER BY coalesce(r.published, ''), r.id"
MARK = 8
"""Characters of an id that the index of ids keeps: enough that one report in a million is looked at in vain."""


class Store:
    """One case file. Close it, or use it as a context manager.

    `journal` holds the decisions, `groups` what stands between reports, `codebooks` under which the reports were read,
    `lookup` searches, `listing` pages through what the views show, `health` looks for damage.
    """

    def __init__(self, path: Path, *, create: bool = True, patience: float = 5.0):
        self.path = path
        self._connections = connections = Connections(path, create=create, patience=patience)
        self.journal, self.groups = Journal(connections), Groups(connections)
        self.codebooks = Codebooks(connections)
        self.lookup, self.listing, self.health = (
            Lookup(connections),
            Listing(connections),
            Health(connections),
        )

    def close(self) -> None:
        """Give the file back; SQLite folds its write-ahead log into it."""
        self._connections.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- reports and records

    def standing(self, report: Report) -> Standing:
        """What the case holds of this report, and whether from this very source."""
        query = "SELECT r.number, d.rules FROM reports r LEFT JOIN records d ON d.report = r.number WHERE r.id = ?"
        with self._connections.reading() as connection:
            row = connection.execute(query, (report.id,)).fetchone()
            if row is None:
                return Standing(None, False)
            return Standing(row[1], filing.sighted(connection, row[0], report))

    def write(self, filed: Iterable[Filed], attachments: Sequence[Attachment] = ()) -> None:
        """Keep reports with their records and sightings in one transaction; older records are replaced.

        `attachments`: where objects of decisions on these reports stand in the new records.
        """
        with self._connections.writing() as connection:
            for one in filed:
                filing.put(connection, one)
            filing.attach(connection, attachments)
            filing.bump(connection)

    def refile(self, filed: Iterable[Filed], *, bump: bool = False) -> None:
        """Make the projection rows and names of reports anew; texts, records and sightings are left alone.

        `bump`: what the reports say changed (a decision), so that what was derived from them is stale.
        """
        with self._connections.writing() as connection:
            for one in filed:
                number = filing.number_of(connection, one.report.id)
                if number is None:
                    continue
                filing.put_lines(connection, number, one.lines, one.decided)
                filing.put_names(connection, number, one.names)
                connection.execute("UPDATE records SET shape = ? WHERE report = ?", (one.shape, number))
                connection.execute("INSERT INTO marks (rowid, ids) VALUES (?, ?)", (number, one.ids))
            if bump:
                filing.bump(connection)

    def sight(self, report: Report) -> None:
        """Keep that a known report was met at this source too."""
        with self._connections.writing() as connection:
            number = filing.number_of(connection, report.id)
            assert number is not None
            filing.put_sighting(connection, number, report)

    def records(self) -> Iterator[Record]:
        """Every record, ordered by (published, id); reports without a date come first. Raises DataError."""
        for page in self._pages("", ()):
            yield from map(_record, page)

    def out_of_shape(self, shape: str) -> Iterator[Record]:
        """The records whose projection rows another version made, in the order of `records`."""
        for page in self._pages(" AND d.shape <> ?", (shape,)):
            yield from map(_record, page)

    def has_shape(self, shape: str) -> bool:
        """True where every record's projection rows are of this version."""
        query = (
            "SELECT 1 FROM records WHERE shape < ? UNION ALL SELECT 1 FROM records WHERE shape > ? LIMIT 1"
        )
        with self._connections.reading() as connection:
            return connection.execute(query, (shape, shape)).fetchone() is None

    def record(self, report: str) -> Record | None:
        """The record of one report by the report's id. Raises DataError where it is damaged."""
        with self._connections.reading() as connection:
            row = connection.execute(f"{STORED} WHERE r.id = ?", (report,)).fetchone()
        return None if row is None else _record(row)

    def report(self, report: str) -> Report | None:
        """One report as it was given, by its id, whatever became of its record."""
        query = "SELECT t.head, t.body FROM reports r JOIN texts t ON t.report = r.number WHERE r.id = ?"
        with self._connections.reading() as connection:
            row = connection.execute(query, (report,)).fetchone()
        return None if row is None else body.report(row[0], row[1])

    def reports(self) -> Iterator[str]:
        """The ids of all reports in the order of `records`."""
        last = ("", "")
        query = (
            "SELECT coalesce(published, ''), id FROM reports r WHERE (coalesce(published, ''), id) > (?, ?)"
        )
        while True:
            with self._connections.reading() as connection:
                page = connection.execute(f"{query}{IN_ORDER} LIMIT 1000", last).fetchall()
            yield from (row[1] for row in page)
            if not page:
                return
            last = tuple(page[-1])

    def readings(self) -> list[tuple[str, str]]:
        """(id, rules) of each report and its record."""
        with self._connections.reading() as connection:
            query = "SELECT r.id, d.rules FROM reports r JOIN records d ON d.report = r.number"
            return [(row[0], row[1]) for row in connection.execute(query)]

    def holding(self, item: str) -> tuple[Record, ...]:
        """The records in which an id begins with `item`, in the order of `records`."""
        if not (item.isascii() and item.isalnum()):
            return ()  # no id has other characters, and to the index some are signs
        mark = f'"{item[:MARK].lower()}"' + ("*" if len(item) < MARK else "")
        query = f"{STORED} WHERE r.number IN (SELECT rowid FROM marks WHERE marks MATCH ?){IN_ORDER}"
        with self._connections.reading() as connection:
            rows = connection.execute(query, (mark,)).fetchall()
        return tuple(map(_record, rows))

    def count(self) -> int:
        """How many reports the case holds."""
        with self._connections.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM reports").fetchone()[0])

    def sources(self, report: str) -> tuple[str, ...]:
        """Where a report was met, in the order of meeting."""
        query = "SELECT source FROM sightings JOIN reports r ON r.number = report WHERE r.id = ? ORDER BY sightings.number"
        with self._connections.reading() as connection:
            return tuple(row[0] for row in connection.execute(query, (report,)))

    def revision(self) -> int:
        """A number that grows with every record and decision."""
        with self._connections.reading() as connection:
            return int(filing.get_state(connection, "revision") or 0)

    def _pages(self, condition: str, values: tuple[str, ...]) -> Iterator[list[tuple[bytes | str, ...]]]:
        last = ("", "")
        query = f"{STORED} WHERE (coalesce(r.published, ''), r.id) > (?, ?){condition}{IN_ORDER} LIMIT {PAGE}"
        while True:
            with self._connections.reading() as connection:
                page = connection.execute(query, (*last, *values)).fetchall()
            yield page
            if len(page) < PAGE:
                return
            last = (page[-1][5], page[-1][4])

    # --- failures of the last reads

    def forget_failures(self, source: str) -> None:
        """Drop what earlier reads said of an input that is about to be tried again."""
        with self._connections.writing() as connection:
            connection.execute("DELETE FROM failures WHERE input = ?", (source,))

    def fail(self, source: str, failed: Failed) -> None:
        """Keep that something of the input `source` could not be read."""
        values = (source, *msgspec.structs.astuple(failed))
        with self._connections.writing() as connection:
            connection.execute(
                "INSERT INTO failures (input, source, place, message, hint, note) VALUES (?, ?, ?, ?, ?, ?)",
                values,
            )

    def failures(self) -> tuple[Failed, ...]:
        """What could not be read when it was last tried, in the order of trying."""
        query = "SELECT source, place, message, hint, note FROM failures ORDER BY number"
        with self._connections.reading() as connection:
            rows = connection.execute(query).fetchall()
        return tuple(
            Failed(source=source, place=place, message=message, hint=hint, note=bool(note))
            for source, place, message, hint, note in rows
        )


def _record(row: tuple[bytes | str, ...]) -> Record:
    head, text, packed = row[:3]
    assert isinstance(head, bytes) and isinstance(text, bytes) and isinstance(packed, bytes)
    return body.unpack(packed, body.report(head, text))
