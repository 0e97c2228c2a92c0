"""Short names: the surname or first name of somebody whose full name the report gives, wherever it stands again."""

from __future__ import annotations

from rawi.arabic import clitics
from rawi.names.found import FoundPerson
from rawi.names.people import Ground
from rawi.names.reading import Reading, script
from rawi.names.words import pieces, word


def find(reading: Reading, ground: Ground, people: list[FoundPerson]) -> list[FoundPerson]:
    """Further mentions by a part of a full name, outside the names already found."""
    short = _short_names(people)
    held = {token for one in people for token in range(one.first, one.last + 1)}
    found: list[FoundPerson] = []
    if not short:
        return found
    last = -1
    for token in range(len(reading.tokens)):
        if token <= last or token in held or not reading.is_word(token):
            continue
        for cut, rest in pieces(reading.tokens[token].fold):
            size = _match(reading, short, token, rest)
            if size and ground.free(token):
                last = token + size - 1
                found.append(_short(reading, token, last, cut, rest))
                break
    return found


def _short(reading: Reading, first: int, last: int, cut: int, rest: str) -> FoundPerson:
    parts = (rest, *(reading.tokens[token].fold for token in range(first + 1, last + 1)))
    return FoundPerson(
        first=first, last=last, start=reading.start(first, cut), end=reading.tokens[last].end,
        rule="person.again", parts=parts, short=True,
    )  # fmt: skip


def _match(reading: Reading, short: dict[str, set[tuple[str, ...]]], token: int, rest: str) -> int:
    """How many tokens a known short name takes here; 0 where there is none."""
    best = 0
    for parts in short.get(rest, ()):
        tail = [reading.tokens[token + i].fold for i in range(1, len(parts)) if token + i < len(reading.tokens)]
        if tuple(tail) == parts[1:]:
            best = max(best, len(parts))
    return best


def _short_names(people: list[FoundPerson]) -> dict[str, set[tuple[str, ...]]]:
    """The telling parts of full names by their first word."""
    short: dict[str, set[tuple[str, ...]]] = {}
    for one in people:
        for parts in forms(one.parts):
            for variant in variants(parts):
                short.setdefault(variant[0], set()).add(variant)
    return short


def variants(parts: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """A short name as it stands, and with or without the article: outlets differ on it."""
    article = clitics().article
    if len(parts) > 1:
        return (parts,)
    other = parts[0].removeprefix(article) if parts[0].startswith(article) else article + parts[0]
    return (parts, (other,)) if len(other) > 4 and not word(other).common else (parts,)


def forms(parts: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Surname and first name of a full name, each with the words that it can't do without."""
    if len(parts) < 2:
        return [parts] if _telling(parts) else []
    cut = len(parts) - 1
    while cut > 0 and word(parts[cut - 1]).marks & {"servant", "kunya", "bin", "house", "god", "particle"}:
        cut -= 1
    found = [parts[cut:]] if cut > 0 else []
    head = 2 if word(parts[0]).marks & {"servant", "kunya", "god"} and len(parts) > 2 else 1
    found.append(parts[:head])
    return [form for form in found if _telling(form)]


def _telling(parts: tuple[str, ...]) -> bool:
    """False for a part that is also a common word, or the name that looks like a preposition."""
    if len(parts) > 1:
        return True
    w = word(parts[0])
    if w.rest == script().ali or len(w.rest) < 3:
        return False
    return not (w.marks and not w.given) and not (w.given == 1 and w.marks) and not (w.common and w.whole)
