"""The pieces that numbers are made of, read one at a time."""

from __future__ import annotations

import re
from typing import Final

from rawi.lexicon import Hit
from rawi.values.number.digits import read_digits
from rawi.values.number.shape import Element
from rawi.values.tape import Tape
from rawi.values.written import attr, bare, definite, joined


def element(tape: Tape, index: int) -> Element | None:
    """The piece that begins at a token, with a free-standing conjunction before it."""
    free = tape.says(index, "and")
    at = index + 1 if free else index
    digits = tape.digits(at)
    if digits is not None:
        return _digits(tape, at, digits, free)
    found = tape.kinds(at)
    if not found:
        return None
    for kind in ("cardinal", "scale_dual", "scale", "scale_plural", "vague"):
        if kind in found and (hit := tape.hit(at, kind)) is not None:
            return _word(tape, hit, free)
    return None


def _digits(tape: Tape, at: int, digits: str, free: bool) -> Element | None:
    value, last = read_digits(digits), at
    if value is None:
        return None
    point = _arabic_comma(tape, at)
    if point is not None:
        value, last = point
    elif len(digits.replace(",", "")) <= 3 or digits.count(",") >= 1:
        while value < 10**15 and _group_follows(tape, last):
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
    own = own or (digits.isdigit() and _behind_point(tape, at))
    start = tape.tokens[at].start
    return Element("digits", value, at, last, start, free, tape.says(at - 1, "article"), own, "")


_MEASURES: Final = ("percent", "share", "unit", "currency", "symbol", "scale")


def _behind_point(tape: Tape, at: int) -> bool:
    """ ".5 percent": a decimal without its zero, measured or all that is said; elsewhere the point ends a sentence."""
    led = tape.fold(at - 1) == "." and tape.glued(at) and not tape.glued(at - 1)
    return led and (tape.hit(at + 1, *_MEASURES) is not None or tape.alone(at - 1, at + 1))


_MOST_GROUPS: Final = 6
_GROUP_WITH_REST: Final = re.compile(r"\d{3}(?:[.,]\d{1,2})?")


def _comma_joins(tape: Tape, at: int) -> bool:
    return tape.fold(at) == "،" and tape.digits(at + 1) is not None and tape.glued(at) and tape.glued(at + 1)


def _arabic_comma(tape: Tape, at: int) -> tuple[int | float, int] | None:
    """ "2،5": digits that an Arabic comma parts, groups of three or a fraction, with no space."""
    pieces, last = [tape.fold(at)], at
    while len(pieces) < _MOST_GROUPS and _comma_joins(tape, last + 1):
        pieces.append(tape.fold(last + 2))
        last += 2
    if len(pieces) == 1:
        return None
    groups = len(pieces[0]) <= 3 and all(len(piece) == 3 for piece in pieces[1:-1])
    if groups and _GROUP_WITH_REST.fullmatch(pieces[-1]):
        value = read_digits("".join(pieces).replace(",", "."))
    else:
        value = read_digits(".".join(pieces))
    return (value, last) if value is not None else None


def _group_follows(tape: Tape, last: int) -> bool:
    following = tape.digits(last + 1)
    if following is None or "," in following or following.count(".") > 1:
        return False
    if len(following.split(".")[0]) != 3:
        return False
    gap = tape.doc.text[tape.tokens[last].end : tape.tokens[last + 1].start]
    return len(gap) == 1 and gap.isspace() and gap != "\n"


_SIZES: Final = ((10, "unit"), (11, "ten"), (20, "teen"), (100, "tens"), (1000, "hundreds"))


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
