"""Whether a sentence puts a date ahead of the report: a plan, a future, a deadline before it."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from rawi.values.tape import Tape
from rawi.values.time.shape import Shape

_BEFORE: Final = 14
WITHIN: Final = "time.within"
"""The rule of an amount within which something happens: where that lies ahead, it begins at the report."""


def leaning(tape: Tape, shape: Shape) -> Shape:
    """The shape, with its points set ahead where a word of plan or future governs them."""
    point = shape.point
    reach = shape.rule == WITHIN
    if (point is None and not reach) or shape.relation is not None:
        return shape
    if not _ahead(tape, shape.first, shape.last + 1):
        return shape
    if point is None:
        return replace(shape, relation="coming", rule="time.next")
    until = replace(shape.until, ahead=True) if shape.until is not None else None
    return replace(shape, point=replace(point, ahead=True), until=until)


def _ahead(tape: Tape, index: int, after: int) -> bool:
    """The nearest word of plan or future before the date, with no clause that turns back in between."""
    if tape.hit(after, "ahead") is not None:
        return True
    for at in range(index - 1, max(tape.first, index - _BEFORE) - 1, -1):
        if tape.hit(at, "ahead") is not None:
            return not (tape.says(at - 1, "was") or tape.says(at - 2, "was"))
        if tape.says(at, "turn") or tape.hit(at, "casualty", "dayword") is not None:
            return False
    return False
