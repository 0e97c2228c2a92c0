"""Decisions after a re-read: each finds its thing again by id, else by the words it was made on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from rawi.case.deciding import fits
from rawi.case.locate import Found, everything, span_of, type_of
from rawi.model import Record
from rawi.store import Attachment, Entry, Held


def reattached(
    attachments: Iterable[Attachment], entries: Mapping[int, Entry], record: Record
) -> tuple[Attachment, ...]:
    """Where the objects of decisions stand in a new record of their report; `item` is None where nothing fits.

    Same id first. Else the thing of the same kind and type whose words are the quoted ones, at the same place or at
    the nearest. An edit holds only where its fields can still be set.
    """
    things = list(everything(record))
    return tuple(replace(one, item=_item(one.anchor, entries[one.entry], things)) for one in attachments)


def _item(anchor: Held, entry: Entry, things: list[Found]) -> str | None:
    found = _find(anchor, things)
    if found is None or not fits(found, entry.changes):
        return None
    return found.item.id


def _find(anchor: Held, things: list[Found]) -> Found | None:
    alike = [one for one in things if one.kind == anchor.kind]
    same = next((one for one in alike if one.item.id == anchor.id), None)
    if same is not None or anchor.quote is None or anchor.start is None:
        return same
    text, near = things[0].record.report.text, []
    for number, one in enumerate(alike):
        span = span_of(one)
        if span and type_of(one) == anchor.type and text[span[0] : span[1]] == anchor.quote:
            near.append((abs(span[0] - anchor.start), span[0], number))
    return alike[min(near)[2]] if near else None
