"""What an expression of time and its parts look like before it is resolved: see `INTERPRETED` in tools/compiled.py."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from msgspec import Struct

from rawi.model import Bound, Part
from rawi.values.tape import Tape


class Point(Struct, frozen=True, gc=False):
    """A date or period as the words give it; every field may be missing.

    `offset` days from the report's day; `unit` with `shift` for "last month" (month, -1); `relative` the adjective
    behind a month or weekday (-1 past, 0 this, 1 next, -2 and 2 one further); `edge` start, early, middle, late,
    half, end of the period; `nth` a half or quarter (order, parts a year); `pick` (order, weekday or unit) in the
    period, or after `behind`; `ahead`: the sentence tells of what is to come; `zone` the clock's offset from UTC;
    `same`: of the year that the text told of before.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: str = "gregorian"
    weekday: int | None = None
    offset: int | None = None
    unit: str | None = None
    shift: int = 0
    relative: int | None = None
    part: Part | None = None
    clock: tuple[int, int, int | None, bool] | None = None
    edge: str | None = None
    season: str | None = None
    decade: int | None = None
    nth: tuple[int, int] | None = None
    pick: tuple[int, str] | None = None
    nights: bool = False
    now: bool = False
    ahead: bool = False
    zone: str | None = None
    same: bool = False
    outer: Point | None = None
    behind: Point | None = None


class Clock(Struct, frozen=True, gc=False):
    """Hour, minute, second as said, the part of the day, and the token behind. `second` None: not said."""

    hour: int
    minute: int
    second: int | None
    exact: bool
    part: Part | None
    next: int
    sure: bool
    zone: str | None = None

    @property
    def face(self) -> tuple[int, int, int | None, bool]:
        """What the hands show: hour, minute, second, and whether minutes were said."""
        return self.hour, self.minute, self.second, self.exact


Length = tuple[int | float, int | float, str]
"""(low, high, unit)."""


class Amount(NamedTuple):
    """A length for each unit named, greatest first as written."""

    parts: tuple[Length, ...]
    vague: bool = False


class Found(Struct, frozen=True, gc=False):
    """An amount with the token behind it. `sure` is false for a lone singular ("an hour"), which may be no amount."""

    amount: Amount
    first: int
    start: int
    next: int
    sure: bool
    bound: Bound = "exact"
    definite: bool = False


class Counted(Struct, frozen=True, gc=False):
    """One unit of an amount, with the token behind it."""

    part: Length
    first: int
    start: int
    next: int
    sure: bool
    vague: bool = False
    definite: bool = False
    ranged: bool = False


class Shape(Struct, frozen=True, gc=False):
    """Tokens first..last and raw span behind proclitics.

    `relation`: how the amount or point stands to the report's day: since, ago, later, past, next, until, from,
    or None. `anchored` says that another happening, not the report, is what it is counted from.
    """

    first: int
    last: int
    start: int
    end: int
    rule: str
    point: Point | None = None
    until: Point | None = None
    amount: Amount | None = None
    relation: str | None = None
    bound: Bound = "exact"
    anchored: bool = False


Reader = Callable[[Tape, int], Shape | None]


class Plan(Struct, frozen=True, gc=False):
    """What to do at a token with words of some kinds: the readers that they open, and what they are among openers.

    `leaders` only lead to a time, `counters` may go on to one, a `hedge` belongs to a number; `alone`: a time of itself.
    """

    readers: tuple[Reader, ...]
    opening: tuple[str, ...]
    leaders: bool
    counters: bool
    hedge: bool
    alone: bool


def make(tape: Tape, first: int, after: int, rule: str, **fields: object) -> Shape:
    """The shape of tokens first..after-1, without what is written before the first word."""
    end, text = tape.tokens[after - 1].end, tape.doc.text
    while text[end : end + 1] == _STRETCH:
        end += 1
    return Shape(first, after - 1, tape.start(first), end, rule, **fields)  # type: ignore[arg-type]


_STRETCH: Final = "\u0640"
"""The sign that draws a letter out, as in the usual writing of "AH"."""
