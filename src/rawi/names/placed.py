"""Which of the places that the rules found stand, whatever the tagger sees: by their number of words and neighbours."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from rawi.arabic import clitics
from rawi.model import Place
from rawi.names.found import FoundOrganization
from rawi.names.namesake import memorials
from rawi.names.places.gazetteer import gazetteer
from rawi.names.places.part import part
from rawi.names.places.words import words
from rawi.names.reading import Reading
from rawi.names.script import script

_SETTLEMENTS = frozenset({"city", "town", "village", "neighbourhood", None})


def curated(place: Place) -> bool:
    """True for a place that we wrote down or that no gazetteer has."""
    return place.value.gazetteer != "geonames"


def whole(reading: Reading, places: Iterable[Place], bodies: Iterable[FoundOrganization]) -> dict[int, range]:
    """Names of several words that we wrote down, and what is called after people, by each of their tokens: no shorter
    name lies within one.
    """
    found: dict[int, range] = {}
    for called in memorials(reading):
        found.update(dict.fromkeys(called, called))
    for body in bodies:
        if body.rule == "organization.lexicon" and body.last > body.first:
            tokens = range(body.first, body.last + 1)
            found.update(dict.fromkeys(tokens, tokens))
    for place in places:
        first, last = reading.doc.tokens_in(place.span)
        if last > first and curated(place) and place.value.gazetteer_id:
            tokens = range(first, last + 1)
            found.update(dict.fromkeys(tokens, tokens))
    return found


def settlement(place: Place) -> bool:
    """True for a place that people live in, or of which nothing is known."""
    return place.value.feature in _SETTLEMENTS


class Homes:
    """The divisions that a report's places lie in, by sentence."""

    def __init__(self, reading: Reading, places: Iterable[Place]):
        self._reading = reading
        self._of: dict[tuple[int, str, str], list[Place]] = {}
        for place in places:
            key = self._key(place)
            if key is not None:
                self._of.setdefault(key, []).append(place)

    def _key(self, place: Place) -> tuple[int, str, str] | None:
        value, doc = place.value, self._reading.doc
        if not (value.country and value.admin1):
            return None
        return doc.sentence_of(doc.token_at(place.start)).index, value.country, value.admin1

    def shared(self, place: Place) -> bool:
        """True where its sentence names another place of its division, and its name is no everyday word."""
        key, known = self._key(place), words()
        if key is None or place.value.name in known.everyday or place.value.name in known.doubtful:
            return False
        return any(other.value.name != place.value.name for other in self._of[key])


def adjective(reading: Reading, token: int) -> bool:
    """True for a country's name that is its feminine adjective too, behind what it describes ("Syrian forces", "a
    Syrian town"): a noun without the article for people, arms or a kind of place, or a feminine plural.
    """
    before = token - 1
    if accusative(reading, token) is not None:
        return True
    if reading.tokens[token].fold not in words().nationalities or not reading.joined(token, before):
        return False
    if not reading.ends(token, script().no_name[:1]) or reading.words[before].definite:
        return False
    if (
        reading.hit(before, "noun")
        or reading.hit(before, "weapon")
        or reading.ends(before, script().no_name[1:2])
    ):
        return True
    return part(reading.tokens[before].fold).feature is not None and reading.ends(
        before, script().no_name[:1]
    )


def accusative(reading: Reading, token: int) -> str | None:
    """The country of an adjective in the accusative that is written as the country's name is ("twelve Syrian soldiers"):
    behind one of whom or of which there are so many, or one man, in the accusative.
    """
    country, before = _accusatives().get(reading.tokens[token].fold), token - 1
    if country is None or not reading.joined(token, before) or reading.words[before].definite:
        return None
    written = reading.tokens[before].fold
    if not written.endswith(clitics().article[0]):
        return None
    noun = reading.hit(before, "noun") or reading.hit(before, "weapon")
    if noun is not None:
        return country if noun.form.number == "singular" and not noun.suffix else None
    counted = before in reading.count_before and not written.endswith(script().no_name[2:5])
    return country if counted else None


@cache
def _accusatives() -> dict[str, str]:
    """The names of countries that are their adjective with the ending of the accusative, folded, to their codes."""
    alef, found = clitics().article[0], dict[str, str]()
    for adjective_of, country in words().nationalities.items():
        sites = gazetteer().get(adjective_of + alef)
        if any(site.feature == "country" and site.country == country for site in sites):
            found[adjective_of + alef] = country
    return found


def accusatives(reading: Reading) -> list[tuple[int, str]]:
    """The tokens that are such adjectives, with their countries."""
    known = _accusatives()
    at = [token for token, written in enumerate(reading.doc.folds) if written in known]
    return [(token, country) for token in at if (country := accusative(reading, token)) is not None]
