"""Full-text search: which reports, best first."""

from __future__ import annotations

import json

from rawi.store.connect import Connections
from rawi.store.filing import get_state, put_words, set_state
from rawi.store.rows import Hit, IndexText, Sought

SHAPE = "lookup.shape"


class Lookup:
    """The word index of one case."""

    def __init__(self, connections: Connections):
        self._connections = connections

    def search(self, sought: Sought, *, limit: int, offset: int = 0) -> tuple[Hit, ...]:
        """The reports that hold everything sought, best first (bm25), then the latest.

        Without words to rank by, the latest come first.
        """
        table, match = _ranking(sought)
        conditions, values = _conditions(sought, ranked=match)
        rank, source, order = "0.0", "reports r", ""
        if match is not None:
            rank, source = f"bm25({table})", f"{table} JOIN reports r ON r.number = {table}.rowid"
            conditions, values, order = [f"{table} MATCH ?", *conditions], [match, *values], "rank, "
        query = (
            f"SELECT r.id, {rank} AS rank FROM {source} WHERE {' AND '.join(conditions) or '1'}"
            f" ORDER BY {order}coalesce(r.published, '') DESC, r.id LIMIT ? OFFSET ?"
        )
        with self._connections.reading() as connection:
            rows = connection.execute(query, (*values, limit, offset)).fetchall()
        return tuple(Hit(identity, score) for identity, score in rows)

    def reports(self, words: str, names: str) -> tuple[str, ...]:
        """Ids of the reports whose text or names match, in the order of records."""
        query = (
            "SELECT id FROM reports WHERE number IN (SELECT rowid FROM lookup WHERE lookup MATCH ?"
            " UNION SELECT rowid FROM named WHERE named MATCH ?) ORDER BY coalesce(published, ''), id"
        )
        with self._connections.reading() as connection:
            return tuple(row[0] for row in connection.execute(query, (words, names)))

    def publishers(self) -> tuple[str, ...]:
        """Every publisher's name, sorted."""
        with self._connections.reading() as connection:
            rows = connection.execute("SELECT DISTINCT publisher FROM reports ORDER BY publisher").fetchall()
        return tuple(row[0] for row in rows)

    # --- upkeep

    def holds(self, kind: str) -> bool:
        """True where the case has an event of this type or a figure of this measure."""
        query = (
            "SELECT 1 FROM events WHERE type = ? UNION ALL SELECT 1 FROM figures WHERE measure = ? LIMIT 1"
        )
        with self._connections.reading() as connection:
            return connection.execute(query, (kind, kind)).fetchone() is not None

    def shape(self) -> str | None:
        """Version of what made the words in the index."""
        with self._connections.reading() as connection:
            return get_state(connection, SHAPE)

    def clear(self) -> None:
        """Empty the word index, so that every report's words are missing."""
        with self._connections.writing() as connection:
            connection.execute("INSERT INTO lookup (lookup) VALUES ('delete-all')")
            connection.execute("DELETE FROM state WHERE key = ?", (SHAPE,))

    def missing(self) -> tuple[str, ...]:
        """Ids of the reports whose words are not in the index."""
        query = "SELECT id FROM reports WHERE number NOT IN (SELECT id FROM lookup_docsize) ORDER BY number"
        with self._connections.reading() as connection:
            return tuple(row[0] for row in connection.execute(query))

    def add(self, words: dict[str, IndexText]) -> None:
        """Put in the words of reports, by the report's id, that the index lacks."""
        with self._connections.writing() as connection:
            for report, one in words.items():
                (number,) = connection.execute(
                    "SELECT number FROM reports WHERE id = ?", (report,)
                ).fetchone()
                if not connection.execute("SELECT 1 FROM lookup_docsize WHERE id = ?", (number,)).fetchone():
                    put_words(connection, number, one)

    def finish(self, shape: str) -> None:
        """Note that the index is whole, and which version made it."""
        with self._connections.writing() as connection:
            set_state(connection, SHAPE, shape)


def _ranking(sought: Sought) -> tuple[str, str | None]:
    """The index to rank by, and the expression: the words of the text first, then names."""
    if sought.words is not None:
        return "lookup", sought.words
    if sought.named is not None:
        return "named", sought.named
    return "lookup", None


def _conditions(sought: Sought, *, ranked: str | None) -> tuple[list[str], list[str]]:
    conditions: list[str] = []
    values: list[str] = []
    if sought.named is not None and sought.named is not ranked:
        conditions.append("r.number IN (SELECT rowid FROM named WHERE named MATCH ?)")
        values.append(sought.named)
    for words, names in sought.either:
        conditions.append(
            "r.number IN (SELECT rowid FROM lookup WHERE lookup MATCH ?"
            " UNION SELECT rowid FROM named WHERE named MATCH ?)"
        )
        values += [words, names]
    for one in sought.types:
        conditions.append(
            "r.number IN (SELECT report FROM events WHERE type = ? UNION SELECT report FROM figures WHERE measure = ?)"
        )
        values += [one, one]
    if sought.publishers is not None:
        conditions.append("r.publisher IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(sought.publishers))
    for bound, sign in ((sought.since, ">="), (sought.until, "<=")):
        if bound is not None:
            conditions.append(f"substr(r.published, 1, 10) {sign} ?")
            values.append(bound)
    return conditions, values
