"""Shares: "a third", "three quarters", 3/4, "and a half", decimals in words."""

from __future__ import annotations

from typing import Final

from rawi.arabic import clitics
from rawi.lexicon import Hit
from rawi.values.number.shape import Element
from rawi.values.tape import Tape
from rawi.values.written import attr, bare, definite, joined

Share = tuple[int, int, int, int, str | None]
"""(numerator, denominator, last token, raw start, "n/d")."""

_DENOMINATORS: Final = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 100, 1000})


def ratio(tape: Tape, index: int) -> Share | None:
    """ "3/4" in digits, written together; "1/1" and what could be a day and a month of a date stay out."""
    top, bottom = tape.digits(index), tape.digits(index + 2)
    if top is None or bottom is None or tape.fold(index + 1) != "/":
        return None
    if not (tape.glued(index + 1) and tape.glued(index + 2)) or tape.fold(index + 3) == "/":
        return None
    signed = tape.glued(index) and tape.fold(index - 1) == "-"
    if not (top.isdigit() and bottom.isdigit()) or (tape.glued(index) and tape.fold(index - 1) == "/"):
        return None
    if (signed and tape.glued(index - 1)) or top[0] == "0" or bottom[0] == "0":
        return None
    a, b = int(top), int(bottom)
    if b not in _DENOMINATORS or not (0 < a < b or signed):
        return None
    return a, b, index + 2, tape.tokens[index].start, f"{a}/{b}"


def fraction(tape: Tape, index: int) -> Share | None:
    """A third, two thirds, three quarters: a share in words, sure enough not to be a count."""
    if not tape.numeric(index):
        return None
    top = tape.hit(index, "cardinal")
    if top is not None and attr(top, "value") in range(1, 11):
        many = tape.hit(top.last + 1, "fraction")
        if many is not None and attr(many, "many") and not many.proclitic:
            a, b = attr(top, "value"), attr(many, "denominator")
            return a, b, many.last, top.start, f"{a}/{b}"
    top_digits = tape.digits(index)
    if top_digits is not None and top_digits.isdigit():
        many = tape.hit(index + 1, "fraction")
        if many is not None and attr(many, "many") and not many.proclitic:
            return int(top_digits), attr(many, "denominator"), many.last, tape.tokens[index].start, None
    return _one(tape, index)


def taken(tape: Tape, index: int) -> Share | None:
    """The share behind "less" or "an hour and": a quarter as an object is written like two of what follows, and is one."""
    share = fraction(tape, index)
    if share is None or share[0] != 2 or not tape.raw(share[2]).endswith("\u0627"):
        return share
    if tape.fold(share[2] + 1).startswith(clitics().article):
        return share
    return 1, share[1], share[2], share[3], f"1/{share[1]}"


def _one(tape: Tape, index: int) -> Share | None:
    for hit in tape.hits(index, "fraction"):
        if attr(hit, "many") or not _sure(tape, hit) or _ordered(tape, hit):
            continue
        top = attr(hit, "numerator", 1)
        return top, attr(hit, "denominator"), hit.last, hit.start, f"{top}/{attr(hit, 'denominator')}"
    return None


def _ordered(tape: Tape, hit: Hit) -> bool:
    """ "the first quarter": a portion of a time or a list, and no share."""
    behind = tape.hit(hit.last + 1, "ordinal") if definite(tape, hit) else None
    return behind is not None and definite(tape, behind) and attr(behind, "value") > 0


def _sure(tape: Tape, hit: Hit) -> bool:
    """Words that also mean five, seven … count as shares only where vowels or the definite noun behind say so."""
    if attr(hit, "spoken"):
        near = tape.hit(hit.last + 1, "span", "scale") or tape.hit(hit.first - 1, "except")
        return (
            joined(hit)
            or near is not None
            or tape.digits(hit.first - 1) is not None
            or _numbered(tape, hit.first - 1)
        )
    if not attr(hit, "shy"):
        return True
    return (
        "\u064f" in tape.raw(hit.first)
        or (definite(tape, hit) and tape.hit(hit.first, "cardinal") is None)
        or _divides(tape, hit)
    )


def _divides(tape: Tape, hit: Hit) -> bool:
    """ "a fifth of the population": the word is that for five women or things, which no masculine noun and no
    singular can follow."""
    if not bare(hit) or definite(tape, hit) or hit.suffix:
        return False
    whole = tape.fold(hit.last + 1)
    if not whole.startswith(clitics().article) or tape.may_be(hit.last + 1, _TIMES):
        return False
    noun = tape.hit(hit.last + 1, "noun")
    if noun is None:
        return tape.raw(hit.last + 1).endswith("\u0629")
    return any(form.number == "singular" and form.gender == "m" for form in noun.entry.forms)


_TIMES: Final = frozenset({"span", "weekday", "ordinal", "cardinal", "scale"})


def _numbered(tape: Tape, at: int) -> bool:
    return tape.says(at, "and") or tape.hit(at, "cardinal", "ordinal") is not None


def fraction_behind(tape: Tape, piece: Element) -> bool:
    """True where the piece is the numerator of a share ("… and three fifths")."""
    many = tape.hit(piece.last + 1, "fraction")
    return many is not None and bool(attr(many, "many"))
