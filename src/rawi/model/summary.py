"""Event summaries from anywhere, and the clusters that `rawi.incidents` makes of them."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from rawi.model.comparison import Verdict
from rawi.model.plain import to_plain


class EventSummary(Struct, frozen=True, kw_only=True):
    """An event as any project can describe it. Dates ISO; degrees WGS 84; precision 1–3 as ACLED's."""

    id: str
    type: str | None = None
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    geo_precision: float | None = None
    start: str | None = None
    end: str | None = None
    time_precision: float | None = None
    figures: dict[str, tuple[float | None, float | None]] = {}
    text: str | None = None


class SummaryLink(Struct, frozen=True, kw_only=True):
    """A verdict on two summaries, by id, with the reasons in words."""

    a: str
    b: str
    verdict: Verdict
    score: float
    reasons: tuple[str, ...] = ()


class Clusters(Struct, frozen=True, kw_only=True):
    """Ids that belong together, each id in exactly one cluster, in the order of their first member."""

    clusters: tuple[tuple[str, ...], ...]
    links: tuple[SummaryLink, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Plain dicts and lists."""
        return to_plain(self)
