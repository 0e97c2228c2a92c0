"""Read all quantities and times of a document: one reading for each stretch of words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from rawi.arabic import Document, Sentence
from rawi.model import Quantity, Time, identify
from rawi.values import quantity, time
from rawi.values.tape import Tape
from rawi.values.wake import wake


def read(doc: Document, *, published: str | None) -> tuple[Quantity | Time, ...]:
    """Quantities and times in the order of the text, none overlapping another.

    `published` is the report's ISO date or date-time, against which relative times are resolved; without it they
    keep what the words alone say. Linear in the text: a value is looked for only where a number or a word of the
    value lexicons stands, and never past the end of its sentence. A long text is read in stretches, so that memory and
    the time for a word don't grow with it.
    """
    return tuple(
        value for first, stop in _stretches(doc) for value in _read(Tape(doc, first, stop), published)
    )


_STRETCH: Final = 1_000
_PARAGRAPH: Final = 10_000


def _stretches(doc: Document) -> Iterator[tuple[int, int]]:
    """Runs of tokens that end with a paragraph, or in an endless one with a sentence."""
    first = 0
    for sentence, following in pairwise(doc.sentences):
        length = sentence.stop - first
        if length >= _PARAGRAPH or (length >= _STRETCH and following.paragraph != sentence.paragraph):
            yield first, sentence.stop
            first = sentence.stop
    yield first, len(doc.tokens)


def _read(tape: Tape, published: str | None) -> list[Quantity | Time]:
    doc, free = tape.doc, 0
    found: list[Quantity | Time] = []
    for anchor in wake(tape):
        if anchor < free:
            continue
        if anchor >= tape.stop:
            sentence = doc.sentence_of(anchor)
            tape.first, tape.stop = sentence.first, _stop(tape, sentence)
        value, after = _value(tape, anchor, free, published)
        if value is not None:
            found.append(value)
            free = after
    return found


_MONTH: Final = frozenset({"month"})


def _stop(tape: Tape, sentence: Sentence) -> int:
    """The token behind the sentence. A point between a day and its month, or a month and its year, ends none."""
    doc, stop = tape.doc, sentence.stop
    while sentence.first < stop - 1 and stop < len(doc.tokens) and doc.tokens[stop - 1].fold == ".":
        tape.first, tape.stop = sentence.first, tape.end
        before = stop - 2
        if doc.tokens[before].kind != "number" and not tape.may_be(before, _MONTH):
            break
        day = tape.digits(before) is not None and tape.hit(stop, "month") is not None
        led = before == sentence.first or tape.says(before - 1, "on")
        dated = (
            tape.hit(before, "month") is not None and tape.digits(stop) is not None and stop > sentence.stop
        )
        if not ((day and led) or dated):
            break
        stop = doc.sentence_of(stop).stop
    return stop


def _value(tape: Tape, at: int, free: int, published: str | None) -> tuple[Quantity | Time | None, int]:
    """The longest reading at a token that reaches back into nothing already read, and the token behind it."""
    when = time.find(tape, at)
    if when is not None and when.first >= free:
        rival = quantity.find(tape, at) if tape.countable(at) else None
        if rival is None or when.last >= rival.last or (rival.unit is None and when.amount is not None):
            value = _time(tape, when, published)
            if value is not None:
                return value, when.last + 1
        count = rival
    else:
        count = quantity.find(tape, at)
    if count is not None and count.first >= free:
        return _quantity(tape, count), count.last + 1
    return None, at + 1


def _time(tape: Tape, shape: time.Shape, published: str | None) -> Time | None:
    point = shape.point
    if point is not None and point.same and tape.year is not None:
        shape = replace(shape, point=replace(point, same=False, year=tape.year))
    value = time.resolve(shape, published)
    if value is None:
        return None
    if value.start is not None and value.start[:4].isdecimal():
        tape.year = int(value.start[:4])
    start, end = shape.start, shape.end
    text = tape.doc.text[start:end]
    return Time(
        id=_id(tape, "time", start, end), start=start, end=end, text=text, rule=shape.rule, value=value
    )


def _quantity(tape: Tape, shape: quantity.Shape) -> Quantity:
    start, end, value = shape.start, shape.end, quantity.resolve(shape)
    text = tape.doc.text[start:end]
    return Quantity(
        id=_id(tape, "quantity", start, end), start=start, end=end, text=text, rule=shape.rule, value=value
    )


def _id(tape: Tape, kind: str, start: int, end: int) -> str:
    return identify("m", tape.doc.report_id, kind, start, end)
