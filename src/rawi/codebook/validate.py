"""What the types alone can't say: names that must be known, ids that must differ, triggers that must have words."""

from __future__ import annotations

from collections.abc import Iterator

from rawi.codebook.mapping import FIELDS
from rawi.codebook.schema import ROLES, EventType, File, Trigger

ROLE_NAMES = frozenset({"agent", "target", "recipient", "theme", "foiler", "backer", "instrument"})
ACLED = {
    "Battles": (
        "Government regains territory",
        "Non-state actor overtakes territory",
        "Armed clash",
    ),
    "Protests": ("Excessive force against protesters", "Protest with intervention", "Peaceful protest"),
    "Riots": ("Violent demonstration", "Mob violence"),
    "Explosions/Remote violence": (
        "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED", "Grenade",
    ),
    "Violence against civilians": ("Sexual violence", "Attack", "Abduction/forced disappearance"),
    "Strategic developments": (
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
        "Headquarters or base established", "Looting/property destruction",
        "Non-violent transfer of territory", "Other",
    ),
}  # fmt: skip
"""ACLED's event and sub-event types (ACLED codebook; six types, 25 sub-types)."""
PLOVER = frozenset(
    {
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "REJECT", "ACCUSE",
        "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    }
)  # fmt: skip
"""PLOVER 2.0's sixteen events (manual of February 2024)."""
STATUSES = frozenset(
    {"actual", "ongoing", "planned", "requested", "thwarted", "refused", "denied", "feared", "conditional"}
)
Problem = tuple[str, str]


def problems(file: File) -> list[Problem]:
    """(place, message) for each thing wrong, in the order of the file."""
    found: list[Problem] = []
    seen: set[str] = set()
    for kind in file.type:
        place = f"type {kind.id}"
        if kind.id in seen:
            found.append((place, "id: given twice"))
        seen.add(kind.id)
        found += [(place, message) for message in _type(kind)]
    return found


def unknown(file: File, known: frozenset[str]) -> Iterator[Problem]:
    """Types that others refine and that are nowhere."""
    for kind in file.type:
        for name in kind.refines:
            if name not in known:
                yield f"type {kind.id}", f"refines: no such type: {name}"


def _type(kind: EventType) -> Iterator[str]:
    if not kind.trigger:
        yield "trigger: none"
    yield from _frame(kind.frame)
    for role in kind.required:
        if role not in ROLE_NAMES:
            yield f"required: no such role: {role}"
    yield from _mappings(kind)
    names = [trigger.id for trigger in kind.trigger if trigger.id]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"trigger {name}: id given twice"
    for number, trigger in enumerate(kind.trigger, 1):
        for message in _trigger(trigger):
            yield f"trigger {trigger.id or number}: {message}"


def _trigger(trigger: Trigger) -> Iterator[str]:
    if not (trigger.verb or trigger.noun or trigger.forms):
        yield "no verb, noun or forms"
    if trigger.status and trigger.status not in STATUSES:
        yield f"status: no such status: {trigger.status}"
    yield from _frame(trigger.frame)


def _frame(frame: dict[str, str]) -> Iterator[str]:
    for slot, role in frame.items():
        if role not in ROLES:
            yield f"frame.{slot}: no such role: {role}"


def _mappings(kind: EventType) -> Iterator[str]:
    for when in [*(rule.when for rule in kind.acled), *(rule.when for rule in kind.plover)]:
        for field in when:
            if field not in FIELDS:
                yield f"when.{field}: no such field (one of {', '.join(FIELDS)})"
    for place in kind.acled:
        if place.sub_event_type not in ACLED.get(place.event_type, ()):
            yield f"acled: no such pair: {place.event_type} / {place.sub_event_type}"
    for code in kind.plover:
        if code.event not in PLOVER:
            yield f"plover: no such event: {code.event}"
