"""Edits: a field of a thing and its new value, checked against the record's schema and put on copies."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, get_type_hints

import msgspec
from msgspec.structs import fields, replace

from rawi.case.locate import Found, Item, everything
from rawi.case.referring import check
from rawi.errors import UsageError
from rawi.model import Record, clean
from rawi.store import Attachment, Change, Entry

FIXED = frozenset(
    [
        "id",
        "start",
        "end",
        "text",
        "rule",
        "mentions",
        "trigger",
        "triggers",
        "evidence",
        "cue",
        "cues",
        "spans",
        "mention",
        "kind",
        "from_",
        "replaced",
        "source",
    ]
)
"""What ties a thing to its words and to what made it: no edit may touch it."""
KINDS = ("event", "figure", "claim", "entity", "mention")
"""What can be edited."""
Layered = Mapping[tuple[str, str], tuple[Entry, ...]]
"""Entries in force by (kind, id of the thing today) of one report, in the order of making."""


def changes(found: Found, given: Mapping[str, Any]) -> tuple[Change, ...]:
    """The changes that `given` (field → value; dots go into nested objects) makes to a thing, checked.

    Raises UsageError for a field that it hasn't or that no edit may touch, and for a value of another kind.
    """
    if found.kind not in KINDS:
        raise UsageError(f"a {found.kind} cannot be edited", hint=f"edit one of: {', '.join(KINDS)}")
    if not given:
        raise UsageError("an edit needs a field and its new value", hint="--set FIELD=VALUE")
    made = tuple(Change(field, _value(found, field, value)) for field, value in sorted(given.items()))
    check(found.record, found.kind, edited(found.item, made), given)
    return made


def edited(item: Item, made: Iterable[Change]) -> Item:
    """A copy of the thing with the changes. Raises UsageError where one doesn't fit any more."""
    for change in made:
        item = _put(item, change.field.split("."), change.value)
    return item


def fits(found: Found, made: Iterable[Change]) -> bool:
    """True where the changes can be made to a thing, which may be another than they were made for."""
    try:
        made = tuple(made)
        check(found.record, found.kind, edited(found.item, made), [change.field for change in made])
    except (UsageError, msgspec.ValidationError):
        return False
    return True


def decided(record: Record, layered: Layered) -> Record:
    """The record as decided: rejected things left out, edits applied on copies; everything else is the machine's."""
    if not layered:
        return record
    gone: set[str] = set()
    copies: dict[tuple[str, str], Item] = {}
    for found in everything(record):
        key = (found.kind, found.item.id)
        for entry in layered.get(key, ()):
            if entry.op == "edit":
                copies[key] = edited(copies.get(key, found.item), entry.changes)
            elif entry.op in ("accept", "reject"):
                (gone.add if entry.op == "reject" else gone.discard)(found.item.id)
    return _without(_with(record, copies), gone)


def layered(
    attachments: Iterable[Attachment], entries: Mapping[int, Entry]
) -> dict[tuple[str, str], tuple[Entry, ...]]:
    """The entries in force on one report by the thing that each stands on now."""
    found: dict[tuple[str, str], tuple[Entry, ...]] = {}
    for one in attachments:
        entry = entries[one.entry]
        if one.item is not None and entry.in_force:
            key = (one.anchor.kind, one.item)
            found[key] = (*found.get(key, ()), entry)
    return found


def _value(found: Found, field: str, given: Any) -> Any:
    """The value as the schema has it; text is read as JSON where that fits and as itself otherwise."""
    kind = _type(type(found.item), field.split("."), found)
    readings = [given]
    if isinstance(given, str):
        given = clean(given)[0]
        readings = [_json(given), given]
    for reading in readings:
        try:
            value = msgspec.to_builtins(msgspec.convert(reading, kind, strict=True))
            msgspec.json.encode(value)  # half a character, as JSON can spell it, can't be kept
        except (msgspec.ValidationError, UnicodeEncodeError) as error:
            told = str(error)
            continue
        return value
    raise UsageError(f"{field} cannot be {given!r}: {told}", hint="`rawi schema` describes every field")


