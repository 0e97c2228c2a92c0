"""The shape of a codebook file, as frozen records. Unknown fields are errors, so that a typing slip is seen."""

from __future__ import annotations

from typing import Any, Literal

import msgspec
from msgspec import Struct

from rawi.lexicon import Lexicon

Slot = str
"""A place around a trigger: `subject`, `object`, `genitive` (what an Arabic noun is annexed to), `antecedent`
(the noun that a relative clause or participle describes), `within` (a noun that a set phrase holds), or a
preposition as it is written."""

SLOTS = ("subject", "object", "genitive", "antecedent", "within")
"""The slots that have a name of their own; every other is a preposition."""

ROLES = frozenset(
    {
        "agent", "target", "recipient", "theme", "foiler", "backer", "instrument",
        "agents", "sides", "agent_or_target", "at", "from", "to", "via", "none",
    }
)  # fmt: skip
"""What a slot can be. `agents`: all conjuncts are agents; `sides`: the first is the agent, the others targets;
`agent_or_target`: the target where nothing else follows, else the agent; `at` … `via` are places; `none` closes
a slot of the type for one trigger."""


class Context(Struct, frozen=True, forbid_unknown_fields=True):
    """Words beside a trigger: the `left` ones stand before it (in reading order), the `right` ones after it,
    the `near` ones anywhere in its sentence, the `object` ones after it, behind its subject where that stands between
    ("opened, the soldiers, fire"). `people`: unnamed people ("120 detainees") a few words after it."""

    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    people: bool = False


class Trigger(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word or phrase that shows the type; `verb`, `noun` and `forms` as in every lexicon file.

    `needs`: at least one of these must be there; `blocked`: none of these may. `anaphor`: a definite form with
    nothing of its own beside it takes up an event told before and opens none. `detail`: what happens within a
    happening told elsewhere (banners raised in a demonstration): alone it is of low confidence; a noun for people that is
    `weak` and `detail` ("the protesters") counts only in a sentence that tells of nothing else. `tense`: a verb shows
    the type only in it. `weak`: opens an event only where a light verb governs it, or an actor, target or figure of
    its own stands beside it."""

    id: str = ""
    verb: dict[str, Any] | None = None
    noun: dict[str, Any] | None = None
    forms: tuple[str, ...] = ()
    lemma: str | None = None
    attach: str | None = None
    suffix: bool = True
    frame: dict[Slot, str] = {}
    needs: Context | None = None
    blocked: Context = Context()
    weak: bool = False
    anaphor: bool = False
    detail: bool = False
    status: str | None = None
    background: bool = False
    measure: str | None = None
    tense: Literal["past", "present"] | None = None


class AcledRule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where `when` holds (always, where it is empty), this is the event's place in ACLED."""

    when: dict[str, tuple[str, ...]] = {}
    event_type: str
    sub_event_type: str


class PloverRule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The same for PLOVER."""

    when: dict[str, tuple[str, ...]] = {}
    event: str
    mode: str | None = None


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence of the codebook's own; `events` are the types that a reading of it must give, in order."""

    text: str
    events: tuple[str, ...]


class Names(Struct, frozen=True, forbid_unknown_fields=True):
    """A word or sentence in both languages."""

    ar: str
    en: str


class EventType(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One type. `outcome`: events of it that a `cause` brought about are figures of that cause.

    `measure` is what a count of its targets counts; `carries` lists the measures that the type may carry.
    `merge`: how mentions within a report come together (`report`: one happening unless told apart;
    `sentence`: only within a sentence; `place`: only where they share a place). `family` joins types that may name one happening; `refines` lists types that
    may name the same less exactly ("the attack" for a bombing)."""

    id: str
    name: Names
    definition: Names
    notes: str = ""
    state: bool = False
    cause: bool = False
    outcome: bool = False
    family: str | None = None
    refines: tuple[str, ...] = ()
    specific: int = 1
    merge: Literal["report", "sentence", "place"] = "report"
    frame: dict[Slot, str] = {}
    required: tuple[str, ...] = ()
    measure: str | None = None
    carries: tuple[str, ...] = ()
    acled: tuple[AcledRule, ...] = ()
    plover: tuple[PloverRule, ...] = ()
    blocked: Context = Context()
    trigger: tuple[Trigger, ...] = ()
    example: tuple[Example, ...] = ()


class File(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A codebook file as it is written. `extends = "builtin"` takes in all built-in types that it doesn't give."""

    name: str
    version: str
    origin: str
    extends: Literal["builtin"] | None = None
    type: tuple[EventType, ...]


class Codebook(Struct, frozen=True, kw_only=True, eq=False):
    """A codebook in force. `version` as its file gives it; `sha256` is of `raw`, the file's bytes, from which it can be
    made again: it travels between processes as these.

    `senses` gives for each lexicon entry's id its type and trigger; `lexicon` finds the entries in a document."""

    name: str
    version: str
    sha256: str
    raw: bytes
    types: dict[str, EventType]
    senses: dict[str, tuple[EventType, Trigger]]
    lexicon: Lexicon = msgspec.field()
