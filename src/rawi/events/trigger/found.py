"""A trigger where it was found."""

from __future__ import annotations

from msgspec import Struct

from rawi.arabic import Form
from rawi.codebook import EventType, Trigger
from rawi.lexicon import Hit

FINITE = ("past", "present")
"""The forms of a verb with a person."""


class Found(Struct, frozen=True):
    """A trigger in its sentence. `finite`: a verb with a person, also one that opens a set phrase; else a noun, a
    verbal noun or a set phrase. `form` is the verb's, or the whole trigger's."""

    kind: EventType
    trigger: Trigger
    hit: Hit
    form: Form
    sentence: int
    finite: bool
    frame: dict[str, str]

    @property
    def first(self) -> int:
        return self.hit.first

    @property
    def last(self) -> int:
        return self.hit.last

    @property
    def measure(self) -> str | None:
        """What a count of those whom it is done to counts: the trigger's own word for it, else the type's."""
        return self.trigger.measure or self.kind.measure
