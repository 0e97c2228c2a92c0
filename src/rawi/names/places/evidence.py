"""What the words before and behind a name show: a kind of place, a bearing, a preposition, a nationality."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from rawi.arabic import Document, clitics
from rawi.model import Offset
from rawi.names.places.bearing import offset
from rawi.names.places.match import Match
from rawi.names.places.part import beside, part
from rawi.names.places.words import Feature, bare, cuts, words

OPENING, CLOSING = frozenset("\"'«“”(#["), frozenset("\"'»“”")


class Evidence:
    """`feature`: the word for its kind; `locative`, `preposition`: a word of place before it; `barred`: a word that
    makes it part of another name; `nationality`: a country's adjective beside it; `chained`: joined to the match
    before it by "and" or a comma; `called`: behind something that is named after it; `offset`: bearing and distance; `several`: the word for its kind is
    a plural, so that the place may be what holds them ("the quarters of Damascus").
    """

    def __init__(self, *, preposition: bool, chained: bool, nationality: str | None, barred: bool):
        self.feature: Feature | None = None
        self.offset: Offset | None = None
        self.preposition, self.chained, self.nationality, self.barred = (
            preposition,
            chained,
            nationality,
            barred,
        )
        self.locative = self.called = self.several = False


def gather(doc: Document, match: Match, before: Match | None) -> Evidence:
    """The evidence for one match; `before` is the match before it in the text."""
    folds, sentence = doc.folds, doc.sentences[match.sentence]
    letters = folds[match.first][: match.cut] if match.cut else ""
    after = match.last + 1
    found = Evidence(
        preposition=bool(letters) and letters.lstrip(_conjunctions()) != "",
        chained=before is not None and _conjoined(folds, match, before, letters),
        nationality=words().nationalities.get(folds[after]) if after < sentence.stop else None,
        barred=_quoted(folds, match),
    )
    at = _before(folds, match.first - 1, sentence.first)
    if at >= 0 and not (before is not None and at <= before.last and _named(folds, before)):
        _read_before(doc, match, found, at, sentence.first)
    return found


def _read_before(doc: Document, match: Match, found: Evidence, at: int, first: int) -> None:
    folds = doc.folds
    before = part(folds[at])
    if not found.preposition:
        head = before
        if before.nationality and at > first and part(folds[at - 1]).feature:
            head = part(folds[at - 1])
            found.nationality = found.nationality or before.nationality
        found.feature, found.locative, found.called = head.feature, before.locative, before.called
        found.several = head.several
        found.barred = found.barred or before.barring or _adjective(match, folds[at])
        found.barred = found.barred or (match.first == at + 1 and _agrees(match, folds[at]))
    found.preposition = found.preposition or before.preposition
    found.offset = offset(doc, at, first)


def _before(folds: Sequence[str], at: int, first: int) -> int:
    """The index of the word at or before `at`, past one opening sign; -1 before the start of the sentence."""
    if at >= first and folds[at] in OPENING:
        at -= 1
    return at if at >= first else -1


def _named(folds: Sequence[str], before: Match) -> bool:
    """True for a match that is no adjective of a kind ("the Saudi capital", before its name)."""
    if not before.name.level:
        return False
    if before.first != before.last or folds[before.first] not in words().nationalities:
        return True
    return before.first == 0 or part(folds[before.first - 1]).feature is None


def _quoted(folds: Sequence[str], match: Match) -> bool:
    """True for what stands alone in quotation marks as a newspaper does: behind "to", or known as one."""
    at, after = match.first - 1, match.last + 1
    if match.cut or at < 0 or after >= len(folds) or folds[at] not in OPENING or folds[after] not in CLOSING:
        return False
    told = at > 0 and folds[at - 1] == clitics().prepositions[1] and not (at > 1 and beside(folds[at - 2]))
    return told or " ".join(match.name.words) in words().press


@cache
def _conjunctions() -> str:
    return "".join(clitics().conjunctions)


def _conjoined(folds: Sequence[str], match: Match, before: Match, letters: str) -> bool:
    if before.sentence != match.sentence:
        return False
    gap = match.first - before.last - 1
    if gap == 0:
        return letters.startswith(clitics().conjunctions[0])
    return gap == 1 and not letters and folds[match.first - 1] in words().commas


def _agrees(match: Match, before: str) -> bool:
    """An everyday word with the article and the feminine ending, behind another such: an adjective as often ("the new
    industrial city").
    """
    if match.name.level or match.cut or len(match.name.words) > 1:
        return False
    word, feminine = match.name.words[0], words().city[-1]
    if not (word.endswith(feminine) and before.endswith(feminine)):
        return False
    return bare(word) != word and bare(before) != before and part(before).feature is None


def _adjective(match: Match, before: str) -> bool:
    """A name that is a nationality's adjective too ("the Saudi forces", "Saudi Arabia") behind a definite noun.

    Without the article it describes none ("the delegation visited Syria").
    """
    name = match.name.words
    if match.cut or len(name) > 1 or name[0] not in words().nationalities or bare(name[0]) == name[0]:
        return False
    return any(bare(rest) != rest for _, rest in cuts(before))
