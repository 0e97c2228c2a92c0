"""Newspapers and the like by their bare name, quoted or in brackets: to whom somebody said something."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import compress

from rawi.lexicon import load
from rawi.names.known import bare, by_bare_name, known_body
from rawi.names.places.part import beside
from rawi.names.reading import Reading
from rawi.names.script import script, signs

_LONGEST = 3


def press(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """(first token, last token, body) of each outlet between signs behind "to" or "with"."""
    opening, told, folds = signs()["open"], script().told, reading.doc.folds
    for token in compress(range(len(folds) - 2), map(opening.__contains__, folds)):
        if not token or folds[token - 1] not in told or (token > 1 and beside(folds[token - 2])):
            continue
        first = token + 1
        ends = range(first + 1, min(first + _LONGEST + 1, len(folds)))
        last = next((at for at in ends if reading.sign(at, "close")), first) - 1
        body = _outlet(bare(folds[first : last + 1])) if last >= first else None
        if body is not None:
            yield first, last, body


@lru_cache(maxsize=1 << 10)
def _outlet(name: str) -> str | None:
    """The outlet of that folded name, without articles."""
    entries = load("names/lexicon").entries
    own = by_bare_name(name)
    if own is not None and entries[own].attrs.get("type") in _TOLD:
        return own
    bodies = (known_body(entries[head], name) for head in _HEADS)
    return next((body for body in bodies if body is not None), None)


_TOLD = frozenset({"outlet", "agency"})
_HEADS = ("head.newspaper", "head.channel", "head.agency", "head.site", "head.network")
