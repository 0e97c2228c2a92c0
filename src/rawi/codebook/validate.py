"""What the types alone can't say: names that must be known, ids that must differ, triggers that must have words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from rawi.codebook.mapping import FIELDS
from rawi.codebook.schema import ROLES, SLOTS, EventType, File, Trigger
from rawi.codebook.standards import ACLED, PLOVER
from rawi.codebook.wording import faults

ROLE_NAMES = ("agent", "target", "recipient", "theme", "foiler", "backer", "instrument")
STATUSES = (
    "actual", "ongoing", "planned", "requested", "thwarted", "refused", "denied", "feared", "conditional",
)  # fmt: skip
_ID = re.compile(r"[a-z][a-z0-9_]*")
Problem = tuple[str, str]


def problems(file: File) -> list[Problem]:
    """(place, message) for each thing wrong, in the order of the file."""
    found: list[Problem] = [] if file.type else [("type", "none: a codebook needs at least one [[type]]")]
    seen: set[str] = set()
    for kind in file.type:
        place = f"type {kind.id}"
        if kind.id in seen:
            found.append((place, "id: given twice"))
        seen.add(kind.id)
        found += [(place, message) for message in _type(kind)]
    return found


def unknown(file: File, known: Iterable[str]) -> Iterator[Problem]:
    """Types that others refine, or that examples must give, and that are nowhere."""
    known = tuple(known)
    for kind in file.type:
        place = f"type {kind.id}"
        for name in kind.refines:
            if name not in known:
                yield place, f"refines: {_no('type', name, known)}"
        for example in kind.example:
            for name in example.events:
                if name not in known:
                    yield place, f"example: {_no('type', name, known)}"


def _type(kind: EventType) -> Iterator[str]:
    if not _ID.fullmatch(kind.id):
        yield "id: must be small Latin letters, digits and _ (road_blocked)"
    if not kind.trigger:
        yield "trigger: none: nothing would be found (add a [[type.trigger]])"
    if kind.measure and kind.measure not in kind.carries:
        yield f"measure: {kind.measure} is not among what the type carries (add it to carries)"
    yield from _frame(kind.frame)
    yield from _required(kind)
    yield from _mappings(kind)
    names = [trigger.id for trigger in kind.trigger if trigger.id]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"trigger {name}: id given twice"
    for number, trigger in enumerate(kind.trigger, 1):
        for message in _trigger(trigger):
            yield f"trigger {trigger.id or number}: {message}"


def _required(kind: EventType) -> Iterator[str]:
    filled = {role for frame in (kind.frame, *(one.frame for one in kind.trigger)) for role in frame.values()}
    # A slot of several roles fills each of them.
    filled |= {"agent"} if filled & {"agents", "sides", "agent_or_target"} else set()
    filled |= {"target"} if filled & {"sides", "agent_or_target"} else set()
    for role in kind.required:
        if role not in ROLE_NAMES:
            yield f"required: {_no('role', role, ROLE_NAMES)}"
        elif role not in filled:
            yield f"required: no slot of the frame gives the role {role}"


def _trigger(trigger: Trigger) -> Iterator[str]:
    yield from faults(trigger)
    if trigger.status and trigger.status not in STATUSES:
        yield f"status: {_no('status', trigger.status, STATUSES)}"
    yield from _frame(trigger.frame)


def _frame(frame: dict[str, str]) -> Iterator[str]:
    for slot, role in frame.items():
        if role not in ROLES:
            yield f"frame.{slot}: {_no('role', role, sorted(ROLES))}"
        if slot.isascii() and slot not in SLOTS:
            yield f"frame: {_no('slot', slot, SLOTS)}, or a preposition in Arabic"


def _mappings(kind: EventType) -> Iterator[str]:
    for when in [*(rule.when for rule in kind.acled), *(rule.when for rule in kind.plover)]:
        for field in when:
            if field not in FIELDS:
                yield f"when.{field}: {_no('field', field, FIELDS)}"
    for rule in kind.acled:
        if rule.event_type not in ACLED:
            yield f"acled: {_no('event type', rule.event_type, ACLED)}"
        elif rule.sub_event_type not in ACLED[rule.event_type]:
            named = f"{rule.event_type} / {rule.sub_event_type}"
            yield f"acled: no such pair: {named} (one of {', '.join(ACLED[rule.event_type])})"
    for code in kind.plover:
        if code.event not in PLOVER:
            yield f"plover: {_no('event', code.event, PLOVER)}"
        elif code.mode and code.mode not in PLOVER[code.event]:
            modes = ", ".join(PLOVER[code.event]) or "it has none"
            yield f"plover: no such mode of {code.event}: {code.mode} ({modes})"


def _no(what: str, given: str, known: Iterable[str]) -> str:
    """That there is no such thing, with what may have been meant."""
    known = tuple(known)
    near = get_close_matches(given, known, n=2, cutoff=0.6)
    hint = f"did you mean {' or '.join(near)}?" if near else f"one of {', '.join(known)}"
    return f"no such {what}: {given} ({hint})"
