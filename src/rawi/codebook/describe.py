"""A codebook in words: its types in a line each, or one with all that it has."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from rawi.codebook.schema import Codebook, Context, EventType, Trigger
from rawi.errors import UsageError

_MARKS = ("weak", "anaphor", "detail", "background")
_VALUES = ("tense", "status", "measure")


def listing(book: Codebook) -> Iterator[str]:
    """One line for each type: its id, its names, its place in ACLED."""
    width = max((len(name) for name in book.types), default=0)
    for kind in book.types.values():
        yield f"{kind.id:{width}}  {kind.name.en} ({kind.name.ar}) · {_acled(kind)}"


def describe(book: Codebook, name: str) -> Iterator[str]:
    """All of one type, line by line. Raises UsageError for no such type."""
    kind = book.types.get(name)
    if kind is None:
        near = get_close_matches(name, book.types, n=2, cutoff=0.7)
        hint = f"did you mean {' or '.join(near)}?" if near else "`rawi codebook show` lists them"
        raise UsageError(f"there is no type {name!r}", hint=hint)
    yield f"{kind.id}: {kind.name.en} ({kind.name.ar})"
    yield f"  {kind.definition.en}"
    yield f"  {kind.definition.ar}"
    if kind.notes:
        yield f"  Note: {kind.notes}"
    yield from _behaviour(kind)
    yield from _mappings(kind)
    yield "  Triggers:"
    yield from (f"    {line}" for one in kind.trigger for line in _trigger(one))
    for example in kind.example:
        yield f"  Example: {example.text} → {', '.join(example.events) or 'nothing'}"


def _behaviour(kind: EventType) -> Iterator[str]:
    if kind.state:
        yield "  A state: shown with its figures, never exported as a row."
    if kind.outcome:
        yield "  An outcome: where a cause is named it is a figure of that cause."
    if kind.frame:
        yield "  Roles: " + ", ".join(f"{slot} = {role}" for slot, role in kind.frame.items())
    if kind.carries:
        yield "  Figures: " + ", ".join(kind.carries)


def _mappings(kind: EventType) -> Iterator[str]:
    for rule in kind.acled:
        yield f"  ACLED: {rule.event_type} / {rule.sub_event_type}{_when(rule.when)}"
    for one in kind.plover:
        yield f"  PLOVER: {one.event}{f'.{one.mode}' if one.mode else ''}{_when(one.when)}"


def _when(conditions: dict[str, tuple[str, ...]]) -> str:
    told = [f"{field} is {' or '.join(values)}" for field, values in conditions.items()]
    return f" (where {' and '.join(told)})" if told else ""


def _acled(kind: EventType) -> str:
    return f"{kind.acled[-1].event_type} / {kind.acled[-1].sub_event_type}" if kind.acled else "not in ACLED"


def _trigger(trigger: Trigger) -> Iterator[str]:
    """Its words, what they open, and under which conditions."""
    words = [*trigger.forms]
    for part in (trigger.verb, trigger.noun):
        for value in (part or {}).values():
            words += value if isinstance(value, list) else [str(value)]
    marks = [name for name in _MARKS if getattr(trigger, name)]
    marks += [f"{name} {value}" for name in _VALUES if (value := getattr(trigger, name))]
    told = f" ({', '.join(marks)})" if marks else ""
    yield f"{trigger.id or '-'}: {', '.join(words)}{told}"
    if trigger.frame:
        yield "  roles: " + ", ".join(f"{slot} = {role}" for slot, role in trigger.frame.items())
    if trigger.needs:
        yield f"  only with {_context(trigger.needs)}"
    if trigger.blocked != Context():
        yield f"  not with {_context(trigger.blocked)}"


def _context(context: Context) -> str:
    """Where words must stand, and which."""
    told = [
        f"{where}: {', '.join(words)}"
        for where, words in (
            ("before it", context.left),
            ("after it", context.right),
            ("near it", context.near),
            ("after it, its subject aside", context.object),
        )
        if words
    ]
    return "; ".join([*told, *(["unnamed people after it"] if context.people else [])])
