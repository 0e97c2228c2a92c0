"""What may follow the head word of an organization's name, and how far the name goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rawi.arabic import clitics
from rawi.lexicon import Hit
from rawi.names import countries
from rawi.names.aims import aim
from rawi.names.extent import pair
from rawi.names.namesake import patron
from rawi.names.places.gazetteer import gazetteer
from rawi.names.places.part import part
from rawi.names.places.site import Name
from rawi.names.reading import Reading
from rawi.names.script import script
from rawi.names.words import word


class Tail(NamedTuple):
    """The rest of a name: tokens first..last. `proper`: a name of its own; `plain`: only a country."""

    first: int
    last: int
    start: int
    end: int
    rule: str
    country: str | None = None
    proper: bool = False
    plain: bool = False


_LONGEST = 6


def tail(reading: Reading, hit: Hit) -> Tail | None:
    """What completes the head into a name, or None where the head stands alone."""
    got = _tail(reading, hit)
    if not hit.entry.attrs.get("aim"):
        return got
    qualified = got.last if got else _qualified(reading, hit)
    last = aim(reading, qualified) if qualified > hit.last else None
    if last is None:
        return got
    first = hit.last + 1
    start, end = reading.doc.span(first, last)
    return Tail(first, last, start, end, "aimed", country=got.country if got else None, proper=True)


def _qualified(reading: Reading, hit: Hit) -> int:
    """The last of the adjectives behind a definite head, or the place behind another; else the head itself."""
    last, after = hit.last, hit.last + 1
    if not reading.words[hit.first].definite:
        if not reading.joined(last, after):
            return last
        return after if gazetteer().get(reading.tokens[after].fold) else _own_name(reading, last)
    while last < hit.last + 2 and reading.joined(last, last + 1) and _adjective(reading, last + 1):
        last += 1
    return last


def _own_name(reading: Reading, head: int) -> int:
    """The last of one or two words behind a head of which nothing is known but that they may be a name; else the head."""
    last = head
    while last < head + 2 and reading.joined(last, last + 1):
        w = reading.words[last + 1]
        free = (w.unknown or w.given > 0) and not w.cut and not reading.at.get(last + 1)
        if not free or reading.tokens[last + 1].fold.startswith(clitics().prepositions[1]):
            break
        last += 1
    return last


def _tail(reading: Reading, hit: Hit) -> Tail | None:
    takes = hit.entry.attrs.get("takes", ())
    after = hit.last + 1
    definite = reading.words[hit.first].definite
    if "quoted" in takes and reading.sign(after, "quote"):
        return _quoted(reading, after)
    if definite and (official := _official(reading, hit, after)):
        return official
    if definite and "adjective" in takes and (kind := _of_kind(reading, hit)):
        return kind
    if "number" in takes and (number := _number(reading, after, definite=definite)):
        return number
    if not reading.joined(hit.last, after):
        return None
    if "nation" in takes and (nation := _nation(reading, hit, after, definite=definite)):
        return nation
    if not definite and (called := _called(reading, after, takes)):
        return called
    if "work" in takes and not definite and _worked(reading, after) > after:
        return _of(reading, hit, after, definite=False)
    if (
        "of" in takes
        and (not definite or hit.entry.attrs.get("common"))
        and (of := _of(reading, hit, after, definite=definite))
    ):
        return of
    if "name" in takes and not definite:
        return _band(reading, hit, after) or _name(reading, after)
    return None


def _quoted(reading: Reading, opening: int) -> Tail | None:
    stop = min(opening + _LONGEST + 2, len(reading.tokens))
    for token in range(opening + 2, stop):
        if reading.sign(token, "unquote"):
            first, last = opening + 1, token - 1
            start, end = reading.doc.span(first, last)
            return Tail(first, last, start, end, "quoted", proper=True)
        if reading.tokens[token].kind == "punct":
            return None
    return None


def _official(reading: Reading, hit: Hit, after: int) -> Tail | None:
    """A definite head with one of the adjectives that make it a body of its own ("the official television")."""
    if not reading.is_word(after) or reading.tokens[after].fold not in hit.entry.words("solo"):
        return None
    start, end = reading.doc.span(after, after)
    return Tail(after, after, start, end, "official")


def _of_kind(reading: Reading, hit: Hit) -> Tail | None:
    """A definite head with the adjectives of origin that make its name ("the commercial bank")."""
    last = hit.last
    while last < hit.last + 2 and reading.joined(last, last + 1):
        w = reading.words[last + 1]
        if not w.definite or w.cut or (w.common and w.whole) or not w.rest.endswith(script().ali[-1]):
            break
        last += 1
    if last == hit.last:
        return None
    start, end = reading.doc.span(hit.last + 1, last)
    return Tail(hit.last + 1, last, start, end, "of", proper=True)


def _number(reading: Reading, after: int, *, definite: bool) -> Tail | None:
    """A number in digits or an ordinal, with the arm of service ("the fifth brigade border guards")."""
    if not definite or after >= len(reading.tokens):
        return None
    if reading.tokens[after].kind != "number" and not _ordinal(reading, after):
        return None
    last = _arm(reading, after)
    start, end = reading.doc.span(after, last)
    return Tail(after, last, start, end, "numbered")


def _ordinal(reading: Reading, token: int) -> bool:
    w = reading.words[token]
    if not (w.definite and reading.is_word(token)) or w.cut:
        return False
    return "ordinal" in w.marks or "ordinal" in word(w.rest.removesuffix(script().feminine)).marks


def _arm(reading: Reading, number: int) -> int:
    """The last token of the arm of service behind a unit's number, or the number itself."""
    one, two = number + 1, number + 2
    if not reading.joined(number, one):
        return number
    if reading.joined(one, two) and f"{reading.tokens[one].fold} {reading.tokens[two].fold}" in script().arms:
        return two
    return one if reading.tokens[one].fold in script().arms else number


