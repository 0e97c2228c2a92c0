"""The tables of a case file, as the newest migration leaves them (a test compares the two).

`lookup` is an FTS5 table, which SQLAlchemy cannot describe: migration 0001 creates it, `store.py` uses it.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

reports = Table(
    "reports",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("outlet", Text),
    Column("published", Text),
    Column("title", Text),
    Column("text", Text, nullable=False),
    Index("reports_by_date", "published", "id"),
)

records = Table(
    "records",
    metadata,
    Column("report", Integer, ForeignKey("reports.number", ondelete="CASCADE"), primary_key=True),
    Column("rules", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

sightings = Table(
    "sightings",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("report", Integer, ForeignKey("reports.number", ondelete="CASCADE"), nullable=False),
    Column("source", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("captured", Text),
    Column("encoding", Text),
    Column("url", Text),
    UniqueConstraint("report", "source", "sha256"),
)

judgements = Table(
    "judgements",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("retired_by", Text, ForeignKey("judgements.id")),
    Column("body", LargeBinary, nullable=False),
)

failures = Table(
    "failures",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("input", Text, nullable=False, index=True),
    Column("source", Text, nullable=False),
    Column("place", Text),
    Column("message", Text, nullable=False),
    Column("hint", Text),
)

derived = Table(
    "derived",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

state = Table(
    "state",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
