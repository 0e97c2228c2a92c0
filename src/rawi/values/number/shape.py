"""What a number and the pieces that it is made of look like: see `INTERPRETED` in tools/compiled.py."""

from __future__ import annotations

from msgspec import Struct


class Element(Struct, frozen=True, gc=False):
    """One piece: digits, a unit (1–9), ten, teen, tens (20–90), hundreds, or a scale (1000 …).

    `start` is the raw offset behind proclitics; `joined` says that a conjunction stands before it.
    """

    kind: str
    value: int | float
    first: int
    last: int
    start: int
    joined: bool
    definite: bool
    clean: bool
    id: str


class Number(Struct, frozen=True, gc=False):
    """Tokens first..last. `low` and `high` differ for vague counts; `scale` is the last multiplier read.

    `scaled` says that a scale word stands in it; `fraction` is "1/3" for a bare share; `digits` the only token
    where it is one; `start` the raw offset behind proclitics; `over`: a share written in figures, 3/4.
    """

    first: int
    last: int
    start: int
    low: int | float
    high: int | float
    scale: int | float = 1
    scaled: bool = False
    vague: bool = False
    definite: bool = False
    fraction: str | None = None
    digits: str | None = None
    lone: str | None = None
    over: bool = False
