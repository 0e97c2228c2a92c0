"""Bring a case file to the newest schema. Alembic is imported only where there is something to migrate."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect

from rawi.errors import CaseError

REVISIONS = ("0001_case_file",)
"""Every schema that a case file can have, oldest first; the last is this version's (a test compares them with
the migrations folder)."""

APPLICATION_ID = 0x52617769
"""SQLite's `application_id` of our files ("Rawi"): how a case is told from any other SQLite database."""


def current(connection: Connection) -> str | None:
    """The file's schema: None where it is empty. Raises CaseError for a database that is not a case."""
    mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    tables = inspect(connection).get_table_names()
    if mark == 0 and not tables:
        return None
    if mark != APPLICATION_ID or "alembic_version" not in tables:
        raise CaseError("this SQLite database is not a case file of Rawi's", hint="give another --case FILE")
    return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())


def needs(revision: str | None) -> bool:
    """True where migrations are missing. Raises CaseError for a schema of a newer Rawi."""
    if revision == REVISIONS[-1]:
        return False
    if revision is not None and revision not in REVISIONS:
        raise CaseError(f"a newer Rawi wrote this case (schema {revision})", hint="upgrade Rawi to open it")
    return True


def upgrade(connection: Connection) -> None:
    """Run the missing migrations within the connection's open transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
