"""What a careful reader wrote down of one report. The format is in docs/gold-format.md."""

from __future__ import annotations

from msgspec import Struct

from rawi.model import Report, Span

Bounds = tuple[float | None, float | None]
"""Lowest and highest; None where the words leave an end open."""
Interval = tuple[str | None, str | None]
"""ISO dates or durations, closed; None where open."""


class Row(Struct, frozen=True, kw_only=True):
    """One line of a gold file. `spans`: where its words stand, the occurrence that is meant first.

    `also`: where the other words for the same claim or event stand.
    """

    line: int
    words: str
    spans: tuple[Span, ...] = ()
    also: tuple[Span, ...] = ()

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return self.spans[0]


class GoldQuantity(Row, frozen=True, kw_only=True):
    value: Bounds
    unit: str | None = None
    about: bool = False


class GoldTime(Row, frozen=True, kw_only=True):
    value: Interval


class GoldPlace(Row, frozen=True, kw_only=True):
    """`at`: latitude, longitude in degrees; `within`: tolerance in km. Scored by name, so every occurrence counts."""

    country: str | None = None
    at: tuple[float, float] | None = None
    within: float | None = None


class GoldClaim(Row, frozen=True, kw_only=True):
    """`by`: the chain, nearest the reader first; each link the names joined in it. `says`: the content's hull.

    `act`: any of these is right.
    """

    by: tuple[tuple[str, ...], ...] = ()
    says: Span | None = None
    act: tuple[str, ...] = ("say",)
    certainty: str = "certain"
    polarity: str = "positive"
    unnamed: bool = False


class GoldEvent(Row, frozen=True, kw_only=True):
    type: str
    agent: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    date: Interval | None = None
    status: str = "actual"
    background: bool = False
    figures: tuple[tuple[str, Bounds], ...] = ()


class GoldNames(Row, frozen=True, kw_only=True):
    """Names of one person, group or organization; `places[i]` are the spans of `forms[i]`."""

    forms: tuple[str, ...]
    places: tuple[tuple[Span, ...], ...]


class Gold(Struct, frozen=True, kw_only=True):
    """One annotated report. `partial`: not everything is written down, so precision can't be told."""

    path: str
    report: Report
    partial: bool = False
    quantities: tuple[GoldQuantity, ...] = ()
    times: tuple[GoldTime, ...] = ()
    places: tuple[GoldPlace, ...] = ()
    claims: tuple[GoldClaim, ...] = ()
    events: tuple[GoldEvent, ...] = ()
    names: tuple[GoldNames, ...] = ()
