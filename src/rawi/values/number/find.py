"""Find numbers: one reading for the longest run of pieces that makes one number."""

from __future__ import annotations

from msgspec.structs import replace

from rawi.values.number.decimal import decimals, of_ten
from rawi.values.number.element import element
from rawi.values.number.fraction import fraction, fraction_behind, ratio
from rawi.values.number.shape import Element, Number
from rawi.values.number.sum import GREATEST, SCALES, Sum
from rawi.values.tape import Tape
from rawi.values.written import attr, definite


def find(tape: Tape, index: int, *, single: bool = False) -> Number | None:
    """The number that begins at a token, or None. With `single`, nothing that "and" joins is taken in."""
    if not tape.numeric(index):
        return None
    return tape.once(_first_only if single else _whole, index)


def _whole(tape: Tape, index: int) -> Number | None:
    return _find(tape, index, False)


def _first_only(tape: Tape, index: int) -> Number | None:
    return _find(tape, index, True)


def _plain(tape: Tape, index: int) -> Number | None:
    """A whole number, without what may follow it: what its followers themselves ask for."""
    return tape.once(_without_rest, index) if tape.numeric(index) else None


def _without_rest(tape: Tape, index: int) -> Number | None:
    return _find(tape, index, False, rest=False)


def _find(tape: Tape, index: int, single: bool, *, rest: bool = True) -> Number | None:
    return _alone(tape, index) or _composed(tape, index, single, rest=rest)


def _alone(tape: Tape, index: int) -> Number | None:
    """Digits that nothing around them adds to: most numbers."""
    digits = tape.digits(index)
    if digits is None or not digits.isdigit() or tape.continues(index + 1):
        return None
    before = tape.token(index - 1)
    if before is not None and (
        before.kind == "punct" or tape.glued(index) or tape.says(index - 1, "article")
    ):
        return None
    start, value = tape.tokens[index].start, int(digits)
    return Number(index, index, start, value, value, digits=digits, lone="")


def _composed(tape: Tape, index: int, single: bool, *, rest: bool) -> Number | None:
    minus = tape.hit(index, "minus")
    first = index + 1 if minus is not None else index
    over = ratio(tape, first)
    share = over or fraction(tape, first)
    if share is not None and minus is None:
        return replace(_share(tape, share, index), over=over is not None)
    begin = element(tape, first)
    if begin is None or begin.first != first or (not begin.clean and begin.kind == "digits"):
        return None
    if begin.kind in ("scale_plural", "vague"):
        return _vague(tape, begin)
    return _exact(tape, begin, index if minus is not None else first, single, rest and not single)


def _share(tape: Tape, share: tuple[int, int, int, int, str | None], index: int) -> Number:
    numerator, denominator, last, start, spelled = share
    value: int | float = numerator / denominator
    if tape.fold(index - 1) == "-" and tape.glued(index) and not tape.glued(index - 1):
        return Number(index - 1, last, start - 1, -value, -value)
    following = element(tape, last + 1)
    if (
        following
        and (following.kind in SCALES or following.kind == "hundreds")
        and not following.joined
        and following.clean
    ):
        return Number(
            index,
            following.last,
            start,
            value * following.value,
            value * following.value,
            following.value,
            True,
        )
    return Number(index, last, start, value, value, fraction=spelled)


def _exact(tape: Tape, begin: Element, index: int, single: bool, rest: bool) -> Number:
    total, last = Sum(begin), begin.last
    while True:
        piece = element(tape, last + 1)
        if piece is None or (single and piece.joined) or not total.takes(piece):
            break
        if piece.joined and piece.kind in ("unit", "digits") and fraction_behind(tape, piece):
            break
        total.add(piece)
        last = piece.last
    value, last = _rest(tape, total, last) if rest else (total.value, last)
    value *= _two(tape, total, last)
    if index != begin.first:
        value = -value
    return _finish(tape, total, value, index, last)


def _rest(tape: Tape, total: Sum, last: int) -> tuple[int | float, int]:
    """The value with its decimals, where any are said."""
    scale = total.scale if total.pieces[-1].kind in SCALES else 1
    value, end = decimals(tape, total.value, last, scale, _plain)
    return (value, end) if end != last else of_ten(tape, total, last, _plain)


def _two(tape: Tape, total: Sum, last: int) -> int:
    """2 for a scale in the construct dual ("two thousand fighters"), which is written like the accusative; else 1."""
    only = total.pieces[0]
    if len(total.pieces) != 1 or only.kind != "scale" or not tape.raw(last).endswith("\u0627"):
        return 1
    return 2 if tape.hit(last + 1, "noun", "nationality", "currency") is not None else 1


def _finish(tape: Tape, total: Sum, value: int | float, index: int, last: int) -> Number:
    begin = total.pieces[0]
    scaled = any(piece.kind in SCALES for piece in total.pieces)
    start = begin.start if index == begin.first else tape.tokens[index].start
    sign = _signed(tape, begin)
    if sign:
        value, index, start = sign * value, index - 1, tape.tokens[begin.first - 1].start
    if (
        begin.kind == "digits"
        and tape.fold(begin.first - 1) == "."
        and tape.glued(begin.first)
        and not tape.glued(begin.first - 1)
    ):
        value, index, start = (
            float("0." + tape.fold(begin.first)),
            index - 1,
            tape.tokens[begin.first - 1].start,
        )
    lone = begin.id if len(total.pieces) == 1 and index == begin.first else None
    digits = tape.fold(begin.first) if begin.kind == "digits" and last == begin.first else None
    value = _whole_or_rounded(value)
    return Number(
        index, last, start, value, value, total.scale, scaled, False, begin.definite, None, digits, lone
    )


def _whole_or_rounded(value: int | float) -> int | float:
    if isinstance(value, int):
        return value
    return int(value) if value.is_integer() and abs(value) < GREATEST else round(value, 12)


def _signed(tape: Tape, begin: Element) -> int:
    """-1 for a minus that is written onto digits, else 0."""
    at = begin.first
    if (
        begin.kind != "digits"
        or tape.fold(at - 1) not in ("-", "−", "+")
        or not tape.glued(at)
        or tape.glued(at - 1)
    ):
        return 0
    return 1 if tape.fold(at - 1) == "+" else -1


def _vague(tape: Tape, begin: Element) -> Number | None:
    hit = tape.hit(begin.first, "vague", "scale_plural")
    assert hit is not None
    low, high, last = attr(hit, "low"), attr(hit, "high"), hit.last
    scale: int | float = 1
    if attr(hit, "of") and hit.first == hit.last:
        return None
    while True:
        more = tape.hit(last + 1, "vague", "scale_plural")
        if more is None or high > GREATEST or more.proclitic or attr(more, "low") == 3 or attr(more, "of"):
            break
        factor = attr(more, "value")
        low, high, last, scale = low * factor, (high + 1) * factor - 1, more.last, factor
    return Number(
        begin.first, last, begin.start, low, high, scale, False, True, definite(tape, hit), lone=hit.entry.id
    )
