"""Acronyms that a report gives behind a full name, wherever they stand again."""

from __future__ import annotations

from rawi.names.bodies.entries import identity
from rawi.names.countries import code
from rawi.names.found import FoundOrganization, Identity, settle
from rawi.names.known import known_body
from rawi.names.reading import Reading


def aliases(reading: Reading, found: list[FoundOrganization]) -> list[FoundOrganization]:
    """With the acronyms that the report gives behind a full name, in parentheses or quotation marks, wherever they stand.

    They mean what the report says, also where the lexicon knows another body of those letters.
    """
    names: dict[str, Identity] = {}
    for one in found:
        one.identity = _bracketed(reading, one) or one.identity
        short = _acronym(reading, one) if one.identity is not None else None
        if short and one.identity is not None:
            names.setdefault(short, _meant(reading, one, one.identity, short))
    if not names:
        return found
    held = {token for one in found if one.first < one.last for token in range(one.first, one.last + 1)}
    given = [
        FoundOrganization(
            first=token, last=token, start=reading.tokens[token].start, end=reading.tokens[token].end,
            rule="organization.acronym", weight=12, identity=names[reading.tokens[token].fold],
        )
        for token in range(len(reading.tokens))
        if reading.tokens[token].fold in names and token not in held
    ]  # fmt: skip
    return settle([*found, *given])


def _bracketed(reading: Reading, one: FoundOrganization) -> Identity | None:
    """The known body in parentheses right behind one of its kind that the lexicon doesn't know ("the Russian news agency
    (Sputnik)").
    """
    who, opening = one.identity, one.last + 1
    if (
        who is None
        or who.key.startswith("org.")
        or who.type not in _TELLING
        or not reading.sign(opening, "open")
    ):
        return None
    body = reading.hit(opening + 1, "org")
    if body is None or body.entry.attrs.get("type") != who.type or not reading.sign(body.last + 1, "close"):
        return None
    return identity(body.entry.id)


def _meant(reading: Reading, one: FoundOrganization, who: Identity, short: str) -> Identity:
    """The body of the lexicon that has the short name, where the long one is none: both are that body."""
    head = reading.hit(one.first, "head")
    body = None if who.key.startswith("org.") or head is None else known_body(head.entry, short)
    if body is None:
        return who
    one.identity = identity(body)
    return one.identity


_TELLING = frozenset({"agency", "outlet", "monitor", "ngo", "international"})


def _acronym(reading: Reading, one: FoundOrganization) -> str | None:
    """The folded single word in Latin letters, or unknown Arabic word, between signs that open and close right behind.

    What stands between the closing sign of the name itself and the next is none; nor is an Arabic word in quotation
    marks behind a government or an army, which quotes.
    """
    opening = one.last + 1
    inside = opening + 1
    if reading.sign(one.first - 1, "quote") and reading.sign(opening, "unquote"):
        return None
    if not (reading.sign(opening, "open") and reading.sign(inside + 1, "close")):
        return None
    token = reading.tokens[inside]
    latin = token.kind == "latin" and len(token.fold) <= 8
    arabic = token.kind == "word" and 2 <= len(token.fold) <= 5 and code(token.fold) is None
    told = one.identity is not None and one.identity.type in _TELLING
    arabic = arabic and (told or not one.common or not reading.sign(opening, "quote"))
    arabic = arabic and reading.words[inside].unknown and not reading.at.get(inside)
    return token.fold if latin or (arabic and not reading.words[inside].definite) else None
