"""Events, figures and findings of one report."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from rawi.model.mention import Bound
from rawi.model.span import Span

Status = Literal[
    "actual", "ongoing", "planned", "requested", "thwarted", "refused", "denied", "feared", "conditional",
    "contested",
]  # fmt: skip
RoleName = Literal["agent", "target", "recipient", "theme", "foiler", "backer", "instrument"]
Basis = Literal["own", "carried"]


class Acled(Struct, frozen=True):
    """ACLED's event type and sub-event type."""

    event_type: str
    sub_event_type: str


class Plover(Struct, frozen=True):
    """PLOVER's event and mode; mode is null where PLOVER has none."""

    event: str
    mode: str | None = None


class Trigger(Struct, frozen=True):
    """The word that shows the event."""

    start: int
    end: int
    text: str


class RoleFiller(Struct, frozen=True):
    """A mention in a role; `implicit` where it was carried from elsewhere in the report."""

    role: RoleName
    mention: str
    implicit: bool = False


class EventPlace(Struct, frozen=True):
    mention: str
    role: Literal["at", "from", "to", "via"] = "at"
    basis: Basis = "own"


class EventDate(Struct, frozen=True):
    """ISO dates, closed; all null where the text gives none."""

    start: str | None = None
    end: str | None = None
    basis: Basis | None = None


class Assertion(Struct, frozen=True):
    """What one claim makes of the event."""

    claim: str
    status: Status


class Event(Struct, frozen=True, kw_only=True):
    """One report's account of one happening. Precisions are ACLED's 1–3, null where no code fits."""

    id: str
    type: str
    acled: Acled | None = None
    plover: Plover | None = None
    trigger: Trigger
    triggers: tuple[Span, ...] = ()
    roles: tuple[RoleFiller, ...] = ()
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    places: tuple[EventPlace, ...] = ()
    place: str | None = None
    date: EventDate = EventDate()
    time: str | None = None
    time_precision: int | None = None
    geo_precision: int | None = None
    status: Status = "actual"
    background: bool = False
    confidence: Literal["high", "low"] = "high"
    assertions: tuple[Assertion, ...] = ()
    claims: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
    rule: str


class Subject(Struct, frozen=True, kw_only=True, rename={"class_": "class"}):
    """What a figure counts. `class` is a victim class: fighter, civilian, soldier, child, …"""

    event: str | None = None
    entity: str | None = None
    who: str | None = None
    class_: str | None = None
    nationality: str | None = None


class Figure(Struct, frozen=True, kw_only=True):
    """A count that a reader would put in a table, with the claim that gives it."""

    id: str
    measure: str
    subject: Subject = Subject()
    low: float | None = None
    high: float | None = None
    bound: Bound = "exact"
    unit: str | None = None
    base: str | None = None
    per: str | None = None
    basis: Literal["stock", "flow"] | None = None
    period: str | None = None
    part_of: str | None = None
    mention: str
    claims: tuple[str, ...] = ()
    rule: str


class Finding(Struct, frozen=True, kw_only=True):
    """Where a report disagrees with itself, or leaves a gap that a coder must see."""

    id: str
    kind: Literal["contradiction", "headline_differs", "repeated", "unresolved"]
    about: Literal["figure", "actor", "place", "status", "date", "certainty"]
    a: tuple[str, ...] = ()
    b: tuple[str, ...] = ()
    reason: str
