"""Bearing and distance before a name: "20 km north-west of", "to the south of the town of"."""

from __future__ import annotations

from functools import cache

from rawi.arabic import Document, clitics
from rawi.lexicon import load
from rawi.model import Offset
from rawi.names.places.part import part
from rawi.names.places.words import words

BACK = 9
"""How many tokens before the bearing its distance may begin: "150 km (93 miles) or so to the"."""
HYPHENS = frozenset(("-", "–"))
TWO = 2.0
MOST = 1000.0
"""Kilometres beyond which a number is none of a distance from a town."""


def offset(doc: Document, at: int, first: int) -> Offset | None:
    """Bearing and kilometres that end at token `at`, before a name, if that is what stands there.

    Between them and the name there may be the word for its kind, with a nationality ("north of the Syrian capital").
    The adjective of a part ("the western half of") is none.
    `first` is the first token of the sentence. A distance without a bearing has none here.
    """
    at = _past_kind(doc, at, first)
    if part(doc.tokens[at].fold).near and at > first and part(doc.tokens[at - 1].fold).bearing:
        at -= 1
    compass = _compass(doc, at, first)
    if not compass:
        return _away(doc, at, first)
    if part(doc.tokens[compass[-1]].fold).adjectival:
        return None
    points = {part(doc.tokens[index].fold).bearing or "" for index in compass}
    if _conjoined(doc.tokens[compass[0]].fold) and len(compass) > 1:
        return None
    bearing = "".join(sorted(points, key=lambda point: point not in ("north", "south")))
    return Offset(bearing, _distance(doc, compass[-1] - 1, first)) if _possible(points) else None


def _away(doc: Document, at: int, first: int) -> Offset | None:
    """A distance alone, with "from" right before the name ("20 km from"): somewhere around it, nobody says where.

    What runs or is held for so far "from" a place needs no more words; what lies there does ("at a distance of").
    """
    tokens, known = doc.tokens, words()
    at -= tokens[at].fold in known.cores
    if at <= first or tokens[at].fold not in known.away:
        return None
    km = _distance(doc, at - 1, first)
    if km is None:
        return None
    far = any(tokens[index].fold in known.far for index in range(max(first, at - BACK), at))
    return Offset(None, km) if far or known.away[0] != tokens[at].fold else None


def _compass(doc: Document, at: int, first: int) -> list[int]:
    """The tokens of one or two compass words that end at `at` ("north-west"), the last first."""
    tokens = doc.tokens
    if not part(tokens[at].fold).bearing:
        return []
    before = at - 2 if at - 1 > first and tokens[at - 1].fold in HYPHENS else at - 1
    return [at, before] if before >= first and part(tokens[before].fold).bearing else [at]


def _conjoined(folded: str) -> bool:
    """True for "and east", which makes two bearings of "north and east"."""
    return folded not in words().directions and folded[:1] in clitics().conjunctions


def _possible(points: set[str]) -> bool:
    return not ({"north", "south"} <= points or {"east", "west"} <= points)


def _past_kind(doc: Document, at: int, first: int) -> int:
    """The token before the word for a kind that stands at `at`, with a nationality behind it or not."""
    tokens = doc.tokens
    kind = at - 1 if part(tokens[at].fold).nationality and at > first else at
    return kind - 1 if part(tokens[kind].fold).plain and kind > first else at


def _distance(doc: Document, at: int, first: int) -> float | None:
    """The kilometres that stand at or before token `at`, with nothing between but words of distance."""
    tokens, known = doc.tokens, words()
    for index in range(at, max(first, at - BACK) - 1, -1):
        word = tokens[index].fold
        if word in known.two_kilometres:
            return TWO
        if word in known.kilometre:
            return _amount(doc, index - 1, first)
        if tokens[index].kind != "number" and word not in known.distance:
            return None
    return None


def _amount(doc: Document, at: int, first: int) -> float | None:
    """A number in digits or in one or two words ("five and twenty") that ends at token `at`."""
    if at < first:
        return None
    token = doc.tokens[at]
    if token.kind == "number":
        return _sensible(_digits(token.fold))
    value, conjoined = _word(token.fold)
    if value is None:
        return None
    if conjoined and at > first:
        more, _ = _word(doc.tokens[at - 1].fold)
        return None if more is None else _sensible(more + value)
    return _sensible(value)


def _sensible(value: float | None) -> float | None:
    return value if value is not None and value <= MOST else None


def _digits(folded: str) -> float | None:
    try:
        return float(folded.replace(",", ""))
    except ValueError:
        return None


def _word(folded: str) -> tuple[float | None, bool]:
    """The value of a number word, and whether "and" is written before it."""
    if folded in _values():
        return _values()[folded], False
    conjunction = clitics().conjunctions[0]
    value = _values().get(folded.removeprefix(conjunction)) if folded.startswith(conjunction) else None
    return value, value is not None


@cache
def _values() -> dict[str, float]:
    """Number words of one token, from the table of the values."""
    return {
        form.text: float(entry.attrs["value"])
        for entry in load("values/numbers").entries.values()
        if entry.attrs.get("kind") == "cardinal" and not entry.attrs.get("part")
        for form in entry.forms
        if " " not in form.text
    }
