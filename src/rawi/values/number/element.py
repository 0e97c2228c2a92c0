"""The pieces that numbers are made of, read one at a time."""

from __future__ import annotations

from typing import NamedTuple

from rawi.lexicon import Hit
from rawi.values.number.digits import read_digits
from rawi.values.tape import Tape, attr, bare, definite, joined


class Element(NamedTuple):
    """One piece: digits, a unit (1–9), ten, teen, tens (20–90), hundreds, or a scale (1000 …).

    `start` is the raw offset behind proclitics; `joined` says that a conjunction stands before it.
    """

    kind: str
    value: float
    first: int
    last: int
    start: int
    joined: bool
    definite: bool
    clean: bool
    id: str


def element(tape: Tape, index: int) -> Element | None:
    """The piece that begins at a token, with a free-standing conjunction before it."""
    free = tape.says(index, "and")
    at = index + 1 if free else index
    digits = tape.digits(at)
    if digits is not None:
        return _digits(tape, at, digits, free)
    found = tape.at.get(at)
    if found is None:
        return None
    for kind in ("cardinal", "scale_dual", "scale", "scale_plural", "vague"):
        if kind in found and (hit := tape.hit(at, kind)) is not None:
            return _word(tape, hit, free)
    return None


def _digits(tape: Tape, at: int, digits: str, free: bool) -> Element | None:
    value, last = read_digits(digits), at
    if value is None:
        return None
    if len(digits.replace(",", "")) <= 3 or digits.count(",") >= 1:
        while _group_follows(tape, last):
            last += 1
            more = tape.tokens[last].fold
            value = value * 1000 + float(more)
            value = int(value) if float(value).is_integer() else value
            if "." in more:
                break
    before = tape.token(at - 1)
    own = (
        before is None
        or not tape.glued(at)
        or before.kind == "word"
        or before.fold in "(['\"«-–/$€£¥₪%<>=،,؛;@&!"
    )
    own = own or (before is not None and before.fold == "+" and not tape.glued(at - 1))
    start = tape.tokens[at].start
    return Element("digits", value, at, last, start, free, tape.says(at - 1, "article"), own, "")


def _group_follows(tape: Tape, last: int) -> bool:
    following = tape.digits(last + 1)
    if following is None or len(following.split(".")[0]) != 3 or "," in following:
        return False
    gap = tape.doc.text[tape.tokens[last].end : tape.tokens[last + 1].start]
    return len(gap) == 1 and gap.isspace() and gap != "\n"


_SIZES = ((10, "unit"), (11, "ten"), (20, "teen"), (100, "tens"), (1000, "hundreds"))


def _word(tape: Tape, hit: Hit, free: bool) -> Element:
    value = attr(hit, "value")
    kind = attr(hit, "kind")
    if kind == "cardinal":
        kind = next(name for limit, name in _SIZES if value < limit)
    return Element(
        kind,
        value,
        hit.first,
        hit.last,
        hit.start,
        free or joined(hit),
        definite(tape, hit),
        bare(hit),
        hit.entry.id,
    )
