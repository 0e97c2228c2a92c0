"""What a quantity looks like before it is resolved."""

from __future__ import annotations

from msgspec import Struct

from rawi.model import Bound


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
