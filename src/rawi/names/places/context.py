"""What a report is about: which countries and divisions its words name, near and far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from rawi.arabic import Document
from rawi.names.places.match import Match
from rawi.names.places.site import Site, alike, kilometres
from rawi.names.places.words import lookup, words

NEAR, CLOSE, FAR = 1.0, 0.6, 0.3
"""Weights of a sentence, a paragraph and the report."""
ANCHORS = 60
"""How many different places distances are measured to: the first that the report names."""


@lru_cache(maxsize=1 << 16)
def people(folded: str) -> str | None:
    """The country whose people or forces a token names."""
    known = words()
    return lookup(folded, known.nationalities) or lookup(folded, known.countries)


class Context:
    """Counts by country and by (country, division) for each sentence, each paragraph, and the report."""

    def __init__(self, doc: Document):
        self._doc = doc
        self._countries: dict[object, Counter[str]] = {}
        self._divisions: dict[object, Counter[tuple[str, str]]] = {}
        self._anchors: dict[str, Site] = {}
        for token in doc.tokens:
            code = people(token.fold)
            if code:
                self._count(code, None, doc.sentence_of(token.index).index, 0.5)

    def _count(self, country: str, admin1: str | None, sentence: int, weight: float) -> None:
        paragraph = self._doc.sentences[sentence].paragraph
        for place in (None, ("p", paragraph), ("s", sentence)):
            self._countries.setdefault(place, Counter())[country] += weight  # type: ignore[assignment]
            if admin1:
                self._divisions.setdefault(place, Counter())[country, admin1] += weight  # type: ignore[assignment]

    def add_name(self, match: Match) -> None:
        """Count a name that can mean only one place, or places that lie together."""
        first = max(match.name.sites, key=lambda site: site.prior)
        if all(alike(first, site) for site in match.name.sites):
            self.add(first, match.sentence)

    def add(self, site: Site, sentence: int) -> None:
        """Count a place that the report names in a sentence."""
        if not site.country:
            return
        self._count(site.country, site.admin1, sentence, 1.0)
        if site.feature not in ("country", "region", "sea") and len(self._anchors) < ANCHORS:
            self._anchors.setdefault(site.id, site)

    def holds(self, country: str) -> bool:
        """True where the report names the country, one of its places or its people."""
        return country in self._countries.get(None, ())

    @property
    def empty(self) -> bool:
        """True where nothing tells what the report is about."""
        return not self._countries

    def country(self, site: Site, sentence: int) -> float:
        """0–1: how much of what is named about a sentence belongs to the site's country."""
        return self._share(self._countries, site.country, sentence)

    def division(self, site: Site, sentence: int) -> float:
        """0–1: the same for its first-level division."""
        return self._share(self._divisions, (site.country, site.admin1), sentence) if site.admin1 else 0.0

    def _share(self, counts: dict[object, Counter], key: object, sentence: int) -> float:  # type: ignore[type-arg]
        paragraph = self._doc.sentences[sentence].paragraph
        total, found = 0.0, 0.0
        for place, weight in ((("s", sentence), NEAR), (("p", paragraph), CLOSE), (None, FAR)):
            counter = counts.get(place)
            if counter:
                total += weight
                found += weight * counter[key] / counter.total()
        return found / total if total else 0.0

    def nearest(self, site: Site) -> float | None:
        """Kilometres to the nearest other place that the report surely names; None where there is none."""
        return min(
            (kilometres(site, other) for other in self._anchors.values() if other.name != site.name),
            default=None,
        )


def clusters(sites: Iterable[Site]) -> list[list[Site]]:
    """Sites grouped by whether it matters which is meant, in the order given."""
    groups: list[list[Site]] = []
    for site in sites:
        home = next((group for group in groups if alike(group[0], site)), None)
        if home is None:
            groups.append([site])
        else:
            home.append(site)
    return groups
