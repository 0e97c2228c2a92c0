"""Events as PLOVER 2.0 records, one JSON object a line (PLOVER manual, 2024-02; `shared/research/standards.md`)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from rawi.codebook import Codebook
from rawi.export.happened import (
    Row,
    bounds,
    entity_of,
    happened,
    name_of,
    nation_of,
    origin_of,
    place_of,
    tolls,
)
from rawi.model import Record

_NEEDS_RECIPIENT = frozenset({"COOPERATE", "AID", "SANCTION"})
_SIZES = {"dead": "killed", "injured": "wounded", "arrested": "detained"}


def plover(records: Iterable[Record], *, book: Codebook | None = None) -> Iterator[str]:
    """One line of JSON for each event that happened and has what PLOVER requires: a date, an actor, an event; and a
    recipient where its event asks for one. `size` holds the lowest of figures that conflict; a mode, an actor's
    country or sector that isn't known is left out."""
    for row in happened(records, book):
        coded = row.event.plover
        if coded is None or not row.event.actors:
            continue
        if coded.event in _NEEDS_RECIPIENT and not _recipients(row):
            continue
        yield json.dumps(_record(row), ensure_ascii=False) + "\n"


def _record(row: Row) -> dict[str, Any]:
    event, report = row.event, row.look.report
    coded = event.plover
    assert coded is not None
    found: dict[str, Any] = {
        "id": event.id,
        "date": row.start.isoformat(),
        "actor": [_actor(row, one) for one in event.actors],
        "event": coded.event,
        "mode": coded.mode,
        "recipient": [_actor(row, one) for one in _recipients(row)],
        "event_loc": _where(row),
        "text_info": {"start": event.trigger.start, "end": event.trigger.end, "text": event.trigger.text},
        "size": _size(row),
        "cite_info": _bare(
            {
                "source": report.outlet,
                "date": report.published,
                "report": report.id,
                "origin": origin_of(row, event.claims),
            }
        ),
    }
    return _bare(found)


def _recipients(row: Row) -> list[str]:
    held = [one.mention for one in row.event.roles if one.role == "recipient"]
    found = held or list(row.event.targets)
    people = ("weapon", "document", "quantity")
    return [one for one in found if one in row.look.mentions and row.look.mentions[one].kind not in people]


def _actor(row: Row, mention: str) -> dict[str, Any]:
    entity = entity_of(row, mention)
    return _bare(
        {
            "name": name_of(row, mention),
            "text": row.look.text(mention),
            "country": nation_of(row, mention),
            "sector": entity.sector if entity is not None else None,
        }
    )


def _where(row: Row) -> dict[str, Any] | None:
    """The place; of a country alone no coordinates."""
    place = place_of(row)
    if place is None:
        return None
    known = place.value.feature != "country"
    return _bare(
        {
            "placename": place.value.name_en or place.value.name,
            "country": place.value.country,
            "latitude": place.value.latitude if known else None,
            "longitude": place.value.longitude if known else None,
            "gazetteer_id": place.value.gazetteer_id,
        }
    )


def _size(row: Row) -> dict[str, int]:
    found = {}
    for name, measure in _SIZES.items():
        figures = tolls(row, measure)
        if figures:
            found[name] = min(bounds(figure)[0] for figure in figures)
    return found


def _bare(found: dict[str, Any]) -> dict[str, Any]:
    """Without what isn't known."""
    return {key: value for key, value in found.items() if value not in (None, [], {})}
