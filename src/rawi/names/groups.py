"""Unnamed people: a noun for people with its adjectives, nationality and the body that they belong to. How many they
are is a mention of its own, which the group points at."""

from __future__ import annotations

from functools import cache

from rawi.arabic import clitics
from rawi.lexicon import Hit
from rawi.model import Quantity
from rawi.names.found import FoundGroup, FoundOrganization, FoundRole
from rawi.names.namesake import memorials
from rawi.names.placed import accusative
from rawi.names.places.part import part
from rawi.names.places.words import words
from rawi.names.reading import Reading, weak
from rawi.names.script import script
from rawi.names.titles import Owners

_REACH = 6


def find(reading: Reading, owners: Owners, roles: list[FoundRole]) -> list[FoundGroup]:
    """Groups in the order of the text; none begins inside another or inside a name."""
    beside = {token for role in roles for token in range(role.first, role.last + 1)}
    beside |= {token for called in memorials(reading) for token in called}
    found: list[FoundGroup] = []
    done, counted = -1, set[str | None]()
    for first, hits in reading.all("noun").items():
        hit = hits[0]
        if first <= done or first in beside or owners.holds(first):
            continue
        if (
            _adjectival(reading, hit)
            or _leading(reading, hit)
            or _shared(reading, hit)
            or _deed(reading, hit)
            or _quality(reading, hit)
        ):
            continue
        group = _group(reading, owners, hit, counted)
        if group:
            done = group.last
            counted.add(group.count)
            found.append(group)
    return found


def _quality(reading: Reading, hit: Hit) -> bool:
    """True for what looks folded like people with a pronoun and is a quality ("responsibility", "its officials"), and
    for "responsible for".
    """
    after = hit.last + 1
    if (
        hit.entry.id == "noun.official"
        and reading.is_word(after)
        and reading.tokens[after].fold == words().away[1]
    ):
        return True
    return bool(hit.suffix) and reading.ends(hit.last, script().no_name[:1])


def _adjectival(reading: Reading, hit: Hit) -> bool:
    """True for a singular such as "extremist" behind the noun that it qualifies ("the extremist organization")."""
    if not hit.entry.attrs.get("adjective"):
        return False
    if hit.form.number == "plural" and not (hit.entry.attrs.get("participle") and _definite(reading, hit)):
        return False
    before = hit.first - 1
    if hit.proclitic:
        return _joins_adjective(reading, hit)
    if hit.first in reading.count_before or not reading.joined(hit.first, before):
        return False
    if not _definite(reading, hit) and reading.tokens[before].fold.endswith(_plain_pronouns()):
        return False  # "a car that a suicide bomber drove": what has a pronoun takes no adjective without the article
    w = reading.words[before]
    if not _definite(reading, hit) and not w.marks and reading.ends(before, (script().feminine,)):
        return False  # "an attack that an extremist carried out": an unknown word with "it", no noun of the feminine
    plain = w.definite or not w.marks & {"verb", "speech", "link", "that", "of"}
    return plain and before not in reading.quantity_at


def _joins_adjective(reading: Reading, hit: Hit) -> bool:
    """True for "and" on a definite adjective behind another ("commercial and military")."""
    before = hit.first - 1
    if hit.proclitic != clitics().conjunctions[0] or not _definite(reading, hit):
        return False
    if not reading.joined(hit.first, before) or not reading.joined(hit.first, before - 1):
        return False
    noun, w = reading.words[before - 1], reading.words[before]
    return noun.definite and w.definite and w.rest.endswith(script().ali[-1])


def _deed(reading: Reading, hit: Hit) -> bool:
    """True for a verb, or its noun, that is written as a noun for people: before how many, before people without the
    article ("the capture of fighters"), before one soldier or a name, before a subject in the nominative.
    """
    after = hit.last + 1
    if hit.form.text not in hit.entry.words("masdar") or hit.suffix or _definite(reading, hit):
        return False
    counted = after in reading.quantity_at
    while after in reading.quantity_at and reading.hit(after, "noun") is None:
        after += 1
    people = reading.hit(after, "noun")
    if people is not None and (people.suffix or people.entry.attrs.get("bereaved")):
        return False  # who was killed or is missing is captured by nobody, but has a family
    if counted or not reading.joined(hit.last, after):
        return counted
    w, title = reading.words[after], reading.hit(after, "title")
    if _nominative(reading, after) or (title is not None and bool(title.entry.attrs.get("rank"))):
        return True
    return people is not None and not (w.definite or w.cut)


def _nominative(reading: Reading, token: int) -> bool:
    """True for the ending of a plural that nothing before it governs: it begins a phrase of its own."""
    return reading.words[token].cut == 0 and reading.ends(token, script().sound[:1])


