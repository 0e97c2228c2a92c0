"""Numbers that count nothing: names of units, section numbers, telephone numbers, list marks."""

from __future__ import annotations

from typing import Final

from rawi.lexicon import Hit
from rawi.values.number import Number
from rawi.values.quantity.shape import Tail
from rawi.values.tape import Tape
from rawi.values.written import attr, definite

_NEAR: Final = 2
_REACH: Final = 4
_FAR: Final = 8
_COUNTS_ALONE: Final = 100
_ROW: Final = 6
_PROCLITIC: Final = 2


def not_a_count(tape: Tape, number: Number, behind: Tail, *, hedged: bool) -> bool:
    """True where the number is part of a name or an address, or a word that only looks like a number."""
    if number.digits is not None and not hedged and behind.last == number.last and _named(tape, number):
        return True
    lead = number.first + (tape.fold(number.first) == "+")
    figures = tape.digits(lead) is not None and tape.digits(number.last) is not None
    if figures and _in_address(tape, number.first):
        return True
    if figures and not number.scaled and behind.last == number.last and _in_a_row(tape, number):
        return True
    if number.digits is not None and behind.unit in _COUNTED and _is_year(tape, number):
        return True
    if number.lone == "ten" and tape.ending(number.first - 1, "cardinal") is not None:
        return True
    if number.lone == "several_of" and tape.says(number.first - 1, "superlative"):
        return True
    if number.lone == "one_of":
        named = behind.unit == "person" and not tape.says(number.last + 1, "out_of")
        return not named or not _one_casualty(tape, number.first, behind.last)
    if number.definite and number.lone == "several_of":
        return True
    if (
        number.lone is not None
        and number.digits is None
        and tape.ending(number.first - 1, "ordinal") is not None
    ):
        return not number.vague
    if behind.unit is not None or hedged:
        return False
    shared = number.fraction is not None and number.first < number.last
    counting = number.digits is not None or number.vague or shared
    title = None if counting else tape.ending(number.first - 1, "designator")
    if title is not None and definite(tape, title):
        return True
    if number.lone is not None and number.digits is None and _doubtful(tape, number):
        return True
    named = number.definite and not number.vague and not number.fraction and _no_noun(tape, number)
    return named and not (number.lone is None and number.low >= _COUNTS_ALONE)


def _named(tape: Tape, number: Number) -> bool:
    before = tape.token(number.first - 1)
    if before is None:
        return _list_mark(tape, number)
    if (
        tape.glued(number.first)
        and before.kind in ("latin", "punct")
        and before.fold in _GLUE | {before.fold * (before.kind == "latin")}
    ):
        return True
    led = before.kind == "word" and tape.glued(number.first) and len(before.fold) > _PROCLITIC
    if led and not tape.kinds(number.first - 1):
        return True
    after = tape.token(number.last + 1)
    if (
        after is not None
        and tape.glued(number.last + 1)
        and (after.kind == "latin" or after.fold in _GLUE - {"."})
    ):
        return after.kind == "latin" or tape.glued(number.last + 2)
    if (
        tape.hit(number.last + 1, "month") is not None
        and tape.ending(number.first - 1, "not_time") is not None
    ):
        return True
    last = number.first - (2 if tape.fold(number.first - 1) in ('"', "«", "(", ":") else 1)
    if tape.ending(last, "designator") is not None:
        return True
    far = range(max(tape.first, number.first - 5), number.first)
    return number.low >= 100 and any(tape.hit(at, "far_designator") is not None for at in far)


_COUNTED: Final = frozenset({"person", "event", "place", "vehicle", "item"})


def _is_year(tape: Tape, number: Number) -> bool:
    """ "in 2016, lawfully": what follows the year isn't counted by it."""
    return (
        number.digits is not None
        and number.digits.isdigit()
        and 1900 <= number.low <= 2100
        and (len(number.digits) == 4 and tape.says(number.first - 1, "in_year"))
    )


def _in_a_row(tape: Tape, number: Number) -> bool:
    """Numbers with nothing but spaces, strokes and brackets between them: a telephone, a row of a table."""
    if tape.fold(number.first) == "+" and number.low >= _LEAST_TELEPHONE:
        return True
    first, before = _row(tape, number.first, -1)
    _, behind = _row(tape, number.last, 1)
    lead = tape.fold(first)
    return before + behind >= 2 or (lead[:1] == "0" and lead.isdigit() and len(lead) > 2)


