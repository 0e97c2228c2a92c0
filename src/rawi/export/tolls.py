"""How many were killed, as the field's tables count: from what one account says, and from what several say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from rawi.export.accounts import Happening
from rawi.export.happened import Row, origin_of
from rawi.model import Figure

_TENS = (20, 99)
_NO_PERSON = frozenset({"person", None})
_ALL = frozenset({"person", None})
Bounds = tuple[int, int]


class Toll(Struct, frozen=True):
    """What the accounts of a happening say together. `low`, `high`: the least and the most that any figure says;
    `best`: what most origins say; None all three where no figure is told."""

    low: int | None = None
    best: int | None = None
    high: int | None = None


def tolls(row: Row, measure: str = "killed") -> list[Figure]:
    """The event's figures of that measure that are no part of another and count people, once for all: no shares, no
    rates ("dozens a day"), no totals of another period. A combined toll is never one of the killed."""
    ids = set(row.event.figures)
    found = [one for one in row.look.record.figures if one.id in ids and one.measure == measure]
    held = {one.id for one in found}
    return [
        one
        for one in found
        if one.part_of not in held and one.unit in _NO_PERSON and one.per is None and one.basis != "stock"
        and one.period in (None, row.event.time)
    ]  # fmt: skip


def groups(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Figures that count the same people, side by side; counts of different classes add up only without a total."""
    whole = [one for one in figures if one.subject.class_ in _ALL]
    if whole or not figures:
        return [whole] if whole else []
    return _classes(figures)


def _classes(figures: Iterable[Figure]) -> list[list[Figure]]:
    found: dict[str | None, list[Figure]] = {}
    for one in figures:
        if one.subject.class_ not in _ALL:
            found.setdefault(one.subject.class_, []).append(one)
    return list(found.values())


def bounds(figure: Figure) -> Bounds:
    """The least and the most that the figure says; an open side is as far as the other."""
    low, high = figure.low, figure.high
    least = low if low is not None else 0.0
    most = high if high is not None else low
    return int(least), int(most if most is not None else least)


def count(figure: Figure) -> int:
    """The figure as one number: its least, its most where only that is told."""
    low, high = bounds(figure)
    return low or high


def toll(row: Row, measure: str = "killed") -> Toll:
    """What one account says: the least and most of its figures, and the last of them. Never a mean.

    A class that counts more than the total is no part of it: it is another's toll.
    """
    figures = tolls(row, measure)
    counted = groups(figures)
    if not counted:
        return Toll()
    most = [
        sum(max(bounds(one)[1] for one in group) for group in part) for part in (counted, _classes(figures))
    ]
    return Toll(
        low=sum(min(bounds(one)[0] for one in group) for group in counted),
        best=sum(count(group[-1]) for group in counted),
        high=max(most),
    )


def agreed(happening: Happening, measure: str = "killed") -> Toll:
    """What all accounts say together: `best` is what most distinct origins say, of equally many the lower."""
    told = [(row, one) for row in happening.accounts if (one := toll(row, measure)).low is not None]
    if not told:
        return Toll()
    votes = Counter(value for _, value in {vote for row, one in told for vote in _votes(row, one, measure)})
    return Toll(
        low=min(one.low or 0 for _, one in told),
        best=min(votes, key=lambda value: (-votes[value], value)),
        high=max(one.high or 0 for _, one in told),
    )


def _votes(row: Row, told: Toll, measure: str) -> Iterable[tuple[str | None, int]]:
    """What each origin of an account says, the last where it says several; of classes that add up their sum."""
    counted = groups(tolls(row, measure))
    if len(counted) > 1:
        return [(origin_of(row, figure_claims(row, measure)), told.best or 0)]
    return {origin_of(row, one.claims or row.event.claims): count(one) for one in counted[0]}.items()


def figure_claims(row: Row, measure: str = "killed") -> tuple[str, ...]:
    """The claims of an account's toll, else of its event."""
    return next((one.claims for one in tolls(row, measure) if one.claims), row.event.claims)


def remarks(happening: Happening) -> list[str]:
    """How a vague, disputed or combined toll was written, with what the reports say in their own words."""
    rows = happening.accounts
    figures = [(row, one) for row in rows for one in tolls(row)]
    found, all_told = agreed(happening), [bounds(one) for _, one in figures]
    said = []
    if any((one.low, one.high) == _TENS for _, one in figures):
        said.append("the toll is told as tens: 20 is the least of 20-99 (ACLED writes 12 for 'dozens')")
    elif any(one.bound == "vague" for _, one in figures):
        said.append("the toll is told by a vague word; its least is written")
    if found.low != found.high and len(all_told) > 1:
        said.append("figures differ; the lowest is written")
    if found.low != found.high:
        words = dict.fromkeys(row.look.text(one.mention) for row, one in figures)
        said.append(f"killed, as told: {found.low}-{found.high} ({' | '.join(words)})")
    if any(tolls(row, "killed_or_wounded") for row in rows):
        said.append("a toll of killed and wounded together is not counted as deaths")
    return said
