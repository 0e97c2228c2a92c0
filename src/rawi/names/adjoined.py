"""What stands behind a noun for people: its adjectives, a nationality, the body that they belong to."""

from __future__ import annotations

from rawi.arabic import clitics
from rawi.lexicon import Hit
from rawi.names.adjectives import accusative
from rawi.names.found import FoundOrganization
from rawi.names.reading import Reading
from rawi.names.script import script
from rawi.names.titles import Owners

_REACH = 6


def is_definite(reading: Reading, hit: Hit) -> bool:
    """True where the noun has the article, or what is written onto it makes it definite."""
    text = reading.doc.text[hit.start : hit.end]
    return text.startswith(clitics().article) or reading.words[hit.first].definite


def adjectives(reading: Reading, owners: Owners, hit: Hit) -> tuple[int, list[str], str | None, str | None]:
    """(last token, qualifying words, country code, key of the body that an adjective names)."""
    words: list[str] = []
    nationality = adjective = None
    last, definite = hit.last, reading.words[hit.first].definite or is_definite(reading, hit)
    for token in range(last + 1, min(last + 1 + _REACH, len(reading.tokens))):
        if not reading.joined(last, token) or token in owners.person:
            break
        w = reading.words[token]
        nation = reading.hit(token, "nation")
        # "German" begins like a word with the article.
        if (w.definite and not (nation is not None and nation.form.text == w.rest)) != definite:
            break
        noun = reading.hit(token, "noun")
        joined = w.cut == 1 and bool(words) and bool(w.marks & {"unnamed"})
        if w.cut and not joined:
            break
        written = None if nation or w.cut else accusative(reading, token)
        if nation or written:
            nationality = nationality or (nation.entry.attrs.get("country") if nation else written)
        elif noun and noun.entry.attrs.get("unit"):
            adjective = str(noun.entry.attrs["unit"])
        elif not (w.marks & {"unnamed"} or (definite and "of" in w.marks)) or token in owners.organization:
            break
        words.append(w.rest)
        last = token
    return last, words, nationality, adjective


def body_of(reading: Reading, owners: Owners, hit: Hit, last: int) -> tuple[int, FoundOrganization | None]:
    """The organization behind "of", "in", "belonging to", or right behind the noun ("the movement's fighters")."""
    if last > hit.last and any(noun.entry.attrs.get("against") for noun in reading.hits(last, "noun")):
        return last, None  # "protesters opposed to the government" are none of its people
    after = last + 2 if reading.sign(last + 1, "quote") else last + 1
    body = owners.organization.get(after + 1) if _beside(reading, hit, after) else None
    if body is not None:
        return body.last, body
    for token in range(after, min(after + 4, len(reading.tokens))):
        one = owners.organization.get(token)
        if one is not None:
            cut = reading.words[token].cut or one.start > reading.tokens[token].start
            direct = token == after and (
                _joins(reading, token) if cut else _governs(reading, hit, last, token)
            )
            return (one.last, one) if direct or token > after else (last, None)
        if not _leads(reading, token, governs=token > after or _construct(hit)):
            break
        if hit.entry.attrs.get("class") == "prisoner" and token == after:
            break  # prisoners "from" a force were in its hands, and none of its people
    return last, None


def _beside(reading: Reading, hit: Hit, token: int) -> bool:
    """ "Members and cadres of": an unknown noun joined right behind one that governs what follows."""
    if token != hit.last + 1 or not reading.joined(hit.last, token) or not _construct(hit):
        return False
    joined = reading.tokens[token].fold[0] == clitics().conjunctions[0]
    known = reading.hit(token, "noun") is not None or reading.words[token].marks
    return joined and not known and not reading.words[hit.first].definite


def _governs(reading: Reading, hit: Hit, last: int, token: int) -> bool:
    """True where the noun may govern the name right behind it: no adjective lies between, and no ending forbids it.

    "Unknown gunmen, the Turkish army …" are two; a definite noun takes a name in quotation marks beside it.
    """
    if reading.words[hit.first].definite or reading.sign(token - 1, "quote"):
        return True
    return last == hit.last and _construct(hit) and not nominative(reading, token)


def nominative(reading: Reading, token: int) -> bool:
    """True for the ending of a plural that nothing before it governs: it begins a phrase of its own."""
    return reading.words[token].cut == 0 and reading.ends(token, script().sound[:1])


def _construct(hit: Hit) -> bool:
    """False for a form that says by its ending that it governs no noun right behind it."""
    full = hit.form.number == "plural" and hit.form.text.endswith(script().sound)
    return hit.form.state != "indefinite" and not full


def _joins(reading: Reading, token: int) -> bool:
    """A preposition, not "and", is written onto the organization's name."""
    return reading.tokens[token].fold[0] not in clitics().conjunctions


def _leads(reading: Reading, token: int, *, governs: bool) -> bool:
    """A word over which a unit's name is reached; `governs`: also another noun for people, which governs the name."""
    if not reading.is_word(token):
        return False
    marks = reading.words[token].marks
    noun = reading.hit(token, "noun")
    inner = governs and noun is not None and noun.entry.id in _INNER
    return (bool(marks & {"of", "unit", "named"}) and reading.words[token].cut == 0) or inner


_INNER = frozenset(
    {
        "noun.element",
        "noun.fighter",
        "noun.gunman",
        "noun.member",
        "noun.officer",
        "noun.soldier",
        "noun.troops",
        "noun.group",
        "noun.cell",
    }
)
