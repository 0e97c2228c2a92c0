"""What a body is for, at the end of its name: "for human rights", "for the displaced", "for studies and research"."""

from __future__ import annotations

from rawi.arabic import clitics
from rawi.names.places.part import part
from rawi.names.reading import Reading
from rawi.names.script import script

_LONGEST = 4


def aim(reading: Reading, last: int) -> int | None:
    """The last token of the aim that begins behind `last`; None where none does."""
    first = last + 1
    if not reading.joined(last, first) or not reading.tokens[first].fold.startswith(
        clitics().prepositions[1]
    ):
        return None
    if _worked(reading, first):
        return _run(reading, first + 1)
    w = reading.words[first]
    if not (w.definite and w.cut == len(clitics().merged)) or "after" in w.marks:
        return None
    return None if part(reading.tokens[first].fold).feature else _run(reading, first)


def _worked(reading: Reading, first: int) -> bool:
    """ "For" and what the body works on, with a definite word behind it ("for rights of the human")."""
    folded, after = reading.tokens[first].fold, first + 1
    return folded[1:] in script().works and reading.joined(first, after) and reading.words[after].definite


def _run(reading: Reading, first: int) -> int:
    """On over definite words of the name's kind: adjectives, and nouns joined by "and"."""
    last = first
    while last - first < _LONGEST and reading.joined(last, last + 1) and _goes_on(reading, last + 1):
        last += 1
    return last


def _goes_on(reading: Reading, token: int) -> bool:
    w = reading.words[token]
    if not w.definite or (w.whole and w.common) or reading.hit(token, "title"):
        return False
    if w.cut == 0:
        return w.rest.endswith(script().ali[-1]) or reading.ends(token, script().no_name[:1])
    joined = w.cut == 1 and reading.tokens[token].fold.startswith(clitics().conjunctions[0])
    return joined and not reading.hit(token, "head") and not reading.hit(token, "noun")
