"""What a quantity and its parts look like before it is resolved: see `INTERPRETED` in tools/compiled.py."""

from __future__ import annotations

from msgspec import Struct

from rawi.model import Bound
from rawi.values.number import Number


class Hedge(Struct, frozen=True, gc=False):
    """`first` and raw `start` of the hedge, the token where the number is looked for, its bound and words."""

    first: int
    start: int
    next: int
    bound: Bound
    words: str


class Core(Struct, frozen=True, gc=False):
    """One number or the two ends of a range, without hedge."""

    number: Number
    first: int
    start: int
    low: int | float
    high: int | float
    ranged: bool


class Tail(Struct, frozen=True, gc=False):
    """The last token that belongs to the quantity, and what the number counts.

    `extra` is added to the number, which is `negative` below zero; `measured`: a share is of one, not of all.
    """

    last: int
    end: int
    unit: str | None = None
    of: str | None = None
    factor: int | float = 1
    extra: int | float = 0
    rule: str = "quantity.number"
    negative: bool = False
    measured: bool = False


class Shape(Struct, frozen=True, gc=False):
    """Tokens first..last and the raw offset behind proclitics. `low` and `high` as the number words give them.

    `bound` and `words` are the hedge's; `unit` one of records.md's or an ISO 4217 code; `factor` turns the words'
    unit into `unit`; `of` is the counted noun's lemma; `rule` says how it was found.
    """

    first: int
    last: int
    start: int
    end: int
    low: int | float
    high: int | float
    bound: Bound = "exact"
    words: str | None = None
    unit: str | None = None
    of: str | None = None
    factor: int | float = 1
    vague: bool = False
    fraction: str | None = None
    rule: str = "quantity.number"
