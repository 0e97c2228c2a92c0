"""Places of one report: one entity for one place; a capital that acts is its country."""

from __future__ import annotations

from rawi.arabic import fold
from rawi.lexicon import capital_of
from rawi.model import Nationality, Place
from rawi.names.countries import arabic, english
from rawi.names.link.draft import Draft
from rawi.names.reading import Reading
from rawi.names.script import script


class Places:
    """`of` gives each place mention's entity, by span."""

    def __init__(self, reading: Reading):
        self.reading = reading
        self.of: dict[tuple[int, int], Draft] = {}

    def join(self, places: list[Place], nations: list[Nationality]) -> None:
        """By the gazetteer's id where it has one, else by the written name; countries by their code. An adjective of a
        nation ("the Ruritanian shelling") refers to the country itself."""
        drafts: dict[str, Draft] = {}
        governing = {place.start: self._government(place) for place in places}
        for place in sorted(places, key=lambda p: (governing[p.start] is not None, p.start)):
            value, country = place.value, governing[place.start]
            key = f"country:{country}" if country else _key(place)
            if key not in drafts:
                drafts[key] = Draft(
                    kind="place", key=key, name=value.name, name_en=value.name_en, country=value.country,
                    spans=[], reasons=[],
                )  # fmt: skip
            drafts[key].add("place", place.span, "place.capital_for_state" if country else place.rule)
            self.of[place.span] = drafts[key]
        for nation in nations:
            code = nation.value.country
            key = f"country:{code}"
            if key not in drafts:
                drafts[key] = Draft(
                    kind="place", key=key, name=arabic(code), name_en=english(code), country=code,
                    spans=[], reasons=[],
                )  # fmt: skip
            drafts[key].add("nationality", nation.span, nation.rule)
            self.of[nation.span] = drafts[key]

    def _government(self, place: Place) -> str | None:
        """The country that a capital stands for: it does something, and nothing says that something is in it."""
        country = capital_of(place.value.name) or capital_of(place.text)
        if country is None or country != place.value.country or place.value.feature == "country":
            return None
        first, last = self.reading.doc.tokens_in(place.span)
        if place.start > self.reading.tokens[first].start:
            joined = self._between(first - 2) or self._acts(first - 2)
            return country if joined and self._capital(first - 1) else None
        if self._between(first - 1) or self._has(first - 1):
            return country
        before, after = self._acts(first - 1), self._acts(last + 1)
        return country if before or (after and not self._locates(first - 1)) else None

    def _acts(self, token: int) -> bool:
        words = self.reading.words
        return 0 <= token < len(words) and bool(words[token].marks & {"speech", "verb"})

    def _locates(self, token: int) -> bool:
        words = self.reading.words
        if token < 0:
            return False
        return "link" in words[token].marks or words[token].rest in (script().to, script().ali)

    def _between(self, token: int) -> bool:
        return token >= 0 and self.reading.words[token].rest == script().between

    def _has(self, token: int) -> bool:
        """True for a noun for what states do and have, without the article ("the efforts of Paris")."""
        return token >= 0 and self.reading.words[token].rest in script().policies

    def _capital(self, token: int) -> bool:
        return capital_of(self.reading.tokens[token].fold) is not None


def _key(place: Place) -> str:
    value = place.value
    if value.feature == "country" and value.country:
        return f"country:{value.country}"
    if value.offset is not None:
        return f"offset:{place.start}"
    return f"{value.gazetteer}:{value.gazetteer_id}" if value.gazetteer_id else f"name:{fold(value.name)}"
