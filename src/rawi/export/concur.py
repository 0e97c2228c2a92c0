"""ACLED's rule of one event for a place, a day and a pair of actors: where tactics concur the higher type is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec.structs import replace

from rawi.export.accounts import Joined
from rawi.export.actors import Actor, doers, sufferers
from rawi.export.happened import Row, place_of

ORDER = ("Battles", "Protests", "Riots", "Explosions/Remote violence", "Violence against civilians")
"""ACLED's event types, the one that wins first. Strategic developments concur with nothing."""
Key = tuple[object, ...]


def concurred(rows: Iterable[Row], joined: Joined) -> Iterator[Row]:
    """The rows, of those of one report that are one event in ACLED only the one of the higher type, with the figures
    and claims of all. Events that other reports tell of too stay as they are."""
    for _, same in groupby(rows, key=lambda row: row.look.report.id):
        found: dict[Key, Row] = {}
        for row in same:
            key = _key(row, joined)
            found[key] = _one(found[key], row) if key in found else row
        yield from found.values()


def _key(row: Row, joined: Joined) -> Key:
    event, place = row.event, place_of(row)
    one, two = _names(doers(row)), _names(sufferers(row))
    concurs = (
        event.acled is not None and event.acled.event_type in ORDER
        and row.when is not None and row.days == 0 and place is not None
        and one and two and (joined(row.look.report.id, event.id) or ("", 1))[1] == 1
    )  # fmt: skip
    if not concurs or place is None:
        return (event.id,)
    return row.when, place.value.gazetteer_id or place.value.name, frozenset((one, two))


def _names(side: Iterable[Actor]) -> frozenset[str]:
    """Who is known on a side; civilians are, gunmen of no known group aren't."""
    told = (one.name or ("Civilians" if one.kind == "civilian" else None) for one in side)
    return frozenset(filter(None, told))


def _one(first: Row, second: Row) -> Row:
    higher, lower = sorted((first, second), key=_rank)
    event = replace(
        higher.event,
        figures=tuple(dict.fromkeys((*higher.event.figures, *lower.event.figures))),
        claims=tuple(dict.fromkeys((*higher.event.claims, *lower.event.claims))),
    )
    return replace(higher, event=event)


def _rank(row: Row) -> int:
    return ORDER.index(row.event.acled.event_type) if row.event.acled else len(ORDER)
