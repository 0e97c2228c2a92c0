"""What goes into the store and comes out of it, beside the records themselves."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

from rawi.model import Anchor, Operation, Report

Outcome = Literal["read", "reread", "sighting", "known"]
"""What a report was to the case: new; read again under newer rules; known from another source; known."""

Layer = Literal["machine", "decided"]
"""What the machine made, or the same with people's decisions applied."""
BITS: dict[Layer, int] = {"machine": 1, "decided": 2}
"""Layers as they stand in the `layer` columns."""


class IndexText(Struct, frozen=True):
    """Index tokens of one report, separated by spaces: whole folded words, and the same without clitics.

    The store knows no Arabic: whoever writes a report decides what its words are.
    """

    words: str
    stems: str


class NameText(Struct, frozen=True):
    """Index tokens of who speaks in a report, which places it names, and all that it names, in both scripts."""

    speakers: str = ""
    places: str = ""
    names: str = ""


class Sought(Struct, frozen=True, kw_only=True):
    """What a search asks for; all of it must hold.

    `words`: FTS5 expression over `lookup`. `either`: pairs of expressions over `lookup` and `named`, of which one
    must match. `named`: expression over `named`. `types`: of an event or measures. `since`, `until`: of publication.
    """

    words: str | None = None
    either: tuple[tuple[str, str], ...] = ()
    named: str | None = None
    types: tuple[str, ...] = ()
    publishers: tuple[str, ...] | None = None
    since: str | None = None
    until: str | None = None


class EventLine(Struct, frozen=True):
    """The columns of an event by which views filter and sort. `places`: every name of its places, a line each;
    `claims`: positions of its claims, each between spaces."""

    id: str
    type: str
    status: str
    background: bool
    start: str | None
    end: str | None
    places: str
    claims: str


class FigureLine(Struct, frozen=True):
    """The columns of a figure by which views filter and sort; `event` is an event's id."""

    id: str
    measure: str
    class_: str | None
    event: str | None
    low: float | None
    high: float | None


class ClaimLine(Struct, frozen=True):
    """The columns of a claim; `own`: the outlet's own voice; `hops`: links of its whole chain."""

    id: str
    act: str
    certainty: str
    polarity: str
    own: bool
    hops: int


class EntityLine(Struct, frozen=True):
    """The columns of an entity; `mentions`: how often it is named."""

    id: str
    kind: str
    name: str
    name_en: str | None
    type: str | None
    country: str | None
    mentions: int


class Lines(Struct, frozen=True):
    """A record's projection: its things in their order."""

    events: tuple[EventLine, ...] = ()
    figures: tuple[FigureLine, ...] = ()
    claims: tuple[ClaimLine, ...] = ()
    entities: tuple[EntityLine, ...] = ()


class Filed(Struct, frozen=True, kw_only=True):
    """A report with its packed record and everything that the case keeps to find it by.

    `shape`: version of what made the lines and tokens. `decided`: the lines with decisions applied, where they
    differ. `ids`: of all that bears one, separated by spaces.
    """

    report: Report
    publisher: str
    body: bytes
    rules: str
    shape: str
    words: IndexText
    names: NameText = NameText()
    lines: Lines = Lines()
    decided: Lines | None = None
    ids: str = ""


class Standing(Struct, frozen=True):
    """What the case already holds of a report. `rules`: the rule set its record was read with, or None."""

    rules: str | None
    sighted: bool


class Failed(Struct, frozen=True, kw_only=True):
    """An input that could not be read when it was last tried; a `note` tells of what was only passed over in it."""

    source: str
    place: str | None = None
    message: str
    hint: str | None = None
    note: bool = False


class Hit(Struct, frozen=True):
    """A report that a search found; `rank` is FTS5's bm25 (smaller is better)."""

    report: str
    rank: float


class Group(Struct, frozen=True, kw_only=True):
    """A thing that stands between reports, with its members as (report's id, item's id).

    `body`: its JSON; None where it was joined to nothing and its one member says all. `reports`, `background`,
    `start`, `end`, `size`: by which views sort.
    """

    kind: str
    id: str
    members: tuple[tuple[str, str], ...] = ()
    reports: int = 0
    background: bool = False
    start: str | None = None
    end: str | None = None
    size: int = 0
    body: bytes | None = None


class Held(Anchor, frozen=True, kw_only=True):
    """An anchor that also knows of which type its thing was: an event's type, a figure's measure."""

    type: str | None = None


class Change(Struct, frozen=True):
    """A field of a thing, dots going into nested objects, and the value that a person gave it."""

    field: str
    value: Any


class Entry(Struct, frozen=True, kw_only=True):
    """A line of the log: a decision, or the undoing of the entry `undoes`.

    `objects` are anchored as they were when it was made; `now` gives the id that each has in today's record, None
    where it cannot be found any more.
    """

    id: str
    op: Operation | Literal["undo"]
    objects: tuple[Held, ...] = ()
    author: str
    time: str
    reason: str | None = None
    changes: tuple[Change, ...] = ()
    undoes: str | None = None
    replaces: str | None = None
    retired_by: str | None = None
    now: tuple[str | None, ...] = ()

    @property
    def in_force(self) -> bool:
        """True for a decision that nothing retired."""
        return self.retired_by is None and self.op != "undo"

    @property
    def detached(self) -> tuple[Held, ...]:
        """The objects that cannot be found any more."""
        return tuple(anchor for anchor, item in zip(self.objects, self.now, strict=True) if item is None)


class Attachment(Struct, frozen=True):
    """Where one object of an entry stands now: entry's row number, object's position, item's id or None."""

    entry: int
    position: int
    anchor: Held
    item: str | None
