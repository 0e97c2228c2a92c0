"""What a watch remembers between two looks: one small JSON file, replaced whole."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
from msgspec import Struct, field

from rawi.errors import UsageError

KEPT = 3000
"""Entries of a feed that are remembered; feeds have 10 to 200."""


class Memory(Struct, kw_only=True):
    """Of one feed. `etag`, `modified`: what the server said of its last version. `due`: seconds since 1970.
    `failed`: looks in a row that went wrong. `seen`: ids of entries that were read, oldest first.
    """

    etag: str | None = None
    modified: str | None = None
    due: float = 0.0
    failed: int = 0
    seen: list[str] = field(default_factory=list)


class State(Struct, kw_only=True):
    """Of all feeds, by address."""

    version: int = 1
    feeds: dict[str, Memory] = field(default_factory=dict)

    def of(self, url: str) -> Memory:
        """The memory of one feed; a new one for a new feed."""
        return self.feeds.setdefault(url, Memory())


def load(path: Path) -> State:
    """The state in `path`; an empty one where there is none. Raises UsageError where it is damaged."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=State)
    except FileNotFoundError:
        return State()
    except (msgspec.DecodeError, OSError) as error:
        raise UsageError(
            f"is no state of a watch: {error}",
            source=str(path),
            hint="remove it; what the case holds is not read twice",
        ) from error


def save(state: State, path: Path) -> None:
    """Write it so that a crash leaves the old one or the new one. Raises UsageError where it can't be written."""
    for memory in state.feeds.values():
        del memory.seen[:-KEPT]
    new = path.with_name(f"{path.name}.new")
    try:
        with new.open("wb") as file:
            file.write(msgspec.json.format(msgspec.json.encode(state), indent=1))
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        raise UsageError(f"can't be written: {error.strerror or error}", source=str(path)) from error
