"""What a head word governs: the run of definite nouns and adjectives that say what a body works on."""

from __future__ import annotations

from rawi.arabic import clitics
from rawi.lexicon import Hit
from rawi.names.bodies.rest import Tail, adjective
from rawi.names.places.part import part
from rawi.names.reading import Reading, weak
from rawi.names.script import script
from rawi.names.word import Word

_LONGEST = 6


def governed(reading: Reading, hit: Hit, after: int, *, definite: bool) -> Tail | None:
    """A run of definite nouns and adjectives, with joined ones ("education and research") and "for rights"."""
    token, last, country = after if definite else worked(reading, after), None, None
    while token < min(after + _LONGEST, len(reading.tokens)) and goes_on(
        reading, hit, token, last is not None
    ):
        nation = reading.hit(token, "nation")
        last = token
        if nation and nation.entry.attrs.get("country"):
            country = nation.entry.attrs["country"]
            break
        token += 1
    if last is None or (definite and not (qualifies(reading, after) and agrees(reading, hit, after))):
        return None
    start, end = reading.doc.span(after, last)
    return Tail(after, last, start, end, "of", country=country)


def worked(reading: Reading, after: int) -> int:
    """The token behind one or two nouns that say what a body works on ("the committee of rights of …")."""
    token = after
    while token < after + _WORKS and reading.joined(after - 1, token) and _works(reading, token):
        token += 1
    return token if reading.is_word(token) and reading.words[token].definite else after


_WORKS = 2


def _works(reading: Reading, token: int) -> bool:
    folded = reading.tokens[token].fold
    return folded in script().works or (folded[:1] == clitics().merged[0] and folded[1:] in script().works)


def goes_on(reading: Reading, hit: Hit, token: int, begun: bool) -> bool:
    """True where the word at `token` belongs to what the head governs; `begun`: some of it stands before."""
    if not reading.joined(hit.last, token):
        return False
    w = reading.words[token]
    if (w.whole and w.common) or stem(w) in script().idle:
        return False
    if part(stem(w)).feature is not None and (begun or _nowhere(reading, hit, token)):
        return False  # a phrase of its own ("the forces … the area")
    if begun and any(h.entry.kind in ("title", "org") and not weak(h) for h in reading.at.get(token, ())):
        return False
    if w.definite and w.cut == 0:
        return not begun or adjective(reading, token)
    joined = begun and w.cut == 1 and w.definite
    return joined and (_conjoins(reading, token) or _beside(hit, w))


def _nowhere(reading: Reading, hit: Hit, token: int) -> bool:
    """True for a town or area behind a force that is not named after it; but "of the second military region"."""
    after = token + 1
    told = reading.joined(token, after) and reading.words[after].definite and not reading.words[after].cut
    return bool(hit.entry.attrs.get("nowhere")) and not told


def stem(w: Word) -> str:
    """The word without its article."""
    return w.rest.removeprefix(clitics().article)


def qualifies(reading: Reading, token: int) -> bool:
    """True for an adjective right behind a definite head. A kind of place begins a phrase of its own ("the forces …
    the city").
    """
    return adjective(reading, token) and part(stem(reading.words[token])).feature is None


def agrees(reading: Reading, hit: Hit, token: int) -> bool:
    """False for a masculine adjective behind a feminine head: it describes what stands before both."""
    ending = script().no_name[:1]
    return (
        not reading.ends(hit.last, ending)
        or reading.ends(token, ending)
        or not reading.words[token].rest.endswith(script().ali[-1])
    )


def _beside(hit: Hit, w: Word) -> bool:
    """True for what a single ministry or authority has beside what its name says first."""
    single = hit.entry.id in _OFFICES and hit.form.number in (None, "singular")
    return single and hit.form.text == hit.entry.forms[0].text and stem(w) in script().portfolios


_OFFICES = frozenset({"head.ministry", "head.staff"})


def _conjoins(reading: Reading, token: int) -> bool:
    """True where "and" joins two nouns within one name: a definite word or a nation follows, and no head does."""
    if any(h.entry.kind in ("head", "noun") for h in reading.at.get(token, ())):
        return False
    after = token + 1
    return reading.is_word(after) and reading.words[after].definite and reading.words[after].cut == 0
