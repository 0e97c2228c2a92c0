"""The condition language of mappings: a closed list of fields, values that must be among those listed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rawi.codebook.schema import EventType
from rawi.model import Acled, Plover

FIELDS = {
    "agent_type": "types of the agents' entities: state_force, government, rebel, militia, civilian, …",
    "target_type": "the same of targets and themes",
    "agent_kind": "kinds of the agents' mentions: person, group, organization, place, …",
    "target_kind": "the same of targets and themes: weapon, document, …",
    "target_class": "victim classes of targets and figures: civilian, child, woman, fighter, soldier, police, …",
    "figure": "measures that the event carries: killed, wounded, detained, money, …",
    "beside": "types of the other events of its sentence",
    "trigger": "ids of the triggers that show it",
    "status": "actual, planned, thwarted, …",
}
"""Every field that a condition may test, with what it holds."""

NONE = "none"
"""The value that stands for a field without any value."""

Facts = Mapping[str, Sequence[str]]
"""What is known of an event, by field."""


def holds(when: Mapping[str, Sequence[str]], facts: Facts) -> bool:
    """True where each field of `when` has at least one of the values listed for it."""
    for field, wanted in when.items():
        if not any(value in wanted for value in facts.get(field) or (NONE,)):
            return False
    return True


def acled(kind: EventType, facts: Facts) -> Acled | None:
    """The event's place in ACLED: the first rule that holds; None where the type has none or is a state."""
    if kind.state:
        return None
    for rule in kind.acled:
        if holds(rule.when, facts):
            return Acled(rule.event_type, rule.sub_event_type)
    return None


def plover(kind: EventType, facts: Facts) -> Plover | None:
    """The event's place in PLOVER: the first rule that holds."""
    for rule in kind.plover:
        if holds(rule.when, facts):
            return Plover(rule.event, rule.mode)
    return None
