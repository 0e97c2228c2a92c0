"""Which codebook a case is read with, and what the types of its events are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from msgspec import to_builtins

from rawi.case.locate import Found
from rawi.case.rules import marker
from rawi.codebook import Codebook, EventType, acled, builtin, facts, load, loads, plover
from rawi.errors import UsageError
from rawi.model import Event
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

    def unheard(self, kind: str) -> str | None:
        """What to say of a type or measure that neither a codebook of the case nor the case itself has; None for one
        that is known."""
        types = self.types()
        measures = (one for each in types.values() for one in (each.measure or "", *each.carries))
        known = dict.fromkeys((*types, *measures))
        if kind in known or self._store.lookup.holds(kind):
            return None
        near = get_close_matches(kind, known, n=2, cutoff=0.6)
        hint = f"did you mean {' or '.join(near)}?" if near else "`rawi codebook show` lists types"
        return f"the case has no event type or measure {kind!r} ({hint})"

    def others(self) -> tuple[str, ...]:
        """The reports, by id, that were read under another codebook than the one in use."""
        mine = marker(self.current())
        return self._store.codebooks.under(lambda rules: marker(rules) != mine)


def recoded(
    types: Mapping[str, EventType], objects: Sequence[Found], changes: Mapping[str, Any]
) -> Mapping[str, Any]:
    """The changes of an edit; with an event's type its places in ACLED and PLOVER change too, unless they are given.

    Raises UsageError for a type that is in no codebook of the case, and where events would get different places.
    """
    name = changes.get("type")
    if name is None or any(not isinstance(one.item, Event) for one in objects):
        return changes
    if name not in types:
        near = get_close_matches(str(name), types, n=2, cutoff=0.6)
        hint = f"did you mean {' or '.join(near)}?" if near else "`rawi codebook show` lists them"
        raise UsageError(f"there is no event type {name!r} in the case's codebook", hint=hint)
    places = [_places(types[name], one) for one in objects]
    if any(one != places[0] for one in places):
        raise UsageError(f"as {name} these events have different places in ACLED", hint="edit one at a time")
    given = {field.split(".")[0] for field in changes}
    return {field: value for field, value in places[0].items() if field not in given} | dict(changes)


def _places(kind: EventType, found: Found) -> dict[str, Any]:
    assert isinstance(found.item, Event)
    told = facts(found.record, found.item)
    return {"acled": to_builtins(acled(kind, told)), "plover": to_builtins(plover(kind, told))}


def _held(raw: bytes) -> Codebook:
    return loads(raw, source="the case's codebook")
