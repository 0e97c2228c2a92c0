"""The words that say why a speaker goes unnamed ("asked not to be named because he may not speak to the press")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_GAP: Final = 8
_REASON: Final = 16
Marks = Sequence[frozenset[str]]


def veils(marks: Marks, signs: Sequence[bool], commas: Sequence[bool]) -> dict[int, tuple[int, int]]:
    """First token of each anonymity clause → the last of its core, and where the whole ends with its reason.

    Linear in the tokens: looks eight back from a word such as "his name", sixteen on for the reason.
    """
    found: dict[int, tuple[int, int]] = {}
    for last, kinds in enumerate(marks):
        if kinds and "anonymity_ends" in kinds:
            first = _begin(marks, signs, last)
            if first is not None and first not in found:
                found[first] = last, _reason(marks, commas, last + 1)
    return found


def _begin(marks: Marks, signs: Sequence[bool], last: int) -> int | None:
    """The earliest opening word within reach: "asked" of "asked that his name not be told"."""
    first = None
    for at in range(last - 1, max(-1, last - 1 - _GAP), -1):
        if signs[at] or marks[at] & {"and_that", "turns", "his_words"}:
            break
        if "anonymity_begins" in marks[at]:
            first = at
    return first


def _reason(marks: Marks, commas: Sequence[bool], at: int) -> int:
    """Behind the reason, where one follows: to the comma, or to the "that" of what is said."""
    if "reason" not in marks[at]:
        return at
    for index in range(at + 1, min(len(marks), at + _REASON)):
        if commas[index] or "that" in marks[index]:
            return index
    return at
