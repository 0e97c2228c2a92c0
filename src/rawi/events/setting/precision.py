"""ACLED's precision codes of a day and of places."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.page import Page
from rawi.events.phrases import near
from rawi.events.setting.days import length
from rawi.events.setting.where import LARGE
from rawi.model import EventDate, EventPlace, Place

_SMALL = frozenset(
    {
        "city",
        "town",
        "village",
        "neighbourhood",
        "neighborhood",
        "district_seat",
        "suburb",
        "camp",
        "facility",
        "airport",
        "port",
        "base",
        "crossing",
        "dam",
        "oil field",
    }
)
_MIDDLE = frozenset({"admin2", "district", "subdistrict", "area", "island"})


def time_precision(day: EventDate) -> int | None:
    """ACLED's: 1 a day (or two), 2 a week, 3 a month, null for less."""
    days = length(day)
    if days is None:
        return None
    return 1 if days <= 1 else 2 if days <= 7 else 3 if days <= 31 else None


def geo_precision(page: Page, places: Sequence[EventPlace]) -> int | None:
    """ACLED's: 1 a named town, 2 near one or a small area, 3 a larger region, null for a country or less."""
    best: int | None = None
    for place in places:
        mention = page.mentions.get(place.mention)
        if isinstance(mention, Place):
            close = mention.value.feature in _SMALL and near(page, page.tokens(mention)[0])
            code = 2 if close else _precision(mention)
            best = code if best is None or (code is not None and code < best) else best
    return best


def _precision(place: Place) -> int | None:
    feature = place.value.feature
    if place.value.offset is not None and feature != "country":
        return 2
    if feature in _SMALL:
        return 1
    return 2 if feature in _MIDDLE else 3 if feature in LARGE else None
