"""A trigger where it was found."""

from __future__ import annotations

from rawi.arabic import Form
from rawi.codebook import EventType, Trigger
from rawi.lexicon import Hit

FINITE = ("past", "present")
"""The forms of a verb with a person."""


class Found:
    """A trigger in its sentence, at tokens `first`..`last`. It never changes.

    `finite`: a verb with a person, also one that opens a set phrase; else a noun, a verbal noun or a set phrase.
    `form` is the verb's, or the whole trigger's. `measure` is what a count of those whom it is done to counts: the
    trigger's own word for it, else the type's. A plain class, whose attributes compiled code reads straight: all of
    the room asks for them at every turn.
    """

    def __init__(
        self,
        kind: EventType,
        trigger: Trigger,
        hit: Hit,
        form: Form,
        sentence: int,
        frame: dict[str, str],
    ):
        self.kind, self.trigger, self.hit, self.form = kind, trigger, hit, form
        self.sentence, self.frame = sentence, frame
        self.finite: bool = form.kind in FINITE
        self.first: int = hit.first
        self.last: int = hit.last
        self.measure: str | None = trigger.measure or kind.measure

    def shown_by(self, hit: Hit) -> Found:
        """The same sense, as if another word showed it."""
        return Found(self.kind, self.trigger, hit, hit.form, self.sentence, self.frame)