@cache
def _plain_pronouns() -> tuple[str, ...]:
    """Pronouns on a word that no feminine ending is written like."""
    return tuple(pronoun for pronoun in clitics().pronouns if len(pronoun) > 1)


def _leading(reading: Reading, hit: Hit) -> bool:
    """True for "members" before another noun for people ("members of their families"), which says who: but where they
    are counted, and of one family.
    """
    people = reading.hit(hit.last + 1, "noun") if hit.entry.id == "noun.people" else None
    return people is not None and not (hit.first in reading.quantity_at and _shared(reading, people))


def _shared(reading: Reading, hit: Hit) -> bool:
    """True for the one family that people are said to be of ("three others of one family"): it is no further group."""
    before, after = hit.first - 1, hit.last + 1
    if hit.entry.attrs.get("class") != "family" or not reading.joined(hit.first, after):
        return False
    if reading.tokens[after].fold not in script().one or not reading.joined(hit.first, before):
        return False
    people = reading.hit(before, "noun")
    return "of" in reading.words[before].marks or (people is not None and people.entry.id == "noun.people")


def _group(reading: Reading, owners: Owners, hit: Hit, counted: set[str | None]) -> FoundGroup | None:
    last, modifiers, nationality, adjective = _adjectives(reading, owners, hit)
    unit_last, unit = _unit(reading, owners, hit, last)
    attrs = hit.entry.attrs
    governed = None if modifiers else _governed(reading, owners, hit)
    bare = not (modifiers or nationality or unit or adjective)
    if bare and (
        attrs.get("unit") == ""
        or (weak(hit) and not (governed is not None and "local" in attrs.get("called", ())))
    ):
        return None
    count = _count(reading, hit)
    count = None if count is None or count.id in counted else count
    key = str(attrs["unit"]) if attrs.get("unit") else adjective
    return FoundGroup(
        first=hit.first, last=max(last, unit_last), start=hit.start, end=reading.tokens[max(last, unit_last)].end,
        rule="group.noun", noun=hit.entry.id, lemma=hit.entry.lemma, definite=_definite(reading, hit) or governed is not None,
        singular=hit.form.number == "singular", number=hit.form.number, count=count.id if count else None,
        nationality=nationality or attrs.get("nationality"), unit=unit, unit_key=key,
        modifiers=frozenset(modifiers), governed=governed, like=_like(reading, hit, last), owned=bool(hit.suffix),
    )  # fmt: skip


def _like(reading: Reading, hit: Hit, last: int) -> str | None:
    """ "Armed men": the adjective of a noun that says nothing says who they are."""
    if not hit.entry.attrs.get("generic"):
        return None
    nouns = (reading.hit(token, "noun") for token in range(hit.last + 1, last + 1))
    return next(
        (noun.entry.id for noun in nouns if noun is not None and noun.entry.attrs.get("adjective")), None
    )


def _count(reading: Reading, hit: Hit) -> Quantity | None:
    """How many they are: said in the noun itself, or right before it. A definite noun is governed by what is counted
    there ("thousands, the body of the young man").
    """
    own, before = reading.quantity_at.get(hit.first), reading.count_before.get(hit.first)
    if before is None or (before.value.of is not None and _definite(reading, hit)):
        return own
    return before


def _definite(reading: Reading, hit: Hit) -> bool:
    text = reading.doc.text[hit.start : hit.end]
    return text.startswith(clitics().article) or reading.words[hit.first].definite


def _governed(reading: Reading, owners: Owners, hit: Hit) -> str | None:
    """The word that a noun without article or pronoun governs, if that makes it definite ("inhabitants of Basra").

    Empty for a word that tells nobody apart ("inhabitants of the city").
    """
    after = hit.last + 1
    if hit.suffix or _definite(reading, hit) or not reading.joined(hit.last, after):
        return None
    w = reading.words[after]
    if w.cut or not (w.definite or after in owners.places):
        return None
    if reading.hit(after, "nation"):
        return None
    return "" if part(w.rest.removeprefix(clitics().article)).feature else w.rest


def _adjectives(reading: Reading, owners: Owners, hit: Hit) -> tuple[int, list[str], str | None, str | None]:
    """(last token, qualifying words, country code, key of the body that an adjective names)."""
    words: list[str] = []
    nationality = adjective = None
    last, definite = hit.last, reading.words[hit.first].definite or _definite(reading, hit)
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


def _unit(reading: Reading, owners: Owners, hit: Hit, last: int) -> tuple[int, FoundOrganization | None]:
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
    return last == hit.last and _construct(hit) and not _nominative(reading, token)


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
