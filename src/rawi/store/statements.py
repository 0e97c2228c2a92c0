"""The statements behind `Store`, each on an open connection whose transaction the caller owns."""

from __future__ import annotations

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, func, select, text, tuple_
from sqlalchemy.dialects.sqlite import insert

from rawi.model import Record, Report
from rawi.store.rows import IndexText
from rawi.store.tables import records, reports, sightings, state

Stored = Row[tuple[bytes, str, str, str]]
"""(record's JSON without the text, text, report's id, published or "")."""


def put_report(connection: Connection, report: Report) -> int:
    """The row number of the report, which is new or known."""
    known = connection.execute(select(reports.c.number).where(reports.c.id == report.id)).scalar()
    if known is not None:
        return int(known)
    values = {name: getattr(report, name) for name in ("id", "outlet", "published", "title", "text")}
    added = connection.execute(insert(reports).values(**values)).inserted_primary_key
    assert added is not None
    return int(added[0])


def put_record(connection: Connection, number: int, record: Record, rules: str) -> None:
    """Keep the record, in place of an older one. The text stands in `reports` alone."""
    bare = msgspec.structs.replace(record, report=msgspec.structs.replace(record.report, text=""))
    values = {"rules": rules, "body": bare.to_json()}
    statement = insert(records).values(report=number, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["report"], set_=values))


def stored() -> Select[tuple[bytes, str, str, str]]:
    """Select records in the order (published, id); reports without a date come first."""
    published = func.coalesce(reports.c.published, "")
    return (
        select(records.c.body, reports.c.text, reports.c.id, published.label("published"))
        .join(reports)
        .order_by(published, reports.c.id)
    )


def after(last: tuple[str, str], size: int) -> Select[tuple[bytes, str, str, str]]:
    """The next `size` records after the one at (published, id)."""
    place = tuple_(func.coalesce(reports.c.published, ""), reports.c.id)
    return stored().where(place > tuple_(*last)).limit(size)


def decoded(row: Stored) -> Record:
    """The record with its text put back."""
    record = Record.from_json(row.body)
    return msgspec.structs.replace(record, report=msgspec.structs.replace(record.report, text=row.text))


def sighted(connection: Connection, number: int, report: Report) -> bool:
    """True where the report was met at this source, with these bytes, before."""
    key = (sightings.c.report == number, *_same_bytes(report))
    return connection.execute(select(sightings.c.number).where(*key)).first() is not None


def put_sighting(connection: Connection, number: int, report: Report) -> None:
    """Keep where the report was met; the same place and bytes are kept once."""
    statement = insert(sightings).values(
        report=number,
        source=report.source or "",
        sha256=report.bytes_sha256 or "",
        captured=report.captured,
        encoding=report.encoding,
        url=report.url,
    )
    connection.execute(statement.on_conflict_do_nothing())


def put_words(connection: Connection, number: int, index: IndexText) -> None:
    """Replace the report's words in the full-text index."""
    connection.execute(text("DELETE FROM lookup WHERE rowid = :n"), {"n": number})
    connection.execute(
        text("INSERT INTO lookup (rowid, words, stems) VALUES (:n, :words, :stems)"),
        {"n": number, "words": index.words, "stems": index.stems},
    )


def get_state(connection: Connection, key: str) -> str | None:
    """A value of the case's own bookkeeping."""
    return connection.execute(select(state.c.value).where(state.c.key == key)).scalar()


def set_state(connection: Connection, key: str, value: str) -> None:
    """Replace a value of the case's own bookkeeping."""
    statement = insert(state).values(key=key, value=value)
    connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def bump(connection: Connection) -> None:
    """Note that records or decisions changed, so that derived rows are made again."""
    set_state(connection, "revision", str(int(get_state(connection, "revision") or 0) + 1))


def _same_bytes(report: Report) -> tuple[ColumnElement[bool], ...]:
    return sightings.c.source == (report.source or ""), sightings.c.sha256 == (report.bytes_sha256 or "")
