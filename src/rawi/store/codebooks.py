"""The codebooks under which a case was read: their files' bytes by their hash, and which is in use."""

from __future__ import annotations

from collections.abc import Callable

from rawi.store.connect import Connections
from rawi.store.filing import get_state, set_state

IN_USE = "codebook"


class Codebooks:
    """The codebooks of one case, each kept whole: what a record means can be told without the file at hand."""

    def __init__(self, connections: Connections):
        self._connections = connections

    def use(self, digest: str, raw: bytes | None) -> None:
        """From now on reports are read under the codebook of this hash; None for bytes that everybody has."""
        with self._connections.writing() as connection:
            set_state(connection, IN_USE, digest)
            if raw is not None:
                set_state(connection, f"{IN_USE}/{digest}", raw.decode())

    def in_use(self) -> str | None:
        """The hash of the codebook in use; None for a case that was never told one."""
        with self._connections.reading() as connection:
            return get_state(connection, IN_USE)

    def held(self) -> dict[str, bytes]:
        """Every codebook whose bytes the case keeps, by hash."""
        query = "SELECT key, value FROM state WHERE key LIKE ? ORDER BY rowid"
        with self._connections.reading() as connection:
            rows = connection.execute(query, (f"{IN_USE}/%",)).fetchall()
        return {key.partition("/")[2]: value.encode() for key, value in rows}

    def under(self, wanted: Callable[[str], bool]) -> tuple[str, ...]:
        """The ids of the reports whose record was read under such rules, in the order of keeping."""
        with self._connections.reading() as connection:
            sets = [one for (one,) in connection.execute("SELECT DISTINCT rules FROM records") if wanted(one)]
            marks = ", ".join("?" * len(sets))
            query = (
                f"SELECT r.id FROM records d JOIN reports r ON r.number = d.report WHERE d.rules IN ({marks})"
            )
            return tuple(row[0] for row in connection.execute(f"{query} ORDER BY r.number", sets))
