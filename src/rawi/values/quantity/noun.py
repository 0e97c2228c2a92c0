"""Quantities in one noun: duals ("two soldiers") and counted singulars ("a person was killed")."""

from __future__ import annotations

from functools import cache
from typing import Final

from rawi.arabic import clitics, fold
from rawi.lexicon import Hit
from rawi.values.quantity.guard import casualty_before, object_of_casualty
from rawi.values.quantity.shape import Shape
from rawi.values.quantity.tail import and_part, currency
from rawi.values.tape import Tape
from rawi.values.written import attr, bare, definite


@cache
def _y() -> str:
    return fold("\u064a")


@cache
def _t() -> str:
    return fold("\u062a")


NOUNS: Final = ("noun", "nationality", "unit")
NOUN_KINDS: Final = frozenset(NOUNS)


def _nouns(tape: Tape, index: int) -> list[Hit]:
    found = tape.kinds(index)
    if not found:
        return []
    return [hit for kind in NOUNS if kind in found for hit in tape.hits(index, kind)]


def dual(tape: Tape, index: int) -> Shape | None:
    """A noun whose ending says two, with "two" behind it where it is said twice."""
    for hit in _nouns(tape, index):
        if hit.form.number == "dual" and _describes(tape, hit):
            return None
        if hit.form.number == "dual" and not attr(hit, "no_dual") and _sure_dual(tape, hit):
            if attr(hit, "kind") == "unit" and (more := _and_part(tape, hit, 2)) is not None:
                return more
            return _shape(tape, hit, 2, _second_word(tape, hit, 2))
        if hit.form.number == "plural" and vowelled_dual(tape, hit):
            return _shape(tape, hit, 2, _second_word(tape, hit, 2))
        if hit.form.number == "plural" and _second_word(tape, hit, 2) != hit.last:
            return _shape(tape, hit, 2, _second_word(tape, hit, 2))
    return _two_of_money(tape, index)


def _two_of_money(tape: Tape, index: int) -> Shape | None:
    """ "two dollars", "two Syrian pounds"."""
    for hit in tape.hits(index, "currency"):
        if hit.form.number == "dual" and hit.form.state != "construct" and not hit.suffix:
            code, last, _ = currency(tape, hit)
            last = _second_word(tape, hit, 2) if last == hit.last else last
            of = None if code else hit.entry.lemma
            return Shape(
                hit.first, last, hit.start, tape.tokens[last].end, 2, 2, unit=code, of=of, factor=attr(hit, "factor", 1), rule="quantity.money"
            )  # fmt: skip
    return None


def _describes(tape: Tape, hit: Hit) -> bool:
    """ "two armoured vehicles": the dual right behind a dual says what those are, and counts no others."""
    before = tape.ending(hit.first - 1, "noun") if not hit.proclitic else None
    return (
        before is not None and before.form.number == "dual" and definite(tape, before) == definite(tape, hit)
    )


def vowelled_dual(tape: Tape, hit: Hit) -> bool:
    """True where a vowel sign tells the dual from the plural that is written with the same letters."""
    written = tape.raw(hit.last)
    return "\u064e\u064a\u0646" in written[-4:] or written[-2:] == "\u064e\u064a"


def _sure_dual(tape: Tape, hit: Hit) -> bool:
    """Construct duals without a pronoun look like relative adjectives unless they are feminine."""
    if attr(hit, "kind") == "nationality":
        return casualty_before(tape, hit.first)
    before = tape.hit(hit.first - 1, "noun") if definite(tape, hit) else None
    if before is not None and attr(before, "unit") == "place" and before.form.number == "singular":
        return False
    if hit.form.state != "construct" or hit.suffix:
        return True
    following = tape.token(hit.last + 1)
    feminine = hit.form.text.endswith(_t() + _y())
    return feminine and not definite(tape, hit) and following is not None and following.kind == "word"


