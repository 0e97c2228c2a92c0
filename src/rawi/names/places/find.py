"""Places of a document: names found, judged by what stands around them, and put on the map."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.arabic import Document
from rawi.model import Offset, Place, PlaceValue, Span, identify
from rawi.names.places.accept import accept
from rawi.names.places.context import Context
from rawi.names.places.evidence import Evidence, gather
from rawi.names.places.gazetteer import Gazetteer, gazetteer
from rawi.names.places.match import Match, blocked, find_names
from rawi.names.places.part import part
from rawi.names.places.resolve import Choice, resolve
from rawi.names.places.site import Site
from rawi.names.places.tie import ties
from rawi.names.places.unknown import Unknown, find_unknown


def find(doc: Document, taken: Sequence[Span] = (), *, known: Gazetteer | None = None) -> tuple[Place, ...]:
    """Mentions of places, sorted by start.

    `taken` are the spans of other mentions: a place within a person's or an organization's name is none. `known`
    is the gazetteer, the packaged one where none is given. Degrees are null where the report does not say which
    of several places is meant, or where no gazetteer has the name.
    """
    marks = blocked(doc, taken)
    seen = (known or gazetteer()).glances.look(doc)
    matches = find_names(doc, seen, marks)
    evidence = _evidence(doc, matches)
    found = ties(doc, matches, [shown.chained for shown in evidence])
    context = Context(doc, seen)
    accept(matches, evidence, found, context)
    choices = resolve(matches, evidence, found, context)
    places = [
        _place(doc, match, evidence[match.index], choices[match.index]) for match in matches if match.accepted
    ]
    for match in matches:
        if match.accepted:
            marks[match.first : match.last + 1] = b"\2" * (match.last + 1 - match.first)
    homes = _homes(matches, choices)
    places.extend(_unknown_place(doc, unknown, homes) for unknown in find_unknown(doc, seen, marks))
    return tuple(sorted(places, key=lambda place: place.start))


def _evidence(doc: Document, matches: Sequence[Match]) -> list[Evidence]:
    """Evidence for each match; a list's later members share the word for the kind of its first."""
    found: list[Evidence] = []
    for match in matches:
        before = matches[match.index - 1] if match.index else None
        shown = gather(doc, match, before)
        if shown.chained and before is not None and not part(match.name.words[0]).feature:
            shown.feature = shown.feature or found[before.index].feature
            shown.called = shown.called or found[before.index].called
            shown.several = shown.several or found[before.index].several
        found.append(shown)
    return found


def _start(doc: Document, match: Match) -> int:
    return doc.inner(match.first, match.cut) if match.cut else doc.tokens[match.first].start


def located(site: Site, candidates: int, offset: Offset | None = None) -> PlaceValue:
    """What is known of a name that means the site; `candidates` counts the places that bear the name."""
    return PlaceValue(
        name=site.name, name_en=site.english, country=site.country or None, admin1=site.admin1 or None,
        latitude=site.latitude, longitude=site.longitude, feature=site.feature, gazetteer=site.source,
        gazetteer_id=site.id, candidates=candidates, offset=offset,
    )  # fmt: skip


def _place(doc: Document, match: Match, shown: Evidence, choice: Choice) -> Place:
    start, end = _start(doc, match), doc.tokens[match.last].end
    text, site = doc.text[start:end], choice.site
    if site is not None:
        value = located(site, choice.candidates, shown.offset)
    else:
        countries = {one.country for one in match.name.sites}
        feature = shown.feature.id if shown.feature else None
        country = countries.pop() if len(countries) == 1 and choice.candidates > 1 else None
        value = PlaceValue(
            name=text,
            country=country or None,
            feature=feature,
            candidates=choice.candidates,
            offset=shown.offset,
        )
    rule = "place.gazetteer" if site else "place.undecided"
    ident = identify("m", doc.report_id, "place", start, end)
    return Place(id=ident, start=start, end=end, text=text, rule=rule, value=value)


def _homes(matches: Sequence[Match], choices: Sequence[Choice]) -> dict[int, PlaceValue]:
    """What a place that begins at a token says of where a name before it lies."""
    found = {}
    for match in matches:
        site = choices[match.index].site
        if match.accepted and site is not None:
            found[match.first] = PlaceValue(name=site.name, country=site.country, admin1=site.admin1 or None)
    return found


WITHIN = 4
"""How many tokens behind an unknown name the place that holds it may begin."""


def _unknown_place(doc: Document, unknown: Unknown, homes: dict[int, PlaceValue]) -> Place:
    start, end = (
        doc.inner(unknown.first, unknown.cut) if unknown.cut else doc.starts[unknown.first],
        doc.ends[unknown.last],
    )
    text, stop = doc.text[start:end], doc.sentence_of(unknown.first).stop
    ahead = range(unknown.ends + 1, min(unknown.ends + 1 + WITHIN, stop))
    around = [*ahead, *range(unknown.head + 1, unknown.ends)]
    home = next((homes[index] for index in around if index in homes), None)
    value = PlaceValue(
        name=text, feature=unknown.feature, country=home.country if home else None,
        admin1=home.admin1 if home else None,
    )  # fmt: skip
    ident = identify("m", doc.report_id, "place", start, end)
    return Place(id=ident, start=start, end=end, text=text, rule="place.feature_word", value=value)
