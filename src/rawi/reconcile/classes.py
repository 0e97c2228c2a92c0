"""Which class of people is part of which."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from rawi.lexicon import read_toml


@cache
def wholes(class_: str | None) -> frozenset[str | None]:
    """The classes that this one is part of; people without a class are the whole of all."""
    if class_ is None:
        return frozenset()
    found: set[str | None] = {None}
    for parent in read_toml("reconcile/classes")["parents"].get(class_, ()):
        found |= {parent, *wholes(parent)}
    return frozenset(found)


@cache
def telling(class_: str | None, measure: str) -> str | None:
    """The class, unless it says no more than the measure does: people killed, prisoners held."""
    plain = read_toml("reconcile/classes")["plain"]
    return None if class_ in plain["any"] or class_ in plain.get(measure, ()) else class_


def families(classes: Iterable[str | None], *, whole: bool) -> dict[str | None, str | None]:
    """By class, the widest of the given ones that it is part of: figures under one belong to one subject.

    `whole`: figures without a class are the whole of the others, and else a subject of their own.
    """
    given = sorted(set(classes), key=lambda one: one or "")
    counted = {one for one in given if whole or one is not None}
    found: dict[str | None, str | None] = {}
    for class_ in given:
        tops = [one for one in given if one in wholes(class_) & counted and not wholes(one) & counted]
        found[class_] = tops[0] if tops else class_
    return found
