"""Records as JSON Lines, exactly as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rawi.model import Record


def jsonl(records: Iterable[Record]) -> Iterator[bytes]:
    """One line of UTF-8 JSON for each record, its line end included. Nothing is escaped or cut for any program."""
    for record in records:
        yield record.to_json() + b"\n"
