"""Names by their own words, or by a verb of speech before them."""

from __future__ import annotations

from functools import cache

from rawi.arabic import clitics
from rawi.names.extent import Ground, extent, may_begin_with_clitic, origin_word, pair, verbal
from rawi.names.found import FoundPerson
from rawi.names.persons.shape import ali_begins, person
from rawi.names.reading import Reading
from rawi.names.script import script


def by_name(reading: Reading, ground: Ground) -> list[FoundPerson]:
    """A given name with what follows, or a name made of two words."""
    found = []
    for token in reading.beginning():
        if not ground.free(token):
            continue
        if reading.words[token].rest == script().ali and not ali_begins(reading, token):
            continue
        one = _from_given(reading, ground, token)
        if one:
            found.append(one)
    return found


def _from_given(reading: Reading, ground: Ground, token: int) -> FoundPerson | None:
    w = reading.words[token]
    if (w.marks & {"bin"} and not w.given) or (w.given == 1 and "speech" in w.marks):
        return None
    trust = 1 if w.given == 2 else 0
    last = extent(reading, ground, token, trust=trust)
    paired = pair(reading, token)
    if last == token and (w.given < 2 or w.common or reading.at.get(token)):
        return None
    if paired is not None and not w.given and not _whole(reading, token, paired, last):
        return None
    if w.given == 1 and not _firm(reading, token, last):
        return None
    first = _particle(reading, ground, token)
    cut = reading.words[first].cut
    return person(reading, first, last, cut, "person.name", 2 if last > first else 1)


def _particle(reading: Reading, ground: Ground, token: int) -> int:
    """The particle right before a name that belongs to it ("de", "van"), else the name's first token."""
    before, w = token - 1, reading.words[token]
    if w.cut or not ground.free(before) or not reading.joined(token, before):
        return token
    return before if reading.words[before].marks == _PARTICLE else token


_PARTICLE = frozenset({"particle"})


def _whole(reading: Reading, token: int, paired: int, last: int) -> bool:
    """A name of two words stands if it is a person's kind of pair, or if more follows."""
    marks = reading.words[token].marks
    return last > paired or bool(marks & {"servant", "kunya"}) or "tail" in reading.words[paired].marks


def _firm(reading: Reading, token: int, last: int) -> bool:
    """A name that begins with a common word needs a surname or another given name right behind."""
    after = reading.words[token + 1]
    if after.given or after.marks & {"bin", "house", "servant", "kunya"}:
        return True
    surname = after.definite and after.unknown
    return last > token + 1 or (surname and (origin_word(reading, token + 1) or _listed(reading, token)))


def _listed(reading: Reading, token: int) -> bool:
    """True for what "and" joins to a name of two words ("Salim al-X and Aziza …")."""
    before = token - 1
    if (
        not reading.words[token].cut
        or not reading.joined(token, before)
        or not reading.joined(token, before - 1)
    ):
        return False
    w = reading.words[before]
    return reading.words[before - 1].given > 0 and (w.given > 0 or (w.definite and w.unknown))


def by_speech(reading: Reading, ground: Ground) -> list[FoundPerson]:
    """Verb of speech, one or two words of which nothing is known, then "that"."""
    found = []
    for token in reading.speaking():
        first = token + 1
        for last in (first, first + 1):
            if _nameless(reading, ground, first, last) and _that(reading, last + 1, short=last == first):
                found.append(person(reading, first, last, 0, "person.speaker", 3))
                break
    return found


def _nameless(reading: Reading, ground: Ground, first: int, last: int) -> bool:
    return all(
        ground.free(token) and reading.words[token].unknown and not reading.words[token].cut
        and not reading.at.get(token) and (not reading.words[token].definite or token > first)
        and not reading.ends(token, script().no_name) and not verbal(reading, token) and not _deed(reading, token)
        for token in range(first, last + 1)
    )  # fmt: skip


def _deed(reading: Reading, token: int) -> bool:
    """True for a word that may begin with a preposition and end with a pronoun ("to his taking part")."""
    return may_begin_with_clitic(reading, token) and reading.tokens[token].fold.endswith(_pronouns())


@cache
def _pronouns() -> tuple[str, ...]:
    """Pronouns on a word, but those of one letter that names end with as well."""
    return (script().feminine, *(pronoun for pronoun in clitics().pronouns if len(pronoun) > 1))


def _that(reading: Reading, token: int, *, short: bool) -> bool:
    if reading.sign(token, "quote") or reading.sign(token, "colon"):
        return True
    if not reading.is_word(token) or not reading.words[token].whole:
        return False
    return "that" in reading.words[token].marks or (short and "after" in reading.words[token].marks)
