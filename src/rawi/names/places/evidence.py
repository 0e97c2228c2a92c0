"""What the words before and behind a name show: a kind of place, a bearing, a preposition, a nationality."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from rawi.arabic import Document, clitics
from rawi.model import Offset
from rawi.names.places.match import Match
from rawi.names.places.words import Feature, among, bare, cuts, lookup, words


class Evidence(Struct):
    """`feature`: the word for its kind; `locative`, `preposition`: a word of place before it; `barred`: a word that
    makes it part of another name; `nationality`: a country's adjective behind it; `chained`: joined to the match
    before it by "and" or a comma; `offset`: bearing and distance from it.
    """

    feature: Feature | None = None
    locative: bool = False
    preposition: bool = False
    barred: bool = False
    nationality: str | None = None
    chained: bool = False
    offset: Offset | None = None

    @property
    def telling(self) -> bool:
        """True where only a place could stand here."""
        return self.feature is not None or self.locative or self.nationality is not None


def _before(doc: Document, match: Match) -> int:
    """The index of the word before a name, past one opening sign; -1 at the start of the sentence."""
    at, first = match.first - 1, doc.sentences[match.sentence].first
    if at >= first and doc.tokens[at].kind == "punct" and doc.tokens[at].fold in "\"'«“”(#[":
        at -= 1
    return at if at >= first else -1


@lru_cache(maxsize=1 << 16)
def feature_of(folded: str) -> Feature | None:
    """The kind of place that a token names; "the capital" keeps its article before a name."""
    known = words().features
    found = lookup(folded, known)
    if found is not None:
        return found
    definite = (known.get(bare(rest)) for _, rest in cuts(folded) if bare(rest) != rest)
    return next((one for one in definite if one is not None and one.id == "capital"), None)


def _prepositional(doc: Document, match: Match) -> bool:
    letters = doc.tokens[match.first].fold[: match.cut]
    return bool(letters) and letters.lstrip("".join(clitics().conjunctions)) != ""


def _conjoined(doc: Document, match: Match, before: Match | None) -> bool:
    if before is None or before.sentence != match.sentence:
        return False
    gap = match.first - before.last - 1
    letters = doc.tokens[match.first].fold[: match.cut]
    if gap == 0:
        return letters.startswith(clitics().conjunctions[0])
    return gap == 1 and not letters and doc.tokens[match.first - 1].fold in ("،", ",", "-", "/", "–")


def _nationality(doc: Document, match: Match) -> str | None:
    at = match.last + 1
    if at >= doc.sentences[match.sentence].stop:
        return None
    return words().nationalities.get(doc.tokens[at].fold)


def _adjective(match: Match, before: str) -> bool:
    """A name that is a nationality's adjective too ("the Saudi forces", "Saudi Arabia") behind a definite noun."""
    name = match.name.words
    return not match.cut and len(name) == 1 and name[0] in words().nationalities and bare(before) != before


def gather(doc: Document, match: Match, before: Match | None) -> Evidence:
    """The evidence for one match; `before` is the match before it in the text."""
    found = Evidence(preposition=_prepositional(doc, match), chained=_conjoined(doc, match, before))
    found.nationality = _nationality(doc, match)
    at = _before(doc, match)
    known = words()
    if at >= 0 and not (before is not None and before.name.level and at <= before.last):
        token = doc.tokens[at]
        prepositional = found.preposition
        found.feature = None if prepositional else feature_of(token.fold)
        found.locative = not prepositional and among(token.fold, known.locative)
        found.preposition = prepositional or among(token.fold, known.preposition)
        found.barred = not prepositional and (
            among(token.fold, known.institution)
            or among(token.fold, known.person)
            or among(token.fold, known.heads)
        )
        found.barred = found.barred or (not prepositional and _adjective(match, token.fold))
        found.offset = offset(doc, at, doc.sentences[match.sentence].first)
    return found


def offset(doc: Document, at: int, first: int) -> Offset | None:
    """Bearing and kilometres that end at token `at` ("20 km north-west of" a name), if that is what stands there."""
    tokens, known = doc.tokens, words()
    if among(tokens[at].fold, known.near) and at > first and bare_direction(tokens[at - 1].fold):
        at -= 1
    parts: list[str] = []
    while at >= first and len(parts) < 2:
        bearing = bare_direction(tokens[at].fold)
        if bearing is None:
            break
        parts.insert(0, bearing)
        at -= 1
    if not parts:
        return None
    return Offset("".join(sorted(set(parts), key=_north_first)), _distance(doc, at, first))


def _north_first(bearing: str) -> int:
    return 0 if bearing in ("north", "south") else 1


@lru_cache(maxsize=1 << 16)
def bare_direction(folded: str) -> str | None:
    """The compass word of a token, with article or not."""
    known = words().directions
    return next((known[bare(rest)] for _, rest in cuts(folded) if bare(rest) in known), None)


def _distance(doc: Document, at: int, first: int) -> float | None:
    """The kilometres that stand at or shortly before token `at`."""
    tokens, known = doc.tokens, words()
    for index in range(at, max(first, at - 2) - 1, -1):
        if tokens[index].fold in known.kilometre:
            for back in range(index - 1, max(first, index - 3) - 1, -1):
                if tokens[back].kind == "number":
                    return _number(tokens[back].fold)
            return None
    return None


def _number(folded: str) -> float | None:
    try:
        return float(folded.replace(",", ""))
    except ValueError:
        return None
