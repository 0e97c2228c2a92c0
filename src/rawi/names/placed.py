"""Which of the places that the rules found stand, whatever the tagger sees: by their number of words and neighbours."""

from __future__ import annotations

from collections.abc import Iterable

from rawi.model import Place
from rawi.names.found import FoundOrganization
from rawi.names.places.part import part
from rawi.names.places.words import words
from rawi.names.reading import Reading
from rawi.names.script import script

_SETTLEMENTS = frozenset({"city", "town", "village", "neighbourhood", None})


def curated(place: Place) -> bool:
    """True for a place that we wrote down or that no gazetteer has."""
    return place.value.gazetteer != "geonames"


def whole(reading: Reading, places: Iterable[Place], bodies: Iterable[FoundOrganization]) -> dict[int, range]:
    """Names of several words that we wrote down, by each of their tokens: no shorter name lies within one."""
    found: dict[int, range] = {}
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