def _second_word(tape: Tape, hit: Hit, value: int) -> int:
    """The last token, with the number word that repeats the noun's own number."""
    again = tape.hit(hit.last + 1, "cardinal")
    if (
        again is not None
        and attr(again, "value") == value
        and not attr(again, "part")
        and not again.proclitic
        and definite(tape, again) == definite(tape, hit)
    ):
        ten = tape.hit(again.last + 1, "cardinal")
        if ten is None or attr(ten, "value") != 10:
            return again.last
    return hit.last


def one(tape: Tape, index: int, *, hedged: bool = False) -> Shape | None:
    """One person: a singular with "one" behind it, or an indefinite singular behind a word for killing or seizing.

    A body counts wherever it stands; behind "more than" any singular does, and a unit that is all that is said.
    "Of one family" says that people belong together and counts nothing.
    """
    for hit in _nouns(tape, index):
        if hit.form.number not in ("singular", None) or hit.suffix or definite(tape, hit):
            continue
        last = _second_word(tape, hit, 1)
        if last != hit.last and attr(hit, "members") and tape.says(index - 1, "out_of"):
            tape.refused = max(tape.refused, last + 1)
            continue
        if last != hit.last and bare(hit):
            return _shape(tape, hit, 1, last)
        person = attr(hit, "kind") == "nationality" or attr(hit, "unit") == "person"
        told = casualty_before(tape, index) or attr(hit, "body") or _object(tape, hit)
        if person and not hit.proclitic and told and _indefinite(tape, hit) and not tape.says(index, "land"):
            return _shape(tape, hit, 1, hit.last)
        if attr(hit, "kind") == "unit" and len(hit.form.text) > 1:
            more = _and_part(tape, hit, 1)
            if more is not None or tape.alone(index, hit.last + 1):
                return more or _shape(tape, hit, 1, hit.last)
        if hedged:
            return _shape(tape, hit, 1, hit.last)
    return None


def _and_part(tape: Tape, hit: Hit, value: int) -> Shape | None:
    """ "a litre and a half", "two kilometres and a half"."""
    extra, last, _ = and_part(tape, hit)
    return _shape(tape, hit, value + extra, last) if extra else None


def _object(tape: Tape, hit: Hit) -> bool:
    """An indefinite accusative behind a casualty word: "they abducted, on Tuesday evening, a clerk".

    Countries end like their people's accusative, and a victim's state isn't its count ("fell prisoner").
    """
    if (
        hit.form.state != "indefinite"
        or attr(hit, "kind") != "noun"
        or attr(hit, "no_dual")
        or attr(hit, "victim")
    ):
        return False
    before = tape.hit(hit.first - 1, *NOUNS)
    return (before is None or before.form.state != "indefinite") and object_of_casualty(tape, hit.first)


def _indefinite(tape: Tape, hit: Hit) -> bool:
    """False where the next word makes the noun definite ("the leader of the group"), or a name stands behind it."""
    following = tape.token(hit.last + 1)
    if following is None or following.kind != "word":
        return not attr(hit, "head") or following is None
    if attr(hit, "body"):
        return not following.fold.startswith(clitics().article)
    if attr(hit, "head"):
        return following.fold.endswith(_y()) and not following.fold.startswith(clitics().article)
    timed = tape.hit(hit.last + 1, "weekday", "dayword", "part")
    return timed is not None or not following.fold.startswith(clitics().article)


def _shape(tape: Tape, hit: Hit, value: int | float, last: int) -> Shape:
    unit = attr(hit, "unit", "person")
    of = None if attr(hit, "other") or attr(hit, "kind") == "unit" else hit.entry.lemma
    rule = "quantity.dual" if value >= 2 else "quantity.singular"
    return Shape(
        hit.first, last, hit.start, tape.tokens[last].end, value, value,
        unit=unit, of=of, factor=attr(hit, "factor", 1), rule=rule,
    )  # fmt: skip
