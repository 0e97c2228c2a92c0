"""What a count was found to be, and the events beside it that it may belong to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from rawi.events.draft import Draft

FALLEN = ("killed", "wounded", "killed_or_wounded", "missing")
HELD = ("besieged", "detained")


class Reading(Struct, frozen=True):
    """What a count was found to be."""

    measure: str
    draft: Draft | None
    rule: str
    basis: Literal["stock", "flow"] | None = None


def victims_of(near: Sequence[Draft]) -> Draft | None:
    """The first event beside the count that people fall in."""
    return next((d for d in near if d.found.kind.outcome or d.found.kind.cause), None)


def carrier(near: Sequence[Draft], measure: str) -> Draft | None:
    """The first event beside the count whose type carries such figures."""
    return next((d for d in near if measure in d.found.kind.carries), None)
