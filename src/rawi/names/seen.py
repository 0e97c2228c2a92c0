"""Names that only the trained tagger sees, made into finds as the rules make them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from rawi.arabic import Document
from rawi.model import Place, PlaceValue, identify
from rawi.names.bodies.plain import plain_name
from rawi.names.found import FoundOrganization, FoundPerson, Identity
from rawi.names.places.context import meanings, only
from rawi.names.places.find import located
from rawi.names.places.gazetteer import gazetteer
from rawi.names.places.part import part
from rawi.names.places.resolve import WELL_KNOWN
from rawi.names.places.site import Site
from rawi.names.places.words import bare
from rawi.names.reading import Reading
from rawi.names.script import script
from rawi.names.tagger import Tagged, cut
from rawi.names.tagger.weights import weights


def _start(doc: Document, token: int) -> tuple[int, int]:
    """(raw offset, letters cut) of a name that begins in the token."""
    one = doc.tokens[token]
    letters = cut(one.fold, weights()) if one.kind == "word" and not _governed(doc, token) else 0
    return (doc.inner(token, letters) if letters else one.start), letters


def _governed(doc: Document, token: int) -> bool:
    """True right behind a preposition or the word for a kind of place: nothing is written onto what these govern."""
    if token == doc.sentence_of(token).first:
        return False
    before = doc.folds[token - 1]
    if before in script().governing:
        return True
    shown = part(before)
    return shown.plain and shown.naming and bare(before) == before


def person(reading: Reading, one: Tagged) -> FoundPerson:
    """A person of that name, whose parts are its words."""
    start, letters = _start(reading.doc, one.first)
    if (
        letters
        and one.last > one.first
        and not reading.words[one.first].cut
        and _behind_post(reading, one.first)
    ):
        start, letters = reading.tokens[one.first].start, 0
    words = [reading.tokens[token].fold for token in range(one.first, one.last + 1)]
    return FoundPerson(
        first=one.first, last=one.last, start=start, end=reading.tokens[one.last].end, rule="person.tagger",
        weight=1, parts=(words[0][letters:], *words[1:]), sex=reading.words[one.first].sex or None,
    )  # fmt: skip


_REACH = 6
_OFFICES = frozenset({"post", "office", "rank"})


def _behind_post(reading: Reading, first: int) -> bool:
    """True where a title with nothing but its own words behind it ends right before: nothing is written onto the name
    that follows.
    """
    sentence = reading.doc.sentence_of(first)
    for token in range(first - 1, max(sentence.first, first - _REACH) - 1, -1):
        w = reading.words[token]
        if not reading.is_word(token) or w.marks & {"speech", "verb"}:
            return False
        title = reading.hit(token, "title")
        if title is not None and not _OFFICES.isdisjoint(title.entry.attrs):
            return True
        if not (w.definite or "link" in w.marks):
            return False
    return False


def body(reading: Reading, one: Tagged) -> FoundOrganization:
    """An organization of that name; with a known head, of its type and sector."""
    start, _ = _start(reading.doc, one.first)
    end = reading.tokens[one.last].end
    name = reading.doc.text[start:end]
    head = reading.hit(one.first, "head")
    attrs = head.entry.attrs if head else {}
    heads = [form.text for form in head.entry.forms if " " not in form.text] if head else []
    return FoundOrganization(
        first=one.first, last=one.last, start=start, end=end, rule="organization.tagger", weight=3,
        identity=Identity(
            key=f"{head.entry.id if head else 'name'}:{plain_name(name)}", name=name, type=attrs.get("type"),
            sector=attrs.get("sector"), heads=frozenset(heads),
        ),
    )  # fmt: skip


def place(doc: Document, one: Tagged, countries: AbstractSet[str | None]) -> Place:
    """A place that the rules passed over. It is put on the map only where its name can mean but one place that is a
    country or lies in one of those that the report names, and that we wrote down or that is well known.
    """
    start, _ = _start(doc, one.first)
    text = doc.text[start : doc.tokens[one.last].end]
    sites = gazetteer().get(text)
    site = _meant(sites, countries)
    if site is not None:
        value = located(site, meanings(sites))
    else:
        value = PlaceValue(name=text, candidates=len(sites))
    ident = identify("m", doc.report_id, "place", start, start + len(text))
    return Place(id=ident, start=start, end=start + len(text), text=text, rule="place.tagger", value=value)


def _meant(sites: tuple[Site, ...], countries: AbstractSet[str | None]) -> Site | None:
    told = tuple(site for site in sites if site.feature == "country" or site.country in countries)
    site = only(told) if told else None
    return site if site is not None and (site.source != "geonames" or site.prior >= WELL_KNOWN) else None