def _type(struct: Any, path: list[str], found: Found) -> Any:
    """The declared type of a field. Raises UsageError for one that isn't there or must stay."""
    name = _attribute(struct, path[0])
    # A date's start is no offset: inside an event's date both ends may be edited.
    fixed = name in FIXED and getattr(struct, "__name__", "") != "EventDate"
    if name is None or fixed:
        open_fields = [one.encode_name for one in fields(type(found.item)) if one.name not in FIXED]
        told = "stays as it is" if fixed else "is not there"
        raise UsageError(
            f"the field {path[0]!r} of a {found.kind} {told}", hint=f"fields are {', '.join(open_fields)}"
        )
    kind = _hints(struct)[name]
    if len(path) == 1:
        return kind
    inner = [
        one
        for one in getattr(kind, "__args__", (kind,))
        if isinstance(one, type) and issubclass(one, msgspec.Struct)
    ]
    if not inner:
        raise UsageError(f"the field {path[0]!r} of a {found.kind} has no parts")
    return _type(inner[0], path[1:], found)


def _hints(struct: type) -> dict[str, Any]:
    return get_type_hints(struct)


def _attribute(struct: type, name: str) -> str | None:
    """A field's name in Python, from its name in the record ("class" → class_)."""
    return next((one.name for one in fields(struct) if name in (one.encode_name, one.name)), None)


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _put(item: Any, path: list[str], value: Any) -> Any:
    name = _attribute(type(item), path[0])
    if name is None:
        raise UsageError(f"the field {path[0]!r} is not there any more")
    if len(path) > 1:
        inner = getattr(item, name)
        if inner is None:
            raise UsageError(f"the field {path[0]!r} is empty here", hint="set it as a whole")
        return replace(item, **{name: _put(inner, path[1:], value)})
    return replace(item, **{name: msgspec.convert(value, _hints(type(item))[name])})


def _with(record: Record, copies: Mapping[tuple[str, str], Item]) -> Record:
    parts: dict[str, Any] = {}
    for kind, part in PARTS.items():
        if any(key[0] == kind for key in copies):
            parts[part] = tuple(copies.get((kind, one.id), one) for one in getattr(record, part))
    return replace(record, **parts) if parts else record


PARTS = {
    "mention": "mentions",
    "entity": "entities",
    "claim": "claims",
    "event": "events",
    "figure": "figures",
    "finding": "findings",
}
"""Where things of each kind lie in a record."""
REJECTABLE = ("claims", "events", "figures", "findings")
"""Parts from which rejected things are left out. Names and amounts stay: others rest on them."""


def _without(record: Record, gone: set[str]) -> Record:
    if not gone:
        return record
    left: dict[str, Any] = {
        part: tuple(one for one in getattr(record, part) if one.id not in gone) for part in REJECTABLE
    }
    left["claims"] = tuple(
        replace(
            one,
            within=_around(record, one.within, gone) if one.within in gone else one.within,
            about=None if one.about in gone else one.about,
        )
        for one in left["claims"]
    )
    left["events"] = tuple(
        replace(
            one,
            claims=_kept(one.claims, gone),
            figures=_kept(one.figures, gone),
            assertions=tuple(told for told in one.assertions if told.claim not in gone),
        )
        for one in left["events"]
    )
    left["figures"] = tuple(
        replace(
            one,
            claims=_kept(one.claims, gone),
            part_of=None if one.part_of in gone else one.part_of,
            base=None if one.base in gone else one.base,
            subject=replace(one.subject, event=None) if one.subject.event in gone else one.subject,
        )
        for one in left["figures"]
    )
    return replace(record, **left)


def _kept(ids: tuple[str, ...], gone: set[str]) -> tuple[str, ...]:
    return tuple(one for one in ids if one not in gone)


def _around(record: Record, within: str | None, gone: set[str]) -> str | None:
    """The nearest claim around that was not rejected."""
    above = {one.id: one.within for one in record.claims}
    while within in gone:
        within = above.get(within)
    return within
