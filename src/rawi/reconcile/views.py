"""What three conventions would write for a subject. Never a mean; nothing where nothing is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rawi.model import Figure, GedView, IbcView, Member, Views
from rawi.reconcile.origins import Origins

if TYPE_CHECKING:
    from rawi.reconcile.values import Value

COUNTED = frozenset({"killed", "wounded", "abducted", "detained", "missing", "displaced"})
"""Measures that the conventions have a column for. A combined toll isn't one: it is never written as deaths."""


def views(measure: str, values: Sequence[Value], origins: Origins) -> Views | None:
    """ACLED's lowest (of deaths alone), UCDP GED's low, best, high, and Iraq Body Count's minimum and maximum."""
    held = _of_all([value for value in values if not value.denied and _least(value.figure) is not None])
    if measure not in COUNTED or not held:
        return None
    low = min(_least(value.figure) or 0 for value in held)
    high = max(_most(value.figure) or 0 for value in held)
    best = _best(held, origins)
    return Views(
        acled=low if measure == "killed" else None, ged=GedView(low, best, high), ibc=IbcView(low, high)
    )


def _of_all(held: list[Value]) -> list[Value]:
    """Those that count everybody: where people of several nations are counted side by side, each is a part."""
    nations = {value.nationality for value in held} - {None}
    return [value for value in held if value.nationality is None] if len(nations) > 1 else held


def _best(held: Sequence[Value], origins: Origins) -> float | None:
    """The latest value of those with the most surely distinct origins; ties take the lower."""
    groups: dict[tuple[float | None, float | None], list[Value]] = defaultdict(list)
    for value in held:
        groups[value.figure.low, value.figure.high].append(value)
    ranked = []
    for values in groups.values():
        claims: list[Member] = [claim for value in values for claim in value.claims]
        latest = max(value.published or 0 for value in values)
        least = _least(values[0].figure) or 0
        ranked.append((-origins.count(claims).surely, -latest, least))
    return min(ranked)[2]


def _least(figure: Figure) -> float | None:
    """The lower bound; a number that is only bounded from above gives that bound."""
    return figure.low if figure.low is not None else figure.high


def _most(figure: Figure) -> float | None:
    return figure.high if figure.high is not None else figure.low
