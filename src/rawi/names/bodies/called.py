"""Whom or what a body is called after: a clan, a patron, a town, fallen people, a name that nobody knows."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.lexicon import Hit
from rawi.names.bodies.rest import Tail
from rawi.names.extent import pair
from rawi.names.namesake import patron
from rawi.names.places.gazetteer import gazetteer
from rawi.names.places.part import part
from rawi.names.places.site import Name
from rawi.names.reading import Reading
from rawi.names.script import script


def called_after(reading: Reading, after: int, takes: Sequence[str]) -> Tail | None:
    """Whom, which clan's father or which town a body is called after, where the head takes such a name."""
    last: int | None = None
    if "clan" in takes:
        last = _clan(reading, after)
    if last is None and "patron" in takes:
        last = patron(reading, after)
    if last is None and "place" in takes:
        last = town(reading, after)
    if last is None:
        return None
    start, end = reading.doc.span(after, last)
    return Tail(after, last, start, end, "band", proper=True)


def _clan(reading: Reading, after: int) -> int | None:
    """ "The sons of X", "the house of X"; or a clan whose name looks like no name."""
    folded, last = reading.tokens[after].fold, after + 1
    if folded in script().clans:
        return after
    led = folded in script().fathers and reading.joined(after, last)
    return last if led and not reading.words[last].cut and not reading.hit(last, "title") else None


def _governs(name: Name) -> bool:
    """True for a governorate or city that we wrote down, though its name is a word besides."""
    return any(site.feature in ("admin1", "city") and site.source != "geonames" for site in name.sites)


def town(reading: Reading, after: int) -> int | None:
    """The last token of a town's or governorate's name that begins there, with nothing written before it."""
    glance, folds = gazetteer().glances[reading.tokens[after].fold], reading.doc.folds
    for cut, name in glance.starts if glance is not None else ():
        last = after + len(name.words) - 1
        if not cut and (name.level or _governs(name)) and name.words == tuple(folds[after : last + 1]):
            return last
    return None


def division(reading: Reading, after: int) -> Tail | None:
    """A governorate, district or town with the word for its kind before its name ("the police of X governorate")."""
    kind, name = part(reading.tokens[after].fold), after + 1
    if (
        kind.feature is None
        or kind.feature.id not in _DIVISIONS
        or not kind.plain
        or reading.words[after].definite
    ):
        return None
    last = town(reading, name) if reading.joined(after, name) else None
    if last is None:
        return None
    start, end = reading.doc.span(after, last)
    sites = gazetteer().get(reading.doc.text[reading.doc.starts[name] : end])
    lands = {site.country for site in sites}
    return Tail(
        after, last, start, end, "division", country=lands.pop() if len(lands) == 1 else None, proper=True
    )


_DIVISIONS = frozenset({"admin1", "district", "city", "town"})


def band(reading: Reading, hit: Hit, after: int) -> Tail | None:
    """ "Martyrs of …", "rebels of …": people after whom armed bodies are named, with the word that they govern."""
    people, last = reading.hit(after, "noun"), after + 1
    if people is None or people.proclitic or people.suffix or not people.entry.attrs.get("bands"):
        return None
    armed = hit.entry.attrs.get("sector") in ("MIL", "PRM", "REB")
    if not armed or not reading.joined(after, last) or reading.words[last].cut:
        return None
    if not (reading.words[last].definite or gazetteer().get(reading.tokens[last].fold)):
        return None
    start, end = reading.doc.span(after, last)
    return Tail(after, last, start, end, "band", proper=True)


def surname(reading: Reading, token: int) -> bool:
    """A definite given name, or a definite word that may end a name and of which nothing else is known."""
    w = reading.words[token]
    free = w.unknown and not reading.at.get(token) and not reading.ends(token, script().no_surname)
    return w.definite and w.cut == 0 and (w.given > 0 or free)


def unknown(reading: Reading, after: int) -> Tail | None:
    """One or two words of which nothing is known, or one definite word."""
    w = reading.words[after]
    if "kunya" in w.marks and not w.cut and (whole := pair(reading, after)) is not None:
        whole += reading.joined(whole, whole + 1) and surname(reading, whole + 1)
        start, end = reading.doc.span(after, whole)
        return Tail(after, whole, start, end, "band", proper=True)
    if w.cut or w.common or any(reading.hit(after, kind) for kind in ("noun", "nation")):
        return None
    if not w.given and reading.hit(after, "title"):
        return None
    if (
        not (w.unknown or w.given or w.definite)
        or (w.definite and w.marks)
        or reading.ends(after, script().no_name)
    ):
        return None
    if w.unknown and not w.definite and w.rest.endswith(script().ali[-1]):
        return None
    last = after
    follows = reading.words[after + 1] if reading.is_word(after + 1) else None
    if (
        follows
        and follows.unknown
        and not follows.cut
        and not follows.definite
        and not w.definite
        and not reading.at.get(after + 1)
        and not reading.ends(after + 1, script().no_name)
    ):
        last = after + 1
    start, end = reading.doc.span(after, last)
    return Tail(after, last, start, end, "named", proper=True)
