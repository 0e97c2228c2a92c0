"""Events as PLOVER 2.0 records, one JSON object a line (PLOVER manual, 2024-02; `shared/research/standards.md`)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from rawi.export.actors import actor
from rawi.export.happened import Row, Types, happened, origin_of, place_of
from rawi.export.tolls import toll
from rawi.model import Record

_NEEDS_RECIPIENT = frozenset({"COOPERATE", "AID", "SANCTION"})
_SIZES = {"dead": "killed", "injured": "wounded", "arrested": "detained"}


def plover(records: Iterable[Record], *, types: Types | None = None, sure: bool = False) -> Iterator[str]:
    """One line of JSON for each report's account of an event that happened and has what PLOVER requires: a date, an
    actor, an event; and a recipient where its event asks for one. `types`: the event types by id (the built-in ones
    without it). `sure`: only what was read with high confidence.

    `date` is the day; of a longer stretch its first day, with `date_end`. `size` holds the lowest of figures that
    conflict; a mode, an actor's country or sector that isn't known is left out."""
    for row in happened(records, types, sure=sure):
        coded = row.event.plover
        if coded is None or row.when is None or not row.event.actors:
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
        "date_end": row.end.isoformat() if row.days else None,
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
    """An actor as PLOVER writes it; a private person is told by country and sector alone."""
    found, text = actor(row, mention), row.look.text(mention)
    if found.name is None and row.look.mentions[mention].kind == "person":
        return {"name": "unnamed person"} | _bare({"country": found.country, "sector": found.sector})
    return _bare({"name": found.name or text, "text": text, "country": found.country, "sector": found.sector})


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
    told = {name: toll(row, measure).low for name, measure in _SIZES.items()}
    return {name: low for name, low in told.items() if low is not None}


def _bare(found: dict[str, Any]) -> dict[str, Any]:
    """Without what isn't known."""
    return {key: value for key, value in found.items() if value not in (None, [], {})}
