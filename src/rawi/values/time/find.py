"""Find expressions of time: the longest reading that begins at a token."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from rawi.lexicon import Hit
from rawi.values.tape import Kinds, Tape
from rawi.values.time.ahead import leaning
from rawi.values.time.dated import OPENERS as DATES
from rawi.values.time.dated import dated, hedged
from rawi.values.time.fixed import aged, fixed
from rawi.values.time.range import ranged
from rawi.values.time.related import lasting, related, rolling
from rawi.values.time.shape import Plan, Reader, Shape
from rawi.values.written import attr, definite

_OPENERS: Final = frozenset(
    {
        "month", "weekday", "part", "dayword", "span", "this", "edge", "ago", "later_by", "since", "within",
        "throughout", "clock", "clockword", "season", "tens_years", "feast", "ordinal", "cardinal", "scale", "scale_dual",
        "scale_plural", "vague", "fraction", "hedge", "now", "until_now", "from_now", "late", "morrow", "eve",
        "before_part",
    }
)  # fmt: skip


def find(tape: Tape, index: int) -> Shape | None:
    """The expression of time that begins at a token, or None."""
    kinds, digits = tape.kinds(index), tape.digits(index)
    plan = _plan(tuple(kinds), digits is not None)
    if not plan.readers:
        return None
    if not (_worth(tape, index, plan, kinds) if digits is None else _worth_digits(tape, index, digits)):
        return None
    best: Shape | None = None
    for reader in plan.readers:
        shape = reader(tape, index)
        if shape is not None and (best is None or shape.last > best.last):
            best = shape
    return leaning(tape, best) if best is not None and tape.plans else best


@lru_cache(maxsize=1024)
def _plan(kinds: tuple[str, ...], digits: bool) -> Plan:
    opening = tuple(kind for kind in kinds if kind in _OPENERS)
    readers = tuple(
        reader
        for reader, opens, takes_digits in _readers()
        if (digits and takes_digits) or not opens.isdisjoint(opening)
    )
    return Plan(
        readers, opening, _LEADERS.issuperset(opening), _COUNTERS.issuperset(opening),
        kinds == ("hedge",), not _ALONE.isdisjoint(opening),
    )  # fmt: skip


def _worth(tape: Tape, index: int, plan: Plan, kinds: Kinds) -> bool:
    """False for most tokens: no word of time near enough behind what opens one."""
    opening = plan.opening
    if plan.leaders:
        return any(_leads(tape, hit.last + 1) for kind in opening for hit in kinds[kind])
    if plan.counters and not any(_stands(tape, hit) for kind in opening for hit in kinds[kind]):
        return False
    if plan.hedge:
        return tape.timely(index) and any(tape.opens(hit.last + 1) for hit in kinds["hedge"])
    return plan.alone or tape.timely(index) or _year_behind(tape, index) or _hour(tape, index)


def _worth_digits(tape: Tape, index: int, digits: str) -> bool:
    if len(digits) >= 4 or tape.fold(index + 1) in _DATE_SIGNS:
        return True
    if tape.plans and tape.says(index - 1, "on"):
        return True
    return _goes_on(tape, index + 1) and (tape.timely(index) or tape.says(index + 1, "to"))


def _stands(tape: Tape, hit: Hit) -> bool:
    """True for a weekday with its article, and for a number that may go on to make a time."""
    if attr(hit, "kind") == "weekday":
        return not attr(hit, "bare") or tape.may_be(hit.last + 1, _FOLLOWERS)
    return _goes_on(tape, hit.last + 1)


def _goes_on(tape: Tape, at: int) -> bool:
    """False where the word behind a number can't go on to make a time of it, as most can't."""
    following = tape.token(at)
    if following is None or following.kind != "word":
        return True
    if tape.says(at, "of"):
        return tape.may_be(at + 1, _OPENERS)
    linked = tape.says(at, "to") or tape.says(at, "and") or tape.says(at, "or")
    return linked or tape.may_be(at, _FOLLOWERS)


def _leads(tape: Tape, at: int) -> bool:
    """True where something that opens a time stands behind a word that only leads to one."""
    if tape.digits(at) is not None or tape.says(at, "of"):
        return True
    return not _OPENERS.isdisjoint(tape.kinds(at))


def _hour(tape: Tape, index: int) -> bool:
    """True for an hour without "the hour": behind "from", or with a fraction behind it."""
    hit = tape.hit(index, "ordinal", "cardinal")
    if hit is None or not definite(tape, hit):
        return False
    return tape.says(index - 1, "from") or tape.hit(hit.last + 1, "fraction") is not None


def _year_behind(tape: Tape, index: int) -> bool:
    return any(token.kind == "number" for token in tape.tokens[index + 1 : min(index + 4, tape.stop)])


_LEADERS: Final = frozenset({"this", "ago", "since", "later_by", "within", "throughout", "edge"})
_COUNTERS: Final = frozenset(
    {"cardinal", "scale", "scale_dual", "scale_plural", "vague", "weekday", "fraction"}
)
_FOLLOWERS: Final = _OPENERS | {"era", "relative", "few", "point", "except", "zone", "whole"}
_DATE_SIGNS: Final = frozenset({"/", "-", ".", ":"})
_ALONE: Final = frozenset(
    {
        "until_now",
        "from_now",
        "late",
        "morrow",
        "eve",
        "now",
        "dayword",
        "weekday",
        "feast",
        "clockword",
        "before_part",
    }
)


_NUMBERS: Final = ("cardinal", "scale", "scale_dual", "scale_plural", "vague", "fraction", "hedge")
_RANGES: Final = frozenset(
    {
        "part",
        "span",
        "month",
        "weekday",
        "dayword",
        "ordinal",
        "cardinal",
        "clock",
        "scale_dual",
        "edge",
        "now",
    }
)
_FIXED: Final = frozenset({"now", "until_now", "from_now", "morrow", "late", "eve"})
_RELATIONS: Final = frozenset({"ago", "since", "later_by", "within", "throughout"})
_AMOUNTS: Final = frozenset({"span", *_NUMBERS})


@cache
def _readers() -> tuple[tuple[Reader, frozenset[str], bool], ...]:
    """Each reader with the kinds of words that open it, and whether digits do."""
    return (
        (fixed, _FIXED, False),
        (aged, frozenset({"ordinal"}), False),
        (ranged, _RANGES, True),
        (dated, DATES, True),
        (hedged, frozenset({"hedge"}), False),
        (related, _RELATIONS, False),
        (rolling, _AMOUNTS, True),
        (lasting, _AMOUNTS, True),
    )
