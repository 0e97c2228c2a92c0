"""Which codebook a case is read with, and what the types of its events are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from rawi.case.rules import marker
from rawi.codebook import Codebook, EventType, builtin, load, loads
from rawi.store import Store

BUILTIN = "builtin"
Chosen = Codebook | str | Path
"""A codebook, its file, or "builtin" for the one that ships with Rawi."""


def chosen(given: Chosen | None) -> Codebook | None:
    """The codebook that is meant; None where none is. Raises DataError for a file that is no codebook."""
    if given is None or isinstance(given, Codebook):
        return given
    return builtin() if given == BUILTIN else load(given)


class Coding:
    """The codebooks of one case. The case keeps their text: it can be read, shown and exported without the file."""

    def __init__(self, store: Store):
        self._store = store

    def use(self, given: Chosen | None) -> Codebook:
        """The codebook of the next read: the one given, which the case then remembers, else the one in use."""
        book, now = chosen(given), self.current()
        if book is None or book is now:
            return now
        self._store.codebooks.use(book.sha256, None if book is builtin() else book.raw)
        return book

    def current(self) -> Codebook:
        """The codebook in use; the built-in one until another was given."""
        digest = self._store.codebooks.in_use()
        raw = self._store.codebooks.held().get(digest or "")
        return builtin() if raw is None else _held(raw)

    def types(self) -> Mapping[str, EventType]:
        """The types of all codebooks under which the case was read; where two have one, the one in use counts."""
        books = [builtin(), *map(_held, self._store.codebooks.held().values()), self.current()]
        return {name: kind for book in books for name, kind in book.types.items()}

    def others(self) -> tuple[str, ...]:
        """The reports, by id, that were read under another codebook than the one in use."""
        mine = marker(self.current())
        return self._store.codebooks.under(lambda rules: marker(rules) != mine)


def _held(raw: bytes) -> Codebook:
    return loads(raw, source="the case's codebook")
