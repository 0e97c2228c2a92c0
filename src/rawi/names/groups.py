"""Unnamed people: a noun for people with its adjectives, nationality and the body that they belong to. How many they
are is a mention of its own, which the group points at."""

from __future__ import annotations

from functools import cache

from rawi.arabic import clitics
from rawi.lexicon import Hit
from rawi.model import Quantity
from rawi.names.adjoined import adjectives, body_of, is_definite, nominative
from rawi.names.found import FoundGroup, FoundRole
from rawi.names.namesake import memorials
from rawi.names.places.part import part
from rawi.names.places.words import words
from rawi.names.reading import Reading, weak
from rawi.names.script import script
from rawi.names.titles import Owners


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
    if hit.form.number == "plural" and not (hit.entry.attrs.get("participle") and is_definite(reading, hit)):
        return False
    before = hit.first - 1
    if hit.proclitic:
        return _joins_adjective(reading, hit)
    if hit.first in reading.count_before or not reading.joined(hit.first, before):
        return False
    if not is_definite(reading, hit) and reading.tokens[before].fold.endswith(_plain_pronouns()):
        return False  # "a car that a suicide bomber drove": what has a pronoun takes no adjective without the article
    w = reading.words[before]
    if not is_definite(reading, hit) and not w.marks and reading.ends(before, (script().feminine,)):
        return False  # "an attack that an extremist carried out": an unknown word with "it", no noun of the feminine
    plain = w.definite or not w.marks & {"verb", "speech", "link", "that", "of"}
    return plain and before not in reading.quantity_at


def _joins_adjective(reading: Reading, hit: Hit) -> bool:
    """True for "and" on a definite adjective behind another ("commercial and military")."""
    before = hit.first - 1
    if hit.proclitic != clitics().conjunctions[0] or not is_definite(reading, hit):
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
    if hit.form.text not in hit.entry.words("masdar") or hit.suffix or is_definite(reading, hit):
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
    if nominative(reading, after) or (title is not None and bool(title.entry.attrs.get("rank"))):
        return True
    return people is not None and not (w.definite or w.cut)


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
    last, modifiers, nationality, adjective = adjectives(reading, owners, hit)
    unit_last, unit = body_of(reading, owners, hit, last)
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
        rule="group.noun", noun=hit.entry.id, lemma=hit.entry.lemma, definite=is_definite(reading, hit) or governed is not None,
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
    if before is None or (before.value.of is not None and is_definite(reading, hit)):
        return own
    return before


def _governed(reading: Reading, owners: Owners, hit: Hit) -> str | None:
    """The word that a noun without article or pronoun governs, if that makes it definite ("inhabitants of Basra").

    Empty for a word that tells nobody apart ("inhabitants of the city").
    """
    after = hit.last + 1
    if hit.suffix or is_definite(reading, hit) or not reading.joined(hit.last, after):
        return None
    w = reading.words[after]
    if w.cut or not (w.definite or after in owners.places):
        return None
    if reading.hit(after, "nation"):
        return None
    return "" if part(w.rest.removeprefix(clitics().article)).feature else w.rest