def _nation(reading: Reading, hit: Hit, after: int, *, definite: bool) -> Tail | None:
    nation = reading.hit(after, "nation")
    if definite and nation and reading.words[after].definite and not nation.proclitic:
        start, end = reading.doc.span(after, nation.last)
        return Tail(
            after, nation.last, start, end, "nation", country=nation.entry.attrs.get("country"), plain=True
        )
    iso = None if definite else countries.code(reading.tokens[after].fold)
    if iso:
        start, end = reading.doc.span(after, after)
        return Tail(after, after, start, end, "country", country=iso, plain=True)
    return None


def _of(reading: Reading, hit: Hit, after: int, *, definite: bool) -> Tail | None:
    """A run of definite nouns and adjectives, with joined ones ("education and research") and "for rights"."""
    token, last, country = after if definite else _worked(reading, after), None, None
    while token < min(after + _LONGEST, len(reading.tokens)) and _goes_on(
        reading, hit, token, last is not None
    ):
        nation = reading.hit(token, "nation")
        last = token
        if nation and nation.entry.attrs.get("country"):
            country = nation.entry.attrs["country"]
            break
        token += 1
    if last is None or (definite and not _qualifies(reading, after)):
        return None
    start, end = reading.doc.span(after, last)
    return Tail(after, last, start, end, "of", country=country)


def _worked(reading: Reading, after: int) -> int:
    """The token behind one or two nouns that say what a body works on ("the committee of rights of …")."""
    token = after
    while token < after + _WORKS and reading.joined(after - 1, token) and _works(reading, token):
        token += 1
    return token if reading.is_word(token) and reading.words[token].definite else after


_WORKS = 2


def _works(reading: Reading, token: int) -> bool:
    folded = reading.tokens[token].fold
    return folded in script().works or (folded[:1] == clitics().merged[0] and folded[1:] in script().works)


def _goes_on(reading: Reading, hit: Hit, token: int, begun: bool) -> bool:
    if not reading.joined(hit.last, token):
        return False
    w = reading.words[token]
    if w.whole and w.common:
        return False
    if any(h.entry.kind in ("title", "org") for h in reading.at.get(token, ())) and begun:
        return False
    if w.definite and w.cut == 0:
        return not begun or _adjective(reading, token)
    joined = begun and w.cut == 1 and w.definite
    return joined and _conjoins(reading, token)


def _adjective(reading: Reading, token: int) -> bool:
    """True for a definite word that looks like an adjective: of origin, feminine, or one of the usual ones."""
    w = reading.words[token]
    return w.rest.endswith(script().ali[-1]) or reading.ends(token, script().no_name[:1]) or "link" in w.marks


def _qualifies(reading: Reading, token: int) -> bool:
    """True for an adjective right behind a definite head. A kind of place begins a phrase of its own ("the forces …
    the city").
    """
    return (
        _adjective(reading, token)
        and part(reading.words[token].rest.removeprefix(clitics().article)).feature is None
    )


def _conjoins(reading: Reading, token: int) -> bool:
    """True where "and" joins two nouns within one name: a definite word or a nation follows, and no head does."""
    if any(h.entry.kind in ("head", "noun") for h in reading.at.get(token, ())):
        return False
    after = token + 1
    return reading.is_word(after) and reading.words[after].definite and reading.words[after].cut == 0


def _called(reading: Reading, after: int, takes: Sequence[str]) -> Tail | None:
    """Whom, which clan's father or which town a body is called after, where the head takes such a name."""
    last: int | None = None
    if "clan" in takes:
        last = _clan(reading, after)
    if last is None and "patron" in takes:
        last = patron(reading, after)
    if last is None and "place" in takes:
        last = _town(reading, after)
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


def _division(name: Name) -> bool:
    """True for a governorate or city that we wrote down, though its name is a word besides."""
    return any(site.feature in ("admin1", "city") and site.source != "geonames" for site in name.sites)


def _town(reading: Reading, after: int) -> int | None:
    """The last token of a town's or governorate's name that begins there, with nothing written before it."""
    glance, folds = gazetteer().glances[reading.tokens[after].fold], reading.doc.folds
    for cut, name in glance.starts if glance is not None else ():
        last = after + len(name.words) - 1
        if not cut and (name.level or _division(name)) and name.words == tuple(folds[after : last + 1]):
            return last
    return None


def _band(reading: Reading, hit: Hit, after: int) -> Tail | None:
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


def _surname(reading: Reading, token: int) -> bool:
    """A definite given name, or a definite word that may end a name and of which nothing else is known."""
    w = reading.words[token]
    free = w.unknown and not reading.at.get(token) and not reading.ends(token, script().no_surname)
    return w.definite and w.cut == 0 and (w.given > 0 or free)


def _name(reading: Reading, after: int) -> Tail | None:
    """One or two words of which nothing is known, or one definite word."""
    w = reading.words[after]
    if "kunya" in w.marks and not w.cut and (whole := pair(reading, after)) is not None:
        whole += reading.joined(whole, whole + 1) and _surname(reading, whole + 1)
        start, end = reading.doc.span(after, whole)
        return Tail(after, whole, start, end, "band", proper=True)
    if w.cut or w.common or reading.hit(after, "noun") or reading.hit(after, "nation"):
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
    ):
        last = after + 1
    start, end = reading.doc.span(after, last)
    return Tail(after, last, start, end, "named", proper=True)
