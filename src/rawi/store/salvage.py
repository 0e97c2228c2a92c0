"""Row by row through a damaged case: what can be read is given, what can't is counted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from rawi.errors import DataError
from rawi.model import Record, Report
from rawi.store import body
from rawi.store.codebooks import IN_USE
from rawi.store.connect import look
from rawi.store.fault import told
from rawi.store.journal import decoded
from rawi.store.rows import Entry


class Salvage:
    """A damaged case, opened for reading alone. `lost`: rows that could not be read so far. A context manager.

    Raises CaseError where not even its tables can be found.
    """

    def __init__(self, path: Path):
        look(path, create=False)
        self.lost = 0
        with told(path):
            self._connection = sqlite3.connect(f"file:{path.absolute()}?mode=ro", uri=True)
            try:
                self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            except sqlite3.Error:
                self._connection.close()
                raise

    def __enter__(self) -> Salvage:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def reports(self) -> Iterator[tuple[Report, Record | None]]:
        """Each report that can be read, with its record where that can be too, in the order of keeping."""
        for number in range(1, self._last("texts", "report") + 1):
            found = self._one("SELECT head, body FROM texts WHERE report = ?", number)
            if found is None:
                continue
            try:
                report = body.report(*found)
            except DataError:
                self.lost += 1
                continue
            yield report, self._record(number, report)

    def rules(self, report: str) -> str:
        """Under which rules a report was read; "" where that is lost, so that it is read again."""
        query = "SELECT d.rules FROM records d JOIN reports r ON r.number = d.report WHERE r.id = ?"
        found = self._one(query, report, count=False)
        return "" if found is None else str(found[0])

    def codebooks(self) -> Iterator[tuple[str, bytes | None]]:
        """The codebooks that can be read, the one in use last; None in place of bytes that the case doesn't keep."""
        try:
            rows = dict(self._connection.execute("SELECT key, value FROM state").fetchall())
        except sqlite3.Error:
            self.lost += 1
            return
        held = {key.partition("/")[2]: value for key, value in rows.items() if key.startswith(f"{IN_USE}/")}
        order = [*held, *([rows[IN_USE]] if IN_USE in rows else [])]
        for digest in order:
            yield digest, held[digest].encode() if digest in held else None

    def sightings(self, report: Report) -> Iterator[Report]:
        """The report as it was met at each further source."""
        query = "SELECT source, sha256, captured, encoding, url FROM sightings s JOIN reports r ON r.number = s.report WHERE r.id = ?"
        try:
            rows = self._connection.execute(query, (report.id,)).fetchall()
        except sqlite3.Error:
            return
        for source, digest, captured, encoding, url in rows:
            yield msgspec.structs.replace(
                report,
                source=source,
                bytes_sha256=digest or None,
                captured=captured,
                encoding=encoding,
                url=url,
            )

    def entries(self) -> list[Entry]:
        """Every entry of the log that can be read, in the order of making."""
        found = []
        for number in range(1, self._last("judgements", "number") + 1):
            row = self._one("SELECT body FROM judgements WHERE number = ?", number)
            if row is None:
                continue
            try:
                entry = decoded(row[0])
            except DataError:
                self.lost += 1
                continue
            found.append(msgspec.structs.replace(entry, now=tuple(one.id for one in entry.objects)))
        return found

    def _record(self, number: int, report: Report) -> Record | None:
        found = self._one("SELECT body FROM records WHERE report = ?", number, count=False)
        try:
            return None if found is None else body.unpack(found[0], report)
        except DataError:
            return None

    def _last(self, table: str, column: str) -> int:
        try:
            found = self._connection.execute(f"SELECT max({column}) FROM {table}").fetchone()
        except sqlite3.Error:
            # The right edge of the table is gone: no row lies beyond the largest number that anything points to.
            found = self._one("SELECT max(report) FROM sightings", count=False)
        return 0 if found is None else int(found[0] or 0)

    def _one(self, query: str, *values: Any, count: bool = True) -> tuple[Any, ...] | None:
        try:
            found: tuple[Any, ...] | None = self._connection.execute(query, values).fetchone()
        except sqlite3.Error:
            self.lost += count
            return None
        return found
