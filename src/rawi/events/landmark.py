"""Places told by a common noun: with a name in quotation marks behind it, or with a nationality."""

from __future__ import annotations

from rawi.arabic import Document
from rawi.events import mentioned
from rawi.events.taken import Taken
from rawi.lexicon import Hit
from rawi.model import Place, PlaceValue

_MOST = 4
"""Words that a name in quotation marks may take, with the mark behind them."""
_OPEN, _CLOSE = frozenset('"«“‘’'), frozenset('"»”’‘')


def quoted(doc: Document, hit: Hit, taken: Taken) -> Place | None:
    """ "The valley of 'the eagles'": what stands in quotation marks behind the noun is its name."""
    first, stop = hit.last + 2, min(doc.sentence_of(hit.first).stop, hit.last + 2 + _MOST)
    if first >= stop or doc.folds[hit.last + 1] not in _OPEN:
        return None
    close = first
    while close < stop and doc.folds[close] not in _CLOSE:
        close += 1
    if close in (first, stop):
        return None
    for at in range(first, close):
        if doc.tokens[at].kind != "word" or at in taken.tokens:
            return None
    start, end = doc.span(first, close - 1)
    value = PlaceValue(name=doc.text[start:end], feature=str(hit.entry.attrs["feature"]))
    return mentioned.place(doc, start, end, "place.quoted", value)


def national(doc: Document, hit: Hit, taken: Taken) -> Place | None:
    """ "The Syrian lands", "the Libyan capital", where no name stands behind."""
    after, tokens = hit.last + 1, taken.tokens
    if after not in taken.nations or hit.first in tokens or after in tokens:
        return None
    if hit.entry.id == "capital" and (after + 1 in tokens or after + 2 in tokens):
        return None
    last = _second(after, taken.nations) if hit.entry.id == "border" else after
    start, end = hit.start, doc.ends[last]
    text, feature = doc.text[start:end], str(hit.entry.attrs["of"])
    country = taken.nations[after] if taken.nations[after] == taken.nations[last] else None
    value = PlaceValue(name=text, country=country, feature=feature, named=False)
    return mentioned.place(doc, start, end, f"place.{hit.entry.id}", value)


def _second(first: int, nations: dict[int, str]) -> int:
    """ "The Iraqi Syrian border", with a dash between or none: the token of the last of both sides."""
    return next((at for at in (first + 1, first + 2) if at in nations), first)
