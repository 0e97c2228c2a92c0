"""Nationality adjectives that are written as the country's name is, told from it by what stands before them."""

from __future__ import annotations

from functools import cache
from itertools import compress

from rawi.arabic import clitics
from rawi.names.places.gazetteer import gazetteer
from rawi.names.places.part import part
from rawi.names.places.resolve import ANY_KIND
from rawi.names.places.words import words
from rawi.names.reading import Reading
from rawi.names.script import script


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
    if _with_another(reading, token):
        return True
    if (
        reading.hit(before, "noun")
        or reading.hit(before, "weapon")
        or reading.ends(before, script().no_name[1:2])
    ):
        return True
    kind = part(reading.tokens[before].fold)
    if kind.feature is None:
        return False
    parts = kind.several and kind.feature.id == ANY_KIND
    return parts or reading.ends(before, script().no_name[:1])


def _with_another(reading: Reading, token: int) -> bool:
    """True where a second feminine adjective of a nation follows with "and", behind a noun that has nothing written before
    it ("Syrian and Iranian positions").
    """
    after, c = token + 1, clitics()
    if not reading.joined(token, after) or not reading.ends(after, script().no_name[:1]):
        return False
    folded = reading.tokens[after].fold
    noun = reading.words[token - 1]
    plain = not (
        noun.marks & {"link", "of", "unit"} or noun.rest in (script().to, script().ali, script().between)
    )
    return (
        plain
        and folded[0] == c.conjunctions[0]
        and folded[1:] in words().nationalities
        and folded[1:] not in _named()
    )


@cache
def _named() -> frozenset[str]:
    """Adjectives of nations that are the country's name too."""
    return frozenset(
        adjective_of
        for adjective_of in words().nationalities
        if any(site.feature == "country" for site in gazetteer().get(adjective_of))
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
    folds = reading.doc.folds
    at = compress(range(len(folds)), map(_accusatives().__contains__, folds))
    return [(token, country) for token in at if (country := accusative(reading, token)) is not None]
