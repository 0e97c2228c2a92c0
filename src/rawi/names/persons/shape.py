"""A person's name as a find, and what its words say of where it begins."""

from __future__ import annotations

from rawi.names.found import FoundPerson
from rawi.names.reading import Reading


def person(reading: Reading, first: int, last: int, cut: int, rule: str, weight: int) -> FoundPerson:
    """The find of a name at tokens first..last, with `cut` letters before it; a longer name weighs more."""
    w = reading.words[first]
    folds = [one.fold for one in reading.tokens[first : last + 1] if one.kind != "punct"]
    parts = (w.rest if cut else folds[0], *folds[1:])
    sex = w.sex if w.given and w.sex else None
    return FoundPerson(
        first=first, last=last, start=reading.start(first, cut), end=reading.tokens[last].end, rule=rule,
        weight=weight + (last - first), parts=parts, sex=sex,
    )  # fmt: skip


def ali_begins(reading: Reading, token: int) -> bool:
    """True where the word that looks like "on" is the name Ali, with more of a name behind it."""
    return reading.name_at(token) and name_follows(reading, token)


def name_follows(reading: Reading, token: int) -> bool:
    """True where the word behind goes on with a name."""
    after = token + 1
    if not reading.is_word(after):
        return False
    w = reading.words[after]
    return not w.cut and (w.given > 0 or "bin" in w.marks or "house" in w.marks or (w.definite and w.unknown))
