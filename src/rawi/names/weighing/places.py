"""Places: which of the rules' stand, whatever the tagger sees, and those that it alone sees."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from rawi.arabic import Document
from rawi.model import Place, identify
from rawi.names import seen
from rawi.names.adjectives import adjective
from rawi.names.found import FoundOrganization
from rawi.names.namesake import memorials
from rawi.names.places.part import part
from rawi.names.places.words import cuts, words
from rawi.names.reading import Reading
from rawi.names.ruled import Ruled
from rawi.names.weighing.view import View

DOUBT = -2.0
"""The margin below which a settlement of one word is dropped: many a village's name is also a common word."""
NEW = -2.0
"""The margin from which a place counts that no rule shows."""
_SETTLEMENTS = frozenset({"city", "town", "village", "neighbourhood", None})


def places(ruled: Ruled, view: View, homes: Homes) -> list[tuple[Place, range]]:
    """Places with their tokens, sorted by start."""
    reading, doc = view.reading, view.reading.doc
    known = [(one, _range(doc, one)) for one in ruled.places]
    kept = [_shorter(view, one, tokens) for one, tokens in known if _stands(view, homes, one, tokens)]
    kept = [(one, tokens) for one, tokens in kept if not adjective(reading, tokens[0])]
    held = {token for _, tokens in kept for token in tokens}
    countries = {one.value.country for one, _ in kept}
    tagged = [one for one in view.of("place") if view.margin(one.kind, one.first, one.last) >= NEW]
    for one in tagged:
        tokens = range(one.first, one.last + 1)
        if held.isdisjoint(tokens) and not adjective(reading, one.first):
            kept.append((seen.place(doc, one, countries), tokens))
    return sorted(kept, key=lambda found: found[0].start)


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
        if last > first and _curated(place) and place.value.gazetteer_id:
            tokens = range(first, last + 1)
            found.update(dict.fromkeys(tokens, tokens))
    return found


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
        return doc.sentence_of(doc.tokens_in(place.span)[0]).index, value.country, value.admin1

    def shared(self, place: Place) -> bool:
        """True where its sentence names another place of its division, and its name is no everyday word."""
        key, known = self._key(place), words()
        if key is None or place.value.name in known.everyday or place.value.name in known.doubtful:
            return False
        return any(other.value.name != place.value.name for other in self._of[key])


def _range(doc: Document, place: Place) -> range:
    first, last = doc.tokens_in(place.span)
    return range(first, last + 1)


def _curated(place: Place) -> bool:
    """True for a place that we wrote down or that no gazetteer has."""
    return place.value.gazetteer != "geonames"


def _stands(view: View, homes: Homes, one: Place, tokens: range) -> bool:
    if not view.silent(tokens):
        return not view.other(tokens, "place")
    if _curated(one):
        settled = len(tokens) == 1 and one.value.feature in _SETTLEMENTS
        if not settled or _led(view.reading.doc, tokens[0]) or homes.shared(one):
            return True
    return view.margin("place", tokens[0], tokens[-1]) >= DOUBT


def _led(doc: Document, token: int) -> bool:
    """True behind a word that only a place follows: a kind of place, a compass point, "near"."""
    if token == doc.sentence_of(token).first:
        return False
    before = part(doc.folds[token - 1])
    return before.locative or before.feature is not None


def _shorter(view: View, one: Place, tokens: range) -> tuple[Place, range]:
    """The name alone where a rule took the word for its kind, or the part of a country, with it ("the strip of …")."""
    doc, tagged = view.reading.doc, view.seen.get(tokens[-1])
    if tagged is None or tagged.kind != "place" or tagged.last != tokens[-1] or tagged.first <= tokens[0]:
        return one, tokens
    if not all(_leads(doc.folds[token], one) for token in range(tokens[0], tagged.first)):
        return one, tokens
    start = doc.starts[tagged.first]
    ident = identify("m", doc.report_id, "place", start, one.end)
    shorter = replace(one, id=ident, start=start, text=doc.text[start : one.end])
    return shorter, range(tagged.first, tagged.last + 1)


def _leads(folded: str, place: Place) -> bool:
    """True for a word that says what kind of place, or which part of a country, it is."""
    shown = part(folded)
    if shown.bearing:
        return place.value.feature == "region"
    return bool(shown.feature or shown.called or any(rest in words().strips for _, rest in cuts(folded)))
