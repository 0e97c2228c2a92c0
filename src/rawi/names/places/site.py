"""Sites: the places that a gazetteer knows, and the distance between them."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from msgspec import Struct

EARTH_KM = 6371.0


class Site(Struct, frozen=True, gc=False):
    """One place. Degrees WGS 84; `country` ISO 3166-1 alpha-2, "" where it has none (a sea, a continent).

    `prior` says how likely the name means it before anything is read: about the logarithm of its population.
    """

    id: str
    name: str
    english: str
    feature: str
    admin1: str
    country: str
    latitude: float
    longitude: float
    prior: float
    source: str


class Name(Struct, frozen=True, gc=False):
    """A name in its folded words, and the sites that bear it.

    `level` is how much it takes to be read as a place: 3 nothing, 2 a preposition or its country in the report,
    1 both or a word that only a place has before it, 0 (an everyday word) such a word.
    """

    words: tuple[str, ...]
    level: int
    sites: tuple[Site, ...]


def kilometres(a: Site, b: Site) -> float:
    """Great-circle distance (haversine)."""
    p, q, r, s = map(radians, (a.latitude, a.longitude, b.latitude, b.longitude))
    h = sin((r - p) / 2) ** 2 + cos(p) * cos(r) * sin((s - q) / 2) ** 2
    return EARTH_KM * 2 * asin(min(1.0, sqrt(h)))


SAME_KM = 30.0


def alike(a: Site, b: Site) -> bool:
    """True where it does not matter which of the two is meant: close by, or a division or country and its town."""
    if a.country and a.country == b.country:
        kinds = (a.feature, b.feature)
        if "country" in kinds or (a.admin1 == b.admin1 and "admin1" in kinds):
            return True
    return kilometres(a, b) <= SAME_KM
