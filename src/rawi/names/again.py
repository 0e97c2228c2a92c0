"""Short names: the surname or first name of somebody whose full name the report gives, wherever it stands again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from rawi.arabic import clitics
from rawi.names.extent import Ground
from rawi.names.found import FoundPerson
from rawi.names.places.words import words
from rawi.names.reading import Reading
from rawi.names.script import script
from rawi.names.words import attached, word


def find(reading: Reading, ground: Ground, people: list[FoundPerson]) -> list[FoundPerson]:
    """Further mentions by a part of a full name, outside the names already found."""
    if not people:
        return []
    short, folds = _short_names(people), reading.doc.folds
    held = {token for one in people for token in range(one.first, one.last + 1)}
    found: list[FoundPerson] = []
    last = -1
    for token in compress(range(len(folds)), map(short.__contains__, folds)):
        if token <= last or token in held:
            continue
        for cut, parts in short[folds[token]]:
            if _follows(folds, token, parts) and ground.free(token):
                last = token + len(parts) - 1
                found.append(_short(reading, token, last, cut, parts))
                break
    return found


def _follows(folds: Sequence[str], token: int, parts: tuple[str, ...]) -> bool:
    """True where the rest of a short name of several words stands behind its first."""
    return len(parts) == 1 or tuple(folds[token + 1 : token + len(parts)]) == parts[1:]


def _short(reading: Reading, first: int, last: int, cut: int, parts: tuple[str, ...]) -> FoundPerson:
    return FoundPerson(
        first=first, last=last, start=reading.start(first, cut), end=reading.tokens[last].end,
        rule="person.again", parts=parts, short=True,
    )  # fmt: skip


def _short_names(people: list[FoundPerson]) -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """What a token may look like that begins a short name: (letters to cut, the name), the longest name first."""
    short: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    names = {variant: None for one in people for parts in forms(one.parts) for variant in variants(parts)}
    for name in sorted(names, key=lambda parts: (-len(parts), parts)):
        for cut, written in attached(name[0]):
            short.setdefault(written, []).append((cut, name))
    return short


def variants(parts: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """A short name as it stands, and with or without the article: outlets differ on it."""
    article = clitics().article
    if len(parts) > 1:
        return (parts,)
    other = parts[0].removeprefix(article) if parts[0].startswith(article) else article + parts[0]
    if len(other) <= 4 or word(other).common or other in words().nationalities:
        return (parts,)
    return (parts, (other,))


def forms(parts: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Surname and first name of a full name, each with the words that it can't do without."""
    if len(parts) < 2:
        return [parts] if _telling(parts) else []
    cut = len(parts) - 1
    while cut > 0 and _bound(parts[cut - 1], parts[cut]):
        cut -= 1
    found = [parts[cut:]] if cut > 0 else []
    head = 2 if len(parts) > 2 and _bound(parts[0], parts[1]) else 1
    found.append(parts[:head])
    return [form for form in found if _telling(form)]


def _bound(part: str, after: str) -> bool:
    """True where the second of two words of a name says nothing without the first."""
    marks = word(part).marks
    return bool(marks & {"servant", "kunya", "bin", "house", "particle"}) or (
        "god" in marks and "tail" in word(after).marks
    )


def single(parts: tuple[str, ...]) -> bool:
    """True for two words that are but one name ("servant of the Merciful"): somebody's surname as well."""
    return len(parts) == 2 and _bound(parts[0], parts[1])


def _telling(parts: tuple[str, ...]) -> bool:
    """False for a part that is also a common word, or the name that looks like a preposition."""
    if len(parts) > 1:
        return True
    w = word(parts[0])
    if w.rest == script().ali or len(w.rest) < 3:
        return False
    return not (w.marks and not w.given) and not (w.given == 1 and w.marks) and not (w.common and w.whole)