def _in_address(tape: Tape, at: int) -> bool:
    """True for digits within an address of the web or of mail, which a question mark may break into sentences."""
    tokens = tape.tokens
    for behind in range(at, max(0, at - _LONGEST_ADDRESS), -1):
        if tokens[behind - 1].end != tokens[behind].start:
            return False
        if tokens[behind - 1].fold in _ADDRESSES:
            return True
    return False


_LEAST_TELEPHONE: Final = 10**7
_LONGEST_ADDRESS: Final = 100
_ADDRESSES: Final = frozenset({"http", "https", "www", "@"})


def _row(tape: Tape, at: int, step: int) -> tuple[int, int]:
    """The furthest number of the row on one side, and how many there are."""
    found, count, there = at, 0, at + step
    for _ in range(_ROW):
        if tape.digits(there) is not None:
            found, count = there, count + 1
        elif tape.fold(there) not in _ROW_SIGNS:
            break
        there += step
    return found, count


_ROW_SIGNS: Final = frozenset({"-", "–", "(", ")", "+"})


def _one_casualty(tape: Tape, first: int, last: int) -> bool:
    """ "the killing of one of the soldiers", "one of the soldiers of the patrol was wounded"."""
    behind = range(last + 1, min(last + _NEAR + 2, tape.stop))
    return casualty_before(tape, first) or any(tape.hit(at, "casualty") is not None for at in behind)


_GLUE: Final = frozenset({"-", "+", "/", ":", "_", "@", "#", "."})


def _list_mark(tape: Tape, number: Number) -> bool:
    """ "1-" or "2)" at the head of a line."""
    return (
        tape.fold(number.last + 1) in ("-", ")", "–")
        and number.low < 30
        and tape.token(number.last + 2) is not None
    )


def _doubtful(tape: Tape, number: Number) -> bool:
    """ "one", "one of", "several" and zero alone count only where the text says what."""
    if number.lone in ("one", "zero"):
        before = tape.token(number.first - 1)
        return before is not None and before.kind == "word"
    return False


def _no_noun(tape: Tape, number: Number) -> bool:
    hit = tape.hit(number.first - 1, "noun", "nationality")
    return hit is None or not definite(tape, hit)


def casualty_before(tape: Tape, index: int) -> bool:
    """True where a word for killing, wounding, seizing stands right before the token ("of families" is none)."""
    hit = tape.ending(index - 1, "casualty")
    return hit is not None and not (attr(hit, "homonym") and tape.says(hit.first - 1, "out_of"))


def object_of_casualty(tape: Tape, index: int) -> bool:
    """True where a casualty word stands shortly before: its object may come behind the subject and the time."""
    return any(tape.hit(at, "casualty") is not None for at in range(max(tape.first, index - _FAR), index))


def casualties(tape: Tape, index: int, *, loose: bool = True) -> bool:
    """True where a bare number counts people: behind a casualty word, "among them", or people that are named.

    A figure that something reached ("the number of dead rose … to 30") looks further back.
    """
    reach = 2 * _FAR if tape.says(index - 1, "to") else _FAR
    for at in range(index - 1, max(tape.first, index - reach) - 1, -1):
        noun: Hit | None = tape.hit(at, "noun")
        if noun is not None and attr(noun, "victim"):
            return True
        hit = tape.ending(at, "casualty") or tape.ending(at, "among")
        if hit is not None:
            return index - at <= _REACH or bool(attr(hit, "people"))
        if noun is None:
            continue
        if loose and attr(noun, "unit") == "person" and not attr(noun, "speaker") and index - at <= _REACH:
            return True
        if index - at <= _NEAR:
            return False
    return False


_THEY: Final = "\u0648\u0627"
_SHORTEST_VERB: Final = 5


def acts(tape: Tape, index: int) -> bool:
    """True where the next word says what they did or who they are: a verb of many people, "those who"."""
    token = tape.token(index)
    if token is None or token.kind != "word":
        return False
    ending = token.fold.endswith(_THEY) and len(token.fold) >= _SHORTEST_VERB
    verb = ending and tape.hit(index, "noun", "nationality") is None
    return verb or tape.says(index, "who") or _dead_or_wounded(tape, index)


def _dead_or_wounded(tape: Tape, index: int) -> bool:
    """ "20, between dead and wounded"."""
    noun = tape.hit(index + 1, "noun") if tape.says(index, "between") else None
    return noun is not None and bool(attr(noun, "victim"))


def changes(tape: Tape, index: int) -> bool:
    """True where "from X to Y" tells of a rise or fall, so that X and Y are two figures."""
    return any(tape.hit(at, "change") is not None for at in range(max(tape.first, index - _FAR), index))
