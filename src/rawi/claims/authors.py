"""Whose a statement is: a document without an author of its own speaks for the one who put it out."""

from __future__ import annotations

from typing import Final

from rawi.arabic import Sentence
from rawi.claims.cues import joined_to
from rawi.claims.frame import Frame
from rawi.claims.media import medium, relays_in
from rawi.claims.page import Page
from rawi.claims.phrase import Range, noun_phrase
from rawi.claims.words import best, ending, head, head_cut, nisba
from rawi.lexicon import Hit

_REACH: Final = 24

_BRINGS: Final = frozenset({"publishes", "delivers"})
_UTTERANCES: Final = frozenset({"statement", "utterance"})


def utterance(page: Page, span: Range) -> bool:
    """True for a phrase headed by "statement", "remarks", "tweet": words that are somebody's own."""
    known = head(page.fold(page.trim(*span)[0]))
    return known is not None and known.key in _UTTERANCES


def the_statement(page: Page, span: Range) -> bool:
    """True for "the statement" without a word more."""
    first, stop = page.trim(*span)
    known = head(page.fold(first))
    bare = stop - first == 1 and known is not None and known.key == "statement"
    return bare and best(page.fold(first)).article


def issued(page: Page, frame: Frame) -> bool:
    """True where the words between a verb and its content say "in a statement"."""
    if frame.header is None or frame.kind != "verb":
        return False
    return any(
        known is not None and known.key == "statement"
        for known in map(head, page.folds[slice(*frame.header)])
    )


def words_of(page: Page, sentence: Sentence, hit: Hit) -> Range | None:
    """Whose words a verb with "in it" takes up ("remarks of X, in which he spoke of", "an article by X that says in it")."""
    at = _document(page, sentence, hit)
    if at is None:
        return None
    return _owner(page, at + 1, hit.first) or _giver(page, sentence, at)


def publishers(page: Page, sentence: Sentence, hit: Hit) -> list[Range]:
    """The medium to which those words were said, or that stands before the document, whose it printed."""
    at = _document(page, sentence, hit)
    if at is None:
        return []
    ahead = range(sentence.first + 1, at)
    first = next((i for i in ahead if medium(page, i) and page.marks[i - 1] & _BRINGS), None)
    return relays_in(page, at + 1, hit.first) or ([(first, noun_phrase(page, first, at))] if first else [])


def deliverer(page: Page, sentence: Sentence, hit: Hit) -> Range | None:
    """Who speaks where the sentence opens with what he gave ("In a letter that X wrote to his family he said")."""
    first = sentence.first
    opens = page.fold(first).endswith(ending("prep_in")) and "preposition" in page.marks[first]
    if not opens or joined_to(hit) or not ("setting" in page.marks[first + 1] or head(page.fold(first + 1))):
        return None
    comma = page.next_comma(first, hit.first)
    by = next((at + 1 for at in range(first + 2, comma - 1) if "delivered" in page.marks[at]), None)
    if by is None or medium(page, by) or (page.acting(by) is None and head(page.fold(by)) is None):
        return None
    return by, noun_phrase(page, by, comma)


def _came(page: Page, sentence: Sentence, hit: Hit) -> int | None:
    """The words that "X's remarks came …, where he said" takes up."""
    first = sentence.first
    if "came" not in page.marks[first] or "where" not in page.marks[hit.first - 1] or first + 1 >= hit.first:
        return None
    return first + 1 if utterance(page, (first + 1, first + 2)) else None


def _document(page: Page, sentence: Sentence, hit: Hit) -> int | None:
    came = _came(page, sentence, hit)
    if came is not None:
        return came
    if "in_it" not in page.marks[hit.last + 1] or (
        joined_to(hit) and "relative" not in page.marks[hit.first - 1]
    ):
        return None
    for at in range(hit.first - 1, max(sentence.first - 1, hit.first - _REACH), -1):
        known = head(page.fold(at))
        if known is not None and known.document and at not in page.citing:
            return at
    return None


def _giver(page: Page, sentence: Sentence, document: int) -> Range | None:
    """Who made the remarks: the subject of the verb before them ("X gave a statement to …")."""
    for at in range(document - 1, max(sentence.first - 1, document - _REACH), -1):
        if "delivers" in page.marks[at]:
            named = page.acting(at + 1) is not None or head(page.fold(at + 1)) is not None
            return (
                (at + 1, noun_phrase(page, at + 1, document)) if named and not medium(page, at + 1) else None
            )
    return None


def _adjective(page: Page, at: int) -> bool:
    """True for an accusative that heads nothing ("a filmed recording")."""
    held = page.acting(at)
    nobody = head(page.fold(at)) is None and (held is None or held.kind == "group")
    return nobody and page.fold(at).endswith(ending("tanwin")) and at not in page.verbs


def _owner(page: Page, first: int, stop: int) -> Range | None:
    """The person or the body behind a document's noun, over its adjectives."""
    while first < stop and (
        (nisba(page.fold(first)) and page.acting(first) is None) or _adjective(page, first)
    ):
        first += 1
    first += page.fold(first) == ending("talk_with")[0]
    if first >= stop or page.is_punct(first) or medium(page, first):
        return None
    office = head_cut(page.fold(first))
    if page.acting(first) is None and office is None:
        return None
    end = noun_phrase(page, first, stop)
    return (first, end) if end > first else None
