"""Short names: the surname or first name of somebody whose full name the report gives, wherever it stands again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import lru_cache
from itertools import compress

from rawi.arabic import clitics
from rawi.lexicon import load
from rawi.names.extent import Ground
from rawi.names.found import FoundPerson
from rawi.names.namesake import lends
from rawi.names.places.words import words
from rawi.names.reading import Reading
from rawi.names.script import script
from rawi.names.words import attached, word


def find(reading: Reading, ground: Ground, people: list[FoundPerson]) -> list[FoundPerson]:
    """Further mentions by a part of a full name, outside the names already found."""
    if not people:
        return []
    held = {token for one in people for token in range(one.first, one.last + 1)}

    def free(tokens: range) -> bool:
        return tokens[0] not in held and ground.free(tokens[0])

    return _walk(reading, _short_names(people), free)


def met(reading: Reading, everyone: list[FoundPerson], held: Set[int], places: Set[int]) -> list[FoundPerson]:
    """People with those named again, by their whole name or surname, whose full name the tagger alone saw. `held` are
    tokens that none takes, `places` those that no surname alone does.
    """
    new = [one for one in everyone if one.rule == "person.tagger" and len(one.parts) > 1]
    if not new:
        return everyone
    of = {token: one for one in everyone for token in range(one.first, one.last + 1)}

    def free(tokens: range) -> bool:
        shut = held if len(tokens) > 1 else held | places
        return tokens[0] not in of and all(_open(reading, of, shut, at) for at in tokens)

    found = _walk(reading, _ends(new), free)
    within = {token for one in found for token in range(one.first, one.last + 1)}
    kept = [one for one in everyone if one.first not in within]
    return sorted([*kept, *found], key=lambda one: one.start) if found else everyone


def _walk(
    reading: Reading, short: Mapping[str, list[tuple[int, tuple[str, ...]]]], free: Callable[[range], bool]
) -> list[FoundPerson]:
    """Short names wherever one of them stands whole on tokens that are free for it, none on another's token."""
    last, found, folds = -1, list[FoundPerson](), reading.doc.folds
    for token in compress(range(len(folds)), map(short.__contains__, folds)):
        if token <= last:
            continue
        for cut, parts in short[folds[token]]:
            tokens = range(token, token + len(parts))
            if _follows(folds, token, parts) and not _lent(reading, token, cut, parts) and free(tokens):
                last = tokens[-1]
                found.append(_short(reading, token, last, cut, parts))
                break
    return found


def _lent(reading: Reading, token: int, cut: int, parts: tuple[str, ...]) -> bool:
    """True for a single name that is a place's here."""
    return not cut and len(parts) == 1 and lends(reading, token)


def _open(reading: Reading, of: Mapping[int, FoundPerson], held: Set[int], token: int) -> bool:
    """An Arabic word that no body holds, nor anybody but by a single name."""
    other = of.get(token)
    alone = other is None or other.first == other.last
    return alone and token not in held and reading.is_word(token)


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
    return _written(
        {variant: None for one in people for parts in forms(one.parts) for variant in variants(parts)}
    )


def _ends(people: list[FoundPerson]) -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """The same for whole names and surnames alone."""
    ends = [end for one in people if (end := _surname(one.parts)) and _telling(end)]
    return _written(dict.fromkeys([*(one.parts for one in people), *ends]))


def _written(names: Iterable[tuple[str, ...]]) -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """The names by every way in which their first word may be written."""
    short: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for name in sorted(names, key=lambda parts: (-len(parts), parts)):
        for cut, written in attached(name[0]):
            short.setdefault(written, []).append((cut, name))
    return short


def variants(parts: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """A short name as it stands, and with or without the article or with another letter for a foreign sound: outlets
    differ on them.
    """
    article = clitics().article
    if len(parts) > 1:
        return (parts,)
    if word(parts[0]).unknown and not word(parts[0]).definite:
        here, there = script().foreign
        swapped = parts[0].translate(str.maketrans(here + there, there + here))
        if swapped != parts[0]:
            return (parts, (swapped,)) if word(swapped).unknown else (parts,)
    other = parts[0].removeprefix(article) if parts[0].startswith(article) else article + parts[0]
    if len(other) <= 4 or word(other).common or other in words().nationalities:
        return (parts,)
    return (parts, (other,))


def forms(parts: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Surname and first name of a full name, each with the words that it can't do without."""
    if len(parts) < 2:
        return [parts] if _telling(parts) else []
    surname = _surname(parts)
    found = [surname] if surname else []
    head = 2 if len(parts) > 2 and _bound(parts[0], parts[1]) else 1
    if head > 1 or not _title(parts[0]):
        found.append(parts[:head])
    return [form for form in found if _telling(form)]


def _surname(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The last name with what it can't do without; empty where that is all there is."""
    cut = len(parts) - 1
    while cut > 0 and _bound(parts[cut - 1], parts[cut]):
        cut -= 1
    return parts[cut:] if cut > 0 else ()


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


@lru_cache(maxsize=1 << 12)
def _title(first: str) -> bool:
    """True for a definite word that is a title, and nobody's first name ("the prince")."""
    stem = first.removeprefix(clitics().article)
    return stem != first and any(entry.kind == "title" for entry, _ in load("names/lexicon").get(stem))
