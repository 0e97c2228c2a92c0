"""What a report is about: which countries and divisions its words name, near and far."""

from __future__ import annotations

from functools import lru_cache

from rawi.arabic import Document
from rawi.names.places.glance import Seen
from rawi.names.places.match import Match
from rawi.names.places.site import Site, alike, kilometres
from rawi.names.places.words import bare, words

NEAR, CLOSE, FAR = 1.0, 0.6, 0.3
"""Weights of a sentence, a paragraph and the report."""
ANCHORS = 60
"""How many different places distances are measured to: the first that the report names."""


Stretches = tuple[int, int, int]
"""A sentence, its paragraph and the report: even numbers, odd numbers and `REPORT`."""
REPORT = -1


class Tally:
    """Weights by key for each stretch of a report."""

    def __init__(self) -> None:
        self._weights: dict[int, dict[str, float]] = {REPORT: {}}
        self._totals: dict[int, float] = {}

    def add(self, key: str, weight: float, stretches: Stretches) -> None:
        """Count `key` in each of the stretches."""
        for stretch in stretches:
            weights = self._weights.get(stretch)
            if weights is None:
                weights = self._weights[stretch] = {}
            weights[key] = weights.get(key, 0.0) + weight
            self._totals[stretch] = self._totals.get(stretch, 0.0) + weight

    def holds(self, key: str) -> bool:
        """True where the report counts the key at all."""
        return key in self._weights[REPORT]

    def share(self, key: str, stretches: Stretches) -> float:
        """0–1: the key's part of all that is counted, nearer stretches weighing more."""
        total, found = 0.0, 0.0
        for stretch, weight in zip(stretches, (NEAR, CLOSE, FAR), strict=True):
            if stretch in self._totals:
                total += weight
                found += weight * self._weights[stretch].get(key, 0.0) / self._totals[stretch]
        return found / total if total else 0.0

    def __bool__(self) -> bool:
        return bool(self._totals)


class Context:
    """Counts by country and by (country, division) for each sentence, each paragraph, and the report."""

    def __init__(self, doc: Document, seen: Seen):
        self._doc = doc
        self._countries, self._divisions = Tally(), Tally()
        self._anchors: dict[str, Site] = {}
        self._nearest: dict[str, float | None] = {}
        for token, glance in seen:
            if glance.country:
                self._count(glance.country, "", doc.sentence_of(token.index).index, 0.5)

    def _stretches(self, sentence: int) -> Stretches:
        return 2 * sentence, 2 * self._doc.sentences[sentence].paragraph + 1, REPORT

    def _count(self, country: str, admin1: str, sentence: int, weight: float) -> None:
        stretches = self._stretches(sentence)
        self._countries.add(country, weight, stretches)
        if admin1:
            self._divisions.add(f"{country}.{admin1}", weight, stretches)

    def add_name(self, match: Match) -> None:
        """Count a name that can mean only one place, or places that lie together."""
        site = only(match.name.sites)
        if site is not None:
            self.add(site, match.sentence)

    def add(self, site: Site, sentence: int) -> None:
        """Count a place that the report names in a sentence."""
        if not site.country:
            return
        self._count(site.country, site.admin1, sentence, 1.0)
        if site.feature not in ("country", "region", "sea") and len(self._anchors) < ANCHORS:
            self._anchors.setdefault(site.id, site)

    def described(self, match: Match) -> bool:
        """True for a name with a definite word behind it that makes another thing of it ("the private sector")."""
        after = match.last + 1
        if after >= self._doc.sentences[match.sentence].stop:
            return False
        folded = self._doc.folds[after]
        return bare(folded) != folded and folded not in words().besieged

    def holds(self, country: str) -> bool:
        """True where the report names the country, one of its places or its people."""
        return self._countries.holds(country)

    @property
    def empty(self) -> bool:
        """True where nothing tells what the report is about."""
        return not self._countries

    def country(self, site: Site, sentence: int) -> float:
        """0–1: how much of what is named about a sentence belongs to the site's country."""
        return self._countries.share(site.country, self._stretches(sentence))

    def division(self, site: Site, sentence: int) -> float:
        """0–1: the same for its first-level division."""
        if not site.admin1:
            return 0.0
        return self._divisions.share(f"{site.country}.{site.admin1}", self._stretches(sentence))

    def nearest(self, site: Site) -> float | None:
        """Kilometres to the nearest other place that the report surely names; None where there is none.

        To be asked once all names are counted.
        """
        if site.id not in self._nearest:
            others = (kilometres(site, other) for other in self._anchors.values() if other.name != site.name)
            self._nearest[site.id] = min(others, default=None)
        return self._nearest[site.id]


def only(sites: tuple[Site, ...]) -> Site | None:
    """The likeliest of sites between which it doesn't matter which is meant; None where it does."""
    return sites[0] if len(sites) == 1 else _only(sites)


@lru_cache(maxsize=1 << 14)
def _only(sites: tuple[Site, ...]) -> Site | None:
    first = max(sites, key=lambda site: site.prior)
    return first if all(alike(first, site) for site in sites) else None


def meanings(sites: tuple[Site, ...]) -> int:
    """How many places that lie apart bear a name."""
    return len(sites) if len(sites) < 2 else _meanings(sites)


@lru_cache(maxsize=1 << 14)
def _meanings(sites: tuple[Site, ...]) -> int:
    apart: list[Site] = []
    for site in sorted(sites, key=lambda site: -site.prior):
        if not any(alike(one, site) for one in apart):
            apart.append(site)
    return len(apart)
