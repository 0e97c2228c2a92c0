"""What a new report changes in a case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from rawi.model import Comparison, Count, Reuse


class Changes(Struct, frozen=True, kw_only=True):
    """What a new report changed. `made`: rows that are new or differ from before; `gone`: ids of stories, entities,
    incidents, subjects and origins that no longer are, and `redirects`: (such an id, the one that it went into);
    `reuse_gone`: passages that are listed no more."""

    made: Comparison = Comparison()
    gone: tuple[str, ...] = ()
    redirects: tuple[tuple[str, str], ...] = ()
    reuse_gone: tuple[Reuse, ...] = ()


class State(Struct, frozen=True):
    """Everything that holds between the reports of a case at one time: passages by which object they are, rows by
    kind and id, counts by what they count."""

    reuse: Mapping[int, Reuse]
    rows: Mapping[str, Mapping[str, Any]]
    counts: Mapping[str, Count]


def changes(old: State, new: State) -> Changes:
    """What differs between two states of a case."""
    # Most passages are the very same objects; the others are compared by what they say.
    fresh = [one for key, one in new.reuse.items() if key not in old.reuse]
    lost_reuse = [one for key, one in old.reuse.items() if key not in new.reuse]
    made: dict[str, Any] = {"reuse": tuple(one for one in fresh if one not in lost_reuse)}
    gone: list[str] = []
    redirects: list[tuple[str, str]] = []
    for kind, rows in new.rows.items():
        were = old.rows[kind]
        made[kind] = tuple(_changed(were, rows))
        lost = [name for name in were if name not in rows]
        gone += lost
        redirects += _redirected(lost, were, rows)
    made["counts"] = tuple(_changed(old.counts, new.counts))
    return Changes(
        made=Comparison(**made),
        gone=tuple(gone),
        redirects=tuple(redirects),
        reuse_gone=tuple(one for one in lost_reuse if one not in fresh),
    )


def _changed(were: Mapping[str, Any], rows: Mapping[str, Any]) -> Iterable[Any]:
    for name, row in rows.items():
        before = were.get(name)
        if before is not row and before != row:
            yield row


def _redirected(
    lost: Sequence[str], were: Mapping[str, object], rows: Mapping[str, object]
) -> list[tuple[str, str]]:
    """Where the first member of each lost row is now."""
    if not lost:
        return []
    holds = {member: name for name, row in list(rows.items())[::-1] for member in _members(row)}
    found = [(name, holds.get(next(iter(_members(were[name])), None))) for name in lost]
    return [(name, now) for name, now in found if now is not None]


def _members(row: object) -> Sequence[object]:
    for field in ("members", "reports", "claims"):
        if hasattr(row, field):
            return tuple(getattr(row, field))
    return tuple((value.report, value.figure) for value in getattr(row, "values", ()))
