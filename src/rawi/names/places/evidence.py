"""What the words before and behind a name show: a kind of place, a bearing, a preposition, a nationality."""

from __future__ import annotations

from msgspec import Struct

from rawi.arabic import Document, Token, clitics
from rawi.model import Offset
from rawi.names.places.bearing import offset
from rawi.names.places.match import Match
from rawi.names.places.part import part
from rawi.names.places.words import Feature, bare, words

OPENING, CLOSING = frozenset("\"'«“”(#["), frozenset("\"'»“”")
COMMAS = frozenset(("،", ",", "-", "/", "–"))


class Evidence(Struct):
    """`feature`: the word for its kind; `locative`, `preposition`: a word of place before it; `barred`: a word that
    makes it part of another name; `nationality`: a country's adjective beside it; `chained`: joined to the match
    before it by "and" or a comma; `called`: behind something that is named after it; `offset`: bearing and distance; `several`: the word for its kind is
    a plural, so that the place may be what holds them ("the quarters of Damascus").
    """

    feature: Feature | None = None
    locative: bool = False
    preposition: bool = False
    barred: bool = False
    called: bool = False
    nationality: str | None = None
    chained: bool = False
    offset: Offset | None = None
    several: bool = False

    @property
    def telling(self) -> bool:
        """True where only a place could stand here."""
        return self.feature is not None or self.locative or self.nationality is not None


def gather(doc: Document, match: Match, before: Match | None) -> Evidence:
    """The evidence for one match; `before` is the match before it in the text."""
    found = Evidence(preposition=_prepositional(doc, match), chained=_conjoined(doc, match, before))
    found.nationality = _nationality(doc, match)
    found.barred = _quoted(doc, match)
    at = _before(doc, match)
    if at >= 0 and not (before is not None and at <= before.last and _named(doc, before)):
        _read_before(doc, match, found, at)
    return found


def _read_before(doc: Document, match: Match, found: Evidence, at: int) -> None:
    first = doc.sentences[match.sentence].first
    before = part(doc.tokens[at].fold)
    if not found.preposition:
        head = before
        if before.nationality and at > first and part(doc.tokens[at - 1].fold).feature:
            head = part(doc.tokens[at - 1].fold)
            found.nationality = found.nationality or before.nationality
        found.feature, found.locative, found.called = head.feature, before.locative, before.called
        found.several = head.several
        found.barred = found.barred or before.barring or _adjective(match, doc.tokens[at].fold)
        found.barred = found.barred or (match.first == at + 1 and _agrees(match, doc.tokens[at]))
    found.preposition = found.preposition or before.preposition
    found.offset = offset(doc, at, first)


def _before(doc: Document, match: Match) -> int:
    """The index of the word before a name, past one opening sign; -1 at the start of the sentence."""
    at, first = match.first - 1, doc.sentences[match.sentence].first
    if at >= first and doc.tokens[at].kind == "punct" and doc.tokens[at].fold in OPENING:
        at -= 1
    return at if at >= first else -1


def _named(doc: Document, before: Match) -> bool:
    """True for a match that is no adjective of a kind ("the Saudi capital", before its name)."""
    if not before.name.level:
        return False
    word = doc.tokens[before.first].fold
    of_kind = before.first > 0 and part(doc.tokens[before.first - 1].fold).feature is not None
    return not (of_kind and before.first == before.last and word in words().nationalities)


def _quoted(doc: Document, match: Match) -> bool:
    """True for what stands alone in quotation marks as a newspaper does: behind "to", or known as one."""
    at, tokens = match.first - 1, doc.tokens
    if match.cut or at < 0 or match.last + 1 >= len(tokens):
        return False
    if tokens[at].fold not in OPENING or tokens[match.last + 1].fold not in CLOSING:
        return False
    told = at > 0 and tokens[at - 1].fold == clitics().prepositions[1]
    return told or " ".join(match.name.words) in words().press


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
    return gap == 1 and not letters and doc.tokens[match.first - 1].fold in COMMAS


def _nationality(doc: Document, match: Match) -> str | None:
    at = match.last + 1
    if at >= doc.sentences[match.sentence].stop:
        return None
    return words().nationalities.get(doc.tokens[at].fold)


def _agrees(match: Match, before: Token) -> bool:
    """An everyday word with the article and the feminine ending, behind another such: an adjective as often ("the new
    industrial city").
    """
    folded, word = before.fold, match.name.words[0]
    if match.name.level or match.cut or len(match.name.words) > 1:
        return False
    if bare(word) == word or bare(folded) == folded:
        return False
    feminine = words().city[-1]
    return word.endswith(feminine) and folded.endswith(feminine) and part(folded).feature is None


def _adjective(match: Match, before: str) -> bool:
    """A name that is a nationality's adjective too ("the Saudi forces", "Saudi Arabia") behind a definite noun.

    Without the article it describes none ("the delegation visited Syria").
    """
    name = match.name.words
    if match.cut or len(name) > 1 or name[0] not in words().nationalities:
        return False
    return bare(before) != before and bare(name[0]) != name[0]
