"""Bring a case file to the newest schema. Alembic is imported only where there is something to migrate."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from rawi.errors import CaseError

REVISIONS = ("0001_case_file", "0002_projections", "0003_notes")
"""Every schema that a case file can have, oldest first; the last is this version's (a test compares them with
the migrations folder)."""

APPLICATION_ID = 0x52617769
"""SQLite's `application_id` of our files ("Rawi"): how a case is told from any other SQLite database."""


def current(connection: sqlite3.Connection) -> str | None:
    """The file's schema: None where it is empty. Raises CaseError for a database that is not a case."""
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if mark == 0 and not tables:
        return None
    if mark != APPLICATION_ID or "alembic_version" not in tables:
        raise CaseError("this SQLite database is not a case file of Rawi's", hint="give another --case FILE")
    return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def needs(revision: str | None) -> bool:
    """True where migrations are missing. Raises CaseError for a schema of a newer Rawi."""
    if revision == REVISIONS[-1]:
        return False
    if revision is not None and revision not in REVISIONS:
        raise CaseError(f"a newer Rawi wrote this case (schema {revision})", hint="upgrade Rawi to open it")
    return True


def upgrade(connection: sqlite3.Connection, *, to: str = "head") -> None:
    """Run the missing migrations within the connection's open transaction. Raises sqlite3.Error."""
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import create_engine
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.pool import StaticPool

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    # The transaction is the caller's to end.
    for end in ("do_commit", "do_rollback"):
        setattr(engine.dialect, end, lambda _: None)
    try:
        with engine.connect() as borrowed:
            config.attributes["connection"] = borrowed
            command.upgrade(config, to)
    except DBAPIError as error:
        raise error.orig or error from error
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
