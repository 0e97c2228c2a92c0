"""How far the name of an organization goes behind its head word."""

from __future__ import annotations

from rawi.arabic import clitics
from rawi.lexicon import Hit
from rawi.names import countries
from rawi.names.aims import aim
from rawi.names.bodies.called import band, called_after, division, unknown
from rawi.names.bodies.governed import agrees, governed, stem, worked
from rawi.names.bodies.rest import Tail, adjective
from rawi.names.places.gazetteer import gazetteer
from rawi.names.reading import Reading
from rawi.names.script import script
from rawi.names.words import word

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
    while last < hit.last + 2 and reading.joined(last, last + 1) and adjective(reading, last + 1):
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
    if not _told_apart(reading, hit, after):
        return None
    if definite and (official := _official(reading, hit, after)):
        return official
    if definite and "adjective" in takes and (kind := _of_kind(reading, hit)):
        return kind
    if "number" in takes and (number := _number(reading, after, definite=definite)):
        return number
    if not reading.joined(hit.last, after):
        return None
    if "division" in takes and not definite and (whose := division(reading, after)):
        return whose
    if "nation" in takes and (nation := _nation(reading, hit, after, definite=definite)):
        return nation
    if not definite and (called := called_after(reading, after, takes)):
        return called
    if "work" in takes and not definite and worked(reading, after) > after:
        return governed(reading, hit, after, definite=False)
    if (
        "of" in takes
        and (not definite or hit.entry.attrs.get("common"))
        and (of := governed(reading, hit, after, definite=definite))
    ):
        return of
    if "name" in takes and not definite:
        return band(reading, hit, after) or unknown(reading, after)
    return None


def _told_apart(reading: Reading, hit: Hit, after: int) -> bool:
    """False where the head makes a body only with certain words (`with`), and another stands behind it."""
    words = hit.entry.words("with")
    return not words or (reading.is_word(after) and stem(reading.words[after]) in words)


def _quoted(reading: Reading, opening: int) -> Tail | None:
    stop = min(opening + _LONGEST + 2, len(reading.tokens))
    for token in range(opening + 2, stop):
        if reading.sign(token, "unquote"):
            first, last = opening + 1, token - 1
            if first == last and reading.words[first].rest in script().nicknames:
                return None
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
    if (
        definite
        and nation
        and reading.words[after].definite
        and not nation.proclitic
        and agrees(reading, hit, after)
    ):
        start, end = reading.doc.span(after, nation.last)
        return Tail(
            after, nation.last, start, end, "nation", country=nation.entry.attrs.get("country"), plain=True
        )
    iso = None if definite else countries.code(reading.tokens[after].fold)
    if iso:
        start, end = reading.doc.span(after, after)
        return Tail(after, after, start, end, "country", country=iso, plain=True)
    return None
