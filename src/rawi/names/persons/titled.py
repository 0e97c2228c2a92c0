"""Names behind a title, past nationality, office, further titles and a comma."""

from __future__ import annotations

from rawi.lexicon import Hit
from rawi.names.extent import Ground, extent, may_begin_with_clitic, pair, verbal
from rawi.names.found import FoundPerson
from rawi.names.persons.shape import ali_begins, name_follows, person
from rawi.names.reading import Reading, weak
from rawi.names.script import script

_REACH = 9


def titled(reading: Reading, ground: Ground) -> list[FoundPerson]:
    """Names behind titles, in the order of the titles."""
    found = []
    for hits in reading.all("title").values():
        one = _after_title(reading, ground, hits[0])
        if one:
            found.append(one)
    return found


def _after_title(reading: Reading, ground: Ground, hit: Hit) -> FoundPerson | None:
    """The name behind a title, past nationality, office, further titles and a comma."""
    sentence = reading.doc.sentence_of(hit.first)
    token, near = hit.last + 1, True
    definite = reading.words[hit.first].definite
    stop = min(sentence.stop, hit.last + 1 + _REACH)
    while token < stop:
        if _name_begins(reading, ground, token, near=near and (definite or _open_title(hit)), hit=hit):
            trust = 2 if near else 1
            last = extent(reading, ground, token, trust=trust)
            if last == token and not near and reading.words[token].given < 2:
                return None
            return person(reading, token, last, 0, "person.title", 6 if near else 4)
        step = _skip(reading, ground, token, hit)
        if step is None:
            return None
        near = near and step[1]
        token = step[0]
    return None


def _open_title(hit: Hit) -> bool:
    """Titles that stand without the article before a name, as a rank that is no unit too, or "his brother"."""
    attrs = hit.entry.attrs
    return bool(attrs.get("kin") or attrs.get("honor") or (attrs.get("rank") and not weak(hit)))


def _name_begins(reading: Reading, ground: Ground, token: int, *, near: bool, hit: Hit) -> bool:
    if not ground.free(token):
        return False
    w = reading.words[token]
    if w.cut or (w.rest == script().ali and not ali_begins(reading, token)):
        return False
    if w.given and not (w.given == 1 and not near and not name_follows(reading, token)):
        return True
    if pair(reading, token) is not None and not w.definite:
        return True
    if not near or weak(hit) or (w.definite and not _titled_surname(reading, hit, token)):
        return False
    if reading.ends(token, script().no_name) or (
        may_begin_with_clitic(reading, token) and reading.words[hit.last].cut == 0 and not _office(hit)
    ):
        return False
    return not w.common and not reading.at.get(token) and not w.marks and not verbal(reading, token)


def _office(hit: Hit) -> bool:
    return bool(hit.entry.attrs.get("office") or hit.entry.attrs.get("rank") or hit.entry.attrs.get("post"))


def _titled_surname(reading: Reading, hit: Hit, token: int) -> bool:
    """ "President al-Assad": a definite unknown word right behind a definite title of rank or office."""
    w = reading.words[token]
    attrs = hit.entry.attrs
    strong = attrs.get("rank") or attrs.get("honor") or attrs.get("office") or hit.entry.id in _NAMING
    return bool(strong and token == hit.last + 1 and reading.words[hit.first].definite and w.unknown)


_NAMING = frozenset(
    {"title.sheikh", "title.sayyid", "title.doctor", "title.king", "title.emir", "title.leader"}
)


def _skip(reading: Reading, ground: Ground, token: int, hit: Hit) -> tuple[int, bool] | None:
    """(the next token to look at, whether the name is still near), or None where the title's phrase ends."""
    if token in ground.organizations:
        return token + 1, False
    nation = reading.hit(token, "nation")
    if nation:
        return nation.last + 1, True
    title = reading.hit(token, "title")
    if title and not title.proclitic:
        return title.last + 1, True
    w = reading.words[token] if reading.is_word(token) else None
    if w is None:
        return (token + 1, True) if reading.sign(token, "comma") or reading.sign(token, "open") else None
    if token in ground.places or "link" in w.marks or "of" in w.marks or w.definite:
        return token + 1, "link" in w.marks and w.definite
    office = reading.hit(token, "head") or "named" in w.marks
    return (token + 1, False) if office else None
