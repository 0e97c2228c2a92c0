"""Reads and writes of a case. Each report is written in one transaction: whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, text, update

from rawi.errors import CaseError
from rawi.model import Judgement, Record, Report
from rawi.store.connect import connect, writing
from rawi.store.fault import told
from rawi.store.rows import Failed, Hit, IndexText, Standing
from rawi.store.statements import (
    after,
    bump,
    decoded,
    get_state,
    put_record,
    put_report,
    put_sighting,
    put_words,
    set_state,
    sighted,
    stored,
)
from rawi.store.tables import derived, failures, judgements, records, reports, sightings

PAGE = 100
"""Records fetched at a time while iterating: memory stays flat in the number of reports."""


class Store:
    """One case file. Close it, or use it as a context manager."""

    def __init__(self, path: Path, *, create: bool = True, patience: float = 5.0):
        self.path = path
        self._engine = connect(path, create=create, patience=patience)

    def close(self) -> None:
        """Give the file back; SQLite folds its write-ahead log into it."""
        self._engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with told(self.path), writing(self._engine).begin() as connection:
            yield connection

    # --- reports and records

    def standing(self, report: Report) -> Standing:
        """What the case holds of this report, and whether from this very source."""
        with self._reading() as connection:
            row = connection.execute(
                select(reports.c.number, records.c.rules)
                .outerjoin(records, records.c.report == reports.c.number)
                .where(reports.c.id == report.id)
            ).first()
            if row is None:
                return Standing(None, False)
            return Standing(row.rules, sighted(connection, row.number, report))

    def write(self, record: Record, *, rules: str, index: IndexText) -> None:
        """Keep the record of a report, its sighting and its index words; an older record is replaced."""
        with self._writing() as connection:
            number = put_report(connection, record.report)
            put_record(connection, number, record, rules)
            put_sighting(connection, number, record.report)
            put_words(connection, number, index)
            bump(connection)

    def sight(self, report: Report) -> None:
        """Keep that a known report was met at this source too."""
        with self._writing() as connection:
            number = connection.execute(
                select(reports.c.number).where(reports.c.id == report.id)
            ).scalar_one()
            put_sighting(connection, number, report)

    def records(self) -> Iterator[Record]:
        """Every record, ordered by (published, id); reports without a date come first."""
        last = ("", "")
        while True:
            with self._reading() as connection:
                page = connection.execute(after(last, PAGE)).all()
            yield from map(decoded, page)
            if len(page) < PAGE:
                return
            last = (page[-1].published, page[-1].id)

    def record(self, report: str) -> Record | None:
        """The record of one report by the report's id."""
        with self._reading() as connection:
            row = connection.execute(stored().where(reports.c.id == report)).first()
        return None if row is None else decoded(row)

    def holding(self, item: str) -> tuple[Record, ...]:
        """The records whose JSON writes an id that begins with `item`, in the order of `records`.

        A scan: an index over the ids of mentions alone would be larger than the records that it points into.
        """
        written = f'"id":"{item}'.encode()
        with self._reading() as connection:
            return tuple(
                map(decoded, connection.execute(stored().where(func.instr(records.c.body, written) > 0)))
            )

    def count(self) -> int:
        """How many reports the case holds."""
        with self._reading() as connection:
            return connection.execute(select(func.count()).select_from(reports)).scalar_one()

    def sources(self, report: str) -> tuple[str, ...]:
        """Where a report was met, in the order of meeting."""
        query = select(sightings.c.source).join(reports).where(reports.c.id == report)
        with self._reading() as connection:
            return tuple(connection.execute(query.order_by(sightings.c.number)).scalars())

    # --- failures of the last reads

    def forget_failures(self, source: str) -> None:
        """Drop what earlier reads said of an input that is about to be tried again."""
        with self._writing() as connection:
            connection.execute(delete(failures).where(failures.c.input == source))

    def fail(self, source: str, failed: Failed) -> None:
        """Keep that something of the input `source` could not be read."""
        with self._writing() as connection:
            connection.execute(insert(failures).values(input=source, **msgspec.structs.asdict(failed)))

    def failures(self) -> tuple[Failed, ...]:
        """What could not be read when it was last tried, in the order of trying."""
        columns = (failures.c.source, failures.c.place, failures.c.message, failures.c.hint)
        with self._reading() as connection:
            rows = connection.execute(select(*columns).order_by(failures.c.number)).all()
        return tuple(
            Failed(source=row.source, place=row.place, message=row.message, hint=row.hint) for row in rows
        )

    # --- decisions

    def judge(self, judgement: Judgement, *, replaces: str | None = None) -> None:
        """Keep a decision, and with it mark the one that it replaces as retired; both stay.

        Raises CaseError if its id is there already.
        """
        body = msgspec.json.encode(judgement)
        with self._writing() as connection:
            if connection.execute(select(judgements.c.id).where(judgements.c.id == judgement.id)).first():
                raise CaseError(f"the decision {judgement.id} is already there")
            connection.execute(insert(judgements).values(id=judgement.id, body=body))
            retired = update(judgements).where(judgements.c.id == replaces)
            connection.execute(retired.values(retired_by=judgement.id))
            bump(connection)

    def judgements(self) -> tuple[Judgement, ...]:
        """All decisions, retired ones too, in the order of making."""
        with self._reading() as connection:
            rows = connection.execute(select(judgements).order_by(judgements.c.number)).all()
        return tuple(
            msgspec.structs.replace(msgspec.json.decode(row.body, type=Judgement), retired_by=row.retired_by)
            for row in rows
        )

    # --- derived rows: a copy of what the records and decisions imply, kept until they change

    def revision(self) -> int:
        """A number that grows with every record and decision."""
        with self._reading() as connection:
            return int(get_state(connection, "revision") or 0)

    def derived(self, stamp: str) -> dict[str, list[bytes]] | None:
        """The derived rows by kind, each list in order, or None where they were made for another stamp."""
        with self._reading() as connection:
            if get_state(connection, "derived") != stamp:
                return None
            rows = connection.execute(select(derived).order_by(derived.c.kind, derived.c.position)).all()
        found: dict[str, list[bytes]] = {}
        for row in rows:
            found.setdefault(row.kind, []).append(row.body)
        return found

    def derive(self, stamp: str, kinds: Mapping[str, Iterable[bytes]]) -> None:
        """Replace the derived rows."""
        rows = [
            {"kind": kind, "position": position, "body": body}
            for kind, bodies in kinds.items()
            for position, body in enumerate(bodies)
        ]
        with self._writing() as connection:
            connection.execute(delete(derived))
            if rows:
                connection.execute(insert(derived), rows)
            set_state(connection, "derived", stamp)

    # --- search

    def search(self, match: str, *, limit: int) -> tuple[Hit, ...]:
        """Reports whose index words match an FTS5 expression over the columns `words` and `stems`, best first."""
        query = text(
            "SELECT reports.id, bm25(lookup) AS rank FROM lookup JOIN reports ON reports.number = lookup.rowid"
            " WHERE lookup MATCH :match ORDER BY rank, reports.id LIMIT :limit"
        )
        with self._reading() as connection:
            rows = connection.execute(query, {"match": match, "limit": limit}).all()
        return tuple(Hit(row.id, row.rank) for row in rows)
